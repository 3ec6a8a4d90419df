import Testing
import Vocabulary

struct CalendarLengthTests {
  @Test(arguments: [
    ("4y", 48), ("4年", 48), ("18mo", 18), ("18个月", 18), ("0y", 0), ("1mo", 1), ("100y", 1200), ("1200mo", 1200),
    ("1200个月", 1200),
  ])
  func `a number and a unit are a length`(text: String, months: Int) {
    #expect(CalendarLength(text)?.months == months)
  }

  @Test(arguments: [
    "", "y", "mo", "年", "4", "4 y", " 4y", "4y ", "4Y", "4d", "4m", "4月", "-1y", "+1y", "1.5y", "1y6mo", "四年", "４y",
    "4y\u{301}", "101y", "1201mo", "101年",
  ])
  func `anything else is no length`(text: String) {
    #expect(CalendarLength(text) == nil)
  }

  @Test(arguments: ["9223372036854775807y", "9223372036854775807年", "99999999999999999999mo"])
  func `an enormous length is refused, not computed`(text: String) {
    #expect(CalendarLength(text) == nil)
  }

  @Test(arguments: 0...1200)
  func `every length reads back from what it prints`(months: Int) {
    let length = CalendarLength(months: months)
    #expect(CalendarLength(length.description) == length)
  }

  @Test func `whole years print as years`() {
    #expect(CalendarLength(months: 24).description == "2y")
    #expect(CalendarLength(months: 18).description == "18mo")
    #expect(CalendarLength(years: 2) == CalendarLength(months: 24))
    #expect(CalendarLength(months: 23) < CalendarLength(years: 2))
  }
}
