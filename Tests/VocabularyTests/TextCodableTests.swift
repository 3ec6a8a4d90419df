import FoundationEssentials
import Testing
import Vocabulary

struct TextCodableTests {
  private struct Sample: Codable, Equatable {
    var date: CalendarDate
    var length: CalendarLength
    var score: Score
    var code: OccupationCode
    var item: ItemName
  }

  @Test func `values are stored as the text people write`() throws {
    let sample = Sample(
      date: try #require(CalendarDate("2024-02-29")), length: CalendarLength(years: 4),
      score: try #require(Score("59.50")), code: try #require(OccupationCode("6-31-01-03")),
      item: try #require(ItemName("cn@2018#4/skill/1.1.1")))
    let data = try JSONEncoder().encode(sample)
    let stored = try JSONDecoder().decode([String: String].self, from: data)
    #expect(
      stored == [
        "date": "2024-02-29", "length": "4y", "score": "59.5", "code": "6-31-01-03", "item": "cn@2018#4/skill/1.1.1",
      ])
    #expect(try JSONDecoder().decode(Sample.self, from: data) == sample)
  }

  @Test(arguments: [#"["2023-02-29"]"#, #"[20240229]"#, #"[null]"#, #"[""]"#])
  func `text that denotes nothing is not decoded`(json: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([CalendarDate].self, from: Data(json.utf8))
    }
  }
}
