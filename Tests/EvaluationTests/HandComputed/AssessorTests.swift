import Evaluation
import Testing
import Vocabulary

extension HandComputedDecisionTests {
  /// Who sits on a panel (rule 31). 车工 level 4: a practical before three assessors, an odd number. On the roster are
  /// 甲, 乙, 丙 and 丁 for level 4 to 2026-12-31, 丁 of 某厂; 戊 for level 4 to 2026-06-19; 己 for level 3 only.
  @Suite struct Assessors {
    private static func judge(_ asked: String) throws -> Judge {
      let roster = """
        kind: issuer
        id: roster
        did: did:web:roster.example
        title: 某机构
        filing:
          category: S
          institution: "0000"
          province: "44"
          site: "000001"
          inForce: {from: 2020-01-01}
          scope: [{occupation: 6-18-01-01, levels: ["4", "3"]}]
        assessors:
          - {id: 甲, occupations: [6-18-01-01], levels: ["4"], inForce: {from: 2024-01-01, to: 2026-12-31}}
          - {id: 乙, occupations: [6-18-01-01], levels: ["4"], inForce: {from: 2024-01-01, to: 2026-12-31}, unit: 别厂}
          - {id: 丙, occupations: [6-18-01-01], levels: ["4"], inForce: {from: 2024-01-01, to: 2026-12-31}}
          - {id: 丁, occupations: [6-18-01-01], levels: ["4"], inForce: {from: 2024-01-01, to: 2026-12-31}, unit: 某厂}
          - {id: 戊, occupations: [6-18-01-01], levels: ["4"], inForce: {from: 2024-01-01, to: 2026-06-19}}
          - {id: 己, occupations: [6-18-01-01], levels: ["3"], inForce: {from: 2024-01-01, to: 2026-12-31}}
        """
      func level(_ level: String, _ asked: String) -> String {
        """
          "\(level)":
            eligibility: [{experience: 1y}]
            assessment: {theory: {pass: 60}, practical: {pass: 60, assessors: 3, odd: true\(asked)}}
            weights:
              theory: {ethics: 10, basics: 30, "1": 60}
              practical: {"1": 100}

        """
      }
      return try MadeStandard.judge(
        levels: level("4", asked) + level("3", asked),
        functions: MadeStandard.function("1", of: "4") + MadeStandard.function("1", of: "3"), grades: ["4", "3"],
        more: [roster], issuer: "roster")
    }

    private func practical(
      _ judge: Judge, _ panel: String..., employer: String = "某厂", to end: CalendarDate? = nil,
      on date: CalendarDate = "2026-06-20"
    ) throws -> String {
      let learner = Learner.turner("4").employed(.turner, by: employer, from: "2020-01-01", to: end)
        .sat(.practical, "60", on: date, assessors: panel)
      return try judge.decide(learner).line("practical")
    }

    @Test func `qualified assessors count, and no others`() throws {
      let judge = try Self.judge(", qualified: true")
      #expect(try practical(judge, "甲", "乙", "丙") == "practical met 60 of 60")
      // 庚 is on no roster, 己 only for level 3: two are left of three.
      #expect(try practical(judge, "甲", "乙", "庚") == "practical unknown of 60 [assessorsNotQualified noEvidence]")
      #expect(try practical(judge, "甲", "乙", "己") == "practical unknown of 60 [assessorsNotQualified noEvidence]")
      // Three are left of four, which is odd; of five with two strangers too.
      #expect(try practical(judge, "甲", "乙", "丙", "庚") == "practical met 60 of 60")
      // Four are left of five.
      #expect(
        try practical(judge, "甲", "乙", "丙", "丁", "庚") == "practical unknown of 60 [assessorsNotQualified noEvidence]")
    }

    @Test func `qualified on the day of the sitting`() throws {
      let judge = try Self.judge(", qualified: true")
      #expect(try practical(judge, "甲", "乙", "戊", on: "2026-06-19") == "practical met 60 of 60")
      #expect(
        try practical(judge, "甲", "乙", "戊", on: "2026-06-20")
          == "practical unknown of 60 [assessorsNotQualified noEvidence]")
      #expect(try practical(judge, "甲", "乙", "丙", on: "2024-01-01") == "practical met 60 of 60")
      #expect(
        try practical(judge, "甲", "乙", "丙", on: "2023-12-31")
          == "practical unknown of 60 [assessorsNotQualified noEvidence]")
    }

    @Test func `a colleague does not count`() throws {
      let judge = try Self.judge(", independent: true")
      #expect(try practical(judge, "甲", "乙", "丁") == "practical unknown of 60 [assessorsOfOwnUnit noEvidence]")
      #expect(try practical(judge, "甲", "乙", "丁", employer: "某某厂") == "practical met 60 of 60")
      // The same name, spaced as some sheets do.
      #expect(
        try practical(judge, "甲", "乙", "丁", employer: "某　厂")
          == "practical unknown of 60 [assessorsOfOwnUnit noEvidence]")
      // Not qualified, and of no unit that is known: nobody asked for more.
      #expect(try practical(judge, "甲", "乙", "庚") == "practical met 60 of 60")
    }

    @Test func `a colleague on the day of the sitting`() throws {
      let judge = try Self.judge(", independent: true")
      #expect(
        try practical(judge, "甲", "乙", "丁", to: "2026-06-20")
          == "practical unknown of 60 [assessorsOfOwnUnit noEvidence]")
      #expect(try practical(judge, "甲", "乙", "丁", to: "2026-06-19") == "practical met 60 of 60")
    }

    @Test func `a panel that is too small or even by itself is told as such`() throws {
      let judge = try Self.judge(", qualified: true, independent: true")
      #expect(try practical(judge, "甲", "乙") == "practical unknown of 60 [panelTooSmall noEvidence]")
      // Without the colleague 丁 three are left.
      #expect(try practical(judge, "甲", "乙", "丙", "丁") == "practical met 60 of 60")
      #expect(
        try practical(judge, "甲", "乙", "丙", "丁", employer: "他厂") == "practical unknown of 60 [panelEven noEvidence]")
    }

    @Test func `where nothing is asked anybody counts`() throws {
      #expect(try practical(Self.judge(""), "庚", "辛", "丁") == "practical met 60 of 60")
    }

    @Test func `without a panel on record it is not known`() throws {
      let decision = try Self.judge(", qualified: true").decide(
        Learner.turner("4").working(.turner, from: "2020-01-01").sat(.practical, "60", assessors: []))
      #expect(
        try decision.parts("practical") == ["sitting 2026-06-20 unknown 60 of 60 [noKeyOutcomes panelNotRecorded]"])
    }
  }
}
