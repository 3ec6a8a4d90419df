import Diagnostics
package import Standards
import Vocabulary

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
    case .scheme(let id): index.schemes[id]?.title
    case .chain(let id): index.chains[id]?.title
    case .enterprise: LocalizedText(zh: "产业链企业", en: "enterprise of a chain")
    }
  }

  /// The name most like one that stands for nothing.
  package static func suggestion(for text: String, in index: DocumentIndex) -> String? {
    let standards = index.standards.values
    guard let hash = text.firstIndex(of: "#") else {
      var names = standards.flatMap { [$0.id.value, $0.key.description, $0.title.zh] }
      names += standards.compactMap(\.title.en)
      names += index.schemes.values.flatMap { [$0.id.value, $0.title.zh] }
      names += index.chains.values.flatMap { [$0.id.value, $0.title.zh] + $0.organisations.map(\.name.value) }
      return Suggestion.nearest(to: text, among: Set(names).sorted())
    }
    let (left, right) = (String(text[..<hash]), String(text[text.index(after: hash)...]))
    let meant = standards.filter { NameSearch.names(of: $0).contains(left) }.sorted { $0.key < $1.key }
    guard !meant.isEmpty else {
      let names = Set(standards.flatMap { [$0.id.value, $0.key.description] }).sorted()
      return Suggestion.nearest(to: left, among: names).map { "\($0)#\(right)" }
    }
    let rest = meant.flatMap { standard in
      standard.levels.map(\.level.value)
        + NameSearch.items(of: standard).map { "\($0.owner.level)/\($0.kind)/\($0.code)" }
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
