import Diagnostics
import Testing
import Vocabulary

@testable import LearnerRecords

/// Pieces of one sitting that stand apart in a row are one sitting (rule 1).
@Suite struct JoinedSittingTests {
  private static let apart: KeyValuePairs<String, String> = [
    "技能成绩": "90", "技能日期": "2026-06-21", "考试1_科目": "技能", "考试1_日期": "2026-06-21", "考试1_考评员": "考01；考02；考03",
    "考试1_关键项": "1.1.3=不合格",
  ]

  private func record(_ text: String, as format: RecordFormat = .csv) throws -> (
    record: LearnerRecord, origin: RowOrigin
  ) {
    let reading = try Reading(text, as: format)
    guard reading.results.count == 1, case .record(let record, let origin)? = reading.results.first else {
      throw Failure(
        Bilingual(zh: "", en: "no record: \(reading.complaints)"), advice: Bilingual(zh: "", en: ""))
    }
    return (record, origin)
  }

  private func line(_ sittings: String...) -> String { Line.with(#""sittings":[\#(sittings.joined(separator: ","))]"#) }

  @Test func `a failed ★ in one piece is of the total in the other`() throws {
    let (record, _) = try record(Sheet(Self.apart).text)
    #expect(
      record.sittings == [
        Sitting(
          component: .practical, date: try #require(CalendarDate("2026-06-21")), score: SittingScore("90"),
          assessors: ["考01", "考02", "考03"], keys: ["1.1.3": false])
      ])
  }

  @Test func `each part goes by its own cell`() throws {
    let (_, origin) = try record(Sheet(Self.apart).text)
    #expect(origin.cell(for: "/sittings/0/score") == "技能成绩")
    #expect(origin.cell(for: "/sittings/0/keys/1.1.3") == "考试1_关键项")
    let (_, place) = try record(
      line(
        #"{"component":"practical","date":"2026-06-21","keys":{"1.1.3":true}}"#,
        #"{"component":"practical","date":"2026-06-21","score":"90","functions":{"1":"80"}}"#), as: .ndjson)
    #expect(place.cell(for: "/sittings/0/score") == "/sittings/1/score")
    #expect(place.cell(for: "/sittings/0/functions/1") == "/sittings/1/functions/1")
    #expect(place.cell(for: "/sittings/0/keys/1.1.3") == "/sittings/0/keys/1.1.3")
  }

  @Test func `a level or standard that is left out is the one applied for`() throws {
    let named = Line.application(#""standard":"cn/6-31-01-03""#).replacing(
      "}\n",
      with:
        #","sittings":[{"component":"theory","date":"2026-06-20","score":"60","level":"四级","assessors":["A","B"]},"#
        + #"{"component":"theory","date":"2026-06-20","standard":"cn/6-31-01-03","assessors":["B","C"]}]}"# + "\n")
    let sittings = try record(named, as: .ndjson).record.sittings
    #expect(sittings.count == 1)
    #expect(sittings.first?.assessors == ["A", "B", "C"])
  }

  @Test(arguments: [
    #""date":"2026-06-22""#, #""date":"2026-06-21","level":"3""#, #""date":"2026-06-21","standard":"acme/electrician""#,
  ])
  func `another day, level or standard is another sitting`(_ other: String) throws {
    let (record, _) = try record(
      line(
        #"{"component":"practical","date":"2026-06-21","score":"90"}"#,
        #"{"component":"practical",\#(other),"score":"55"}"#), as: .ndjson)
    #expect(record.sittings.count == 2)
  }

  @Test func `the same total twice contradicts nothing, however it is written`() throws {
    let (record, _) = try record(
      line(
        #"{"component":"theory","date":"2026-06-20","score":"40/50"}"#,
        #"{"component":"theory","date":"2026-06-20","score":80}"#), as: .ndjson)
    #expect(record.sittings.map { $0.score?.description } == ["40/50"])
  }

  @Test func `what contradicts names both cells and both results`() throws {
    let sheet = Sheet([
      "技能成绩": "90", "技能日期": "2026-06-21", "考试1_科目": "技能", "考试1_日期": "2026-06-21", "考试1_成绩": "缺考",
    ])
    let finding = try #require(Reading(sheet.text).findings.first)
    #expect(finding.message.text.zh == "与 `技能成绩` 是同一场考试，那里是 `90`，这里却是 `缺考`")
    #expect(
      finding.message.text.en == "this is the same sitting as `技能成绩`, where it is `90`, but here `absent`")
  }

  @Test func `the compact reader leaves such rows to the decoder`() throws {
    let bytes = Array(Sheet(Self.apart).text.utf8)
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    let path = try folder.write(bytes, as: "records")
    guard case .readable(let source) = try RecordSource.open(path: path, format: .csv, encoding: .utf8) else {
      Issue.record("the file was refused")
      return
    }
    var batches = source.batches()
    while let batch = try batches.next() {
      var decoder = try source.decoder(batch)
      let compact = batch.rows.filter { decoder.readCompactly($0) }
      #expect(batch.rows.count == 1 && compact.isEmpty)
    }
  }
}
