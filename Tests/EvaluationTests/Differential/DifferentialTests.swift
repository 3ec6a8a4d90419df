import CanonicalJSON
import CompetencyModel
import Diagnostics
import FoundationEssentials
import LearnerRecords
import Testing
import Vocabulary

@testable import Evaluation

/// The compiled evaluator against the reference, on every field of every decision, over random models and random
/// records. `TOUCHSTONE_PAIRS` sets how many pairs are tried.
@Suite struct DifferentialTests {
  private static let recordsOfAModel = 40
  private static let mostShown = 2

  /// The seeds of the models: half of them for each of two threads.
  private static let halves: [Range<UInt64>] = {
    let environment = ProcessInfo.processInfo.environment
    let first = environment["TOUCHSTONE_SEED"].flatMap { UInt64($0) } ?? 1
    let pairs = environment["TOUCHSTONE_PAIRS"].flatMap { UInt64($0) } ?? 6000
    let half = max(1, pairs / UInt64(2 * recordsOfAModel))
    return [first..<first + half, first + half..<first + 2 * half]
  }()

  @Test(arguments: halves)
  func `the compiled evaluator decides as the reference does, on every field`(seeds: Range<UInt64>) throws {
    let settings = try Self.settings()
    let pairs = seeds.count * Self.recordsOfAModel
    var counts: [String: Int] = [:]
    var failures = 0
    for seed in seeds {
      var variation = try ModelVariation(seed: seed)
      let setting = settings[Int(seed) % settings.count]
      let base = setting.judge
      var (model, scheme) = (base.model, setting.scheme)
      if seed % 4 != 0 { (model, scheme) = variation.varied(model, scheme) }
      let cohort = seed % 11 == 0 ? EditionRules(model: model, scheme: scheme).cohorts.first : nil
      let reference = ReferenceEvaluator(
        model: model, modelDigest: base.digest, scheme: scheme, asOf: "2026-06-30", cohort: cohort)
      var bench = CompiledEvaluator.Bench(CompiledEvaluator(reference))
      var generator = RecordGenerator(seed: seed &* 1_000_003, model, scheme, asOf: "2026-06-30")
      for number in 0..<Self.recordsOfAModel {
        let record = generator.record()
        let expected = Self.outcome { () throws(Rejection) in try reference.decide(record) }
        let found = Self.outcome { () throws(Rejection) in try bench.decide(record) }
        counts[expected.kind, default: 0] += 1
        for matter in expected.matters { counts[matter, default: 0] += 1 }
        guard expected != found else { continue }
        failures += 1
        if failures <= Self.mostShown {
          let least = Shrinking.least(record) { record in
            Self.outcome { () throws(Rejection) in try reference.decide(record) }
              != Self.outcome { () throws(Rejection) in try bench.decide(record) }
          }
          Issue.record(
            """
            seed \(seed), record \(number) of \(scheme.id), the least that differs: \
            \(String(decoding: least.canonicalBytes(), as: UTF8.self))
            reference: \(Self.outcome { () throws(Rejection) in try reference.decide(least) })
            compiled:  \(Self.outcome { () throws(Rejection) in try bench.decide(least) })
            """)
        }
      }
      if failures > Self.mostShown { break }
      for (reason, count) in bench.handedOver { counts["\(reason)", default: 0] += count }
    }
    #expect(failures == 0, "\(failures) of \(pairs) pairs differ; seeds from \(seeds.lowerBound)")
    print("\(pairs) pairs, seeds \(seeds.lowerBound) to \(seeds.upperBound - 1): \(counts.sorted { $0.key < $1.key })")
    for verdict in Verdict.allCases {
      #expect(counts[verdict.rawValue, default: 0] * 60 > pairs, "too few: \(counts)")
    }
    for matter in [
      "rejected", "unjudged", "endorsed", "retired", "following", "sanctioned", "barred", "carriedOver",
      "carryOverEnded", "assessorsNotQualified", "assessorsOfOwnUnit",
    ] {
      #expect(counts[matter, default: 0] * 1000 > pairs, "too few \(matter): \(counts)")
    }
    let waived = counts["\(HandOver.waiver)", default: 0]
    #expect(waived * 500 > pairs && waived * 10 < pairs, "\(counts)")
    let handedOver = HandOver.allCases.filter { $0 != .waiver }.reduce(0) { $0 + counts["\($1)", default: 0] }
    let needlessly = handedOver - counts["rejected", default: 0]
    #expect(needlessly * 50 < pairs, "nearly every record that can be decided is decided here: \(counts)")
  }

