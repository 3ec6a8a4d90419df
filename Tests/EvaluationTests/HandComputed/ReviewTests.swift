import Evaluation
import Testing
import Vocabulary

extension HandComputedDecisionTests {
  /// 综合评审 of 工业机器人系统操作员 level 2: 60, by at least three assessors. Everything else of the learner passes.
  @Suite struct Review {
    private let applicant = Learner.robot("2").holding("3", of: .robot, since: "2015-06-01")
      .working(.robot, from: "2010-01-01").sat(.theory, "60").sat(.practical, "60")

    @Test func `a missing review leaves the decision incomplete`() throws {
      let decision = try judge(applicant)
      #expect(decision.verdict == .incomplete)
      #expect(try decision.national.open == ["cn/6-30-99-00@2020#2/review unknown"])
      #expect(try decision.line("review") == "review unknown of 60 [noEvidence]")
    }

    @Test func `a blank review is as unknown as a missing one`() throws {
      #expect(try judge(applicant.sat(.review, nil)).verdict == .incomplete)
    }

    @Test func `缺考, 0 and 59.99 fail the review and 60 passes it`() throws {
      #expect(try judge(applicant.sat(.review, "absent")).verdict == .notAttained)
      #expect(try judge(applicant.sat(.review, "0")).verdict == .notAttained)
      #expect(try judge(applicant.sat(.review, "59.99")).verdict == .notAttained)
      #expect(try judge(applicant.sat(.review, "60")).verdict == .attained)
    }

    @Test func `too small a panel is as if it had not sat`() throws {
      let decision = try judge(applicant.sat(.review, "88", assessors: ["评01", "评02"]))
      #expect(decision.verdict == .incomplete)
      #expect(try decision.line("review") == "review unknown of 60 [panelTooSmall noEvidence]")
      // Nor does it fail anybody.
      #expect(try judge(applicant.sat(.review, "20", assessors: ["评01", "评02"])).verdict == .incomplete)
    }

    @Test func `one assessor named three times is one`() throws {
      let decision = try judge(applicant.sat(.review, "88", assessors: ["评01", "评01", "评01"]))
      #expect(try decision.line("review") == "review unknown of 60 [panelTooSmall noEvidence]")
    }

    @Test func `a panel nobody recorded could still have been large enough`() throws {
      let decision = try judge(applicant.sat(.review, "88", assessors: []))
      #expect(decision.verdict == .incomplete)
      #expect(try decision.parts("review") == ["sitting 2026-06-20 unknown 88 of 60 [panelNotRecorded]"])
      // A failed one is failed, however large the panel was.
      #expect(try judge(applicant.sat(.review, "20", assessors: [])).verdict == .notAttained)
    }

    @Test func `a second review by a full panel counts`() throws {
      let decision = try judge(
        applicant.sat(.review, "90", on: "2026-05-20", assessors: ["评01", "评02"]).sat(.review, "61"))
      #expect(decision.verdict == .attained)
      #expect(try decision.line("review") == "review met 61 of 60 [panelTooSmall]")
    }

    @Test func `the practical has its panel too and the theory has none`() throws {
      let base = Learner.robot("4").experienced()
      #expect(
        try judge(base.sat(.theory, "60", assessors: []).sat(.practical, "60", assessors: ["考01", "考02"]))
          .line("practical") == "practical unknown of 60 [panelTooSmall noEvidence]")
      #expect(try judge(base.sat(.theory, "60", assessors: []).sat(.practical, "60")).verdict == .attained)
    }

    @Test func `the industry's larger panel binds its endorsement only`() throws {
      // gd-robotics level 2: review 65 by five. Three assessors gave 70.
      let decision = try judge(applicant.sat(.review, "70"))
      #expect(decision.verdict == .attained)
      let industry = try decision.level("gd-robotics/6-30-99-00", "2")
      #expect(try industry.clause("review").line == "review unknown of 65 [panelTooSmall noEvidence]")
    }

    @Test func `a level without a review asks for none`() throws {
      let learner = Learner.robot("3").passing().holding("4", of: .robot, since: "2015-06-01")
        .working(.robot, from: "2010-01-01")
      #expect(try judge(learner).verdict == .attained)
      #expect(
        try judge(learner).national.clauses.map(\.subject) == [
          "cn/6-30-99-00@2020#3/eligibility", "cn/6-30-99-00@2020#3/theory", "cn/6-30-99-00@2020#3/practical",
        ])
    }
  }
}
