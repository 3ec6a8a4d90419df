package import Diagnostics
import Standards
import Vocabulary
import YAMLSource

/// A standard refines what is in force during its own time: otherwise it binds candidates to what is no longer, or not
/// yet, the standard.
struct RefinedTimeCheck {
  private let index: DocumentIndex
  private let graph: RefinementGraph

  init(_ graph: RefinementGraph) {
    self.index = graph.index
    self.graph = graph
  }

  func findings() -> [Finding] {
    guard index.isComplete else { return [] }
    return index.standards.values.filter { index.isSettled($0.key) }.flatMap { standard in
      let own = graph.days(of: standard)
      return standard.refines.flatMap { findings(of: $0.value, over: own, by: standard) }
    }
  }

  private func findings(of refinement: Refinement, over own: Validity, by standard: StandardDocument) -> [Finding] {
    guard let history = graph.histories[refinement.standard.value] else { return [] }
    let entries = history.entries.filter { refinement.edition == nil || $0.edition == refinement.named }
    // Between editions there may be gaps; those are told where they are.
    guard let first = entries.first(where: { $0.days != nil }), let last = entries.last(where: { $0.days != nil }),
      let begin = first.days?.from
    else { return [] }
    let end = last.days?.to
    let before = own.from < begin ? own.intersection(Validity(from: own.from, to: begin.previous)) : nil
    let after = end.flatMap { own.intersection(Validity(from: $0.next)) }
    return [before.map { ($0, first) }, after.map { ($0, last) }].compactMap(\.self).compactMap { days, entry in
      finding(days, entry.edition, refinement, history, by: standard)
    }
  }

  private func finding(
    _ days: Validity, _ edition: StandardEdition, _ refinement: Refinement, _ history: EditionHistory,
    by standard: StandardDocument
  ) -> Finding? {
    guard let refined = index.standards[edition], !index.ambiguous.contains(edition) else { return nil }
    var others = [
      SecondaryPlace(.source(standard.inForce.span), Bilingual(zh: "本标准的施行日期", en: "when this standard is in force")),
      SecondaryPlace(
        .source(refined.inForce.span), Bilingual(zh: "所细化版次的施行日期", en: "when what it refines is in force")),
    ]
    if let next = history.entry(on: days.from), let successor = index.standards[next.edition] {
      others.append(
        SecondaryPlace(.source(successor.inForce.span), Bilingual(zh: "后一版次自此施行", en: "when the next edition begins")))
    }
    return Finding(
      RefinedOutOfForce(
        standard: refinement.named?.description ?? refinement.standard.value, days: days,
        isNamed: refinement.edition != nil),
      at: refinement.edition?.span ?? refinement.standard.span, others: others)
  }
}

package struct RefinedOutOfForce: FindingMessage {
  package static let code: FindingCode = "TS3074"
  package static let severity = Severity.warning
  let standard: String
  let days: Validity
  let isNamed: Bool

  package var text: Bilingual {
    Bilingual(
      zh: "所细化的 `\(standard)` 在本标准的部分施行时间（\(days.words.zh)）里无效",
      en: "`\(standard)`, which it refines, is not in force for part of its own time, \(days.words.en)")
  }
  package var advice: Bilingual {
    isNamed
      ? Bilingual(
        zh: "不写 `版次`（edition），随有效版次而定；或让本标准施行于该版次有效期之内",
        en: "leave `edition` out to follow the edition in force, or keep this standard's time within that edition's")
      : Bilingual(
        zh: "让本标准施行于其有效期之内，或补上缺少的版次",
        en: "keep this standard's time within that one's, or add the edition that is missing")
  }
}
