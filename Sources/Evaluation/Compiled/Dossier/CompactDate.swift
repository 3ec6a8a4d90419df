import Vocabulary

/// A ``CalendarDate`` in one machine word: year, month and day in their own bits, so that dates compare as numbers do
/// and print without arithmetic. Day numbers are made only where days are counted.
struct CompactDate: Hashable, Comparable, Sendable {
  let raw: Int32

  private init(raw: Int32) { self.raw = raw }

  init(_ date: CalendarDate) { raw = Int32(date.year << 9 | date.month << 5 | date.day) }

  private init(_ year: Int, _ month: Int, _ day: Int) { raw = Int32(year << 9 | month << 5 | day) }

  /// Before every date there is.
  static let distantPast = CompactDate(raw: .min)
  /// After every date there is.
  static let distantFuture = CompactDate(raw: .max)
  /// Where a record gives no date; no date is equal to it.
  static let absent = CompactDate(raw: 0)

  /// Back from a payload that ``raw`` was put into.
  init(bits: Int) { raw = Int32(truncatingIfNeeded: bits) }

  /// 0001-01-01, the first day there is.
  static let firstDay: CalendarDate = {
    guard let day = CalendarDate(year: 1, month: 1, day: 1) else { preconditionFailure("the calendar has a first day") }
    return day
  }()

  var isAbsent: Bool { raw == 0 }
  var year: Int { Int(raw >> 9) }
  var month: Int { Int(raw >> 5 & 15) }
  var day: Int { Int(raw & 31) }

  static func < (left: CompactDate, right: CompactDate) -> Bool { left.raw < right.raw }

  /// As ``CalendarDate/adding(months:)``.
  func adding(months: Int) -> CompactDate {
    let shift = min(max(months, -9999 * 12), 9999 * 12)
    let total = min(max(year * 12 + (month - 1) + shift, 12), 9999 * 12 + 11)
    let newYear = total / 12
    let newMonth = total % 12 + 1
    return CompactDate(newYear, newMonth, min(day, Self.daysInMonth(newYear, newMonth)))
  }

  private static func isLeap(_ year: Int) -> Bool { year & 3 == 0 && (year % 100 != 0 || year % 400 == 0) }

  private static func daysInMonth(_ year: Int, _ month: Int) -> Int {
    month == 2 ? (isLeap(year) ? 29 : 28) : 30 + (month ^ month >> 3) & 1
  }

  /// As ``CalendarDate/dayNumber``.
  var dayNumber: Int {
    let (year, month) = (year, month)
    let before = year - 1
    // Days of the months before this one: 30.6 a month from March on, by whole numbers.
    let monthDays = month < 3 ? (month - 1) * 31 : (153 * (month - 3) + 2) / 5 + (Self.isLeap(year) ? 60 : 59)
    return before * 365 + before / 4 - before / 100 + before / 400 + monthDays + day - 1
  }

  var calendarDate: CalendarDate? { CalendarDate(year: year, month: month, day: day) }
}

extension CalendarDate {
  /// The day after; nil after the last one there is.
  var next: CalendarDate? {
    CalendarDate(year: year, month: month, day: day + 1)
      ?? (month < 12
        ? CalendarDate(year: year, month: month + 1, day: 1) : CalendarDate(year: year + 1, month: 1, day: 1))
  }
}
