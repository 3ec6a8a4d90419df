import Diagnostics
import Testing

@testable import LearnerRecords

/// What came of reading a whole file.
struct Reading {
  var refusal: [Finding] = []
  var results: [RowResult] = []

  /// Reads bytes as a file, in batches of a given size.
  init(
    _ bytes: [UInt8], as format: RecordFormat? = .csv, name: String = "records.csv", encoding: TextEncoding? = nil,
    batchSize: Int = RowBatches.defaultBatchSize
  ) throws {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    let path = try folder.write(bytes, as: name)
    switch try RecordSource.open(path: path, format: format, encoding: encoding) {
    case .refused(let findings): refusal = findings
    case .empty(let finding): refusal = [finding]
    case .readable(let source):
      var batches = source.batches(ofSize: batchSize)
      while let batch = try batches.next() { results += try source.decode(batch) }
    }
  }

  init(_ text: String, as format: RecordFormat = .csv, encoding: TextEncoding? = nil) throws {
    try self.init(Array(text.utf8), as: format, encoding: encoding)
  }

  var records: [LearnerRecord] {
    results.compactMap { if case .record(let record, _) = $0 { record } else { nil } }
  }

  var quarantined: [QuarantinedRow] {
    results.compactMap { if case .quarantined(let row) = $0 { row } else { nil } }
  }

  var findings: [Finding] { refusal + quarantined.flatMap(\.findings) }

  /// `code cell` of every finding.
  var complaints: [String] {
    findings.map { finding in
      if case .cell(let cell) = finding.place { "\(finding.code) \(cell.cell)" } else { finding.code.description }
    }
  }
}
