import Standards
import Testing
import Vocabulary

@testable import CompetencyModel

/// Which edition speaks on which day.
struct EditionHistoryTests {
  private func history(_ editions: [(String, from: String, to: String?)]) throws -> EditionHistory {
    EditionHistory(
      try editions.map { name, from, to in
        (
          StandardEdition(standard: "n", edition: name),
          Validity(from: try day(from), to: try to.map(day))
        )
      })
  }

  private func speaking(_ history: EditionHistory, _ day: String) throws -> String? {
    history.entry(on: try self.day(day))?.edition.edition
  }

  @Test func `an edition without a last day ends where the next begins`() throws {
    let history = try history([("2023", "2024-01-01", nil), ("2018", "2018-12-26", nil)])
    #expect(history.entries.map(\.edition.edition) == ["2018", "2023"])
    #expect(try speaking(history, "2018-12-25") == nil)
    #expect(try speaking(history, "2018-12-26") == "2018")
    #expect(try speaking(history, "2023-12-31") == "2018")
    #expect(try speaking(history, "2024-01-01") == "2023")
  }

  @Test func `of two in force the newest speaks, and the older does not come back`() throws {
    let history = try history([("2018", "2018-12-26", "2030-12-31"), ("2023", "2024-01-01", "2024-12-31")])
    #expect(try speaking(history, "2024-12-31") == "2023")
    #expect(try speaking(history, "2025-01-01") == nil)
  }

  @Test func `in a gap nothing speaks`() throws {
    let history = try history([("2018", "2018-12-26", "2023-10-31"), ("2023", "2024-01-01", nil)])
    #expect(try speaking(history, "2023-10-31") == "2018")
    #expect(try speaking(history, "2023-11-01") == nil)
    #expect(try speaking(history, "2023-12-31") == nil)
  }

  @Test func `of two from one day one is never in force`() throws {
    let history = try history([("a", "2024-01-01", nil), ("b", "2024-01-01", nil)])
    #expect(history.entry("a")?.days == nil)
    #expect(try speaking(history, "2024-01-01") == "b")
  }

  @Test func `days of two periods`() throws {
    func days(_ from: String, _ to: String? = nil) throws -> Validity {
      Validity(from: try day(from), to: try to.map(day))
    }
    let year = try days("2024-01-01", "2024-12-31")
    #expect(try year.intersection(days("2024-12-31")) == days("2024-12-31", "2024-12-31"))
    #expect(try year.intersection(days("2025-01-01")) == nil)
    #expect(try days("2024-01-01").intersection(days("2023-01-01")) == days("2024-01-01"))
    #expect(try year.nearest(to: day("2023-05-05")) == day("2024-01-01"))
    #expect(try year.nearest(to: day("2025-05-05")) == day("2024-12-31"))
    #expect(try year.nearest(to: day("2024-05-05")) == day("2024-05-05"))
  }

  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }
}
