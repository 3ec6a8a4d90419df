import Diagnostics
import Testing

@testable import LearnerRecords

@Suite struct RoundTripTests {
  private static func records(_ count: Int, seed: UInt64) throws -> [LearnerRecord] {
    let random = RandomRecord(seed: seed)
    return try (0..<count).map { _ in try random.next() }
  }

  private static func csv(_ records: [LearnerRecord], _ encoding: TextEncoding, mark: Bool = false) throws -> [UInt8] {
    var layout = RecordCSVLayout()
    for record in records { layout.include(record) }
    let writer = try RecordCSVWriter(layout: layout, encoding: encoding, byteOrderMark: mark)
    return try records.reduce(into: writer.header()) { $0 += try writer.row($1) }
  }

  @Test func `a record written as NDJSON is read as the same record`() throws {
    let records = try Self.records(2000, seed: 1)
    let reading = try Reading(records.flatMap(\.ndjson), as: .ndjson)
    #expect(reading.complaints == [])
    #expect(reading.records == records)
  }

  @Test(arguments: [(TextEncoding.utf8, false), (.utf8, true), (.gb18030, false)])
  func `a record written as CSV is read as the same record`(_ encoding: TextEncoding, _ mark: Bool) throws {
    let records = try Self.records(2000, seed: 2)
    let reading = try Reading(Self.csv(records, encoding, mark: mark))
    #expect(reading.complaints == [])
    #expect(reading.records == records)
  }

  @Test func `the size of batches makes no difference`() throws {
    let records = try Self.records(200, seed: 3)
    let bytes = try Self.csv(records, .gb18030)
    for size in [64, 1000, 4096] { #expect(try Reading(bytes, batchSize: size).records == records) }
  }

  @Test func `batches decoded on several threads are the same records`() async throws {
    let records = try Self.records(300, seed: 5)
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    let path = try folder.write(Self.csv(records, .gb18030), as: "a.csv")
    guard case .readable(let source) = try RecordSource.open(path: path) else {
      Issue.record("the sheet was refused")
      return
    }
    var batches = source.batches(ofSize: 4096)
    var all: [RowBatch] = []
    while let batch = try batches.next() { all.append(batch) }
    try #require(all.count > 10)
    let decoded = try await withThrowingTaskGroup(of: (Int, [RowResult]).self) { group in
      for (index, batch) in all.enumerated() { group.addTask { (index, try source.decode(batch)) } }
      return try await group.reduce(into: [Int: [RowResult]]()) { $0[$1.0] = $1.1 }
    }
    let inOrder = all.indices.flatMap { decoded[$0] ?? [] }
    #expect(inOrder.compactMap { if case .record(let record, _) = $0 { record } else { nil } } == records)
  }

  @Test func `columns are those the records need`() throws {
    let bytes = try Self.csv(
      Reading(Sheet(["工作2_起": "2020-01-01", "工作2_职业": "6-31-01-03", "工作1_起": "", "工作1_职业": ""]).text).records, .utf8)
    let header = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n").first
    #expect(
      header == "准考证号,申报日期,职业编码,级别,申报标准,批次版本,工种,拟从事职业,姓名,证件类型,证件号码,出生日期,工作年限,工作1_起,工作1_止,工作1_职业,工作1_单位")
  }

  @Test func `a record that was not counted does not fit`() throws {
    let record = try #require(
      Self.records(50, seed: 4).first { !$0.sittings.isEmpty })
    let writer = try RecordCSVWriter(layout: RecordCSVLayout())
    #expect(throws: Failure.self) { try writer.row(record) }
  }
}
