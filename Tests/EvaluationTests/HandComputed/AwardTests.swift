import Evaluation
import LearnerRecords
import Testing
import Vocabulary

extension HandComputedDecisionTests {
  /// 获奖晋升 (rule 28). The shipped national ladder: 国家级一类职工组 ranks 1 to 5 → level 2, for who holds 2 → 1;
  /// ranks 6 to 20 → 3, for who holds 3 → 2; 学生组 ranks 1 to 5 → 3; within 2 years. Applications of 2026-06-01.
  @Suite struct Awards {
    private func verdict(_ learner: Learner) throws -> Verdict { try judge(learner).verdict }

    @Test func `an award stands for conditions and examinations, and the decision says which`() throws {
      // Nothing else to show: no work, no sittings.
      let decision = try judge(Learner.robot("2").awarded(rank: 5))
      #expect(decision.verdict == .attained)
      #expect(try decision.line("award") == "award met national-1 worker 5 on 2025-09-01 of 2")
      #expect(try decision.line("eligibility") == "eligibility met of any [awarded]")
      #expect(try decision.line("theory") == "theory met of 60 [noEvidence awarded]")
      #expect(decision.awards?.map(\.placing) == ["5"])
      #expect(try decision.national.clauses.last?.uses == ["/awards/0/rank", "/awards/0/approval"])
    }

    @Test func `ranks narrowly met and missed`() throws {
      #expect(try verdict(Learner.robot("2").awarded(rank: 6)) == .notEligible)
      #expect(try verdict(Learner.robot("3").awarded(rank: 6)) == .attained)
      #expect(try verdict(Learner.robot("3").awarded(rank: 20)) == .attained)
      #expect(try verdict(Learner.robot("3").awarded(rank: 21)) == .notEligible)
      // A lower level than the one it stands for is covered; a higher one is not.
      #expect(try verdict(Learner.robot("4").awarded(rank: 20)) == .attained)
      #expect(try verdict(Learner.robot("1").awarded(rank: 1)) == .notEligible)
    }

    @Test func `who holds the level already is promoted to the next, and no further than the rule says`() throws {
      func holding(_ level: String, rank: Int, applying: String) throws -> Verdict {
        try verdict(Learner.robot(applying).holding(level, of: .robot, since: "2024-01-01").awarded(rank: rank))
      }
      #expect(try holding("2", rank: 5, applying: "1") == .attained)
      #expect(try holding("3", rank: 5, applying: "1") == .notEligible)
      #expect(try holding("3", rank: 20, applying: "2") == .attained)
      // Ranks 6 to 20 promote up to level 2, whatever is held.
      #expect(try holding("2", rank: 20, applying: "1") == .notEligible)
      // A certificate of another occupation is no level of this one.
      #expect(
        try verdict(
          Learner.robot("1").holding("2", of: .electrician, since: "2024-01-01").awarded(rank: 5)) == .notEligible)
    }

    @Test func `what is held on the day of the award promotes, and what comes after it does not`() throws {
      func verdict(heldSince date: CalendarDate) throws -> Verdict {
        try self.verdict(Learner.robot("1").holding("2", of: .robot, since: date).awarded(rank: 5))
      }
      #expect(try verdict(heldSince: "2025-09-01") == .attained)
      #expect(try verdict(heldSince: "2025-09-02") == .notEligible)
    }

    @Test(arguments: [[5, 20], [20, 5]]) func `of several the one that is good for least is used`(_ ranks: [Int]) throws
    {
      let learner = ranks.reduce(Learner.robot("3")) { $0.awarded(rank: $1) }
      #expect(try judge(learner).awards?.map(\.placing) == ["20"])
    }

    @Test func `an award that two rules are for is one award`() throws {
      let judge = try MadeStandard.judge(
        ["4": ["{experience: 9y}"], "3": ["{experience: 9y}"]],
        ladder: """
          awards:
            - {class: provincial, group: worker, lastRank: 3, grants: "4", authority: 某文件, date: 2020-01-01}
            - {class: provincial, group: worker, prizes: [gold], grants: "3", authority: 某文件, date: 2020-01-01}
          """)
      let decision = try judge.decide(Learner.turner("4").awarded(.provincial, .worker, rank: 1, .gold))
      #expect(decision.verdict == .attained)
      #expect(decision.awards?.count == 1)
      #expect(try decision.national.clauses.count { $0.subject.hasSuffix("/award") } == 1)
    }

    @Test func `what is certain is told, and nothing that it makes needless`() throws {
      let decision = try judge(Learner.robot("3").recognised(.direct, by: nil).awarded(rank: 20))
      #expect(decision.verdict == .attained)
      #expect(try decision.national.clauses.allSatisfy { $0.status == .met })
    }

