/// A ``CalendarDate`` in one machine word: year, month and day in their own bits, so that dates compare as numbers do
/// and print without arithmetic. Day numbers are made only where days are counted.
///
/// Public, because only what is public is inlined into other modules.
public struct CompactDate: Hashable, Comparable, Sendable {
  public let raw: Int32

  @inlinable public init(raw: Int32) { self.raw = raw }

  package init(_ date: CalendarDate) { self.init(raw: Int32(date.year << 9 | date.month << 5 | date.day)) }

  @inlinable
  public init(existing year: Int, _ month: Int, _ day: Int) {
    self.init(raw: Int32(truncatingIfNeeded: year << 9 | month << 5 | day))
  }

  /// Nil where there is no such day, as with ``CalendarDate/init(year:month:day:)``.
  @inlinable
  public init?(year: Int, month: Int, day: Int) {
    guard year >= 1, year <= 9999, month >= 1, month <= 12, day >= 1, day <= Self.daysInMonth(year, month) else {
      return nil
    }
    self.init(existing: year, month, day)
  }

  /// Back from a payload that ``raw`` was put into.
  @inlinable public init(bits: Int) { self.init(raw: Int32(truncatingIfNeeded: bits)) }

  /// Before every date there is.
  @inlinable public static var distantPast: CompactDate { CompactDate(raw: .min) }
  /// After every date there is.
  @inlinable public static var distantFuture: CompactDate { CompactDate(raw: .max) }
  /// Where a record gives no date; no date is equal to it.
  @inlinable public static var absent: CompactDate { CompactDate(raw: 0) }

  @inlinable public var isAbsent: Bool { raw == 0 }
  @inlinable public var year: Int { Int(raw >> 9) }
  @inlinable public var month: Int { Int(raw >> 5 & 15) }
  @inlinable public var day: Int { Int(raw & 31) }

  @inlinable public static func == (left: CompactDate, right: CompactDate) -> Bool { left.raw == right.raw }
  @inlinable public static func < (left: CompactDate, right: CompactDate) -> Bool { left.raw < right.raw }

  /// As ``CalendarDate/adding(months:)``.
  @inlinable
  public func adding(months: Int) -> CompactDate {
    let shift = min(max(months, -9999 * 12), 9999 * 12)
    let total = min(max(year * 12 + (month - 1) + shift, 12), 9999 * 12 + 11)
    let newYear = total / 12
    let newMonth = total % 12 + 1
    return CompactDate(existing: newYear, newMonth, min(day, Self.daysInMonth(newYear, newMonth)))
  }

  @inlinable
  public static func isLeap(_ year: Int) -> Bool { year & 3 == 0 && (year % 100 != 0 || year % 400 == 0) }

  @inlinable
  public static func daysInMonth(_ year: Int, _ month: Int) -> Int {
    month == 2 ? (isLeap(year) ? 29 : 28) : 30 + (month ^ month >> 3) & 1
  }

  /// As ``CalendarDate/dayNumber``.
  @inlinable public var dayNumber: Int {
    let (year, month) = (year, month)
    let before = year - 1
    // Days of the months before this one: 30.6 a month from March on, by whole numbers.
    let monthDays = month < 3 ? (month - 1) * 31 : (153 * (month - 3) + 2) / 5 + (Self.isLeap(year) ? 60 : 59)
    return before * 365 + before / 4 - before / 100 + before / 400 + monthDays + day - 1
  }

  package var calendarDate: CalendarDate? { CalendarDate(year: year, month: month, day: day) }

  /// Its ten characters, as ``CalendarDate/description``: the first eight and the last two, the foremost in the lowest
  /// byte.
  @inlinable public var characters: (first: UInt64, last: UInt16) {
    // Below a hundred, a 2048th of 205 times a number is a tenth of it.
    func digits(_ number: Int) -> UInt64 {
      let tens = (UInt64(truncatingIfNeeded: number) &* 205) >> 11
      return 0x3030 &+ tens &+ (UInt64(truncatingIfNeeded: number) &- tens &* 10) << 8
    }
    let (year, month, day) = (year, month, day)
    let century = year / 100
    let hyphens = UInt64(UInt8(ascii: "-")) << 32 | UInt64(UInt8(ascii: "-")) << 56
    return (
      digits(century) | digits(year &- century &* 100) << 16 | digits(month) << 40 | hyphens,
      UInt16(truncatingIfNeeded: digits(day))
    )
  }
}
