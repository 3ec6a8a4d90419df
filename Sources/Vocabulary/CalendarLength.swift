/// A length of calendar time in whole months, written `4y` or `18mo`.
package struct CalendarLength: Hashable, Comparable, Sendable, TextCodable {
  package let months: Int

  package init(months: Int) { self.months = months }
  package init(years: Int) { self.months = years * 12 }

  /// From `4y`, `4年`, `18mo` or `18个月`; up to 100 years.
  package init?(_ text: some StringProtocol) { self.init(String(text)) }

  package init?(_ text: String) {
    var count = 0
    var digits = 0
    for byte in text.utf8.prefix(while: { (0x30...0x39).contains($0) }) {
      count = min(count * 10 + Int(byte - 0x30), 10_000)
      digits += 1
    }
    let unit: Int
    switch text.utf8.dropFirst(digits) {
    case let left where left.elementsEqual("y".utf8) || left.elementsEqual("年".utf8): unit = 12
    case let left where left.elementsEqual("mo".utf8) || left.elementsEqual("个月".utf8): unit = 1
    default: return nil
    }
    guard digits > 0, count <= 1200 / unit else { return nil }
    self.months = count * unit
  }

  package var description: String { months % 12 == 0 ? "\(months / 12)y" : "\(months)mo" }

  package static func < (left: CalendarLength, right: CalendarLength) -> Bool { left.months < right.months }
}
