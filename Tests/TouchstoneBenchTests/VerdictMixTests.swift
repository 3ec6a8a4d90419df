import CompetencyModel
import Diagnostics
import Evaluation
import LearnerRecords
import Testing
import Vocabulary

@testable import TouchstoneBench

/// What the reference evaluator makes of a cohort.
struct VerdictMixTests {
  @Test(arguments: ShippedSchemes.all)
  func `all four verdicts are well represented, and most learners fail`(scheme: String) throws {
    let judged = try ShippedSchemes.judged(scheme)
    #expect(judged.count == 2000)
    var counts: [Verdict: Int] = [:]
    for (_, decision) in judged { counts[decision.verdict, default: 0] += 1 }
    func percent(_ verdict: Verdict) -> Int { counts[verdict, default: 0] * 100 / judged.count }
    #expect((35...45).contains(percent(.attained)), "\(counts)")
    #expect((30...40).contains(percent(.notAttained)), "\(counts)")
    #expect((10...15).contains(percent(.incomplete)), "\(counts)")
    #expect((8...15).contains(percent(.notEligible)), "\(counts)")
  }

  @Test(arguments: ShippedSchemes.all)
  func `every level has applicants, the lower the more`(scheme: String) throws {
    let records = try ShippedSchemes.judged(scheme).map(\.record)
    let levels = try ShippedSchemes.plan(scheme).allPlans.map(\.applied.level)
    let counts = levels.map { level in records.count { $0.application.level == level } }
    #expect(counts == counts.sorted(by: >))
    #expect(counts.allSatisfy { $0 > 60 }, "\(counts)")
  }

  @Test(arguments: ShippedSchemes.all)
  func `every alternative of every level lets somebody in who has no other`(scheme: String) throws {
    var used: [String: Set<String>] = [:]
    for (_, decision) in try ShippedSchemes.judged(scheme) {
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
    var endorsed: Set<StandardLevel> = []
    var refused: Set<StandardLevel> = []
    for (_, decision) in try ShippedSchemes.judged(scheme) where decision.verdict == .attained {
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

  @Test(arguments: ShippedSchemes.all)
  func `those not eligible miss one condition of an alternative, and meet no alternative`(scheme: String) throws {
    for (_, decision) in try ShippedSchemes.judged(scheme) where decision.verdict == .notEligible {
      let level = decision.standards[0].levels.first { $0.level == decision.level }
      let clause = try #require(level?.clauses.first { $0.subject.hasSuffix("/eligibility") })
      #expect(clause.parts.contains { $0.parts.count { $0.status == .notMet } == 1 })
      #expect(clause.parts.allSatisfy { $0.status == .notMet })
    }
  }

  @Test(arguments: ShippedSchemes.ids)
  func `the traps of practice occur`(scheme: String) throws {
    let records = try ShippedSchemes.judged(scheme).map(\.record)
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

  @Test func `the workspace that asks for everything is sound`() {
    #expect(DemandingStandards.merge.findings.filter { $0.severity == .error }.map(\.message.text.en) == [])
  }

  @Test func `every work type of every level has candidates who pass and who fail, each by its own table`() throws {
    var verdicts: [String: Set<Verdict>] = [:]
    for (record, decision) in try ShippedSchemes.judged("t/turner") {
      let workType = try #require(record.application.workType)
      verdicts["\(record.application.level) \(workType)", default: []].insert(decision.verdict)
      let level = try #require(decision.standards[0].levels.first { $0.level == decision.level })
      #expect(level.clauses.contains { $0.subject.hasSuffix("/practical/\(workType)") })
    }
    #expect(verdicts.count == 10)
    #expect(verdicts.values.allSatisfy { $0.isSuperset(of: [.attained, .notAttained]) }, "\(verdicts)")
  }

  @Test func `where candidates are not examined by work type, some name theirs and some do not`() throws {
    let named = Set(try ShippedSchemes.judged("gd/ai-trainer").map(\.record.application.workType))
    #expect(named == [nil, "数据标注员", "人工智能算法测试员"])
  }

  @Test func `the traps of the other conditions occur`() throws {
    let judged = try DemandingStandards.ids.flatMap(ShippedSchemes.judged)
    let records = judged.map(\.record)
    func parts(_ trace: Trace) -> [Trace] { [trace] + trace.parts.flatMap(parts) }
    let traces = judged.flatMap { $0.decision.standards[0].levels.flatMap { $0.clauses.flatMap(parts) } }
    for subject in [
      "continuous experience", "continuous experience after certificate", "experience after title", "title", "trained",
      "engaged", "intends",
    ] {
      for status in [Status.met, .notMet] {
        #expect(traces.contains { $0.subject == subject && $0.status == status }, "\(subject) \(status)")
      }
    }
    for note: Trace.Note in [.hoursNotRecorded, .programmeNotRecorded, .panelEven, .panelTooSmall] {
      #expect(traces.contains { $0.notes.contains(note) }, "\(note)")
    }
    #expect(traces.contains { $0.subject == "intends" && $0.status == .unknown })
    // A day short, and a title a speciality away.
    #expect(traces.contains { $0.subject == "continuous experience" && $0.actual == "2556d" })
    #expect(records.contains { $0.titles.contains { !["机械工程", "机械设计"].contains($0.speciality) } })
    #expect(records.contains { $0.education.contains { $0.enrolled && !$0.finalYear } })
    #expect(records.contains { $0.education.contains { $0.enrolled && $0.finalYear } })
  }
}
