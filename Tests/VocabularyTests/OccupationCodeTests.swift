import Testing
import Vocabulary

struct OccupationCodeTests {
  @Test(arguments: ["6-30-99-00", "4-04-05-05", "6-31-01-03", "6-31-01-03-001", "0-00-00-00"])
  func `an occupation or 工种 code prints as written`(text: String) {
    #expect(OccupationCode(text)?.description == text)
  }

  @Test(arguments: [
    "", "-", "6", "6-30-99", "6-30-99-0", "6-30-99-000", "6-30-99-00-", "-6-30-99-00", "6-30-99-00-01",
    "6-30-99-00-0001",
    "6-30-99-00-001-1", "66-30-99-00", "6-3-099-00", "6 30 99 00", "6—30—99—00", "６-30-99-00", "6-30-99-0O", "6309900",
    "6-30-99-00 ", "6--30-99-00", "6-30-9\u{301}-00",
  ])
  func `anything else is no code`(text: String) {
    #expect(OccupationCode(text) == nil)
  }

  @Test func `codes of different editions of the catalogue are different occupations`() throws {
    let code = try #require(OccupationCode("6-31-01-03"))
    let other = try #require(OccupationCode("4-04-05-05"))
    #expect(Occupation(catalogue: "2015", code: code) != Occupation(catalogue: "2022", code: code))
    #expect(Occupation(catalogue: "2015", code: code) < Occupation(catalogue: "2022", code: other))
    #expect(Occupation(catalogue: "2015", code: other) < Occupation(catalogue: "2015", code: code))
  }
}
