import Testing

@testable import Vocabulary

/// Dates in a word print as they did before they were put there.
@Suite struct CompactDateTests {
  @Test func `the ten characters are those of the date`() throws {
    for year in Array(1...9999) {
      for (month, day) in [(1, 1), (2, 28), (6, 10), (9, 9), (10, 20 + year % 10), (12, 11 + year % 9)] {
        let date = try #require(CalendarDate(year: year, month: month, day: day))
        let (first, last) = CompactDate(date).characters
        let bytes =
          (0..<8).map { UInt8(truncatingIfNeeded: first >> (8 * UInt64($0))) } + [
            UInt8(truncatingIfNeeded: last), UInt8(truncatingIfNeeded: last >> 8),
          ]
        #expect(bytes.elementsEqual(date.description.utf8))
      }
    }
  }
}
