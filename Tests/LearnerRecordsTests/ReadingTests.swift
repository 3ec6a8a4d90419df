import Diagnostics
import Foundation
import Testing

@testable import LearnerRecords

@Suite struct ReadingTests {
  private func fixture(_ name: String) throws -> [UInt8] {
    let url = try #require(Bundle.module.url(forResource: "Fixtures/sheet/\(name)", withExtension: nil))
    return [UInt8](try Data(contentsOf: url))
  }

  @Test func `the same candidates in CSV and in NDJSON are the same records`() throws {
    let csv = try Reading(fixture("records.csv"), as: .csv)
    let ndjson = try Reading(fixture("records.ndjson"), as: .ndjson)
    #expect(csv.complaints == [])
    #expect(ndjson.complaints == [])
    #expect(csv.records.count == 2)
    #expect(csv.records == ndjson.records)
  }

  @Test func `the sheet is the same in GB18030`() throws {
    let bytes = try fixture("records.csv")
    #expect(try Reading(GB18030Converter().gb18030(bytes)).records == Reading(bytes).records)
  }

  @Test func `null in JSON is blank`() throws {
    let line = Line.application(#""date":null,"cohort":"""#)
    let record = try #require(Reading(line, as: .ndjson).records.first)
    #expect(record.application.date == nil)
    #expect(record.application.cohort == nil)
  }

  @Test func `a number in JSON is taken as it is written`() throws {
    func score(_ literal: String) throws -> [String] {
      let line = Line.with(#""sittings":[{"component":"theory","date":"2026-06-20","score":\#(literal)}]"#)
      let reading = try Reading(line, as: .ndjson)
      return reading.records.compactMap { $0.sittings.first?.score?.description } + reading.complaints
    }
    #expect(try score("59.50") == ["59.5"])
    #expect(try score("60") == ["60"])
    #expect(try score("59.999") == ["TS4082 /sittings/0/score"])
    #expect(try score("59.99999999999999999999") == ["TS4082 /sittings/0/score"])
  }

  @Test func `the standard applied under is kept`() throws {
    let line = Line.application(#""standard":"cn/6-31-01-03""#)
    #expect(try Reading(line, as: .ndjson).records.first?.application.standard == "cn/6-31-01-03")
  }

  @Test func `blank lines of NDJSON count as lines`() throws {
    let reading = try Reading("\n" + Line.with() + " \r\n\n" + Line.with(), as: .ndjson)
    #expect(reading.results.map(\.line) == [2, 5])
  }

  @Test func `an unknown key is answered with the nearest one`() throws {
    let reading = try Reading(Line.person(#""nmae":"张三","idType":"passport","idNumber":"E12345""#), as: .ndjson)
    #expect(reading.complaints == ["TS4031 /person/nmae", "TS4040 /person/name"])
    #expect(reading.findings.first?.message.advice.en == "did you mean `name`?")
  }
}
