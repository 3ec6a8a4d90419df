import Testing
import Vocabulary

struct ScoreTests {
  private func score(_ text: String) throws -> Score { try #require(Score(text), "\(text)") }

  @Test func `59.5 is not 60`() throws {
    let below = try score("59.5")
    let mark = try score("60")
    #expect(below != mark)
    #expect(below < mark)
    #expect(below.description == "59.5")
  }

  @Test func `59.99 is not 60 either`() throws {
    #expect(try score("59.99") < score("60"))
    #expect(try score("59.99").description == "59.99")
  }

  @Test(arguments: [
    ("0", 0), ("0.0", 0), ("0.01", 1), ("0.1", 10), ("0.10", 10), ("60", 6000), ("60.0", 6000), ("060", 6000),
    ("78.25", 7825), ("78.05", 7805), ("99.99", 9999), ("100", 10_000), ("100.0", 10_000), ("100.00", 10_000),
  ])
  func `up to two decimals are exact`(text: String, hundredths: Int) {
    #expect(Score(text)?.hundredths == hundredths)
  }

  @Test(arguments: ["78.255", "60.000", "59.999", "0.001"])
  func `more than two decimals are refused, never rounded`(text: String) {
    #expect(Score(text) == nil)
  }

  @Test(arguments: ["100.01", "100.1", "101", "999", "1000", "0100", "99999999999999999999"])
  func `nothing is above 100`(text: String) {
    #expect(Score(text) == nil)
  }

  @Test(arguments: [
    "", ".", ".5", "5.", "-1", "+1", "-0", "1e2", "1,5", "1.2.3", "60 ", " 60", "6 0", "６０", "60分", "60%", "abc", "缺考",
    "6\u{301}", "5.\u{301}5", "0x1F",
  ])
  func `anything but plain digits is no score`(text: String) {
    #expect(Score(text) == nil)
  }

  @Test func `every score reads back from what it prints`() {
    let lost = (0...10_000).filter { hundredths in
      guard let score = Score(hundredths: hundredths) else { return true }
      return Score(score.description) != score
    }
    #expect(lost.isEmpty)
  }

  @Test func `the bounds hold for hundredths too`() {
    #expect(Score(hundredths: -1) == nil)
    #expect(Score(hundredths: 10_001) == nil)
    #expect(Score(hundredths: 0) == .zero)
    #expect(Score(hundredths: 10_000) == .full)
  }
}
