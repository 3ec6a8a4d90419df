import Diagnostics
import Testing

@testable import LearnerRecords

@Suite struct CellNameTests {
  private func origin(_ text: String, as format: RecordFormat) throws -> RowOrigin {
    guard case .record(_, let origin)? = try Reading(text, as: format).results.first else {
      throw Failure(Bilingual(zh: "", en: "no record"), advice: Bilingual(zh: "", en: ""))
    }
    return origin
  }

  @Test(arguments: [
    ("/person/number", "证件号码"), ("/person/idNumber", "证件号码"), ("/person/document", "证件类型"),
    ("/application/level", "级别"), ("/declaredExperience", "工作年限"), ("/sittings/0/score", "实操成绩"),
    ("/sittings/1/score", "考试2_成绩"), ("/sittings/1/functions/1", "考试2_功能"), ("/sittings/1", "考试2_科目"),
    ("/employment/0/from", "工作2_起"), ("/evidence/0/score", "成绩_1.1.2"), ("/evidence/0", "成绩_1.1.2"),
    ("/education", "学历"), ("/sittings/7/score", "考试"), ("/certificates/0/date", "证书"),
  ])
  func `a place in the record is a column of the sheet`(_ pointer: String, _ name: String) throws {
    let sheet = Sheet([
      "理论成绩": "", "理论日期": "", "实操成绩": "70", "实操日期": "2026-06-20", "考试1_科目": "", "考试1_日期": "", "考试1_成绩": "",
      "考试2_科目": "理论", "考试2_日期": "2026-06-21", "考试2_成绩": "60", "考试2_功能": "1=60", "工作1_起": "", "工作1_职业": "",
      "工作2_起": "2020-01", "工作2_职业": "6-31-01-03", "成绩_1.1.1": "", "成绩_1.1.2": "80",
    ])
    #expect(try origin(sheet.text, as: .csv).cell(for: pointer) == name)
  }

  @Test(arguments: [
    ("/person/number", "/person/idNumber"), ("/application/level", "/application/level"),
    ("/evidence/0/score", "/evidence/1/score"), ("/sittings/0/keys/1.1.1", "/sittings/0/keys/1.1.1"),
    ("/sittings/0", "/sittings/0"), ("/employment", "/employment"), ("/declaredExperience", "/declaredExperience"),
  ])
  func `a place in the record is a place in the line`(_ pointer: String, _ name: String) throws {
    let line = Line.with(
      #""sittings":[{"component":"practical","date":"2026-06-20","keys":{"1.1.1":true}}],"evidence":["#
        + #"{"item":"skill/1.1.1","kind":"simulation"},{"item":"skill/1.1.2","kind":"simulation","score":"9"}]"#)
    #expect(try origin(line, as: .ndjson).cell(for: pointer) == name)
  }

  @Test func `a record can be quarantined later with its own text`() throws {
    let origin = try origin(Sheet([:]).text, as: .csv)
    let row = QuarantinedRow(origin, findings: [])
    #expect(row.line == 2)
    #expect(row.text == Sheet.goodRow.joined(separator: ","))
  }
}
