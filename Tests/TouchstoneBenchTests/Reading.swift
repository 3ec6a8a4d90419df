import CanonicalJSON
import CompetencyModel
import Diagnostics
import Evaluation
import Glibc
import LearnerRecords
import Testing

/// What becomes of a file's rows when it is read and judged.
struct Reading {
  struct Row {
    var record: LearnerRecord?
    var codes: [String] = []

    var isQuarantined: Bool { record == nil }
  }

  private let source: RecordSource

  init(_ bytes: [UInt8], _ format: RecordFormat) throws {
    var template = Array("/tmp/bench-tests-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    try #require(descriptor >= 0)
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    // Open files stay readable without a name.
    defer {
      close(descriptor)
      unlink(path)
    }
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      try #require(count > 0)
      sent += count
    }
    guard case .readable(let source) = try RecordSource.open(path: path, format: format) else {
      throw Refused()
    }
    self.source = source
  }

  struct Refused: Error {}

  func records() throws -> [LearnerRecord] {
    var records: [LearnerRecord] = []
    var batches = source.batches()
    while let batch = try batches.next() {
      records += try source.decode(batch).compactMap { if case .record(let record, _) = $0 { record } else { nil } }
    }
    return records
  }

  func outcomes(_ evaluator: ReferenceEvaluator) throws -> [Row] {
    var rows: [Row] = []
    try EvaluationRun(CompiledEvaluator(evaluator), source, threads: 2).run { outcome in
      switch outcome {
      case .decided(let row): Row(record: row.record)
      case .quarantined(let row): Row(codes: Set(row.findings.map(\.code.description)).sorted())
      }
    } consume: {
      rows.append($0)
    }
    return rows
  }

  /// The lines that judging the file writes, and the decisions' own as the reference evaluator and its report write them.
  func lines(
    _ evaluator: ReferenceEvaluator, _ report: DecisionReport
  ) throws -> (written: [UInt8], expected: [UInt8], quarantined: Int) {
    var written: [UInt8] = []
    var quarantined = 0
    try EvaluationRun(CompiledEvaluator(evaluator), source, threads: 2).lines(report) { lines, _ in
      written += lines.bytes
      quarantined += lines.quarantined.count
    }
    var expected: [UInt8] = []
    let duplicates = try source.duplicateApplications()
    var batches = source.batches()
    while let batch = try batches.next() {
      for result in try source.decode(batch) {
        guard case .record(let record, let origin) = duplicates.applied(to: result),
          let decision = try? evaluator.decide(record)
        else { continue }
        let digest = ContentDigest(of: try decision.canonicalBytes())
        try report.line(decision, digest: digest, line: origin.line, cell: origin.cell(for:))
          .appendCanonical(to: &expected)
        expected.append(UInt8(ascii: "\n"))
      }
    }
    return (written, expected, quarantined)
  }
}
