package import Diagnostics
import Standards
import YAMLSource

/// A map between levels keeps their order: a higher level never corresponds to a lower one than a lower level does.
struct LevelMapCheck {
  private let index: DocumentIndex
  private let graph: RefinementGraph
  /// Of the ladders that can be read whole, the places of their steps.
  private let ranks: [String: [String: Int]]

  init(_ graph: RefinementGraph) {
    self.index = graph.index
    self.graph = graph
    ranks = index.ladders.filter { [index] in !index.unsettledLadders.contains($0.key) }.mapValues { ladder in
      Dictionary(
        ladder.steps.enumerated().map { ($0.element.id.value, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }
  }

  func findings() -> [Finding] {
    index.standards.values.flatMap(crossings) + index.ladders.values.flatMap(crossings)
  }

  func crossings(of standard: StandardDocument) -> [Finding] {
    standard.refines.flatMap { refinement -> [Finding] in
      // Editions that are followed mostly stand on one ladder.
      Set(graph.targets(of: refinement.value, by: standard).map(index.ladderID(of:))).sorted().flatMap { ladder in
        crossings(refinement.value.levels.map { ($0.own, $0.refined) }, index.ladderID(of: standard), ladder)
      }
    }
  }

  private func crossings(of ladder: LadderDocument) -> [Finding] {
    Dictionary(grouping: ladder.mappings.map(\.value), by: \.ladder.value).sorted { $0.key < $1.key }
      .flatMap { other, mappings in crossings(mappings.map { ($0.from, $0.to) }, ladder.id.value, other) }
  }

  private func crossings(
    _ pairs: [(own: Sited<String>, other: Sited<String>)], _ ladder: String, _ otherLadder: String
  ) -> [Finding] {
    guard let own = ranks[ladder], let other = ranks[otherLadder] else { return [] }
    let ranked = pairs.compactMap { pair -> (pair: (own: Sited<String>, other: Sited<String>), own: Int, other: Int)? in
      guard let low = own[pair.own.value], let high = other[pair.other.value] else { return nil }
      return (pair, low, high)
    }.sorted { $0.own < $1.own }
    for (lower, higher) in zip(ranked, ranked.dropFirst()) where lower.own < higher.own && lower.other > higher.other {
      return [
        Finding(
          CrossedLevels(level: higher.pair.own.value, other: higher.pair.other.value), at: higher.pair.other.span,
          others: [
            SecondaryPlace(.source(lower.pair.other.span), Bilingual(zh: "较低的等级对应到这里", en: "the lower level's"))
          ])
      ]
    }
    return []
  }
}

package struct CrossedLevels: FindingMessage {
  package static let code: FindingCode = "TS3014"
  let level: String
  let other: String

  package var text: Bilingual {
    Bilingual(
      zh: "等级 `\(level)` 对应的 `\(other)` 低于较低等级所对应的",
      en: "level `\(level)` is mapped to `\(other)`, below what a lower level is mapped to")
  }
  package var advice: Bilingual {
    Bilingual(zh: "核对两处对应，是否写颠倒了", en: "check the two: they are probably exchanged")
  }
}
