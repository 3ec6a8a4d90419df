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
  private let evaluator: CompiledEvaluator
  private let source: RecordSource
  private let threads: Int

  package init(_ evaluator: CompiledEvaluator, _ source: RecordSource, threads: Int) {
    self.evaluator = evaluator
    self.source = source
    self.threads = max(1, threads)
  }

  /// Each row's outcome is transformed on one of the threads, then consumed in order.
  ///
  /// - Parameter ahead: how many bytes of rows may be judged before they are consumed, where that takes long now and then;
  ///   few unless said otherwise.
  /// - Throws: ``Failure`` where the file cannot be read, and whatever the closures throw.
  package func run<Output: Sendable>(
    ahead: Int = 0, transform: @Sendable (RowOutcome) throws -> Output, consume: (Output) throws -> Void
  ) throws {
    let duplicates = try duplicateApplications()
    try inParallel(ahead: ahead) { decoder in
      (decoder, CompiledEvaluator.Bench(evaluator))
    } work: { worker, batch in
      try worker.0.decode(batch).map { try transform(Self.outcome(duplicates.applied(to: $0), &worker.1)) }
    } consume: { outputs, _ in
      for output in outputs { try consume(output) }
    }
  }

  /// Every row's decision as a line of a report, some consecutive rows at a time, in order.
  ///
  /// - Parameters:
  ///   - start: where to go on, by what an earlier run over the same file gave to `consume`; nil for all rows.
  ///   - consume: is given the lines, and where the next row stands.
  /// - Throws: ``Failure`` where the file cannot be read, and whatever the closure throws.
  package func lines(
    _ report: DecisionReport, from start: RowPosition? = nil, consume: (DecidedLines, RowPosition) throws -> Void
  ) throws {
    let duplicates = try duplicateApplications()
    try inParallel(from: start) { decoder in
      LineWorker(decoder, DecisionClerk(evaluator, report), duplicates)
    } work: { worker, batch in
      worker.lines(batch)
    } consume: {
      try consume($0, $1)
    }
  }

  private func duplicateApplications() throws -> DuplicateApplications {
    var keys = ApplicationKeys()
    try inParallel {
      $0
    } work: { decoder, batch in
      decoder.applicationKeys(batch)
    } consume: { found, _ in
      for (key, line) in found { keys.add(key, line: line) }
    }
    return keys.duplicates()
  }

  private func inParallel<Worker: ~Copyable, Output: Sendable>(
    from start: RowPosition? = nil, ahead: Int = 0, worker: @Sendable (RowDecoder) throws -> Worker,
    work: @Sendable (inout Worker, RowBatch) throws -> Output, consume: (Output, RowPosition) throws -> Void
  ) throws {
    var batches = source.batches(from: start)
    try OrderedPipeline<RowBatch, (Output, RowPosition)>.run(threads: threads, ahead: ahead / batches.batchSize) {
      try worker(source.decoder())
    } next: {
      try batches.next()
    } work: { worker, batch in
      (try work(&worker, batch), batch.next)
    } consume: {
      try consume($0.0, $0.1)
    }
  }

  private static func outcome(_ result: RowResult, _ bench: inout CompiledEvaluator.Bench) -> RowOutcome {
    switch result {
    case .quarantined(let row): return .quarantined(row)
    case .record(let record, let origin):
      do throws(Rejection) {
        let (decision, bytes) = try bench.decideWithBytes(record)
        return .decided(
          DecidedRow(
            record: record, origin: origin, decision: decision, bytes: bytes, digest: ContentDigest(of: bytes)))
      } catch {
        return .quarantined(error.row(origin))
      }
    }
  }
}

extension Rejection {
  /// The row whose record cannot be decided, with the reasons at its cells.
  func row(_ origin: RowOrigin) -> QuarantinedRow {
    QuarantinedRow(
      origin,
      findings: problems.map { problem in
        Finding(
          problem.message,
          at: .cell(RecordCell(file: origin.file, line: origin.line, cell: origin.cell(for: problem.path))))
      })
  }
}
