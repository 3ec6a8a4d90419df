import CompetencyModel
package import Diagnostics
import Standards
import Vocabulary

package struct NoEditionInForce: FindingMessage {
  package static let code: FindingCode = "TS5003"
  let standard: String
  let date: CalendarDate
  /// The edition asked for; nil: whichever is in force.
  let named: String?
  let editions: [EditionHistory.Entry]
  /// Whether the scheme says which cohorts may be pinned.
  let hasCohorts: Bool

  package var text: Bilingual {
    if let named {
      return Bilingual(
        zh: "标准 `\(standard)` 没有版次 `\(named)`", en: "the standard `\(standard)` has no edition `\(named)`")
    }
    return Bilingual(
      zh: "标准 `\(standard)` 在申报日 `\(date)` 没有有效版次",
      en: "no edition of `\(standard)` is in force on the application date `\(date)`")
  }
  package var advice: Bilingual {
    guard !editions.isEmpty else {
      return Bilingual(zh: "在工作区补上这份标准", en: "add the standard to the workspace")
    }
    let known = editions.map { (edition: $0.edition.edition, days: ($0.days ?? $0.inForce).words) }
    let list = Bilingual(
      zh: known.map { "`\($0.edition)`（\($0.days.zh)）" }.joined(separator: "、"),
      en: known.map { "`\($0.edition)` (\($0.days.en))" }.joined(separator: ", "))
    if named != nil { return Bilingual(zh: "已有的版次：\(list.zh)", en: "its editions are \(list.en)") }
    let pin =
      hasCohorts
      ? Bilingual(
        zh: "过渡期考生须在批次一栏写明认定方案的 `批次`（cohorts）之一", en: "candidates of a transition name one of the scheme's `cohorts`")
      : Bilingual(
        zh: "过渡期考生须在批次一栏或以 `--cohort` 写明版次",
        en: "candidates of a transition name their edition in the record or by `--cohort`")
    return Bilingual(
      zh: "核对申报日期；已有的版次：\(list.zh)；\(pin.zh)", en: "check the date; its editions are \(list.en); \(pin.en)")
  }
}

package struct PinnedOutOfForce: FindingMessage {
  package static let code: FindingCode = "TS5009"
  let edition: EditionHistory.Entry
  let date: CalendarDate

  package var text: Bilingual {
    guard let days = edition.days else {
      return Bilingual(
        zh: "所依的版次 `\(edition.edition)` 从不施行", en: "the edition pinned, `\(edition.edition)`, is never in force")
    }
    return Bilingual(
      zh: "所依的版次 `\(edition.edition)` 自 `\(days.from)` 施行，晚于申报日 `\(date)`",
      en:
        "the edition pinned, `\(edition.edition)`, is in force from `\(days.from)`, after the application of `\(date)`")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "批次只能依其报名时已施行的版次：改正批次或申报日期",
      en: "a cohort stays with an edition it entered under: correct the cohort or the date")
  }
}

package struct UnknownCohort: FindingMessage {
  package static let code: FindingCode = "TS5010"
  let cohort: String
  let scheme: String
  let known: [String]

  package var text: Bilingual {
    Bilingual(zh: "认定方案 `\(scheme)` 没有批次 `\(cohort)`", en: "the scheme `\(scheme)` has no cohort `\(cohort)`")
  }
  package var advice: Bilingual {
    let names = known.map { "`\($0)`" }
    return Bilingual(
      zh: "可写：\(names.joined(separator: "、"))；按现行版次评价的留空",
      en: "it may be \(names.joined(separator: ", ")); leave it empty for the edition in force")
  }
}

package struct CohortEnded: FindingMessage {
  package static let code: FindingCode = "TS5011"
  let cohort: String
  let until: CalendarDate
  let date: CalendarDate

  package var text: Bilingual {
    Bilingual(
      zh: "批次 `\(cohort)` 截止 `\(until)`，早于申报日 `\(date)`",
      en: "the cohort `\(cohort)` ended on `\(until)`, before the application of `\(date)`")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "留空以按现行版次评价；过渡期确有延长的，改认定方案中的 `截止`（until）",
      en: "leave it empty to be judged by the edition in force, or change `until` in the scheme if it was extended")
  }
}

package struct NothingToRefine: FindingMessage {
  package static let code: FindingCode = "TS5012"
  let edition: StandardEdition
  let date: CalendarDate

  package var text: Bilingual {
    Bilingual(
      zh: "`\(edition)` 所细化的标准在申报日 `\(date)` 没有有效版次",
      en: "what `\(edition)` refines has no edition in force on the application date `\(date)`")
  }
  package var advice: Bilingual {
    Bilingual(zh: "核对申报日期，或在工作区补上缺少的版次", en: "check the date, or add the edition that is missing")
  }
}
