import Diagnostics
import Evaluation
import LearnerRecords
import Testing
import Vocabulary

extension HandComputedDecisionTests {
  /// 普通车工 and 数控车工 share function 1; the first has function 2 for itself, the second function 3. ★ is each
  /// function's first skill. In function 3 the second skill needs 80 of its own.
  @Suite struct WorkTypes {
    private static let made = Result {
      try MadeStandard.judge(
        levels: """
            "4":
              eligibility: [{age: 16}]
              assessment: {theory: {pass: 60}, practical: {pass: 60}, review: {pass: 60, assessors: 3, odd: true}}
              weights:
                workTypes:
                  普通车工: {theory: {ethics: 10, basics: 20, "1": 30, "2": 40}, practical: {"1": 20, "2": 80}}
                  数控车工: {theory: {ethics: 10, basics: 20, "1": 30, "3": 40}, practical: {"1": 70, "3": 30}}

          """,
        functions: MadeStandard.function("1", of: "4") + MadeStandard.function("2", of: "4", workType: "普通车工")
          + MadeStandard.function("3", of: "4", workType: "数控车工", pass: 80),
        workTypes: "workTypes: [普通车工, 数控车工]", grades: ["4"], more: [industry], endorses: "endorses: [t/lathes]")
    }

    /// Says nothing of 数控车工.
    private static let industry = """
      kind: standard
      id: t/lathes
      edition: "2000"
      layer: industry
      title: 车工行业规范
      body: 某协会
      occupation: {catalogue: "2022", code: 6-18-01-01}
      workTypes: [普通车工]
      inForce: {from: 2000-01-01}
      refines: [{standard: t/turner, edition: "2000", levels: {"4": "4"}}]
      levels:
        "4": {assessment: {practical: {pass: 60}}}
      functions:
        - level: "4"
          code: H1
          title: 行业职能
          workTypes: [普通车工]
          tasks:
            - {code: H1.1, title: 行业工作, skills: [{code: H1.1.1, text: 能做}]}
      """

    private func decide(_ learner: Learner) throws -> Decision { try Self.made.get().decide(learner) }

    private func candidate(_ workType: String?) -> Learner { Learner.turner("4", workType).sat(.review, "60") }

    private let key = "t/turner@2000#4"

    private func practical(_ decision: Decision, _ workType: String) throws -> String {
      try decision.national.clause("practical/\(workType)").line
    }

    @Test func `the same marks pass one work type and fail the other`() throws {
      let marks: [String: RecordedScore] = ["1": "90", "2": "40", "3": "40"]
      // 90 × 20 % + 40 × 80 % = 50.
      let plain = try decide(candidate("普通车工").sat(.practical, nil, functions: marks))
      #expect(try practical(plain, "普通车工") == "普通车工 notMet 50 of 60")
      // 90 × 70 % + 40 × 30 % = 75.
      let numeric = try decide(candidate("数控车工").sat(.practical, nil, functions: marks))
      #expect(try practical(numeric, "数控车工") == "数控车工 met 75 of 60")
    }

    @Test func `a component whose functions differ is examined apart, the review together`() throws {
      let decision = try decide(candidate("数控车工"))
      #expect(
        try decision.national.clauses.map(\.subject) == [
          "\(key)/eligibility", "\(key)/theory/数控车工", "\(key)/practical/数控车工", "\(key)/review",
          "\(key)/skill/3.1.2",
        ])
    }

    @Test func `the decision says for which work type it is`() throws {
      #expect(try decide(candidate("数控车工")).workType == "数控车工")
      #expect(
        try decide(candidate("数控车工")).canonicalBytes() != decide(candidate("普通车工")).canonicalBytes())
    }

    @Test func `a failed ★ of the other work type does not matter`() throws {
      let keys = ["1.1.1": true, "2.1.1": false, "3.1.1": true]
      let numeric = try decide(candidate("数控车工").sat(.practical, "95", keys: keys))
      #expect(try practical(numeric, "数控车工") == "数控车工 met 95 of 60")
      let plain = try decide(candidate("普通车工").sat(.practical, "95", keys: keys))
      #expect(try practical(plain, "普通车工") == "普通车工 notMet 95 of 60")
    }

    @Test func `items of the other work type are not asked`() throws {
      let applicant = candidate("数控车工").sat(.theory, "60")
      let items = ["skill/1.1.1", "skill/1.1.2", "skill/3.1.1"]
      let short = try decide(applicant.shown(each: items, "70").shown("skill/3.1.2", "79.99"))
      #expect(short.verdict == .notAttained)
      #expect(try short.national.open == ["\(key)/skill/3.1.2 notMet"])
      // Of function 2 nothing is shown.
      let full = try decide(applicant.shown(each: items, "70").shown("skill/3.1.2", "80"))
      #expect(full.verdict == .attained)

      let other = try decide(candidate("普通车工").sat(.theory, "60").shown(each: items, "70"))
      #expect(try other.national.open == ["\(key)/practical/普通车工 unknown"])
    }

    @Test func `where the standard tells them apart, the application must name one of them`() throws {
      let judge = try Self.made.get()
      #expect(try judge.objections(to: candidate(nil)) == ["/application/workType TS5008"])
      #expect(try judge.objections(to: candidate("数控铣工")) == ["/application/workType TS5004"])
    }

    @Test func `where it has none, none may be named`() throws {
      #expect(
        try Edition2023.judge().objections(to: Learner.turner("4", "数控车工")) == ["/application/workType TS5004"])
    }

    @Test func `a lower standard that does not have the work type is not passed in silence`() throws {
      let item = "t/lathes@2000#4/skill/H1.1.1"
      func endorsement(_ workType: String) throws -> LevelDecision {
        try decide(
          candidate(workType).sat(.theory, "60").sat(.practical, "60").shown("skill/3.1.2", "80").shown(item, "60")
        ).level("t/lathes", "4")
      }
      #expect(try endorsement("普通车工").verdict == .attained)
      let other = try endorsement("数控车工")
      #expect(other.verdict == .incomplete)
      #expect(try other.clause(item).line == "H1.1.1 unknown of 60 [otherWorkTypes]")
    }

    // MARK: Panels

    @Test func `an even panel does not count where it must be odd, each assessor counted once`() throws {
      func review(_ assessors: [String]) throws -> String {
        try decide(Learner.turner("4", "数控车工").sat(.review, "60", assessors: assessors)).line("review")
      }
      #expect(try review(["甲", "乙", "丙"]) == "review met 60 of 60")
      #expect(try review(["甲", "乙", "丙", "丁"]) == "review unknown of 60 [panelEven noEvidence]")
      #expect(try review(["甲", "乙", "丙", "丙"]) == "review met 60 of 60")
      #expect(try review(["甲"]) == "review unknown of 60 [panelTooSmall noEvidence]")
      #expect(try review([]) == "review unknown 60 of 60")
    }
  }
}
