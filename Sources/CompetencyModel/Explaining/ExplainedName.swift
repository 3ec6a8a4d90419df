import Diagnostics
package import Standards
package import Vocabulary

/// What can be explained of a model, by its full name.
package enum ExplainedName: Hashable, Comparable, Sendable, CustomStringConvertible {
  case standard(StandardEdition)
  case level(StandardLevel)
  case item(ItemName)

  package var description: String {
    switch self {
    case .standard(let name): name.description
    case .level(let name): name.description
    case .item(let name): name.description
    }
  }

  package static func < (left: ExplainedName, right: ExplainedName) -> Bool { left.description < right.description }
}

/// What people may mean by a name that need not be whole: a full name, one without its edition, a code alone, a title,
/// an occupation's code or a piece of the text. Readings are tried from the most exact; the first that finds anything
/// decides, so that a longer name is never needed to tell an exact one from a piece of another's text.
package struct NameResolution: Sendable {
  /// What the name may stand for, sorted; empty: nothing.
  package let candidates: [ExplainedName]
  /// The words of each candidate.
  private let index: DocumentIndex

  package init(_ text: String, in index: DocumentIndex) {
    self.index = index
    let search = NameSearch(text, in: index)
    candidates = Array(Set(search.candidates())).sorted()
  }

  /// The title or text of what a name stands for.
  package func words(of name: ExplainedName) -> LocalizedText? {
    switch name {
    case .standard(let name): index.standards[name]?.title
    case .level(let name): index.standards[name.standard]?.title
    case .item(let name): index.placed(name)?.item.text
    }
  }

  /// The name most like one that stands for nothing.
  package static func suggestion(for text: String, in index: DocumentIndex) -> String? {
    let standards = index.standards.values
    guard let hash = text.firstIndex(of: "#") else {
      let names = standards.flatMap { [$0.id.value, $0.key.description, $0.title.zh] + [$0.title.en].compactMap { $0 } }
      return Suggestion.nearest(to: text, among: Set(names).sorted())
    }
    let (left, right) = (String(text[..<hash]), String(text[text.index(after: hash)...]))
    let meant = standards.filter { NameSearch.names(of: $0).contains(left) }.sorted { $0.key < $1.key }
    guard !meant.isEmpty else {
      let names = Set(standards.flatMap { [$0.id.value, $0.key.description] }).sorted()
      return Suggestion.nearest(to: left, among: names).map { "\($0)#\(right)" }
    }
    let rest = meant.flatMap { standard in
      standard.levels.map(\.level.value) + NameSearch.items(of: standard).map { "\($0.owner.level)/\($0.kind)/\($0.code)" }
    }
    return Suggestion.nearest(to: right, among: Set(rest).sorted()).map { "\(left)#\($0)" }
  }
}

extension NameResolution {
  /// The levels of a standard, for a name `STANDARD#LEVEL` whose level it does not have.
  package static func levels(for text: String, in index: DocumentIndex) -> (standard: String, levels: [String])? {
    guard let hash = text.firstIndex(of: "#") else { return nil }
    let (left, right) = (String(text[..<hash]), text[text.index(after: hash)...])
    let level = String(right.prefix { $0 != "/" })
    let meant = index.standards.values.filter { NameSearch.names(of: $0).contains(left) }
    let levels = Set(meant.flatMap { $0.levels.map(\.level.value) }).sorted()
    return levels.isEmpty || levels.contains(level) ? nil : (left, levels)
  }
}

/// One search for a name, reading by reading.
private struct NameSearch {
  let text: String
  let standards: [StandardDocument]

  init(_ text: String, in index: DocumentIndex) {
    self.text = text
    standards = index.standards.values.sorted { $0.key < $1.key }
  }

  /// Every name a standard goes by.
  static func names(of standard: StandardDocument) -> [String] {
    [
      standard.key.description, standard.id.value, standard.title.zh, standard.title.en ?? standard.title.zh,
      standard.occupation.value.code.description,
    ]
  }

  static func items(of standard: StandardDocument) -> [ItemName] {
    standard.functions.flatMap { function in
      ItemKind.allCases.flatMap { kind in
        function.tasks.flatMap { $0.items(kind) }.map { item in
          ItemName(
            owner: StandardLevel(standard: standard.key, level: function.level.value), kind: kind, code: item.code.value)
        }
      }
    }
  }

  func candidates() -> [ExplainedName] {
    if let hash = text.firstIndex(of: "#") {
      return within(standard: String(text[..<hash]), String(text[text.index(after: hash)...]))
    }
    let readings: [() -> [ExplainedName]] = [
      { standards.filter { $0.key.description == text }.map { .standard($0.key) } },
      { standards.filter { $0.id.value == text }.map { .standard($0.key) } },
      { standards.filter { $0.title.zh == text || $0.title.en == text }.map { .standard($0.key) } },
      { standards.filter { $0.occupation.value.code.description == text }.map { .standard($0.key) } },
      { items(in: standards, text) },
      { words { $0 == text } },
      { words(containing) },
    ]
    return readings.lazy.map { $0() }.first { !$0.isEmpty } ?? []
  }

  /// `STANDARD#LEVEL`, `STANDARD#LEVEL/skill/1.1.1` or `STANDARD#LEVEL/1.1.1`, the standard by any of its names, or left
  /// out.
  private func within(standard name: String, _ rest: String) -> [ExplainedName] {
    let meant = name.isEmpty ? standards : standards.filter { Self.names(of: $0).contains(name) }
    if !rest.contains("/") {
      return meant.flatMap { standard in
        standard.levels.filter { $0.level.value == rest }.map { level in
          .level(StandardLevel(standard: standard.key, level: level.level.value))
        }
      }
    }
    return items(in: meant, rest)
  }

  /// `[LEVEL/][KIND/]CODE`.
  private func items(in standards: [StandardDocument], _ name: String) -> [ExplainedName] {
    var parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let code = parts.popLast(), !code.isEmpty, parts.count <= 2 else { return [] }
    var kind: ItemKind?
    if let last = parts.last, let named = ItemKind(named: last) {
      kind = named
      parts.removeLast()
    }
    guard parts.count <= 1 else { return [] }
    return standards.flatMap { Self.items(of: $0) }.filter { item in
      item.code == code && (kind ?? item.kind) == item.kind && (parts.first ?? item.owner.level) == item.owner.level
    }.map { .item($0) }
  }

  private func containing(_ words: String) -> Bool { words.lowercased().contains(text.lowercased()) }

  /// Standards and items by their words.
  private func words(_ fits: (String) -> Bool) -> [ExplainedName] {
    func fit(_ text: LocalizedText) -> Bool { fits(text.zh) || text.en.map(fits) == true }
    let titled = standards.filter { fit($0.title) }.map { ExplainedName.standard($0.key) }
    let worded = standards.flatMap { standard in
      standard.functions.flatMap { function in
        ItemKind.allCases.flatMap { kind in
          function.tasks.flatMap { $0.items(kind) }.filter { fit($0.text) }.map { item in
            ExplainedName.item(
              ItemName(
                owner: StandardLevel(standard: standard.key, level: function.level.value), kind: kind,
                code: item.code.value))
          }
        }
      }
    }
    return titled + worded
  }
}
