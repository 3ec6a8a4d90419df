import Evaluation
import LearnerRecords
import Testing
import Vocabulary

extension HandComputedDecisionTests {
  /// Every alternative of the 2023 conditions, met by one learner and narrowly missed by another. Applications are of
  /// 2026-06-01; the years before it have 365, 1096 (three, with 2024), 1461 (four), 1826 (five) and 3652 (ten) days.
  @Suite struct Edition2023Routes {
    private func decide(_ learner: Learner) throws -> Decision { try Edition2023.judge().decide(learner.passing()) }

    /// That one lets in, by this alternative and no other, and that the other is kept out.
    private func expect(_ number: Int, _ met: (Learner, String), _ missed: (Learner, String)) throws {
      let admitted = try decide(met.0)
      #expect(admitted.verdict == .attained)
      #expect(try admitted.alternative(number) == met.1)
      let clause = try admitted.national.clause("eligibility")
      #expect(clause.parts.filter { $0.status == .met }.map(\.subject) == ["(\(number))"])
      let refused = try decide(missed.0)
      #expect(refused.verdict == .notEligible)
      #expect(try refused.alternative(number) == missed.1)
    }

    @Test func `5 (1) sixteen, and means to work in it`() throws {
      let young = Learner.turner("5").with { $0.record.person.birthDate = "2010-06-01" }
      try expect(
        1, (young.intending(.machinist), "intends met 6-18-01-07 of related, age met 16 of 16"),
        (young.intending(.cook), "intends notMet 4-03-02-01 of related, age met 16 of 16"))
      // A day too young.
      let child = young.with { $0.record.person.birthDate = "2010-06-02" }.intending(.turner)
      #expect(try decide(child).verdict == .notEligible)
    }

    @Test func `5 (1) what is intended is not said: unknown`() throws {
      let decision = try decide(Learner.turner("5"))
      #expect(decision.verdict == .incomplete)
      #expect(try decision.alternative(1) == "intends unknown of related, age met 36 of 16")
      #expect(try decision.alternative(2) == "engaged notMet of related, age met 36 of 16")
    }

    @Test func `5 (2) sixteen, and a day's work in it`() throws {
      // The last day before the application.
      let learner = Learner.turner("5").intending(.cook)
      try expect(
        2, (learner.working(.machinist, from: "2026-05-31"), "engaged met of related, age met 36 of 16"),
        (learner.working(.machinist, from: "2026-06-01"), "engaged notMet of related, age met 36 of 16"))
    }

    @Test func `4 (1) five years in all`() throws {
      try expect(
        1, (Learner.turner("4").working(.machinist, from: "2021-06-01"), "experience met 1826d of 5y = 1826d"),
        (Learner.turner("4").working(.machinist, from: "2021-06-02"), "experience notMet 1825d of 5y = 1826d"))
    }

    @Test func `4 (2) three years after a level 5 certificate`() throws {
      let worker = Learner.turner("4").working(.turner, from: "2022-01-01")
      try expect(
        2,
        (
          worker.holding("5", of: .machinist, since: "2023-06-01"),
          "experience after certificate met 1096d of 3y = 1096d"
        ),
        (
          worker.holding("5", of: .machinist, since: "2023-06-02"),
          "experience after certificate notMet 1095d of 3y = 1096d"
        ))
    }

    @Test func `4 (3) graduates and final-year students, but no others`() throws {
      let schools = """
        technical-school|senior-technical-school|technician-college|secondary-vocational|higher-vocational|university
        """
      let tail = "secondary-vocational secondary-vocational of \(schools) major:related final-year"
      func pupil(finalYear: Bool) -> Learner {
        Learner.turner("4").graduate(
          of: .secondaryVocational, .secondaryVocational, "机械制造", on: "2027-07-01", finalYear: finalYear,
          enrolled: true)
      }
      try expect(
        3, (pupil(finalYear: true), "graduate met \(tail)"),
        (pupil(finalYear: false), "graduate notMet \(tail) [notGraduated]"))
    }

    @Test func `3 (1) ten years in all`() throws {
      try expect(
        1, (Learner.turner("3").working(.turner, from: "2016-06-01"), "experience met 3652d of 10y = 3652d"),
        (Learner.turner("3").working(.turner, from: "2016-06-02"), "experience notMet 3651d of 10y = 3652d"))
    }

    @Test func `3 (2) four years after a level 4 certificate`() throws {
      let worker = Learner.turner("3").working(.turner, from: "2020-01-01")
      try expect(
        2,
        (worker.holding("4", of: .turner, since: "2022-06-01"), "experience after certificate met 1461d of 4y = 1461d"),
        (
          worker.holding("4", of: .turner, since: "2022-06-02"),
          "experience after certificate notMet 1460d of 4y = 1461d"
        ))
    }

