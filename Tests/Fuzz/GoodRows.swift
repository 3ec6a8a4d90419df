import Diagnostics

@testable import LearnerRecords

/// Rows without a fault that stand before and behind what is random: whatever that is, they come to what they come to when
/// they stand alone.
struct GoodRows {
  /// A header where there is one, a row, and the end of its line.
  let before: [UInt8]
  /// The end of the random bytes' line, and a row.
  let after: [UInt8]
  private let format: RecordFormat
  private let records: [LearnerRecord]

  static func of(_ way: Way) -> GoodRows { way.format == .csv ? csv(way.encoding) : ndjson(way.encoding) }

  private static func csv(_ encoding: TextEncoding?) -> GoodRows {
    switch encoding {
    case nil: csvOfASCII
    case .utf8: csvOfUTF8
    case .gb18030: csvOfGB18030
    }
  }

  private static func ndjson(_ encoding: TextEncoding?) -> GoodRows {
    switch encoding {
    case nil: ndjsonOfASCII
    case .utf8: ndjsonOfUTF8
    case .gb18030: ndjsonOfGB18030
    }
  }

  private static let csvOfASCII = GoodRows(.csv, nil)
  private static let csvOfUTF8 = GoodRows(.csv, .utf8)
  private static let csvOfGB18030 = GoodRows(.csv, .gb18030)
  private static let ndjsonOfASCII = GoodRows(.ndjson, nil)
  private static let ndjsonOfUTF8 = GoodRows(.ndjson, .utf8)
  private static let ndjsonOfGB18030 = GoodRows(.ndjson, .gb18030)

  /// Where the encoding is to be found out, random bytes decide on it, so that only ASCII is the same in any.
  private init(_ format: RecordFormat, _ encoding: TextEncoding?) {
    self.format = format
    let name = encoding == nil ? "Ceshi" : "测试"
    let rows = ["1", "2"].map { Self.row(format, number: $0, name: name) }
    let header = format == .csv ? Self.header + "\r\n" : ""
    let end = format == .csv ? "\r\n" : "\n"
    do {
      let converter = try GB18030Converter()
      func encoded(_ text: String) throws -> [UInt8] {
        encoding == .gb18030 ? try converter.gb18030(text.utf8) : Array(text.utf8)
      }
      before = try encoded(header + rows[0] + end)
      after = try encoded(end + rows[1] + end)
      let alone = InputFile()
      alone.replace(with: try encoded(header + rows[0] + end + rows[1] + end))
      guard case .readable(let source) = try RecordSource.open(path: alone.path, format: format, encoding: encoding)
      else { preconditionFailure("the good rows are refused") }
      var records: [LearnerRecord] = []
      var batches = source.batches()
      while let batch = try batches.next() {
        for case .record(let record, _) in try source.decode(batch) { records.append(record) }
      }
      precondition(records.count == 2, "the good rows are not good")
      self.records = records
    } catch {
      preconditionFailure("the machine is at fault: \(error)")
    }
  }

  private static let header =
    "application_id,occupation,level,name,id_type,id_number,application_date,birth_date,declared_experience,"
    + "theory_score,theory_date,sitting1_component,sitting1_date,sitting1_score,sitting1_assessors,sitting1_functions,"
    + "sitting1_keys,education1_school,education1_education,education1_major,employment1_from,employment1_to,"
    + "employment1_occupation,score_1.1.1,"

  private static func row(_ format: RecordFormat, number: String, name: String) -> String {
    switch format {
    case .csv:
      "good-\(number),6-31-01-03,4,\(name),passport,E9000000\(number),2026-01-05,1990-02-28,6,88.5,2026-06-20,"
        + "practical,2026-06-21,77,\"A1;A2\",1=80;2=70,1.1.1=pass,,,,2015-03-01,2019-03-01,6-31-01-03,90,"
    case .ndjson:
      #"{"application":{"id":"good-\#(number)","occupation":"6-31-01-03","level":"4","date":"2026-01-05"},"#
        + #""person":{"name":"\#(name)","idType":"passport","idNumber":"E9000000\#(number)"},"#
        + #""sittings":[{"component":"theory","date":"2026-06-20","score":"88.5","keys":{"1.1.1":true}}]}"#
    }
  }

  /// - Parameters:
  ///   - given: what stands between the rows.
  ///   - bytes: the whole file.
  func requireIntact(in found: [RowResult], given: [UInt8], of bytes: [UInt8]) {
    let rows = ReferenceRows(bytes, format).rows
    require(records[0], on: rows[0].line, in: found)
    let last = bytes.count - after.count + (format == .csv ? 2 : 1)
    guard let row = rows.last, row.range.lowerBound == last else {
      // In CSV a cell in quotation marks may run over lines, and take the row behind it in.
      precondition(format == .csv && given.contains(0x22), "the last row is swallowed")
      return
    }
    require(records[1], on: row.line, in: found)
  }

  /// Nothing but its application standing elsewhere as well may quarantine it.
  private func require(_ record: LearnerRecord, on line: Int, in found: [RowResult]) {
    switch found.first(where: { $0.line == line }) {
    case .record(let read, _)?: precondition(read == record, "a good row is read as something else")
    case .quarantined(let row)?:
      precondition(row.findings.map(\.code) == [DuplicateApplication.code], "a good row is quarantined")
    case nil: preconditionFailure("a good row is lost")
    }
  }
}
