import CanonicalJSON
import CompetencyModel
import LearnerRecords

/// Decides rows and writes their lines: everything that one thread needs for it, used for row after row.
struct DecisionClerk: Sendable {
  private var bench: CompiledEvaluator.Bench
  private var writer: DecisionLineWriter
  private let report: DecisionReport
  /// Room for the canonical bytes of one record or decision at a time.
  private var canonical: [UInt8] = []

  init(_ evaluator: CompiledEvaluator, _ report: DecisionReport) {
    bench = CompiledEvaluator.Bench(evaluator)
    writer = DecisionLineWriter(
      evaluator, report, LineTemplates(bench.programme.tables, places: report.places))
    self.report = report
  }

  /// Nil where the record is left to the reference evaluator, which needs the whole of it.
  mutating func appendLine(_ record: CompactRecord, _ origin: RowOrigin, to out: inout [UInt8]) -> DecisionSummary? {
    bench.judge(record) == nil ? appendJudged(record, origin, to: &out) : nil
  }

  mutating func appendLine(
    _ record: LearnerRecord, _ origin: RowOrigin, handedOver: inout Int, to out: inout [UInt8]
  ) throws(Rejection) -> DecisionSummary {
    if bench.judge(record) { return appendJudged(bench.compact, origin, to: &out) }
    let summary = try appendReferenceLine(record, origin, to: &out)
    handedOver += 1
    return summary
  }

  /// The line of the record that was judged last.
  private mutating func appendJudged(
    _ record: CompactRecord, _ origin: RowOrigin, to out: inout [UInt8]
  ) -> DecisionSummary {
    canonical.removeAll(keepingCapacity: true)
    record.appendCanonical(to: &canonical)
    let recordDigest = ContentDigest(of: canonical)
    canonical.removeAll(keepingCapacity: true)
    bench.bytes.append(bench.judging, record, recordDigest: recordDigest, to: &canonical)
    let heading = DecisionLineWriter.Heading(
      recordDigest: recordDigest, decisionDigest: ContentDigest(of: canonical), origin: origin)
    writer.append(bench.judging, record, heading, bench.programme.tables, to: &out)
    return summary(record, bench.programme.tables)
  }

  private func summary(_ record: CompactRecord, _ tables: Programme.Tables) -> DecisionSummary {
    let situation = tables.situations.all[Int(bench.judging.dossier.situation)]
    return DecisionSummary(
      level: record.string(record.application.level), verdict: bench.judging.verdict(tables),
      retired: situation.retired, unjudged: situation.unjudged)
  }

  /// The line of a record that the programme does not cover.
  private func appendReferenceLine(
    _ record: LearnerRecord, _ origin: RowOrigin, to out: inout [UInt8]
  ) throws(Rejection) -> DecisionSummary {
    let decision = try bench.evaluator.reference.decide(record)
    do {
      let digest = ContentDigest(of: try decision.canonicalBytes())
      try report.line(decision, digest: digest, line: origin.line, cell: origin.cell(for:)).appendCanonical(to: &out)
    } catch {
      throw Rejection([(path: "/", message: RecordNotEncodable())])
    }
    out.append(UInt8(ascii: "\n"))
    return DecisionSummary(decision)
  }
}
