import Evaluation
import LearnerRecords
import Testing
import Vocabulary

extension HandComputedDecisionTests {
  /// Days that do not come every year. 累计 compares days with the days of the n years before the application; a year
  /// itself ends on the corresponding day, else on the month's last.
  @Suite struct Calendar {
    /// 电工 level 5 (1): one year's work, up to an application in spring 2024 or thereabouts.
    private func work(from start: CalendarDate, applying date: CalendarDate) throws -> String {
      let learner = Learner.electrician("5", on: date).passing().working(.electrician, from: start)
      let decision = try judge(learner)
      let condition = try decision.alternative(1)
      #expect(decision.verdict == (condition.hasPrefix("experience met") ? .attained : .notEligible))
      return condition
    }

    @Test func `applying on February 28, 29 and March 1 after a year from February 28`() throws {
      // A year before 2024-02-28 is 2023-02-28: 365 days. Before 2024-02-29 it is the last day of February 2023 again,
      // so 366. Before 2024-03-01 it is 2023-03-01: 366, for the leap day is among them.
      #expect(try work(from: "2023-02-28", applying: "2024-02-28") == "experience met 365d of 1y = 365d")
      #expect(try work(from: "2023-02-28", applying: "2024-02-29") == "experience met 366d of 1y = 366d")
      #expect(try work(from: "2023-02-28", applying: "2024-03-01") == "experience met 367d of 1y = 366d")
    }

    @Test func `applying on February 28, 29 and March 1 after a year from March 1`() throws {
      #expect(try work(from: "2023-03-01", applying: "2024-02-28") == "experience notMet 364d of 1y = 365d")
      #expect(try work(from: "2023-03-01", applying: "2024-02-29") == "experience notMet 365d of 1y = 366d")
      #expect(try work(from: "2023-03-01", applying: "2024-03-01") == "experience met 366d of 1y = 366d")
    }

    @Test func `a year's work from February 29`() throws {
      // The year before 2021-02-28 began on 2020-02-28 and has 366 days, of which 365 were worked; the one before
      // 2021-03-01 has 365.
      #expect(try work(from: "2020-02-29", applying: "2021-02-28") == "experience notMet 365d of 1y = 366d")
      #expect(try work(from: "2020-02-29", applying: "2021-03-01") == "experience met 366d of 1y = 365d")
    }

    @Test func `months' last days`() throws {
      // A year before 2026-03-31 is 2025-03-31; a month later it is 2025-04-30, whatever day the 31st would be.
      #expect(try work(from: "2025-03-31", applying: "2026-03-31") == "experience met 365d of 1y = 365d")
      #expect(try work(from: "2025-04-01", applying: "2026-03-31") == "experience notMet 364d of 1y = 365d")
      #expect(try work(from: "2025-04-30", applying: "2026-04-30") == "experience met 365d of 1y = 365d")
    }

    /// The industry norm on 电工 level 4 asks for 18 years of age, on the day of application.
    private func age(born birth: CalendarDate?, applying date: CalendarDate) throws -> String {
      let learner = Learner.electrician("4", on: date).passing().working(.electrician, from: "2010-01-01")
        .with { $0.record.person.birthDate = birth }
      let decision = try judge(learner)
      // The national standard has no such condition.
      #expect(decision.verdict == .attained)
      let industry = try decision.level("gd-electric/6-31-01-03", "4")
      let clause = try industry.clause("gd-electric/6-31-01-03@2024#4/eligibility")
      // All else is known to be open, so too young is notEligible and the rest incomplete.
      #expect(industry.verdict == (clause.status == .notMet ? .notEligible : .incomplete))
      return try #require(clause.parts.first?.parts.first).line
    }

    @Test func `eighteen on the birthday itself`() throws {
      #expect(try age(born: "2008-05-20", applying: "2026-05-19") == "age notMet 17 of 18")
      #expect(try age(born: "2008-05-20", applying: "2026-05-20") == "age met 18 of 18")
    }

    @Test func `born on February 29 is eighteen on February 28`() throws {
      #expect(try age(born: "2008-02-29", applying: "2026-02-27") == "age notMet 17 of 18")
      #expect(try age(born: "2008-02-29", applying: "2026-02-28") == "age met 18 of 18")
      #expect(try age(born: "2008-02-29", applying: "2026-03-01") == "age met 18 of 18")
    }

    @Test func `a birth date nobody gave is unknown`() throws {
      #expect(try age(born: nil, applying: "2026-06-01") == "age unknown of 18")
    }

    @Test func `there is an age on the last day that there is`() throws {
      let learner = Learner.electrician("4", on: "9999-12-31").judged(asOf: "9999-12-31")
        .with { $0.record.person.birthDate = "1990-05-20" }
      let industry = try judge(learner).level("gd-electric/6-31-01-03", "4")
      let clause = try industry.clause("gd-electric/6-31-01-03@2024#4/eligibility")
      #expect(clause.parts.first?.parts.first?.line == "age met 8009 of 18")
    }

    @Test func `an edition is in force from its first day`() throws {
      // 电工 2018 is in force from 2018-12-26.
      let learner = Learner.electrician("5", on: "2018-12-26").passing().working(.electrician, from: "2010-01-01")
      #expect(try judge(learner).verdict == .attained)
      let early = Learner.electrician("5", on: "2018-12-25").passing().working(.electrician, from: "2010-01-01")
      #expect(try ShippedStandards.judge().objections(to: early) == ["/application/date TS5003"])
    }

    @Test func `an endorsed standard is judged once it is in force`() throws {
      // gd-robotics is in force from 2024-06-01, yuexing from 2025-03-01.
      func standards(_ date: CalendarDate) throws -> [String] {
        try judge(Learner.robot("4", on: date).passing()).standards.map(\.standard.standard)
      }
      #expect(try standards("2024-05-31") == ["cn/6-30-99-00"])
      #expect(try standards("2024-06-01") == ["cn/6-30-99-00", "gd-robotics/6-30-99-00"])
      #expect(try standards("2025-03-01") == ["cn/6-30-99-00", "gd-robotics/6-30-99-00", "yuexing/robot-operator"])
    }
  }
}
