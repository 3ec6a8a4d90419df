import Evaluation
import LearnerRecords
import Testing
import Vocabulary

extension HandComputedDecisionTests {
  /// 成绩保留 (rule 27). 车工 level 4, applied for on 2026-06-01, as of 2026-07-01.
  @Suite struct CarryOver {
    private static func judge(theory: String = "", scheme: String = "") throws -> Judge {
      let levels = """
          "4":
            eligibility: [{experience: 1y}]
            assessment: {theory: {pass: 60\(theory)}, practical: {pass: 60}}
            weights:
              theory: {ethics: 10, basics: 30, "1": 60}
              practical: {"1": 100}

        """
      return try MadeStandard.judge(
        levels: levels, functions: MadeStandard.function("1", of: "4"), grades: ["4"], endorses: scheme)
    }

    private let applicant = Learner.turner("4").working(.turner, from: "2020-01-01").sat(.practical, "60")

    private func theory(_ day: CalendarDate, _ judge: Judge) throws -> String {
      try judge.decide(applicant.sat(.theory, "60", on: day)).line("theory")
    }

    @Test func `a pass is kept for as long as the standard says, to the corresponding day`() throws {
      let judge = try Self.judge(theory: ", carryOver: 2y")
      // 2024-07-01 + 2 y = 2026-07-01, the as-of date; of the day before it ended on 2026-06-30.
      #expect(try theory("2024-07-01", judge) == "theory met 60 of 60")
      #expect(try theory("2024-06-30", judge) == "theory unknown of 60 [carryOverEnded noEvidence]")
    }

    @Test func `the trace says that a pass is of before the application`() throws {
      let judge = try Self.judge(theory: ", carryOver: 2y")
      func sitting(_ learner: Learner) throws -> [String] { try judge.decide(learner).parts("theory") }
      // 2026-05-31 is the day before the application, 2026-06-01 the day itself.
      #expect(
        try sitting(applicant.sat(.theory, "60", on: "2026-05-31")) == ["sitting 2026-05-31 met 60 of 60 [carriedOver]"]
      )
      #expect(try sitting(applicant.sat(.theory, "60", on: "2026-06-01")) == ["sitting 2026-06-01 met 60 of 60"])
      // What is not passed is not carried over, and an application without a date has no before.
      #expect(
        try sitting(applicant.sat(.theory, "59.99", on: "2026-05-31")) == ["sitting 2026-05-31 notMet 59.99 of 60"])
      #expect(
        try sitting(
          applicant.with { $0.record.application.date = nil }.sat(.theory, "60", on: "2026-05-31"))
          == ["sitting 2026-05-31 met 60 of 60"])
    }

    @Test func `only the component that says so is bound`() throws {
      let judge = try Self.judge(theory: ", carryOver: 2y")
      let old = Learner.turner("4").working(.turner, from: "2010-01-01").sat(.practical, "60", on: "2015-01-01")
        .sat(.theory, "60")
      #expect(try judge.decide(old).verdict == .attained)
    }

    @Test func `the scheme binds every component, and the shorter of both counts`() throws {
      let scheme = try Self.judge(scheme: "carryOver: 1y")
      #expect(try theory("2025-07-01", scheme) == "theory met 60 of 60")
      #expect(try theory("2025-06-30", scheme) == "theory unknown of 60 [carryOverEnded noEvidence]")
      let shorter = try Self.judge(theory: ", carryOver: 6mo", scheme: "carryOver: 1y")
      #expect(try theory("2026-01-01", shorter) == "theory met 60 of 60")
      #expect(try theory("2025-12-31", shorter) == "theory unknown of 60 [carryOverEnded noEvidence]")
      let longer = try Self.judge(theory: ", carryOver: 3y", scheme: "carryOver: 1y")
      #expect(try theory("2025-06-30", longer) == "theory unknown of 60 [carryOverEnded noEvidence]")
    }

    @Test func `where nobody says anything a pass is kept for good`() throws {
      #expect(try theory("2005-01-01", Self.judge()) == "theory met 60 of 60")
    }
  }
}
