import Diagnostics
import Evaluation
import LearnerRecords
import Testing
import Vocabulary

extension HandComputedDecisionTests {
  /// What is said of results that did not count, beside the one that did.
  @Suite struct SetAside {
    private func sentences(_ trace: Trace, _ language: Language) -> [String] {
      MissingThings(language: language).sentences(for: trace)
    }

    private let applicant = Learner.turner("4").working(.turner, from: "2020-01-01")

    private static func turners() throws -> Judge {
      try MadeStandard.judge(
        levels: """
            "4":
              eligibility: [{experience: 1y}]
              assessment: {theory: {pass: 60, carryOver: 2y}, practical: {pass: 60, assessors: 3}}
              weights:
                theory: {ethics: 10, basics: 30, "1": 60}
                practical: {"1": 100}

          """, functions: MadeStandard.function("1", of: "4"), grades: ["4"])
    }

    @Test func `a pass too old is not said of the score that counts`() throws {
      let decision = try Self.turners().decide(
        applicant.sat(.theory, "90", on: "2023-06-20").sat(.theory, "50").sat(.practical, "60"))
      let theory = try decision.national.clause("theory")
      #expect(theory.line == "theory notMet 50 of 60 [carryOverEnded]")
      #expect(sentences(theory, .zh) == ["成绩 50，需 60（另有 2023-06-20 的成绩不计：已过成绩保留期）"])
      #expect(
        sentences(theory, .en) == [
          "score 50, needs 60 (another result, of 2023-06-20, does not count: sat longer ago than passes are kept)"
        ])
    }

    @Test func `where nothing counts the reason is said as it was`() throws {
      let decision = try Self.turners().decide(applicant.sat(.theory, "90", on: "2023-06-20").sat(.practical, "60"))
      #expect(try sentences(decision.national.clause("theory"), .zh) == ["缺少有效成绩，需 60（成绩保留期已过，不计）"])
    }

    @Test func `a panel too small is not said of the sitting that counts`() throws {
      let decision = try Self.turners().decide(
        applicant.sat(.theory, "60").sat(.practical, "90", on: "2026-06-01", assessors: ["考01"]).sat(.practical, "50"))
      #expect(
        try sentences(decision.national.clause("practical"), .zh) == ["成绩 50，需 60（另有 2026-06-01 的成绩不计：考评员人数不足）"])
      let absent = try Self.turners().decide(
        applicant.sat(.theory, "60").sat(.practical, "90", on: "2026-06-01", assessors: ["考01"])
          .sat(.practical, .absent))
      #expect(
        try sentences(absent.national.clause("practical"), .zh) == ["未通过，需 60（缺考；另有 2026-06-01 的成绩不计：考评员人数不足）"])
    }

    @Test func `evidence that has expired is not said of the piece that counts`() throws {
      // gd-robotics wants evidence of the last three years, by an assessor.
      let skill = "gd-robotics/6-30-99-00@2024#4/skill/H1.1.1"
      let learner = Learner.robot("4").experienced().passing().shown(skill, "90", on: "2020-07-01").shown(skill, "50")
        .shown(skill, "95", on: nil)
      let item = try judge(learner).level("gd-robotics/6-30-99-00", "4").clause("skill/H1.1.1")
      #expect(
        sentences(item, .zh) == ["成绩 50，需 65（另有 2020-07-01 的证据不计：已过期；另有一件证据不计：没有日期）"])
      #expect(
        sentences(item, .en) == [
          "score 50, needs 65 (another piece of evidence, of 2020-07-01, does not count: too old; "
            + "another piece of evidence does not count: no date)"
        ])
    }
  }
}
