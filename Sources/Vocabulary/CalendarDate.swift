/// A day of the Gregorian calendar that exists, years 1 to 9999. No clock, no time zone.
package struct CalendarDate: Hashable, Comparable, Sendable, TextCodable {
  package let year: Int
  package let month: Int
  package let day: Int

  /// Nil where there is no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.daysInMonth(year: year, month: month)
    else { return nil }
    self.init(existing: year, month, day)
  }

  private init(existing year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// From `YYYY-MM-DD` exactly.
  package init?(_ text: some StringProtocol) { self.init(String(text)) }

  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      bytes[range].allSatisfy { (0x30...0x39).contains($0) }
        ? bytes[range].reduce(0) { $0 * 10 + Int($1 - 0x30) } : nil
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
    self.init(year: year, month: month, day: day)
  }

  package static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  package static func daysInMonth(year: Int, month: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The same day of the month `months` later (or earlier); where that month is too short, its last day (rule 5).
  /// Stays within years 1 to 9999.
  package func adding(months: Int) -> CalendarDate {
    let shift = min(max(months, -9999 * 12), 9999 * 12)
    let total = min(max(year * 12 + (month - 1) + shift, 12), 9999 * 12 + 11)
    let newYear = total / 12
    let newMonth = total % 12 + 1
    return CalendarDate(existing: newYear, newMonth, min(day, Self.daysInMonth(year: newYear, month: newMonth)))
  }

  /// As late as dates go: 9999-12-31.
  package static let last = CalendarDate(existing: 9999, 12, 31)

  /// The day after; the last day there is has none, and is its own.
  package var next: CalendarDate {
    if day < lastDayOfMonth.day { return CalendarDate(existing: year, month, day + 1) }
    if month < 12 { return CalendarDate(existing: year, month + 1, 1) }
    return year < 9999 ? CalendarDate(existing: year + 1, 1, 1) : self
  }

  /// The day before; the first day there is has none, and is its own.
  package var previous: CalendarDate {
    if day > 1 { return CalendarDate(existing: year, month, day - 1) }
    if month > 1 { return CalendarDate(existing: year, month - 1, 1).lastDayOfMonth }
    return year > 1 ? CalendarDate(existing: year - 1, 12, 31) : self
  }

  /// Days since 0001-01-01, for differences.
  package var dayNumber: Int {
    let before = year - 1
    let leapDays = before / 4 - before / 100 + before / 400
    let monthDays = (1..<month).reduce(0) { $0 + Self.daysInMonth(year: year, month: $1) }
    return before * 365 + leapDays + monthDays + day - 1
  }

  package var lastDayOfMonth: CalendarDate {
    CalendarDate(existing: year, month, Self.daysInMonth(year: year, month: month))
  }

  package var description: String {
    func pad(_ value: Int, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(pad(year, 4))-\(pad(month, 2))-\(pad(day, 2))"
  }

  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}
