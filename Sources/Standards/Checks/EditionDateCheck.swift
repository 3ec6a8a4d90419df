package import Diagnostics
import Vocabulary
import YAMLSource

/// An edition named by its year of publication (2020 年版) comes into force in that year or later.
enum EditionDateCheck {
  static func findings(in standard: StandardDocument) -> [Finding] {
    let edition = standard.edition.value
    guard edition.utf8.count == 4, edition.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let year = Int(edition),
      standard.inForce.value.from.year < year
    else { return [] }
    return [
      Finding(
        InForceBeforeEdition(from: standard.inForce.value.from, edition: edition), at: standard.inForce.span,
        others: [SecondaryPlace(.source(standard.edition.span), Bilingual(zh: "版次在此", en: "the edition"))])
    ]
  }
}

package struct InForceBeforeEdition: FindingMessage {
  package static let code: FindingCode = "TS2033"
  let from: CalendarDate
  let edition: String

  package var text: Bilingual {
    Bilingual(
      zh: "施行日期 `\(from)` 早于版次 `\(edition)` 年",
      en: "it is in force from `\(from)`, before the year of its edition `\(edition)`")
  }
  package var advice: Bilingual {
    Bilingual(zh: "对照发布通知，改正施行日期或版次", en: "correct the date or the edition by the notice of publication")
  }
}
