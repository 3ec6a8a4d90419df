import CanonicalJSON
import CompetencyModel
import Diagnostics
import Evaluation
import LearnerRecords
import Testing
import Vocabulary

extension HandComputedDecisionTests {
  /// ★ of 工业机器人系统操作员 level 4: 1.1.3, 2.1.3, 2.2.3 and 3.1.2.
  @Suite struct KeySkills {
    private let applicant = Learner.robot("4").experienced().sat(.theory, "60")

    @Test func `a failed ★ fails the practical, whatever its score, and the theory stands`() throws {
      let decision = try judge(applicant.sat(.practical, "95", keys: ["1.1.3": true, "2.1.3": false]))
      #expect(decision.verdict == .notAttained)
      #expect(try decision.line("practical") == "practical notMet 95 of 60")
      #expect(try decision.parts("practical") == ["sitting 2026-06-20 notMet 95 of 60 [keyItemFailed]"])
      #expect(
        try decision.national.clause("practical").parts[0].parts.map(\.subject)
          == ["cn/6-30-99-00@2020#4/skill/2.1.3"])
      #expect(try decision.line("theory") == "theory met 60 of 60")
    }

    @Test func `the failed ★ of a function that passes is in the line of output all the same`() throws {
      let learner = applicant.shown(each: try items(.skill, of: "cn/6-30-99-00@2020#4"), "90")
        .with { learner in
          for index in learner.record.evidence.indices where learner.record.evidence[index].item.hasSuffix("/2.1.3") {
            learner.record.evidence[index].score = "59.99"
          }
        }
      let report = DecisionReport(detail: .unmet, language: .en) { _, _ in [] }
      let decision = try judge(learner)
      let line = try report.line(
        decision, digest: ContentDigest(of: decision.canonicalBytes()), line: 1, cell: { $0 })
      #expect(decision.verdict == .notAttained)
      let text = line.canonicalText
      #expect(text.contains(#""subject":"cn/6-30-99-00@2020#4/skill/2.1.3""#), "\(text)")
      #expect(!text.contains(#""subject":"cn/6-30-99-00@2020#4/skill/2.1.2""#), "\(text)")
    }

    @Test func `a total without ★ rows counts as no ★ failure recorded, and the trace says so`() throws {
      let decision = try judge(applicant.sat(.practical, "60"))
      #expect(decision.verdict == .attained)
      #expect(try decision.parts("practical") == ["sitting 2026-06-20 met 60 of 60 [noKeyOutcomes]"])
    }

    @Test func `passed ★ leave no note`() throws {
      let decision = try judge(
        applicant.sat(.practical, "60", keys: ["1.1.3": true, "2.1.3": true, "2.2.3": true, "3.1.2": true]))
      #expect(try decision.parts("practical") == ["sitting 2026-06-20 met 60 of 60"])
    }

    @Test func `passed ★ do not help a score below the mark`() throws {
      let decision = try judge(applicant.sat(.practical, "59.99", keys: ["1.1.3": true]))
      #expect(decision.verdict == .notAttained)
      #expect(try decision.parts("practical") == ["sitting 2026-06-20 notMet 59.99 of 60"])
    }

    @Test func `another sitting with its ★ passed makes good`() throws {
      let decision = try judge(
        applicant.sat(.practical, "95", on: "2026-05-20", keys: ["2.1.3": false])
          .sat(.practical, "61", keys: ["2.1.3": true]))
      #expect(decision.verdict == .attained)
      #expect(try decision.line("practical") == "practical met 61 of 60")
    }

    @Test func `a high score and passed ★ of two sittings make no passed sitting`() throws {
      let decision = try judge(
        applicant.sat(.practical, "95", on: "2026-05-20", keys: ["2.1.3": false])
          .sat(.practical, "40", keys: ["2.1.3": true]))
      #expect(decision.verdict == .notAttained)
    }

    @Test func `a failed ★ decides although the score is blank`() throws {
      // 100 would not help.
      let decision = try judge(applicant.sat(.practical, nil, keys: ["3.1.2": false]))
      #expect(decision.verdict == .notAttained)
    }

    @Test func `a failed item that is no ★ decides nothing`() throws {
      // 1.1.1 has no ★, neither nationally nor in the industry norm.
      let decision = try judge(applicant.sat(.practical, "70", keys: ["1.1.1": false, "1.1.3": true]))
      #expect(decision.verdict == .attained)
    }

    @Test func `a ★ that the industry adds binds its endorsement only`() throws {
      // gd-robotics marks 1.2.1, which the national standard does not.
      let decision = try judge(applicant.sat(.practical, "90", keys: ["1.2.1": false, "1.1.3": true]))
      #expect(decision.verdict == .attained)
      let industry = try decision.level("gd-robotics/6-30-99-00", "4")
      #expect(industry.verdict == .notAttained)
      #expect(
        try industry.clause("practical").parts.map(\.line) == ["sitting 2026-06-20 notMet 90 of 65 [keyItemFailed]"])
    }
  }
}
