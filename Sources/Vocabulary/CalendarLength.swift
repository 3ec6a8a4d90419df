/// A length of calendar time in whole months, written `4y` or `18mo`.
package struct CalendarLength: Hashable, Comparable, Sendable, TextCodable {
  package let months: Int

  package init(months: Int) { self.months = months }
  package init(years: Int) { self.months = years * 12 }

  /// From `4y`, `4年`, `18mo` or `18个月`; up to 100 years.
  package init?(_ text: some StringProtocol) {
    let units: [(suffix: String, months: Int)] = [("个月", 1), ("mo", 1), ("年", 12), ("y", 12)]
    guard let unit = units.first(where: { text.hasSuffix($0.suffix) }) else { return nil }
    let digits = text.dropLast(unit.suffix.count)
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let count = Int(digits),
      count <= 1200 / unit.months
    else { return nil }
    self.months = count * unit.months
  }

  package var description: String { months % 12 == 0 ? "\(months / 12)y" : "\(months)mo" }

  package static func < (left: CalendarLength, right: CalendarLength) -> Bool { left.months < right.months }
}
