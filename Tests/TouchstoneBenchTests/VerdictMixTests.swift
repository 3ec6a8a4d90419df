import CompetencyModel
import Evaluation
import LearnerRecords
import Testing
import Vocabulary

@testable import TouchstoneBench

/// What the reference evaluator makes of a cohort.
struct VerdictMixTests {
  @Test(arguments: ShippedSchemes.ids)
  func `all four verdicts are well represented, and most learners fail`(scheme: String) throws {
    let evaluator = try ShippedSchemes.evaluator(scheme)
    let records = try ShippedSchemes.records(scheme, count: 2000)
    var counts: [Verdict: Int] = [:]
    for record in records { counts[try evaluator.decide(record).verdict, default: 0] += 1 }
    func percent(_ verdict: Verdict) -> Int { counts[verdict, default: 0] * 100 / records.count }
    #expect((35...45).contains(percent(.attained)), "\(counts)")
    #expect((30...40).contains(percent(.notAttained)), "\(counts)")
    #expect((10...15).contains(percent(.incomplete)), "\(counts)")
    #expect((8...15).contains(percent(.notEligible)), "\(counts)")
  }

  @Test(arguments: ShippedSchemes.ids)
  func `every level has applicants, the lower the more`(scheme: String) throws {
    let records = try ShippedSchemes.records(scheme, count: 2000)
    let levels = try ShippedSchemes.plan(scheme).allPlans.map(\.applied.level)
    let counts = levels.map { level in records.count { $0.application.level == level } }
    #expect(counts == counts.sorted(by: >))
    #expect(counts.allSatisfy { $0 > 60 }, "\(counts)")
  }

  @Test(arguments: ShippedSchemes.ids)
  func `every alternative of every level lets somebody in who has no other`(scheme: String) throws {
    let evaluator = try ShippedSchemes.evaluator(scheme)
    var used: [String: Set<String>] = [:]
    for record in try ShippedSchemes.records(scheme, count: 3000) {
      let decision = try evaluator.decide(record)
      let level = decision.standards[0].levels.first { $0.level == decision.level }
      for clause in level?.clauses ?? [] where clause.subject.hasSuffix("/eligibility") {
        let met = clause.parts.filter { $0.status == .met }
        if met.count == 1 { used[clause.subject, default: []].insert(met[0].subject) }
      }
    }
    for plan in try ShippedSchemes.plan(scheme).allPlans {
      for clause in plan.effective.eligibility {
        let all = Set(clause.alternatives.indices.map { "(\($0 + 1))" })
        #expect(used[clause.id] == all, "\(clause.id)")
      }
    }
  }

  @Test(arguments: ShippedSchemes.ids)
  func `every endorsed level is endorsed for somebody who attained, and refused to somebody`(scheme: String) throws {
    let evaluator = try ShippedSchemes.evaluator(scheme)
    var endorsed: Set<StandardLevel> = []
    var refused: Set<StandardLevel> = []
    for record in try ShippedSchemes.records(scheme, count: 3000) {
      let decision = try evaluator.decide(record)
      guard decision.verdict == .attained else { continue }
      for standard in decision.standards.dropFirst() {
        for level in standard.levels {
          let name = StandardLevel(standard: standard.standard, level: level.level)
          if level.verdict == .attained { endorsed.insert(name) }
          if level.verdict == .notAttained { refused.insert(name) }
        }
      }
    }
    let all = Set(try ShippedSchemes.plan(scheme).allPlans.flatMap(\.endorsements).map(\.owner))
    #expect(!all.isEmpty)
    #expect(endorsed == all)
    #expect(refused == all)
  }

  @Test(arguments: ShippedSchemes.ids)
  func `the traps of practice occur`(scheme: String) throws {
    let records = try ShippedSchemes.records(scheme, count: 2000)
    let sittings = records.flatMap(\.sittings)
    func occurs(_ score: String) -> Bool {
      sittings.contains { $0.score == .given(RecordedScore(score) ?? .whole(0)) }
    }
    #expect(occurs("59.5"))
    #expect(occurs("59.99"))
    #expect(occurs("60"))
    #expect(occurs("0"))
    #expect(sittings.contains { $0.score == .absent })
    #expect(sittings.contains { $0.score == nil && $0.functions.isEmpty })
    #expect(sittings.contains { $0.score == nil && !$0.functions.isEmpty })
    #expect(sittings.contains { $0.keys.values.contains(false) })
    #expect(records.contains { $0.sittings.isEmpty && !$0.evidence.isEmpty || $0.evidence.count > 10 })
    #expect(records.contains { $0.employment.contains { $0.to == nil } })
    #expect(records.contains { $0.education.contains(where: \.finalYear) })
    #expect(records.contains { $0.certificates.contains { $0.number?.count == 16 } })
    #expect(records.contains { $0.certificates.contains { $0.number?.count == 22 } })
  }
}
