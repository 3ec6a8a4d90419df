import CanonicalJSON
import CompetencyModel
import Diagnostics
import Testing
import Vocabulary

@testable import Evaluation
@testable import LearnerRecords

/// Lines and canonical bytes that are written straight, against those made from the reference's decision.
@Suite struct LineTests {
  @Test func `lines and canonical bytes are those of the reference's decision`() throws {
    let settings = try DifferentialTests.settings()
    var lines = 0
    for seed in UInt64(1)...60 {
      let (judge, shippedScheme) = settings[Int(seed) % settings.count]
      var variation = try ModelVariation(seed: seed)
      let (model, scheme) =
        seed % 2 == 0 ? (judge.model, shippedScheme) : variation.varied(judge.model, shippedScheme)
      let reference = ReferenceEvaluator(
        model: model, modelDigest: judge.digest, scheme: scheme, asOf: "2026-06-30",
        cohort: seed % 7 == 0 ? EditionRules(model: model, scheme: scheme).cohorts.first : nil)
      let evaluator = CompiledEvaluator(reference)
      var judged: [(record: LearnerRecord, decision: Decision, bytes: [UInt8], origin: RowOrigin)] = []
      var bench = CompiledEvaluator.Bench(evaluator)
      var generator = RecordGenerator(seed: seed &* 7_919, model, scheme, asOf: "2026-06-30")
      for number in 1...12 {
        let record = generator.record()
        guard let decision = try? reference.decide(record) else { continue }
        let origin = Self.origin(of: record, line: number)
        let bytes = try decision.canonicalBytes()
        #expect(try bench.decideWithBytes(record).bytes == bytes, "seed \(seed), record \(number)")
        judged.append((record, decision, bytes, origin))
      }
      for report in Self.reports {
        var clerk = DecisionClerk(evaluator, report)
        let tables = clerk.tables
        for (record, decision, bytes, origin) in judged {
          let expected = try report.line(
            decision, digest: ContentDigest(of: bytes), line: origin.line, cell: origin.cell(for:))
          var handedOver = 0
          clerk.beginLines()
          try clerk.appendLine(record, origin, tables, handedOver: &handedOver)
          let decisions = clerk.takeDecisions(tables)
          #expect(
            decisions.map(\.count) == [1] && decisions.map(\.summary.verdict) == [decision.verdict]
              && decisions.map(\.summary.level) == [decision.level]
              && decisions.map(\.summary.unjudged) == [decision.unjudged ?? []])
          lines += 1
          let (found, wanted) = (String(decoding: clerk.lines.array, as: UTF8.self), expected.canonicalText + "\n")
          if found != wanted {
            let common = zip(found, wanted).prefix { $0 == $1 }.count
            Issue.record(
              """
              seed \(seed), line \(origin.line), \(report.detail) \(report.language): \
              …\(found.dropFirst(max(0, common - 60)).prefix(160))
              and not …\(wanted.dropFirst(max(0, common - 60)).prefix(160))
              """)
            return
          }
        }
      }
    }
    #expect(lines > 1800, "\(lines)")
  }

  private static let reports: [DecisionReport] = [Language.zh, .en].flatMap { language in
    DecisionReport.Detail.allCases.map { detail in
      DecisionReport(detail: detail, language: language) { owner, path in
        path.hasPrefix("sitting ") ? [] : path.utf8.count % 3 == 0 ? ["\(owner)", "“\(path)”"] : [path]
      }
    }
  }

  /// An origin in NDJSON in which every list begins with an empty slot.
  private static func origin(of record: LearnerRecord, line: Int) -> RowOrigin {
    var slots = ElementSlots()
    let counts: [RecordGroup: Int] = [
      .education: record.education.count, .employment: record.employment.count,
      .certificates: record.certificates.count, .credentials: record.credentials.count,
      .titles: record.titles.count, .training: record.training.count,
      .apprenticeships: record.apprenticeships.count, .sittings: record.sittings.count,
      .evidence: record.evidence.count, .sanctions: record.sanctions.count,
      .awards: record.awards.count, .recognitions: record.recognitions.count,
    ]
    for group in RecordGroup.repeated {
      for element in 0..<(counts[group] ?? 0) { slots.append(element + 1) }
      slots.endGroup(group)
    }
    let layout = RecordLayout(file: "records.ndjson", encoding: .utf8, format: .ndjson)
    return RowOrigin(line: line, batch: BatchContext(layout: layout, bytes: []), range: 0..<0, slots: slots)
  }
}