    @Test func `3 (3) a year with a corresponding title`() throws {
      try expect(
        3,
        (
          Learner.turner("3").titled(.elementary, since: "2025-06-01"),
          "title met elementary since 2025-06-01 of elementary for 1y"
        ),
        (
          Learner.turner("3").titled(.elementary, since: "2025-06-02"),
          "title notMet elementary since 2025-06-02 of elementary for 1y"
        ))
      // Of a speciality that does not correspond.
      let other = try decide(Learner.turner("3").titled(.senior, "会计", since: "2015-06-01"))
      #expect(other.verdict == .notEligible)
      #expect(try other.alternative(3) == "title notMet of elementary for 1y [noTitle]")
    }

    @Test func `3 (4) a senior class or a higher one, and its final year`() throws {
      func pupil(_ programme: ProgrammeClass) -> Learner {
        Learner.turner("3").graduate(
          of: .technicianCollege, .associate, "数控技术", on: "2026-07-01", finalYear: true, class: programme)
      }
      let tail = "major:related >=senior-class final-year"
      try expect(
        4, (pupil(.seniorClass), "graduate met technician-college associate of \(tail)"),
        (pupil(.intermediateClass), "graduate notMet of \(tail)"))
      #expect(try decide(pupil(.technicianClass)).verdict == .attained)
    }

    @Test func `3 (4) a technical school's class that is not on record is unknown, and other schools have none`() throws
    {
      let unsaid = try decide(Learner.turner("3").graduate(of: .seniorTechnicalSchool, .associate, "数控技术"))
      #expect(unsaid.verdict == .incomplete)
      #expect(
        try unsaid.alternative(4)
          == "graduate unknown senior-technical-school associate of major:related >=senior-class final-year "
          + "[programmeNotRecorded]")
      #expect(try decide(Learner.turner("3").graduate(of: .university, .bachelor, "数控技术")).verdict == .notEligible)
    }

    @Test func `3 (5) a level 4 certificate and a diploma`() throws {
      let graduate = Learner.turner("3").graduate(of: .higherVocational, .associate, "机械制造", on: "2026-06-01")
      let tail =
        "graduate met higher-vocational associate of higher-vocational|university >=associate major:related final-year"
      try expect(
        5,
        (graduate.holding("4", of: .turner, since: "2026-06-01"), "holds met 4 since 2026-06-01 of 4, \(tail)"),
        (graduate.holding("5", of: .turner, since: "2020-06-01"), "holds notMet of 4 [noCertificate], \(tail)"))
    }

    @Test func `3 (6) an assessed programme`() throws {
      func graduate(_ level: String) -> Learner {
        Learner.turner("3").graduate(of: .higherVocational, .associate, "机械制造", accreditedFor: level)
      }
      let tail = "higher-vocational|university major:related accredited:3 final-year"
      try expect(
        6, (graduate("3"), "graduate met higher-vocational associate of \(tail)"),
        (graduate("4"), "graduate notMet of \(tail)"))
    }

    @Test func `2 (1) five years after a level 3 certificate`() throws {
      let worker = Learner.turner("2").working(.turner, from: "2015-01-01")
      try expect(
        1,
        (worker.holding("3", of: .turner, since: "2021-06-01"), "experience after certificate met 1826d of 5y = 1826d"),
        (
          worker.holding("3", of: .turner, since: "2021-06-02"),
          "experience after certificate notMet 1825d of 5y = 1826d"
        ))
    }

