import CanonicalJSON
import CompetencyModel
import Diagnostics
import FoundationEssentials
import LearnerRecords
import Testing

@testable import Evaluation

/// Decisions once made come out the same for ever, or the semantics number says that they do not (rule 14).
///
/// A test here that fails has found that this engine would decide otherwise than certificates in registers were decided;
/// `replay` would call each of them different. Where that is a fault, mend it. Where the rules are meant to have changed,
/// raise ``Decision/currentSemantics``, see to it that decisions of the number before can still be replayed, and freeze
/// those of the new number: run the tests with `TOUCHSTONE_FREEZE=1`, which adds what is not frozen yet and never changes
/// what is. So are new cases added to `records.ndjson`. As long as no release has the number, its file may be deleted and
/// frozen anew instead; a changed `model.json` or record freezes other decisions, too.
@Suite(.serialized) struct FrozenDecisionTests {
  private static let freezes = ProcessInfo.processInfo.environment["TOUCHSTONE_FREEZE"] == "1"

  private let corpus: FrozenCorpus

  init() throws {
    if Self.freezes, !FileManager.default.fileExists(atPath: "\(FrozenCorpus.folder)/model.json") {
      try Data(Self.merged().canonicalBytes()).write(to: URL(fileURLWithPath: "\(FrozenCorpus.folder)/model.json"))
    }
    corpus = try FrozenCorpus()
  }

  private static func merged() throws -> UnifiedModel {
    let merge = Merge(try Workspace.load(root: "\(FrozenCorpus.folder)/workspace"))
    try #require(!merge.findings.hasErrors, "\(merge.findings.map(\.message.text.en))")
    return merge.model
  }

  private func expect(_ outcomes: [JSONValue], _ semantics: Int = Decision.currentSemantics) throws {
    let frozen = try #require(
      try FrozenCorpus.frozen(semantics), "nothing is frozen under semantics \(semantics): set TOUCHSTONE_FREEZE=1")
    for outcome in outcomes {
      let name = try #require(outcome["case"]?.string)
      let then = try #require(frozen[name], "`\(name)` is not frozen under semantics \(semantics)")
      #expect(
        outcome == then,
        """
        `\(name)` is decided otherwise than under semantics \(semantics), by which certificates were issued; see \
        FrozenDecisionTests for what to do
        then: \(then.canonicalText)
        now:  \(outcome.canonicalText)
        """)
    }
    #expect(frozen.count == outcomes.count)
  }

  @Test func `every case is decided as it was`() throws {
    let outcomes = try corpus.cases.map { one in
      let evaluator = try one.evaluator(corpus.model, corpus.modelDigest)
      return one.outcome { record throws(Rejection) in try evaluator.decide(record) }
    }
    if Self.freezes { try FrozenCorpus.freeze(outcomes, Decision.currentSemantics) }
    try expect(outcomes)
  }

  @Test func `the compiled evaluator decides every case as it was`() throws {
    try expect(
      corpus.cases.map { one in
        var bench = CompiledEvaluator.Bench(CompiledEvaluator(try one.evaluator(corpus.model, corpus.modelDigest)))
        return one.outcome { record throws(Rejection) in try bench.decide(record) }
      })
  }

  /// What documents mean is part of it: read and merged today they decide the same.
  @Test func `the documents decide every case as the model kept from then`() throws {
    let model = try Self.merged()
    try expect(
      corpus.cases.map { one in
        let evaluator = try one.evaluator(model, corpus.modelDigest)
        return one.outcome { record throws(Rejection) in try evaluator.decide(record) }
      })
  }

  @Test func `records are digested as they were`() throws {
    let kept = try FrozenCorpus.read("records.ndjson").split(separator: UInt8(ascii: "\n"))
    try #require(kept.count == corpus.cases.count)
    for (line, one) in zip(kept, corpus.cases) {
      #expect(try JSONParser.parse(Array(line))["record"]?.canonicalBytes == one.record.canonicalBytes(), "\(one.name)")
    }
  }

  @Test func `every number that was ever in use has its decisions`() throws {
    for semantics in 1...Decision.currentSemantics { #expect(try FrozenCorpus.frozen(semantics) != nil) }
  }

  /// Every note a trace can have, every verdict, every reason not to judge or to reject.
  @Test func `the cases cover what can be decided`() throws {
    var (notes, verdicts, reasons): (Set<Trace.Note>, Set<Verdict>, Set<UnjudgedStandard.Reason>) = ([], [], [])
    var (rejections, endorsed, awards): (Set<String>, Int, Int) = ([], 0, 0)
    for one in corpus.cases {
      do {
        let decision = try one.evaluator(corpus.model, corpus.modelDigest).decide(one.record)
        verdicts.insert(decision.verdict)
        reasons.formUnion((decision.unjudged ?? []).map(\.reason))
        if !decision.endorsements.isEmpty { endorsed += 1 }
        if decision.awards != nil { awards += 1 }
        for standard in decision.standards {
          notes.formUnion(standard.edition?.notes ?? [])
          for level in standard.levels {
            verdicts.insert(level.verdict)
            for clause in level.clauses { notes.formUnion(clause.allNotes) }
          }
        }
      } catch let rejection as Rejection {
        rejections.formUnion(rejection.problems.map { "\(type(of: $0.message).code)" })
      }
    }
    print("frozen: \(corpus.cases.count) cases, \(notes.count) notes, \(rejections.count) reasons to reject")
    #expect(corpus.cases.count >= 150)
    #expect(Set(Trace.Note.byName).subtracting(notes) == [])
    #expect(Set(Verdict.allCases).subtracting(verdicts) == [])
    #expect(Set(UnjudgedStandard.Reason.allCases).subtracting(reasons) == [])
    #expect(rejections == ["TS5001", "TS5002", "TS5003", "TS5004", "TS5008", "TS5010", "TS5011", "TS5013", "TS5014"])
    #expect(endorsed >= 10 && awards >= 5)
  }
}

extension Trace {
  fileprivate var allNotes: Set<Note> { parts.reduce(Set(notes)) { $0.union($1.allNotes) } }
}