    /// A lower standard raises the theory to 70 and leaves the practical as it is.
    @Test func `a national award does not meet a mark that a lower standard raised`() throws {
      let judge = try MadeStandard.judge(
        levels: """
            "4":
              eligibility: [{experience: 9y}]
              assessment: {theory: {pass: 60}, practical: {pass: 60}}
              weights:
                theory: {ethics: 10, basics: 30, "1": 60}
                practical: {"1": 100}

          """, functions: MadeStandard.function("1", of: "4"), grades: ["4"],
        more: [
          """
          kind: standard
          id: h
          edition: "1"
          layer: industry
          title: 标准
          body: 协会
          occupation: {catalogue: "2022", code: 6-18-01-01}
          ladder: cn/national
          inForce: {from: 2020-01-01}
          refines: [{standard: t/turner, edition: "2000", levels: {"4": "4"}}]
          levels:
            "4": {assessment: {theory: {pass: 70}}}
          functions: []
          """
        ], endorses: "endorses: [h]",
        ladder: """
          awards:
            - {class: provincial, group: worker, lastRank: 3, grants: "4", authority: 某文件, date: 2020-01-01}
          """)
      func decision(theory: SittingScore) throws -> Decision {
        try judge.decide(Learner.turner("4").sat(.theory, theory).awarded(.provincial, .worker, rank: 1))
      }
      #expect(try decision(theory: "65").verdict == .attained)
      #expect(try decision(theory: "65").endorsements.isEmpty)
      #expect(try decision(theory: "70").endorsements.map(\.description) == ["h@1#4"])
      #expect(try decision(theory: "70").awards?.count == 1)
    }

    @Test func `a group without promotion goes no further`() throws {
      #expect(try verdict(Learner.robot("3").awarded(.nationalFirst, .student, rank: 5)) == .attained)
      #expect(try verdict(Learner.robot("3").awarded(.nationalFirst, .student, rank: 6)) == .notEligible)
      #expect(
        try verdict(
          Learner.robot("2").holding("3", of: .robot, since: "2024-01-01").awarded(.nationalFirst, .student, rank: 1))
          == .notEligible)
    }

    @Test func `only in its own occupation, and only within two years`() throws {
      #expect(try verdict(Learner.robot("2").awarded(rank: 1, in: .fitter)) == .notEligible)
      // 2024-06-01 + 2 y = 2026-06-01, the day of application.
      #expect(try verdict(Learner.robot("2").awarded(rank: 1, on: "2024-06-01")) == .attained)
      #expect(try verdict(Learner.robot("2").awarded(rank: 1, on: "2024-05-31")) == .notEligible)
      #expect(try verdict(Learner.robot("2").awarded(rank: 1, on: "2026-06-02")) == .notEligible)
    }

    @Test func `without an approval on record it is not certain`() throws {
      let decision = try judge(Learner.robot("2").awarded(rank: 1, approval: nil))
      #expect(decision.verdict == .incomplete)
      #expect(
        try decision.line("award")
          == "award unknown national-1 worker 1 on 2025-09-01 of 2 [approvalNotRecorded]")
      #expect(decision.awards == nil)
    }

    @Test func `an award that is not needed is not used up`() throws {
      let decision = try judge(Learner.robot("4").experienced().passing().awarded(rank: 1))
      #expect(decision.verdict == .attained)
      #expect(decision.awards == nil)
      #expect(decision.standards[0].levels[0].clauses.allSatisfy { $0.notes.allSatisfy { $0 != .awarded } })
    }

    @Test func `a score stays what it was`() throws {
      let decision = try judge(Learner.robot("2").sat(.theory, "41.5").awarded(rank: 1))
      #expect(decision.verdict == .attained)
      #expect(try decision.line("theory") == "theory met 41.5 of 60 [awarded]")
    }

    @Test func `what lower standards add is not given by a national award`() throws {
      // 粤星 and 岭南 add items and a practical of their own at level 4.
      let decision = try judge(Learner.robot("4").awarded(rank: 20))
      #expect(decision.verdict == .attained)
      #expect(decision.endorsements.isEmpty)
    }

    @Test func `a sanction is not waived`() throws {
      #expect(try verdict(Learner.robot("2").awarded(rank: 1).sanctioned(.bar, from: "2026-01-01")) == .notEligible)
    }

    @Test func `prizes instead of ranks`() throws {
      let judge = try MadeStandard.judge(
        ["2": ["{experience: 9y}"]],
        ladder: """
          awards:
            - {class: provincial, group: worker, prizes: [gold, silver], grants: "2", authority: 某文件, date: 2020-01-01}
          """)
      func verdict(_ prize: Prize?, rank: Int? = nil) throws -> Verdict {
        try judge.decide(Learner.turner("2").awarded(.provincial, .worker, rank: rank, prize)).verdict
      }
      #expect(try verdict(.silver) == .attained)
      #expect(try verdict(.bronze) == .notEligible)
      #expect(try verdict(nil, rank: 1) == .notEligible)
    }
  }
}
