import TestSupport
import Testing

@testable import LearnerRecords

/// Whatever the bytes: no crash, and no good row lost.
@Suite struct HostileInputTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Rows that are told apart by their numbers.
  private static let sheet: [[UInt8]] = {
    var rows = [Sheet([:]).bytes.split(separator: 0x0A).map { Array($0) + [0x0A] }[0]]
    for index in 100..<112 {
      rows.append(Array("\(index),6-31-01-03,4,\"张, \"\"三\"\"\",passport,E00\(index)\r\n".utf8))
    }
    return rows
  }()

  private static let lines: [[UInt8]] = (100..<112).map { index in
    Array(
      (#"{"application":{"id":"\#(index)","occupation":"6-31-01-03","level":"4"},"person":{"name":"张三","#
        + #""idType":"passport","idNumber":"E00\#(index)"}}"# + "\n").utf8)
  }

  private func source(_ bytes: [UInt8], _ format: RecordFormat) throws -> RecordSource? {
    let path = try folder.write(bytes, as: "hostile")
    guard case .readable(let source) = try RecordSource.open(path: path, format: format, encoding: .utf8) else {
      return nil
    }
    return source
  }

  private func results(_ bytes: [UInt8], _ format: RecordFormat) throws -> [RowResult] {
    guard let source = try source(bytes, format) else { return [] }
    var batches = source.batches()
    var results: [RowResult] = []
    while let batch = try batches.next() { results += try source.decode(batch) }
    return results
  }

  private func damaged(_ row: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var row = row
    // The line end stays: without it two rows are one, whichever way one looks at it.
    let body = row.count - 2
    switch Int.random(in: 0..<4, using: &random) {
    case 0: row[Int.random(in: 0..<body, using: &random)] = UInt8.random(in: 0...255, using: &random)
    case 1: row.remove(at: Int.random(in: 0..<body, using: &random))
    case 2: row.removeSubrange(Int.random(in: 0..<body, using: &random)..<body)
    default:
      let marks: [UInt8] = [0x22, 0x22, 0x2C, 0x0A, 0x0D, 0x00, 0xFF, 0x7B, 0x5C]
      row.insert(marks.randomElement(using: &random) ?? 0x22, at: Int.random(in: 0...body, using: &random))
    }
    return row
  }

  @Test(arguments: [RecordFormat.csv, .ndjson])
  func `damage to one row leaves all other rows as they were`(_ format: RecordFormat) throws {
    let rows = format == .csv ? Self.sheet : Self.lines
    var random = SeededGenerator(seed: 11)
    func records(_ results: [RowResult]) -> [String: LearnerRecord] {
      var records: [String: LearnerRecord] = [:]
      for case .record(let record, _) in results {
        records["\(record.application.id) \(record.person.number)"] = record
      }
      return records
    }
    let good = records(try results(Array(rows.joined()), format))
    try #require(good.count == 12)
    for _ in 0..<1500 {
      var damagedRows = rows
      let victim = Int.random(in: (format == .csv ? 1 : 0)..<rows.count, using: &random)
      damagedRows[victim] = damaged(rows[victim], &random)
      let left = records(try results(Array(damagedRows.joined()), format))
      let number = victim + (format == .csv ? 99 : 100)
      for (key, record) in good where key != "\(number) E00\(number)" {
        if left[key] != record {
          Issue.record("\(key) was lost to \(String(decoding: damagedRows[victim], as: UTF8.self).debugDescription)")
        }
      }
    }
  }

  @Test(arguments: [RecordFormat.csv, .ndjson])
  func `mutated rows are decoded without a crash, and every row comes to something`(_ format: RecordFormat) throws {
    let rows = format == .csv ? Self.sheet : Self.lines
    let source = try #require(try source(Array(rows.joined()), format))
    var random = SeededGenerator(seed: 12)
    for _ in 0..<1000 {
      var bytes: [UInt8] = []
      var raws: [RawRow] = []
      for line in 1...50 {
        var row = rows.randomElement(using: &random) ?? []
        for _ in 0..<Int.random(in: 1...4, using: &random) where row.count > 3 { row = damaged(row, &random) }
        let start = UInt32(bytes.count)
        bytes += row
        raws.append(RawRow(start: start, end: UInt32(bytes.count), line: line, isTooLong: false))
      }
      let batch = RowBatch(bytes: bytes, rows: raws, next: RowPosition(offset: bytes.count, line: 51))
      let results = try source.decode(batch)
      // Only a row in which nothing stands may be left out.
      #expect(results.count >= 45)
      _ = try source.applicationKeys(batch)
    }
  }

  @Test func `random bytes are read to their end in every encoding`() throws {
    var random = SeededGenerator(seed: 13)
    let alphabet: [UInt8] = [0x22, 0x2C, 0x0A, 0x0D, 0x7B, 0x7D, 0x3A, 0x31, 0xB0, 0xA1, 0xFF, 0x00, 0x20]
    for _ in 0..<500 {
      let count = Int.random(in: 0..<300, using: &random)
      var bytes = Self.sheet[0]
      for _ in 0..<count {
        bytes.append(
          Bool.random(using: &random)
            ? alphabet.randomElement(using: &random) ?? 0 : UInt8.random(in: 0...255, using: &random))
      }
      for (format, start) in [(RecordFormat.csv, 0), (.ndjson, Self.sheet[0].count)] {
        let path = try folder.write(Array(bytes[start...]), as: "random")
        for encoding in [TextEncoding.utf8, .gb18030, nil] {
          guard case .readable(let source) = try RecordSource.open(path: path, format: format, encoding: encoding)
          else { continue }
          var batches = source.batches(ofSize: 16)
          var last = 0
          while let batch = try batches.next() {
            for result in try source.decode(batch) {
              #expect(result.line > last)
              last = result.line
            }
          }
        }
      }
    }
  }

  @Test func `a valid file cut anywhere loses nothing before the cut`() throws {
    let bytes = Array(Self.sheet.joined())
    var ends: [Int] = []
    for row in Self.sheet { ends.append((ends.last ?? 0) + row.count) }
    for cut in ends[0]..<bytes.count {
      let whole = ends.dropFirst().count { $0 <= cut }
      let records = try results(Array(bytes[..<cut]), .csv).count { if case .record = $0 { true } else { false } }
      #expect(records >= whole)
    }
  }
}
