import Testing
import Vocabulary

struct CalendarDateTests {
  private func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text), "\(text)") }

  @Test(arguments: ["0001-01-01", "1999-12-31", "2000-02-29", "2024-02-29", "2025-02-28", "9999-12-31"])
  func `a day that exists prints as it was written`(text: String) throws {
    #expect(try date(text).description == text)
  }

  @Test(arguments: [
    "2023-02-29", "1900-02-29", "2100-02-29", "2024-02-30", "2024-04-31", "2024-06-31", "2024-09-31", "2024-11-31",
    "2024-00-01", "2024-13-01", "2024-01-00", "2024-01-32", "0000-01-01",
  ])
  func `a day that does not exist is no date`(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test(arguments: [
    "", "2024", "2024-01", "2024-1-1", "2024-1-01", "24-01-01", "2024/01/01", "20240101", "2024.01.01", " 2024-01-01",
    "2024-01-01 ", "2024-01-01T00:00", "2024-01-0a", "2O24-01-01", "-024-01-01", "+024-01-01", "2024-+1-01",
    "2024-01--1", "２０２４-01-01", "2024－01－01", "2024-01-01\n", "2024-01-1\u{301}", "2024年1月1日",
  ])
  func `anything but YYYY-MM-DD is no date`(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func `the parts are checked like the text`() {
    #expect(CalendarDate(year: 2024, month: 2, day: 29) != nil)
    #expect(CalendarDate(year: 2023, month: 2, day: 29) == nil)
    #expect(CalendarDate(year: 10_000, month: 1, day: 1) == nil)
    #expect(CalendarDate(year: -1, month: 1, day: 1) == nil)
    #expect(CalendarDate(year: 2024, month: .max, day: 1) == nil)
    #expect(CalendarDate(year: 2024, month: 1, day: .min) == nil)
  }

  @Test(arguments: [
    ("2020-02-29", 12, "2021-02-28"), ("2020-02-29", 24, "2022-02-28"), ("2020-02-29", 36, "2023-02-28"),
    ("2020-02-29", 48, "2024-02-29"), ("2096-02-29", 48, "2100-02-28"), ("1996-02-29", 48, "2000-02-29"),
    ("2021-02-28", 36, "2024-02-28"), ("2024-02-29", -12, "2023-02-28"), ("2024-02-29", -48, "2020-02-29"),
  ])
  func `n years after 29 February end on the corresponding day, else on the last of February`(
    start: String, months: Int, end: String
  ) throws {
    #expect(try date(start).adding(months: months).description == end)
  }

  @Test(arguments: [
    ("2024-01-31", 1, "2024-02-29"), ("2023-01-31", 1, "2023-02-28"), ("2024-01-31", 3, "2024-04-30"),
    ("2024-08-31", 1, "2024-09-30"), ("2024-12-31", 2, "2025-02-28"), ("2024-03-31", -1, "2024-02-29"),
    ("2024-01-15", -1, "2023-12-15"), ("2024-12-01", 1, "2025-01-01"), ("2024-04-30", 1, "2024-05-30"),
    ("2024-05-31", 0, "2024-05-31"),
  ])
  func `a month too short gives its last day`(start: String, months: Int, end: String) throws {
    #expect(try date(start).adding(months: months).description == end)
  }

  @Test func `adding stays within the years that exist`() throws {
    #expect(try date("9999-06-30").adding(months: 12).description == "9999-12-30")
    #expect(try date("0001-03-31").adding(months: -12).description == "0001-01-31")
    #expect(try date("2024-01-01").adding(months: .max).description == "9999-12-01")
    #expect(try date("2024-01-01").adding(months: .min).description == "0001-01-01")
  }

  @Test(arguments: [
    ("2023-02-01", "2023-02-28"), ("2024-02-01", "2024-02-29"), ("2024-04-30", "2024-04-30"),
    ("2024-12-05", "2024-12-31"),
  ])
  func `the last day of the month is known`(day: String, last: String) throws {
    #expect(try date(day).lastDayOfMonth.description == last)
  }

  /// Days since 1970-01-01 after Howard Hinnant's `days_from_civil`, which counts years from March and so shares
  /// nothing with the code under test.
  private func daysFromCivil(_ date: CalendarDate) -> Int {
    let year = date.month <= 2 ? date.year - 1 : date.year
    let era = year / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (date.month > 2 ? date.month - 3 : date.month + 9) + 2) / 5 + date.day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  @Test func `day numbers agree with an independent count on every day of 400 years`() throws {
    let epoch = try date("1970-01-01").dayNumber
    var previous = try date("1899-12-31")
    var days = 0
    var wrong: [CalendarDate] = []
    for year in 1900..<2300 {
      for month in 1...12 {
        for day in 1...31 {
          guard let date = CalendarDate(year: year, month: month, day: day) else { continue }
          let isNext = date.dayNumber == previous.dayNumber + 1 && previous < date
          if !isNext || date.dayNumber - epoch != daysFromCivil(date) { wrong.append(date) }
          previous = date
          days += 1
        }
      }
    }
    #expect(wrong.isEmpty)
    #expect(days == 146_097)
  }

  @Test func `the first day has the number 0`() throws {
    #expect(try date("0001-01-01").dayNumber == 0)
    #expect(try date("0001-12-31").dayNumber == 364)
  }
}