    @Test func `2 (2) five years after a title and one after a level 3 certificate, both of them`() throws {
      let worker = Learner.turner("2").working(.turner, from: "2015-01-01")
      let years = "experience after title met 1826d of 5y = 1826d"
      try expect(
        2,
        (
          worker.titled(.assistant, since: "2021-06-01").holding("3", of: .turner, since: "2025-06-01"),
          "\(years), experience after certificate met 365d of 1y = 365d"
        ),
        (
          worker.titled(.assistant, since: "2021-06-01").holding("3", of: .turner, since: "2025-06-02"),
          "\(years), experience after certificate notMet 364d of 1y = 365d"
        ))
      // The other of the two.
      let title = worker.titled(.assistant, since: "2021-06-02").holding("3", of: .turner, since: "2025-06-01")
      #expect(try decide(title).verdict == .notEligible)
      #expect(
        try decide(title).alternative(2)
          == "experience after title notMet 1825d of 5y = 1826d, experience after certificate met 365d of 1y = 365d")
    }

    @Test func `2 (2) without a title there is nothing to count from`() throws {
      let learner = Learner.turner("2").working(.turner, from: "2015-01-01")
        .holding("3", of: .turner, since: "2025-06-01").titled(.senior, "会计", since: "2015-01-01")
      #expect(
        try decide(learner).alternative(2)
          == "experience after title notMet 0d of 5y = 1826d [noTitle], "
          + "experience after certificate met 365d of 1y = 365d")
    }

    @Test func `2 (3) a year with an intermediate title`() throws {
      let tail = "of intermediate for 1y"
      try expect(
        3,
        (
          Learner.turner("2").titled(.intermediate, since: "2025-06-01"),
          "title met intermediate since 2025-06-01 \(tail)"
        ),
        (Learner.turner("2").titled(.assistant, since: "2015-06-01"), "title notMet \(tail) [noTitle]"))
      // The earliest of the rank or a higher one counts.
      let learner = Learner.turner("2").titled(.senior, since: "2024-01-01").titled(.intermediate, since: "2026-01-01")
      #expect(try decide(learner).alternative(3) == "title met senior since 2024-01-01 \(tail)")
    }

    @Test func `2 (4) a level 3 certificate, a technician college and two years`() throws {
      let graduate = Learner.turner("2").holding("3", of: .turner, since: "2026-05-01")
        .graduate(of: .technicianCollege, .associate, "数控技术", class: .seniorClass)
      let tail =
        "holds met 3 since 2026-05-01 of 3, "
        + "graduate met technician-college associate of senior-technical-school|technician-college major:related"
      try expect(
        4, (graduate.working(.turner, from: "2024-06-01"), "experience met 730d of 2y = 730d, \(tail)"),
        (graduate.working(.turner, from: "2024-06-02"), "experience notMet 729d of 2y = 730d, \(tail)"))
    }

    @Test func `2 (5) students of a trainee technician class two years after their certificate`() throws {
      func student(_ programme: ProgrammeClass, since date: CalendarDate) -> Learner {
        Learner.turner("2").holding("3", of: .turner, since: date)
          .graduate(of: .technicianCollege, .associate, "烹饪工艺", on: nil, class: programme, enrolled: true)
      }
      let tail = "technician-college major:any >=trainee-technician-class enrolled"
      let met = "graduate met technician-college associate of \(tail)"
      try expect(
        5,
        (
          student(.traineeTechnicianClass, since: "2024-06-01"), "holds met 3 since 2024-06-01 of 3 for 2y, \(met)"
        ),
        (
          student(.traineeTechnicianClass, since: "2024-06-02"), "holds notMet 3 since 2024-06-02 of 3 for 2y, \(met)"
        ))
      let lower = try decide(student(.seniorClass, since: "2024-06-01"))
      #expect(try lower.alternative(5) == "holds met 3 since 2024-06-01 of 3 for 2y, graduate notMet of \(tail)")
    }

    @Test func `1 (1) five years after a level 2 certificate`() throws {
      let worker = Learner.turner("1").working(.turner, from: "2015-01-01")
      try expect(
        1,
        (worker.holding("2", of: .turner, since: "2021-06-01"), "experience after certificate met 1826d of 5y = 1826d"),
        (
          worker.holding("2", of: .turner, since: "2021-06-02"),
          "experience after certificate notMet 1825d of 5y = 1826d"
        ))
    }

    @Test func `1 (2) five years after an intermediate title and one after a level 2 certificate`() throws {
      let worker = Learner.turner("1").working(.turner, from: "2015-01-01").holding(
        "2", of: .turner, since: "2025-06-01")
      let year = "experience after certificate met 365d of 1y = 365d"
      try expect(
        2,
        (
          worker.titled(.intermediate, since: "2021-06-01"),
          "experience after title met 1826d of 5y = 1826d, \(year)"
        ),
        (
          worker.titled(.assistant, since: "2015-06-01"),
          "experience after title notMet 0d of 5y = 1826d [noTitle], \(year)"
        ))
    }

    @Test func `1 (3) a year with a senior title`() throws {
      try expect(
        3,
        (
          Learner.turner("1").titled(.associateSenior, since: "2025-06-01"),
          "title met associate-senior since 2025-06-01 of associate-senior for 1y"
        ),
        (
          Learner.turner("1").titled(.intermediate, since: "2015-06-01"),
          "title notMet of associate-senior for 1y [noTitle]"
        ))
    }
  }
}
