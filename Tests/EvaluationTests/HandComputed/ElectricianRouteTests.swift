import Evaluation
import Testing
import Vocabulary

extension HandComputedDecisionTests {
  /// Every alternative of 申报条件 of 电工 (2018), met by one learner and narrowly missed by another. This edition says
  /// 本职业 only: related occupations and their certificates never count.
  @Suite struct ElectricianRoutes {
    @Test func `5 (1) a year's work`() throws {
      // 2025-06-01 to 2026-06-01: 365 of 365 days.
      let met = Learner.electrician("5").passing().working(.electrician, from: "2025-06-01")
      #expect(try judge(met).verdict == .attained)
      #expect(try judge(met).alternative(1) == "experience met 365d of 1y = 365d")

      // 6-31-01-10 stands in the standard's list of related occupations, but the condition says 本职业.
      let missed = Learner.electrician("5").passing().working("6-31-01-10", from: "2020-06-01")
      #expect(try judge(missed).verdict == .notEligible)
      #expect(try judge(missed).alternative(1) == "experience notMet 0d of 1y = 365d")
    }

    @Test func `5 (2) a completed apprenticeship`() throws {
      // 学徒期满 on the day of application.
      let met = Learner.electrician("5").passing().apprentice(.electrician, completed: "2026-06-01")
      #expect(try judge(met).verdict == .attained)
      #expect(try judge(met).alternative(2) == "apprenticeship met 2026-06-01 of completed")

      // A day later.
      let missed = Learner.electrician("5").passing().apprentice(.electrician, completed: "2026-06-02")
      #expect(try judge(missed).verdict == .notEligible)
      #expect(try judge(missed).alternative(2) == "apprenticeship notMet of completed")
    }

    @Test func `4 (1) four years after a level 5 certificate`() throws {
      let met = Learner.electrician("4").passing()
        .holding("5", of: .electrician, since: "2022-06-01").working(.electrician, from: "2022-06-01")
      #expect(try judge(met).verdict == .attained)
      #expect(try judge(met).alternative(1) == "experience after certificate met 1461d of 4y = 1461d")

      // The certificate is of a related occupation: there is none to count from.
      let missed = Learner.electrician("4").passing()
        .holding("5", of: "6-31-01-10", since: "2022-06-01").working(.electrician, from: "2022-06-01")
      #expect(try judge(missed).verdict == .notEligible)
      #expect(
        try judge(missed).alternative(1) == "experience after certificate notMet 0d of 4y = 1461d [noCertificate]")
    }

    @Test func `4 (2) six years in all`() throws {
      let met = Learner.electrician("4").passing().working(.electrician, from: "2020-06-01")
      #expect(try judge(met).verdict == .attained)
      #expect(try judge(met).alternative(2) == "experience met 2191d of 6y = 2191d")

      let missed = Learner.electrician("4").passing().working(.electrician, from: "2020-06-02")
      #expect(try judge(missed).verdict == .notEligible)
      #expect(try judge(missed).alternative(2) == "experience notMet 2190d of 6y = 2191d")
    }

    @Test func `4 (3) graduates of a technical school`() throws {
      let met = Learner.electrician("4").passing().graduate(of: .technicalSchool, .secondaryVocational, "企业供电")
      #expect(try judge(met).verdict == .attained)

      // 数控技术 is a related major of the robot operator, not of the electrician.
      let missed = Learner.electrician("4").passing().graduate(of: .technicalSchool, .secondaryVocational, "数控技术")
      #expect(try judge(missed).verdict == .notEligible)
      #expect(try judge(missed).alternative(3) == "graduate notMet of technical-school major:related final-year")
    }

    @Test func `4 (4) graduates of an assessed programme`() throws {
      // 高职, assessed for 中级技能, final year.
      let met = Learner.electrician("4").passing()
        .graduate(of: .higherVocational, .associate, "供用电技术", on: nil, finalYear: true, accreditedFor: "4")
      #expect(try judge(met).verdict == .attained)

      // Never assessed.
      let missed = Learner.electrician("4").passing()
        .graduate(of: .higherVocational, .associate, "供用电技术", on: nil, finalYear: true)
      #expect(try judge(missed).verdict == .notEligible)
    }

    @Test func `3 (1) five years after a level 4 certificate`() throws {
      let met = Learner.electrician("3").passing()
        .holding("4", of: .electrician, since: "2021-06-01").working(.electrician, from: "2019-01-01")
      #expect(try judge(met).verdict == .attained)
      #expect(try judge(met).alternative(1) == "experience after certificate met 1826d of 5y = 1826d")

      let missed = Learner.electrician("3").passing()
        .holding("4", of: .electrician, since: "2021-06-02").working(.electrician, from: "2019-01-01")
      #expect(try judge(missed).verdict == .notEligible)
      #expect(try judge(missed).alternative(1) == "experience after certificate notMet 1825d of 5y = 1826d")
    }

