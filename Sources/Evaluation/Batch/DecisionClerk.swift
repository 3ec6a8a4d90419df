import CanonicalJSON
import CompetencyModel
import LearnerRecords

/// Decides rows and writes their lines: everything that one thread needs for it, used for row after row.
struct DecisionClerk: Sendable {
  private var bench: CompiledEvaluator.Bench
  private var writer: DecisionLineWriter
  private let report: DecisionReport
  /// Room for one decision's canonical bytes at a time.
  private var canonical: [UInt8] = []

  init(_ evaluator: CompiledEvaluator, _ report: DecisionReport, _ templates: LineTemplates) {
    bench = CompiledEvaluator.Bench(evaluator)
    writer = DecisionLineWriter(evaluator, report, templates)
    self.report = report
  }

  mutating func appendLine(
    _ record: LearnerRecord, _ origin: RowOrigin, handedOver: inout Int, to out: inout [UInt8]
  ) throws(Rejection) -> DecisionSummary {
    guard bench.judge(record) else {
      let summary = try appendReferenceLine(record, origin, to: &out)
      handedOver += 1
      return summary
    }
    let recordDigest = ContentDigest(of: record.canonicalBytes())
    canonical.removeAll(keepingCapacity: true)
    DecisionBytes(evaluator: bench.evaluator).append(bench.judging, record, recordDigest: recordDigest, to: &canonical)
    let heading = DecisionLineWriter.Heading(
      record: record, recordDigest: recordDigest, decisionDigest: ContentDigest(of: canonical), origin: origin,
      cohort: record.application.cohort ?? bench.evaluator.reference.cohort)
    let tables = bench.evaluator.programme.tables
    writer.append(bench.judging, heading, tables, to: &out)
    let situation = tables.situations.all[Int(bench.judging.dossier.situation)]
    return DecisionSummary(
      level: record.application.level, verdict: bench.judging.verdict(tables), retired: situation.retired,
      unjudged: situation.unjudged)
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
