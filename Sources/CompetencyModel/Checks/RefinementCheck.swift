package import Diagnostics
import Standards
import Vocabulary
import YAMLSource

/// What `refines` names must be there, in every edition that is ever refined: whoever leaves the edition out promises
/// that the levels correspond whichever is in force.
///
/// One cause, one finding: what errors of other documents bring about is not reported beside them.
struct RefinementCheck {
  private let graph: RefinementGraph
  private let levelMaps: LevelMapCheck
  private var index: DocumentIndex { graph.index }

  init(_ graph: RefinementGraph) {
    self.graph = graph
    levelMaps = LevelMapCheck(graph)
  }

  func findings() -> [Finding] {
    index.standards.values.flatMap { standard in
      standard.refines.flatMap { targets(of: $0.value, by: standard) } + unmapped(standard)
        + standard.levels.flatMap { keyItems(of: $0, of: standard) }
    }
  }

  private func missing(
    _ kind: UnknownReference.Kind, _ name: String, at span: SourceSpan, known: [String]
  ) -> Finding {
    Finding(UnknownReference(kind: kind, name: name, known: known.sorted()), at: span)
  }

  private func targets(of refinement: Refinement, by standard: StandardDocument) -> [Finding] {
    if let missing = missingTarget(of: refinement) { return index.isComplete ? [missing] : [] }
    let own = refinement.levels.filter { pair in
      index.isSettled(standard.key) && !standard.levels.contains { $0.level.value == pair.own.value }
    }.map { pair in
      missing(
        .levelOfStandard(standard.key.description), pair.own.value, at: pair.own.span,
        known: standard.levels.map(\.level.value))
    }
    let refined = graph.targets(of: refinement, by: standard).filter { index.isSettled($0.key) }.flatMap { target in
      refinement.levels.filter { pair in !target.levels.contains { $0.level.value == pair.refined.value } }.map {
        pair in
        missing(
          .levelOfStandard(target.key.description), pair.refined.value, at: pair.refined.span,
          known: target.levels.map(\.level.value))
      }
    }
    return own + refined
  }

  /// Told at the edition where there is a standard of that id in others.
  private func missingTarget(of refinement: Refinement) -> Finding? {
    guard let history = graph.histories[refinement.standard.value] else {
      let (name, known) =
        refinement.named.map { ($0.description, index.standards.keys.map(\.description)) }
        ?? (refinement.standard.value, Array(graph.histories.keys))
      return missing(.standard, name, at: refinement.standard.span, known: known)
    }
    guard let edition = refinement.edition, history.entry(edition.value) == nil else { return nil }
    return missing(
      .edition(of: refinement.standard.value), edition.value, at: edition.span,
      known: history.entries.map(\.edition.edition))
  }

  private func unmapped(_ standard: StandardDocument) -> [Finding] {
    guard standard.layer.value != .national, !standard.refines.isEmpty else { return [] }
    let mapped = Set(standard.refines.flatMap { $0.value.levels.map(\.own.value) })
    return standard.levels.filter { !mapped.contains($0.level.value) }.map {
      Finding(UnmappedLevel(level: $0.level.value), at: $0.level.span)
    }
  }

  /// A ★ on an item that the level asks for at no time has no effect. Held back while part of what it refines is
  /// unknown.
  private func keyItems(of level: LevelRequirements, of standard: StandardDocument) -> [Finding] {
    guard !level.keyItems.isEmpty else { return [] }
    let owner = StandardLevel(standard: standard.key, level: level.level.value)
    let graphs = graph.stretches(of: standard).map { graph.on($0.days.from) }
    let isKnown = graphs.allSatisfy { graph in
      graph.cone(owner).allSatisfy { isWhole($0, in: graph) && levelMaps.crossings(of: $0.standard).isEmpty }
    }
    guard isKnown, !graphs.isEmpty else { return [] }
    let owners = Set(graphs.flatMap { $0.cone(owner) }.map(\.owner))
    return level.keyItems.filter { index.contains($0.value) && !owners.contains($0.value.owner) }.map { item in
      Finding(KeyItemNotRefined(item: item.value.description, level: level.level.value), at: item.span)
    }
  }

  /// Whether all that a level refines can be read, and every level of a lower layer is mapped.
  private func isWhole(_ part: Contribution, in graph: RefinementGraph) -> Bool {
    guard index.isSettled(part.standard.key) else { return false }
    let pairs = part.standard.refines.map(\.value).flatMap { refinement in
      refinement.levels.filter { $0.own.value == part.owner.level }.map { pair in
        graph.target(of: refinement, by: part.standard).map { StandardLevel(standard: $0, level: pair.refined.value) }
      }
    }
    if pairs.isEmpty { return part.standard.layer.value == .national }
    return pairs.allSatisfy { pair in
      pair.flatMap { pair in index.standards[pair.standard]?.levels.contains { $0.level.value == pair.level } } == true
    }
  }
}

package struct UnmappedLevel: FindingMessage {
  package static let code: FindingCode = "TS3003"
  let level: String

  package var text: Bilingual {
    Bilingual(
      zh: "等级 `\(level)` 没有对应到所细化标准的任何等级", en: "level `\(level)` is mapped to no level of a refined standard")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "在 `细化`（refines）的 `等级对应`（levels）中写明它对应哪一级", en: "map it under `levels:` of an entry of `refines:`")
  }
}

package struct KeyItemNotRefined: FindingMessage {
  package static let code: FindingCode = "TS3012"
  let item: String
  let level: String

  package var text: Bilingual {
    Bilingual(
      zh: "关键项 `\(item)` 不在等级 `\(level)` 所细化的等级之内",
      en: "the key item `\(item)` is of no level that level `\(level)` refines")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "改为所细化等级的条目，或在 `细化`（refines）的 `等级对应`（levels）中补上对应",
      en: "name an item of a level it refines, or map that level under `refines:`")
  }
  package var rule: Bilingual? {
    Bilingual(zh: "只有本级要考的条目才能加 ★", en: "only an item that the level asks for can be marked ★")
  }
}
