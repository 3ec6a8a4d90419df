package import Diagnostics
import Standards
package import Vocabulary
import YAMLSource

extension MergeCheck {
  /// Schemes that have nothing to judge by on a day, because what they certify or endorse, by name or by their chain, is
  /// in force no more, or not yet. Never part of the model, which has no clock.
  package func withoutEdition(on date: CalendarDate) -> [Finding] {
    guard index.isComplete else { return [] }
    let histories = EditionHistory.all(in: index)
    var told: Set<SourceSpan> = []
    return index.schemes.values.sorted { $0.id.value < $1.id.value }.flatMap { scheme in
      let attached = index.attached(to: scheme, occupations)
      return ([scheme.certifies] + scheme.endorses + attached).compactMap { reference -> Finding? in
        // What several schemes endorse by one chain is told once, where the chain attaches it.
        guard told.insert(reference.span).inserted, let history = histories[reference.value],
          history.entry(on: date) == nil,
          let nearest = history.entries.last(where: { $0.inForce.from <= date }) ?? history.entries.first,
          let standard = index.standards[nearest.edition]
        else { return nil }
        return Finding(
          NothingInForce(standard: reference.value, date: date, edition: nearest), at: reference.span,
          others: [
            SecondaryPlace(
              .source(standard.inForce.span), Bilingual(zh: "最近版次的施行日期", en: "when its nearest edition is in force"))
          ])
      }
    }
  }
}

package struct NothingInForce: FindingMessage {
  package static let code: FindingCode = "TS3079"
  package static let severity = Severity.warning
  let standard: String
  let date: CalendarDate
  let edition: EditionHistory.Entry

  package var text: Bilingual {
    let days = edition.inForce.words
    return Bilingual(
      zh: "`\(standard)` 在 `\(date)` 没有有效的版次（`\(edition.edition)`：\(days.zh)）",
      en: "no edition of `\(standard)` is in force on `\(date)` (`\(edition.edition)`: \(days.en))")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "补上后续版次，或停用此方案；过渡期考生写进 `批次`（cohorts）",
      en: "add the edition that follows, or withdraw the scheme; candidates of a transition belong under `cohorts`")
  }
}
