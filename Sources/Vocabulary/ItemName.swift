/// One published edition of one standard, written `cn/6-30-99-00@2020`.
package struct StandardEdition: Hashable, Comparable, Sendable, TextCodable {
  package var standard: String
  package var edition: String

  package init(standard: String, edition: String) {
    self.standard = standard
    self.edition = edition
  }

  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
    self.init(standard: String(parts[0]), edition: String(parts[1]))
  }

  package var description: String { standard + "@" + edition }

  package static func < (left: StandardEdition, right: StandardEdition) -> Bool {
    (left.standard, left.edition) < (right.standard, right.edition)
  }
}

/// One level of one edition, written `cn/6-30-99-00@2020#4`. Numbering restarts at every level, so this owns items.
package struct StandardLevel: Hashable, Comparable, Sendable, TextCodable {
  package var standard: StandardEdition
  /// A step of the standard's ladder.
  package var level: String

  package init(standard: StandardEdition, level: String) {
    self.standard = standard
    self.level = level
  }

  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "#", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].isEmpty, !parts[1].contains("/"), let standard = StandardEdition(parts[0]) else {
      return nil
    }
    self.init(standard: standard, level: String(parts[1]))
  }

  package var description: String { standard.description + "#" + level }

  package static func < (left: StandardLevel, right: StandardLevel) -> Bool {
    (left.standard, left.level) < (right.standard, right.level)
  }
}

/// One 技能要求 or 相关知识要求, written in full `cn/6-30-99-00@2020#4/skill/1.1.1`.
package struct ItemName: Hashable, Comparable, Sendable, TextCodable {
  package var owner: StandardLevel
  package var kind: ItemKind
  package var code: String

  package init(owner: StandardLevel, kind: ItemKind, code: String) {
    self.owner = owner
    self.kind = kind
    self.code = code
  }

  package init?(_ text: some StringProtocol) {
    if let name = text.utf8.withContiguousStorageIfAvailable({ ItemName(ascii: $0) }) ?? nil {
      self = name
      return
    }
    let halves = text.split(separator: "#", omittingEmptySubsequences: false)
    guard halves.count == 2 else { return nil }
    let parts = halves[1].split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, let owner = StandardLevel("\(halves[0])#\(parts[0])"),
      let kind = ItemKind(rawValue: String(parts[1])), !parts[2].isEmpty
    else { return nil }
    self.init(owner: owner, kind: kind, code: String(parts[2]))
  }

  package var description: String { owner.description + "/" + kind.rawValue + "/" + code }

  package static func < (left: ItemName, right: ItemName) -> Bool {
    (left.owner, left.kind.rawValue, left.code) < (right.owner, right.kind.rawValue, right.code)
  }
}
