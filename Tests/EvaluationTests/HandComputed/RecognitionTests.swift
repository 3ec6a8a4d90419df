import Evaluation
import Testing
import Vocabulary

extension HandComputedDecisionTests {
  /// 直接认定 and 破格 (rule 30). The shipped national ladder: 直接认定 at levels 5 to 3 instead of everything, 破格 at 3 to 1
  /// instead of 申报条件 only. As of 2026-07-01.
  @Suite struct Recognitions {
    @Test func `direct recognition stands for conditions and examinations`() throws {
      let decision = try judge(Learner.robot("3").recognised(.direct))
      #expect(decision.verdict == .attained)
      #expect(
        try decision.line("recognition")
          == "recognition met direct 3 on 2026-05-01 of eligibility, theory, practical")
      #expect(try decision.line("practical") == "practical met of 60 [noEvidence recognised]")
      #expect(try decision.national.clause("recognition").uses == ["/recognitions/0/approver"])
    }

    @Test func `only at the levels of the rule`() throws {
      #expect(try judge(Learner.robot("2").recognised(.direct)).verdict == .notEligible)
      #expect(try judge(Learner.robot("4").recognised(.exceptional)).verdict == .notEligible)
    }

    @Test func `a level below the one recognised is covered, one above is not`() throws {
      #expect(try judge(Learner.robot("4").recognised(.direct, level: "3")).verdict == .attained)
      #expect(try judge(Learner.robot("3").recognised(.direct, level: "4")).verdict == .notEligible)
    }

    @Test func `破格 stands for the conditions, not for the examination`() throws {
      #expect(try judge(Learner.robot("2").recognised(.exceptional)).verdict == .incomplete)
      #expect(try judge(Learner.robot("2").passing().recognised(.exceptional)).verdict == .attained)
      #expect(
        try judge(
          Learner.robot("2").sat(.theory, "59.99").sat(.practical, "60").sat(.review, "60")
            .recognised(.exceptional)
        ).verdict == .notAttained)
    }

    @Test func `nobody recognises without a name`() throws {
      let decision = try judge(Learner.robot("3").recognised(.direct, by: nil))
      #expect(decision.verdict == .incomplete)
      #expect(
        try decision.line("recognition")
          == "recognition unknown direct 3 on 2026-05-01 of eligibility, theory, practical [approverNotRecorded]")
    }

    @Test func `the approver's name is in no decision`() throws {
      let decision = try judge(Learner.robot("3").recognised(.direct, by: "周总"))
      #expect(!String(decoding: try decision.canonicalBytes(), as: UTF8.self).contains("周总"))
    }

    @Test func `approved by the as-of date`() throws {
      #expect(try judge(Learner.robot("3").recognised(.direct, on: "2026-07-01")).verdict == .attained)
      #expect(try judge(Learner.robot("3").recognised(.direct, on: "2026-07-02")).verdict == .notEligible)
    }

    @Test func `an award is not used up where a recognition is enough`() throws {
      let decision = try judge(Learner.robot("3").awarded(rank: 1).recognised(.direct))
      #expect(decision.verdict == .attained)
      #expect(decision.awards == nil)
    }
  }
}
