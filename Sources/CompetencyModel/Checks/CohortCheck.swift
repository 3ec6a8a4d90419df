package import Diagnostics
import Standards
import Vocabulary
import YAMLSource

/// A scheme's cohorts are pinned to editions of the standard it certifies that are in force at some time.
struct CohortCheck {
  private let index: DocumentIndex
  private let graph: RefinementGraph

  init(_ graph: RefinementGraph) {
    self.index = graph.index
    self.graph = graph
  }

  func findings() -> [Finding] {
    guard index.isComplete else { return [] }
    return index.schemes.values.flatMap { scheme -> [Finding] in
      guard let history = graph.histories[scheme.certifies.value] else { return [] }
      return scheme.cohorts.flatMap { findings(of: $0.value, history) }
    }
  }

  private func findings(of cohort: SchemeCohort, _ history: EditionHistory) -> [Finding] {
    var findings: [Finding] = []
    if let namesake = history.entry(cohort.id.value) {
      findings.append(Finding(CohortNamedAsEdition(edition: namesake.edition), at: cohort.id.span))
    }
    guard let entry = history.entry(cohort.edition.value) else {
      let standard = history.entries.first?.edition.standard ?? ""
      return findings + [
        Finding(
          UnknownReference(
            kind: .edition(of: standard), name: cohort.edition.value,
            known: history.entries.map(\.edition.edition).sorted()), at: cohort.edition.span)
      ]
    }
    // An edition that never is in force is told where it stands.
    if let days = entry.days, cohort.until.value < days.from, let document = index.standards[entry.edition] {
      findings.append(
        Finding(
          CohortBeforeEdition(edition: entry.edition, until: cohort.until.value, from: days.from),
          at: cohort.until.span,
          others: [
            SecondaryPlace(
              .source(document.inForce.span), Bilingual(zh: "该版次的施行日期", en: "when the edition is in force"))
          ]))
    }
    return findings
  }
}

package struct CohortNamedAsEdition: FindingMessage {
  package static let code: FindingCode = "TS3075"
  let edition: StandardEdition

  package var text: Bilingual {
    Bilingual(
      zh: "批次与 `\(edition)` 的版次同名", en: "the cohort has the name of an edition, `\(edition)`")
  }
  package var advice: Bilingual {
    Bilingual(zh: "给批次另起一个标识，如 `2023-autumn`", en: "give the cohort a name of its own, such as `2023-autumn`")
  }
}

package struct CohortBeforeEdition: FindingMessage {
  package static let code: FindingCode = "TS3076"
  let edition: StandardEdition
  let until: CalendarDate
  let from: CalendarDate

  package var text: Bilingual {
    Bilingual(
      zh: "批次截止 `\(until)`，早于 `\(edition)` 的施行日 `\(from)`",
      en: "the cohort ends on `\(until)`, before `\(edition)` is in force on `\(from)`")
  }
  package var advice: Bilingual {
    Bilingual(zh: "改正截止日期或版次", en: "correct the day or the edition")
  }
}
