import Evaluation
import LearnerRecords
import Testing
import Vocabulary

extension HandComputedDecisionTests {
  /// Something missing is unknown as long as it could still make the clause pass; once 100 for everything missing
  /// would still fail, the clause is not met.
  @Suite struct Unknowns {
    /// 工业机器人系统操作员 level 4, theory: ethics 5, basics 25, functions 20, 20 and 30.
    private let applicant = Learner.robot("4").experienced().sat(.practical, "60")

    @Test func `what is missing could still bring exactly the mark`() throws {
      // Functions 1 and 2 at 0 cost 40; 100 for ethics, basics and function 3 would make 60.
      let decision = try judge(applicant.sat(.theory, nil, functions: ["1": "0", "2": "0"]))
      #expect(decision.verdict == .incomplete)
      #expect(
        try decision.national.clause("theory").parts[0].parts.map(\.line) == [
          "function 1 met 0", "function 2 met 0", "function 3 unknown", "function basics unknown",
          "function ethics unknown",
        ])
    }

    @Test func `a two-thousandth less and it could not`() throws {
      // Ethics at 99.99 as well: 5 % of 99.99 + 25 + 30 = 59.9995.
      let decision = try judge(applicant.sat(.theory, nil, functions: ["1": "0", "2": "0", "ethics": "99.99"]))
      #expect(decision.verdict == .notAttained)
      #expect(try decision.line("theory") == "theory notMet of 60")
    }

    @Test func `most of a sitting well passed is still unknown`() throws {
      // 100 in everything but ethics: 95 already, yet a clause is met only if nothing it needs is missing.
      let decision = try judge(
        applicant.sat(.theory, nil, functions: ["basics": "100", "1": "100", "2": "100", "3": "100"]))
      #expect(decision.verdict == .incomplete)
    }

    @Test func `an unknown does not hide a failure`() throws {
      // Theory blank, practical failed: nothing could make this application pass.
      #expect(
        try judge(Learner.robot("4").experienced().sat(.theory, nil).sat(.practical, "59")).verdict == .notAttained)
    }

    @Test func `an unknown beside a passed sitting is no matter`() throws {
      #expect(try judge(applicant.sat(.theory, nil).sat(.theory, "60", on: "2026-05-01")).verdict == .attained)
    }

    @Test func `an unknown beside a failed sitting could still pass`() throws {
      #expect(try judge(applicant.sat(.theory, nil).sat(.theory, "30", on: "2026-05-01")).verdict == .incomplete)
    }

    /// Skills of level 4: function 1 has 6 (30 %), function 2 has 7 (30 %), function 3 has 8 (40 %).
    private let starter = Learner.robot("4").experienced().sat(.theory, "60")

    private func third(_ score: RecordedScore) throws -> Learner {
      try starter.shown(each: items(.skill, of: "cn/6-30-99-00@2020#4").filter { $0.contains("/3.") }, score)
    }

    @Test func `a portfolio that could still reach the mark exactly`() throws {
      // Function 3 at 60, so that its ★ is passed: 24, and 60 more are possible. But with function 3 at 60 and function
      // 1 at 0 (no ★ among those known): 24 + 30 = 54, short of 60.
      #expect(try judge(third("60")).verdict == .incomplete)
      let without = ["1.1.1", "1.1.2", "1.2.1", "1.2.2", "1.2.3"].map { "skill/\($0)" }
      // 1.1.3, the ★, is still missing: 100 for it makes function 1 100/6, 30 % of which is 5: 24 + 5 + 30 = 59.
      #expect(try judge(third("60").shown(each: without, "0")).verdict == .notAttained)
      // With function 3 at 62.5 it makes 25 + 5 + 30 = 60, which is possible.
      #expect(try judge(third("62.5").shown(each: without, "0")).verdict == .incomplete)
      #expect(try judge(third("62.49").shown(each: without, "0")).verdict == .notAttained)
    }

    @Test func `a ★ shown too weak decides at once, though the rest is missing`() throws {
      let decision = try judge(starter.shown("skill/3.1.2", "59.99"))
      #expect(decision.verdict == .notAttained)
      #expect(try decision.parts("practical") == ["portfolio notMet of 60 [keyItemFailed]"])
    }

    @Test func `a ★ shown again and better is passed`() throws {
      #expect(try judge(starter.shown("skill/3.1.2", "59.99").shown("skill/3.1.2", "60")).verdict == .incomplete)
    }

    @Test func `a begun portfolio keeps a failed practical open`() throws {
      // One piece is on record, so the portfolio may yet be completed and pass.
      let failed = starter.sat(.practical, "30")
      #expect(try judge(failed).verdict == .notAttained)
      #expect(try judge(failed.shown("skill/1.1.1", "80")).verdict == .incomplete)
    }

    @Test func `a diploma without its date may be one or not`() throws {
      // 技工学校 in a related major, but whether and when graduated is not said.
      let learner = Learner.robot("4").passing().graduate(of: .technicalSchool, .secondaryVocational, "数控技术", on: nil)
      let decision = try judge(learner)
      #expect(decision.verdict == .incomplete)
      #expect(try decision.alternative(3).hasPrefix("graduate unknown technical-school secondary-vocational "))
    }

    @Test func `an unknown diploma is no matter where another condition is met`() throws {
      let learner = Learner.robot("4").passing().experienced()
        .graduate(of: .technicalSchool, .secondaryVocational, "数控技术", on: nil)
      #expect(try judge(learner).verdict == .attained)
    }
  }
}
