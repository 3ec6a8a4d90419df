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
    repeated(ladder.mappings) { mapping in
      // One step may stand for another and free from a part of its examination as well.
      "\(mapping.from.value) → \(mapping.ladder.value) \(mapping.to.value)"
        + (mapping.relation == .exempts ? " \(mapping.relation.rawValue)" : "")
    }
      + repeated(ladder.awards) { rule in
        let placing = rule.prizes.isEmpty ? ["\(rule.firstRank?.value ?? 1)–\(rule.lastRank?.value ?? 999)"] : []
        return ([rule.competitionClass.rawValue, rule.group.rawValue] + placing + rule.prizes.map(\.rawValue))
          .joined(separator: " ")
      }
      + repeated(ladder.recognitions) { rule in
        ([rule.kind.rawValue] + Set(rule.levels.map(\.value)).sorted()).joined(separator: " ")
      }
  }

  static func findings(in crosswalk: CrosswalkDocument) -> [Finding] {
    let selves = crosswalk.alignments.filter { $0.value.from.value == $0.value.to.value }
    return selves.map { Finding(AlignedWithItself(item: $0.value.from.value.description), at: $0.span) }
      + repeated(
        crosswalk.alignments,
        by: { Ends(from: $0.from.value, relation: $0.relation, to: $0.to.value) },
        named: { "\($0.from.value) \($0.relation.rawValue) \($0.to.value)" })
  }

  private struct Ends: Hashable {
    var from: ItemName
    var relation: AlignmentRelation
    var to: ItemName
  }

  static func findings(in issuer: IssuerDocument) -> [Finding] {
    repeated(issuer.filing.scope) { $0.occupation.value.description }
      + repeated(issuer.assessors) { entry in
        ([entry.id, entry.inForce.from.description] + Set(entry.occupations.map(\.value.description)).sorted()
          + Set(entry.levels.map(\.value)).sorted()).joined(separator: " ")
      }
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
    repeated(entries, by: name, named: name)
  }

  private static func repeated<Entry, Key: Hashable>(
    _ entries: [Sited<Entry>], by key: (Entry) -> Key, named name: (Entry) -> String
  ) -> [Finding] {
    var places = FirstPlaces<Key>()
    return entries.compactMap { entry in
      guard let earlier = places.earlier(than: entry.span, of: key(entry.value)) else { return nil }
      return Finding(
        RepeatedEntry(entry: name(entry.value)), at: entry.span,
        others: [SecondaryPlace(.source(earlier), Bilingual(zh: "第一次写在这里", en: "first written here"))])
    }
  }
}

package struct RepeatedEntry: FindingMessage {
  package static let code: FindingCode = "TS2047"
  let entry: String

  package init(entry: String) { self.entry = entry }

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
    Bilingual(zh: "改正 `自`（from）或 `至`（to），或删去这一条", en: "correct `from` or `to`, or remove the entry")
  }
}
