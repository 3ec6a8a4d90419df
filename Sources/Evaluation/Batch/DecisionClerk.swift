import CanonicalJSON
import CompetencyModel
import LearnerRecords

/// Decides rows and writes their lines: everything that one thread needs for it, used for row after row.
struct DecisionClerk: ~Copyable {
  private var bench: CompiledEvaluator.Bench
  private var writer: DecisionLineWriter
  private let report: DecisionReport
  /// Room for the canonical bytes of one record or decision at a time.
  private var canonical = ByteWriter(capacity: 1 << 14)
  private(set) var lines = ByteWriter(capacity: 1 << 18)
  private var tally: DecisionTally
  private(set) var usedAwards: [UsedAward] = []

  init(_ evaluator: CompiledEvaluator, _ report: DecisionReport) {
    bench = CompiledEvaluator.Bench(evaluator)
    writer = DecisionLineWriter(
      evaluator, report, LineTemplates(bench.programme.tables, places: report.places))
    self.report = report
    tally = DecisionTally(bench.programme.tables)
  }

  /// What every call is given.
  var tables: Programme.Tables { bench.programme.tables }

  mutating func beginLines() {
    lines.removeAll()
    usedAwards.removeAll()
  }

  /// What the lines written since the last call come to.
  mutating func takeDecisions(_ tables: Programme.Tables) -> [(summary: DecisionSummary, count: Int)] {
    tally.take(tables)
  }

  /// False where the record is left to the reference evaluator, which needs the whole of it.
  mutating func appendLine(_ record: CompactRecord, _ origin: RowOrigin, _ tables: Programme.Tables) -> Bool {
    guard bench.judge(record, tables) == nil else { return false }
    appendJudged(record, origin, tables)
    return true
  }

  mutating func appendLine(
    _ record: LearnerRecord, _ origin: RowOrigin, _ tables: Programme.Tables, handedOver: inout Int
  ) throws(Rejection) {
    if bench.judge(record, tables) { return appendJudged(bench.compact, origin, tables) }
    try appendReferenceLine(record, origin)
    handedOver += 1
  }

  /// The line of the record that was judged last.
  private mutating func appendJudged(_ record: CompactRecord, _ origin: RowOrigin, _ tables: Programme.Tables) {
    canonical.removeAll()
    record.appendCanonical(to: &canonical)
    let recordDigest = canonical.withBytes { ContentDigest(of: $0) }
    canonical.removeAll()
    bench.appendCanonical(record, recordDigest: recordDigest, tables, to: &canonical)
    let heading = DecisionLineWriter.Heading(
      recordDigest: recordDigest, decisionDigest: canonical.withBytes { ContentDigest(of: $0) }, origin: origin)
    writer.append(bench.judging, record, heading, tables, to: &lines)
    let (situation, application) = (bench.judging.dossier.situation, bench.judging.dossier.application)
    tally.add(
      situation: situation, level: tables.applications[Int(application)].levelName, bench.judging.verdict(tables))
  }

  /// The line of a record that the programme does not cover.
  private mutating func appendReferenceLine(_ record: LearnerRecord, _ origin: RowOrigin) throws(Rejection) {
    let decision = try bench.evaluator.reference.decide(record)
    do {
      let digest = ContentDigest(of: try decision.canonicalBytes())
      lines.append(
        try report.line(decision, digest: digest, line: origin.line, cell: origin.cell(for:)).canonicalBytes)
    } catch {
      throw Rejection([(path: "/", message: RecordNotEncodable())])
    }
    lines.append(UInt8(ascii: "\n"))
    tally.add(DecisionSummary(decision))
    usedAwards += (decision.awards ?? []).map { UsedAward($0, of: record.person, line: origin.line) }
  }
}