  /// The schemes in turn.
  static func settings() throws -> [(judge: Judge, scheme: Scheme)] {
    let judges = [try ShippedStandards.judge(), try Turners.judge(), try RehearsedEditions.judge()]
    return judges.flatMap { judge in judge.model.schemes.map { (judge, $0) } }
  }

  private enum Outcome: Equatable {
    case decided(Decision)
    case rejected([String])

    /// What else a decision may say, to see that it is said often enough.
    var matters: [String] {
      guard case .decided(let decision) = self else { return [] }
      return (decision.unjudged == nil ? [] : ["unjudged"]) + (decision.endorsements.isEmpty ? [] : ["endorsed"])
        + (matters("sanctioned") { $0.notes.contains(.sanctioned) })
        + (matters("assessorsNotQualified") { $0.notes.contains(.assessorsNotQualified) })
        + (matters("assessorsOfOwnUnit") { $0.notes.contains(.assessorsOfOwnUnit) })
        + (matters("barred") { $0.subject.hasSuffix("/sanctions") })
        + (matters("carriedOver") { $0.notes.contains(.carriedOver) })
        + (matters("carryOverEnded") { $0.notes.contains(.carryOverEnded) })
        + (decision.standards.contains { $0.edition != nil } ? ["retired"] : [])
        + (decision.standards.contains { $0.follows != nil } ? ["following"] : [])
    }

    /// The name, where some trace of the decision is so.
    private func matters(_ name: String, _ isSo: (Trace) -> Bool) -> [String] {
      guard case .decided(let decision) = self else { return [] }
      func some(_ trace: Trace) -> Bool { isSo(trace) || trace.parts.contains(where: some) }
      return decision.standards.contains { $0.levels.contains { $0.clauses.contains(where: some) } } ? [name] : []
    }

    var kind: String {
      switch self {
      case .decided(let decision): decision.verdict.rawValue
      case .rejected: "rejected"
      }
    }
  }

  private static func outcome(_ decide: () throws(Rejection) -> Decision) -> Outcome {
    do throws(Rejection) {
      return .decided(try decide())
    } catch {
      return .rejected(error.problems.map { "\($0.path): \($0.message.text.en)" })
    }
  }

  @Test func `terms and notes are numbered in their order`() {
    #expect(Component.allCases.map(\.number) == Array(0..<3))
    #expect(SchoolKind.allCases.map(\.number) == Array(0..<6))
    #expect(EducationLevel.allCases.map(\.number) == Array(0..<8))
    #expect(ProgrammeClass.allCases.map(\.number) == Array(0..<4))
    #expect(TitleRank.allCases.map(\.number) == Array(0..<5))
    #expect(EvidenceKind.allCases.map(\.number) == Array(0..<9))
    #expect(Trace.Note.byName.map(\.number) == Array(0..<36))
    #expect(Trace.Note.byName.map(\.rawValue) == Trace.Note.byName.map(\.rawValue).sorted())
  }

  @Test func `days are counted and moved in one word as they are in three`() throws {
    var day = CompactDate.firstDay
    for number in 0..<40_000 {
      let compact = CompactDate(day)
      #expect(compact.dayNumber == day.dayNumber && compact.dayNumber == number)
      if number % 97 == 0 {
        for months in [-13, -1, 0, 1, 12, 48] {
          #expect(compact.adding(months: months) == CompactDate(day.adding(months: months)), "\(day) \(months)")
        }
      }
      day = try #require(day.next)
    }
  }

  @Test func `a record's canonical bytes are those of its encoding`() throws {
    for seed in UInt64(1)...200 {
      let judge = try ShippedStandards.judge()
      let scheme = judge.model.schemes[Int(seed) % judge.model.schemes.count]
      var generator = RecordGenerator(seed: seed, judge.model, scheme, asOf: "2026-06-30")
      let record = generator.record()
      #expect(try record.canonicalBytes() == CanonicalCoding.bytes(record), "seed \(seed)")
    }
  }
}
