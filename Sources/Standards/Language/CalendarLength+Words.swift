package import Diagnostics
package import Vocabulary

extension CalendarLength {
  /// `2 年`, `18 个月`; `2 years`, `18 months`.
  package var words: Bilingual {
    let (number, zh, en) = months.isMultiple(of: 12) ? (months / 12, "年", "year") : (months, "个月", "month")
    return Bilingual(zh: "\(number) \(zh)", en: "\(number) \(en)\(number == 1 ? "" : "s")")
  }
}
