package import Diagnostics
import Vocabulary
import YAMLSource

/// Entries of lists that are told apart by what they connect: each stands once.
enum RepeatedEntryCheck {
  static func findings(in standard: StandardDocument) -> [Finding] {
    repeated(standard.refines) { $0.named?.description ?? $0.standard.value }
      + repeated(standard.appendix) { $0.title.zh }
      + standard.levels.flatMap { level in repeated(level.blueprint) { $0.title.zh } }
  }

  static func findings(in ladder: LadderDocument) -> [Finding] {
    repeated(ladder.mappings) { "\($0.from.value) → \($0.ladder.value) \($0.to.value)" }
  }

  static func findings(in crosswalk: CrosswalkDocument) -> [Finding] {
    let selves = crosswalk.alignments.filter { $0.value.from.value == $0.value.to.value }
    return selves.map { Finding(AlignedWithItself(item: $0.value.from.value.description), at: $0.span) }
      + repeated(crosswalk.alignments) { "\($0.from.value) \($0.relation.rawValue) \($0.to.value)" }
  }

  static func findings(in issuer: IssuerDocument) -> [Finding] {
    repeated(issuer.filing.scope) { $0.occupation.value.description }
  }

  static func findings(in scheme: SchemeDocument) -> [Finding] { repeated(scheme.cohorts) { $0.id.value } }

  /// Nodes by their ids, and within each node and among the leaders each enterprise by its name.
  static func findings(in chain: ChainDocument) -> [Finding] {
    func enterprises(_ list: [ChainDocument.Organisation]) -> [Finding] { repeated(list.map(\.name)) { $0 } }
    return repeated(chain.nodes.map(\.id)) { $0 } + enterprises(chain.leaders)
      + chain.nodes.flatMap { enterprises($0.leaders) + enterprises($0.members) }
      + chain.leaders.flatMap { repeated($0.posts.map(\.standard)) { $0 } }
  }

  private static func repeated<Entry>(_ entries: [Sited<Entry>], _ name: (Entry) -> String) -> [Finding] {
    var first: [String: SourceSpan] = [:]
    return entries.compactMap { entry in
      let name = name(entry.value)
      guard let earlier = first.updateValue(first[name] ?? entry.span, forKey: name) else { return nil }
      return Finding(
        RepeatedEntry(entry: name), at: entry.span,
        others: [SecondaryPlace(.source(earlier), Bilingual(zh: "第一次写在这里", en: "first written here"))])
    }
  }
}

package struct RepeatedEntry: FindingMessage {
  package static let code: FindingCode = "TS2047"
  let entry: String

  package var text: Bilingual { Bilingual(zh: "`\(entry)` 这一条重复", en: "the entry `\(entry)` stands twice") }
  package var advice: Bilingual {
    Bilingual(zh: "合并为一条，或改正其中一条", en: "make them one, or correct one of them")
  }
}

package struct AlignedWithItself: FindingMessage {
  package static let code: FindingCode = "TS2048"
  let item: String

  package var text: Bilingual { Bilingual(zh: "`\(item)` 与自身对照", en: "`\(item)` is aligned with itself") }
  package var advice: Bilingual {
    Bilingual(zh: "改正 `from` 或 `to`，或删去这一条", en: "correct `from` or `to`, or remove the entry")
  }
}
