package import CompetencyModel
import Diagnostics
package import LearnerRecords

/// A row of a file with its decision.
package struct DecidedRow: Sendable {
  package let record: LearnerRecord
  package let origin: RowOrigin
  package let decision: Decision
  /// The decision's canonical bytes, and their SHA-256.
  package let bytes: [UInt8]
  package let digest: ContentDigest
}

/// What became of one row.
package enum RowOutcome: Sendable {
  case decided(DecidedRow)
  case quarantined(QuarantinedRow)
}

/// A whole file of records judged, in bounded memory and in the file's order, whatever the number of threads.
///
/// The file is read twice: applications that stand in it more than once are known only at its end, and none of their
/// rows may be decided (rule 15).
package struct EvaluationRun: Sendable {
  private let evaluator: ReferenceEvaluator
  private let source: RecordSource
  private let threads: Int

  package init(_ evaluator: ReferenceEvaluator, _ source: RecordSource, threads: Int) {
    self.evaluator = evaluator
    self.source = source
    self.threads = max(1, threads)
  }

  /// Each row's outcome is transformed on one of the threads, then consumed in order.
  ///
  /// - Throws: ``Failure`` where the file cannot be read, and whatever the closures throw.
  package func run<Output: Sendable>(
    transform: @Sendable (RowOutcome) throws -> Output, consume: (Output) throws -> Void
  ) throws {
    let duplicates = try source.duplicateApplications()
    try forEachGroup { group in
      let outputs = try OrderedParallel.map(group) { batch in
        try source.decode(batch).map { try transform(outcome(duplicates.applied(to: $0))) }
      }
      for output in outputs.joined() { try consume(output) }
    }
  }

  /// As many batches at a time as there are threads.
  private func forEachGroup(_ body: ([RowBatch]) throws -> Void) throws {
    var batches = source.batches()
    var group: [RowBatch] = []
    while let batch = try batches.next() {
      group.append(batch)
      if group.count == threads {
        try body(group)
        group.removeAll(keepingCapacity: true)
      }
    }
    if !group.isEmpty { try body(group) }
  }

  private func outcome(_ result: RowResult) throws -> RowOutcome {
    switch result {
    case .quarantined(let row): return .quarantined(row)
    case .record(let record, let origin):
      do throws(Rejection) {
        let decision = try evaluator.decide(record)
        return try decided(record, origin, decision)
      } catch {
        let findings = error.problems.map { problem in
          Finding(
            problem.message,
            at: .cell(RecordCell(file: origin.file, line: origin.line, cell: origin.cell(for: problem.path))))
        }
        return .quarantined(QuarantinedRow(origin, findings: findings))
      }
    }
  }

  private func decided(
    _ record: LearnerRecord, _ origin: RowOrigin, _ decision: Decision
  ) throws(Rejection) -> RowOutcome {
    do {
      let bytes = try decision.canonicalBytes()
      return .decided(
        DecidedRow(record: record, origin: origin, decision: decision, bytes: bytes, digest: ContentDigest(of: bytes)))
    } catch {
      throw Rejection([(path: "/", message: RecordNotEncodable())])
    }
  }
}
