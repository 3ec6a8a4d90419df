import Testing
import Vocabulary

@testable import TouchstoneBench

struct CalendarDateDaysTests {
  @Test func `adding days agrees with counting them`() throws {
    let start = try #require(CalendarDate("2024-02-28"))
    for days in stride(from: -30_000, through: 30_000, by: 7) {
      #expect(start.adding(days: days).dayNumber == start.dayNumber + days)
    }
    #expect(start.adding(days: 1).description == "2024-02-29")
    #expect(start.adding(days: 2).description == "2024-03-01")
  }

  @Test func `school years end on 1 July`() throws {
    #expect(try #require(CalendarDate("2024-06-30")).lastGraduationDay.description == "2023-07-01")
    #expect(try #require(CalendarDate("2024-07-01")).lastGraduationDay.description == "2024-07-01")
  }
}
