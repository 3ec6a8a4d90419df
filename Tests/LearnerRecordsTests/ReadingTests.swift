import Diagnostics
import Foundation
import Testing
import Vocabulary

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

  @Test func `an apprenticeship may leave either mentor out`() throws {
    let sheet = Sheet(["学徒1_职业": "6-31-01-03", "学徒1_期满日期": "2025-06-30", "学徒1_企业导师": "无", "学徒1_院校导师": "李老师"])
    let served = try #require(Reading(sheet.text).records.first?.apprenticeships.first)
    #expect(served.enterpriseMentor == nil && served.schoolMentor == "李老师")
    let bare = Sheet(["学徒1_职业": "6-31-01-03", "学徒1_期满日期": "2025-06-30"])
    #expect(try Reading(bare.text).records.map(\.apprenticeships.count) == [1])
  }

  @Test func `the standard applied under is kept`() throws {
    let line = Line.application(#""standard":"cn/6-31-01-03""#)
    #expect(try Reading(line, as: .ndjson).records.first?.application.standard == "cn/6-31-01-03")
  }

  @Test(arguments: ["--", "－－", "——", " -- ", "", "　"])
  func `-- in the work type's cell is none, as on a certificate`(_ written: String) throws {
    let records = try Reading(Sheet(["工种": written]).text).records
    #expect(records.map(\.application.workType) == [nil])
    let line = Line.application(#""workType":"\#(written)""#)
    #expect(try Reading(line, as: .ndjson).records.map(\.application.workType) == [nil])
  }

  @Test func `a work type is kept as it is written`() throws {
    let records = try Reading(Sheet(["工种": " 普车 （甲） "]).text).records
    #expect(records.map(\.application.workType) == ["普车 （甲）"])
  }

  @Test(arguments: [
    ("初级", TitleRank.elementary), ("员级", .elementary), ("助理级", .assistant), ("中级职称", .intermediate),
    ("高级", .associateSenior), ("副高", .associateSenior), ("正高级", .senior), ("senior", .senior),
  ])
  func `a rank that holds two is the lower one`(_ written: String, _ rank: TitleRank) throws {
    let sheet = Sheet(["职称1_级别": written, "职称1_专业": "机械工程", "职称1_日期": "2020-01-01"])
    #expect(try Reading(sheet.text).records.map { $0.titles.map(\.rank) } == [[rank]])
  }

  @Test(arguments: [("160", 160), ("160学时", 160), ("０", 0), ("10000", 10_000)])
  func `hours are whole, with or without their unit`(_ written: String, _ hours: Int) throws {
    let sheet = Sheet(["培训1_职业": "6-31-01-03", "培训1_级别": "4", "培训1_学时": written, "培训1_结业日期": "2025-01-01"])
    #expect(try Reading(sheet.text).records.map { $0.training.map(\.hours) } == [[hours]])
  }

  @Test func `a final-year student may be called a student too`() throws {
    let sheet = Sheet(["学历1_学校类型": "技工学校", "学历1_学历": "中专", "学历1_专业": "电工", "学历1_应届": "是", "学历1_在读": "是"])
    let diploma = try #require(Reading(sheet.text).records.first?.education.first)
    #expect(diploma.finalYear && diploma.enrolled)
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
