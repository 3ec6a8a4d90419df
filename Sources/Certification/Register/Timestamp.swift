package import Vocabulary

/// A second in UTC, written `2026-07-01T08:30:00Z`. The engine has no clock: whoever calls says what time it is.
package struct Timestamp: Hashable, Comparable, Sendable, TextCodable {
  package let description: String
  package let date: CalendarDate

  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "Z"), let date = CalendarDate(text.prefix(10))
    else { return nil }
    for (start, limit) in [(11, 24), (14, 60), (17, 60)] {
      let digits = bytes[start..<start + 2]
      guard digits.allSatisfy({ (0x30...0x39).contains($0) }),
        digits.reduce(0, { $0 * 10 + Int($1 - 0x30) }) < limit
      else { return nil }
    }
    self.description = text
    self.date = date
  }

  /// The day it is then in China, where keys have their days (UTC+8, no daylight saving).
  package var dateInChina: CalendarDate {
    let isNextDay = description.dropFirst(11).prefix(2) >= "16"
    return isNextDay ? Self.next(date) ?? date : date
  }

  /// The same time of day so many days later.
  package func adding(days: Int) -> Timestamp? {
    var date = date
    for _ in 0..<days {
      guard let next = Self.next(date) else { return nil }
      date = next
    }
    return Timestamp("\(date)\(description.dropFirst(10))")
  }

  private static func next(_ date: CalendarDate) -> CalendarDate? {
    CalendarDate(year: date.year, month: date.month, day: date.day + 1)
      ?? CalendarDate(year: date.year, month: date.month + 1, day: 1)
      ?? CalendarDate(year: date.year + 1, month: 1, day: 1)
  }

  package static func < (left: Timestamp, right: Timestamp) -> Bool { left.description < right.description }
}