    @Test func `3 (2) a level 4 certificate and a senior technical school or technician college`() throws {
      let met = Learner.electrician("3").passing().holding("4", of: .electrician, since: "2026-01-10")
        .graduate(of: .seniorTechnicalSchool, .associate, "幼儿教育")
      #expect(try judge(met).verdict == .attained)

      // An ordinary technical school is neither of the two.
      let missed = Learner.electrician("3").passing().holding("4", of: .electrician, since: "2026-01-10")
        .graduate(of: .technicalSchool, .secondaryVocational, "电气技术应用")
      #expect(try judge(missed).verdict == .notEligible)
      #expect(
        try judge(missed).alternative(2)
          == "holds met 4 since 2026-01-10 of 4, "
          + "graduate notMet of senior-technical-school|technician-college major:any final-year")
    }

    @Test func `3 (3) a level 4 certificate and an assessed higher vocational programme`() throws {
      let met = Learner.electrician("3").passing().holding("4", of: .electrician, since: "2026-01-10")
        .graduate(of: .higherVocational, .associate, "电气自动化技术", accreditedFor: "3")
      #expect(try judge(met).verdict == .attained)

      // One diploma is of a 高职 in a related major, another is assessed for level 3: not one with everything.
      let missed = Learner.electrician("3").passing().holding("4", of: .electrician, since: "2026-01-10")
        .graduate(of: .higherVocational, .associate, "电气自动化技术")
        .graduate(of: .higherVocational, .associate, "学前教育", accreditedFor: "3")
      #expect(try judge(missed).verdict == .notEligible)
      #expect(
        try judge(missed).alternative(3)
          == "holds met 4 since 2026-01-10 of 4, "
          + "graduate notMet of higher-vocational major:related accredited:3 final-year")
    }

    @Test func `3 (4) at least a 大专 diploma and two years after a level 4 certificate`() throws {
      // 本科 is more than 大专; the school does not matter; 730 of 730 days.
      let met = Learner.electrician("3").passing().holding("4", of: .electrician, since: "2024-06-01")
        .working(.electrician, from: "2024-06-01").graduate(of: .university, .bachelor, "机电一体化技术")
      #expect(try judge(met).verdict == .attained)
      #expect(
        try judge(met).alternative(4)
          == "experience after certificate met 730d of 2y = 730d, "
          + "graduate met university bachelor of >=associate major:related")

      // 中专 is less.
      let missed = Learner.electrician("3").passing().holding("4", of: .electrician, since: "2024-06-01")
        .working(.electrician, from: "2024-06-01")
        .graduate(of: .secondaryVocational, .secondaryVocational, "机电一体化技术")
      #expect(try judge(missed).verdict == .notEligible)
      #expect(try judge(missed).alternative(4).hasSuffix("graduate notMet of >=associate major:related"))
    }

    @Test func `2 (1) four years after a level 3 certificate`() throws {
      let met = Learner.electrician("2").passing()
        .holding("3", of: .electrician, since: "2020-09-01").working(.electrician, from: "2022-06-01")
      #expect(try judge(met).verdict == .attained)
      #expect(try judge(met).alternative(1) == "experience after certificate met 1461d of 4y = 1461d")

      // Worked in a related occupation instead.
      let missed = Learner.electrician("2").passing()
        .holding("3", of: .electrician, since: "2020-09-01").working("6-31-01-10", from: "2020-09-01")
      #expect(try judge(missed).verdict == .notEligible)
      #expect(try judge(missed).alternative(1) == "experience after certificate notMet 0d of 4y = 1461d")
    }

    @Test func `2 (2) a level 3 certificate, a technician college and three years in all`() throws {
      let met = Learner.electrician("2").passing().holding("3", of: .electrician, since: "2026-05-01")
        .graduate(of: .technicianCollege, .associate, "电气技术应用").working(.electrician, from: "2023-06-01")
      #expect(try judge(met).verdict == .attained)

      // A day short of three years.
      let missed = Learner.electrician("2").passing().holding("3", of: .electrician, since: "2026-05-01")
        .graduate(of: .technicianCollege, .associate, "电气技术应用").working(.electrician, from: "2023-06-02")
      #expect(try judge(missed).verdict == .notEligible)
      #expect(
        try judge(missed).alternative(2)
          == "experience notMet 1095d of 3y = 1096d, holds met 3 since 2026-05-01 of 3, "
          + "graduate met technician-college associate of senior-technical-school|technician-college major:any")
    }

    @Test func `2 (3) trainee technicians with two years`() throws {
      let met = Learner.electrician("2").passing()
        .traineeTechnician(since: "2024-07-01").working(.electrician, from: "2024-06-01")
      #expect(try judge(met).verdict == .attained)

      // The two years without the 预备技师证书.
      let missed = Learner.electrician("2").passing().working(.electrician, from: "2024-06-01")
      #expect(try judge(missed).verdict == .notEligible)
      #expect(
        try judge(missed).alternative(3)
          == "experience met 730d of 2y = 730d, credential notMet of trainee-technician")
    }

    @Test func `1 (1) four years after a level 2 certificate`() throws {
      let met = Learner.electrician("1").passing()
        .holding("2", of: .electrician, since: "2022-06-01").working(.electrician, from: "2022-06-01")
      #expect(try judge(met).verdict == .attained)

      let missed = Learner.electrician("1").passing()
        .holding("2", of: .electrician, since: "2022-06-01").working(.electrician, from: "2022-06-02")
      #expect(try judge(missed).verdict == .notEligible)
      #expect(try judge(missed).alternative(1) == "experience after certificate notMet 1460d of 4y = 1461d")
    }
  }
}
