import Diagnostics
import Standards
import Vocabulary

/// One search for a name, reading by reading.
struct NameSearch {
  let text: String
  let standards: [StandardDocument]
  let schemes: [SchemeDocument]
  let chains: [ChainDocument]

  init(_ text: String, in index: DocumentIndex) {
    self.text = text
    standards = index.standardsInOrder
    schemes = Array(index.schemes.values)
    chains = Array(index.chains.values)
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
            owner: StandardLevel(standard: standard.key, level: function.level.value), kind: kind, code: item.code.value
          )
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
      {
        schemes.filter { $0.id.value == text || $0.title.zh == text || $0.title.en == text }
          .map { .scheme($0.id.value) }
      },
      {
        chains.filter { $0.id.value == text || $0.title.zh == text || $0.title.en == text }.map { .chain($0.id.value) }
      },
      { enterprises { $0 == text } },
      { items(in: standards, text) },
      { words { $0 == text } },
      { words(containing) + enterprises(containing) },
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

  private func enterprises(_ fits: (String) -> Bool) -> [ExplainedName] {
    chains.flatMap(\.organisations).filter { $0.names.contains { fits($0.value) } }.map { .enterprise($0.name.value) }
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
