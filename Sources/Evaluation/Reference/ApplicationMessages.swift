package import Diagnostics
import Vocabulary

/// A year mistyped as a later one would count what has not happened yet: work, age, certificates.
package struct ApplicationAfterAsOf: FindingMessage {
  package static let code: FindingCode = "TS5013"
  let date: CalendarDate
  let asOf: CalendarDate

  package var text: Bilingual {
    Bilingual(
      zh: "申报日期 `\(date)` 晚于评价日 `\(asOf)`", en: "the application is of `\(date)`, after the as-of date `\(asOf)`")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "更正申报日期；日期无误的，以申报日或以后为评价日（`--as-of`）",
      en: "correct the date, or if it is right take an as-of date (`--as-of`) that is not before it")
  }
}

/// Which standard is certified only the scheme says, so that whoever reads records cannot join the two.
package struct SittingNamedTwice: FindingMessage {
  package static let code: FindingCode = "TS5014"
  let standard: String
  let date: CalendarDate

  package var text: Bilingual {
    Bilingual(
      zh: "`\(date)` 这一场写明了标准 `\(standard)`，同一天同一科目的另一场没有写，而两者是同一场考试",
      en:
        "this sitting of `\(date)` names the standard `\(standard)`, and another of the day and component does not, but the two are one"
    )
  }
  package var advice: Bilingual {
    Bilingual(zh: "两处都写明标准，或都不写", en: "name the standard in both or in neither")
  }
}
