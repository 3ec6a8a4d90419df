import Evaluation
import Testing
import Vocabulary

extension HandComputedDecisionTests {
  /// Every alternative of 申报条件 of 工业机器人系统操作员 (2020), met by one learner and narrowly missed by another. All
  /// of them pass every component, so eligibility alone decides. 相关职业 count throughout this standard.
  @Suite struct RobotRoutes {
    @Test func `4 (1) four years after a level 5 certificate`() throws {
      // 电工 is a related occupation, so its level 5 certificate qualifies. From its date 2022-06-01 to the application
      // 2026-06-01 the learner worked as a 钳工 (related) throughout: 1461 days of 1461. (2) would take 2191.
      let met = Learner.robot("4").passing()
        .holding("5", of: .electrician, since: "2022-06-01").working(.fitter, from: "2021-01-01")
      #expect(try judge(met).verdict == .attained)
      #expect(try judge(met).alternative(1) == "experience after certificate met 1461d of 4y = 1461d")
      #expect(try judge(met).alternative(2) == "experience notMet 1977d of 6y = 2191d")

      // The same, certificate dated a day later: 1460 days after it.
      let missed = Learner.robot("4").passing()
        .holding("5", of: .electrician, since: "2022-06-02").working(.fitter, from: "2021-01-01")
      #expect(try judge(missed).verdict == .notEligible)
      #expect(try judge(missed).alternative(1) == "experience after certificate notMet 1460d of 4y = 1461d")
    }

    @Test func `4 (2) six years in all`() throws {
      // 2020-06-01 to 2026-06-01 in a related occupation: 2191 of 2191 days, no certificate needed.
      let met = Learner.robot("4").passing().working(.electrician, from: "2020-06-01")
      #expect(try judge(met).verdict == .attained)
      #expect(try judge(met).alternative(2) == "experience met 2191d of 6y = 2191d")

      // Ten years at a stove count for nothing: 中式烹调师 is not among the related occupations.
      let missed = Learner.robot("4").passing().working(.cook, from: "2016-06-01")
      #expect(try judge(missed).verdict == .notEligible)
      #expect(try judge(missed).alternative(2) == "experience notMet 0d of 6y = 2191d")
    }

    @Test func `应届 who has graduated by the application is a graduate`() throws {
      // 3 (4) asks for a graduate of 大专 or above, and students do not count.
      func graduate(on date: CalendarDate?) throws -> String {
        let learner = Learner.robot("3").passing().holding("4", of: .robot, since: "2020-01-01")
          .graduate(of: .university, .bachelor, "数控技术", on: date, finalYear: true)
        return try judge(learner).alternative(4)
      }
      #expect(try graduate(on: "2026-06-01").contains("graduate met"))
      #expect(try graduate(on: "2026-06-02").contains("graduate notMet"))
      #expect(try graduate(on: nil).contains("graduate notMet"))
    }

    @Test func `4 (3) graduates of a technical school`() throws {
      // 技工学校, 数控技术 is a related major; the final year is enough (含应届).
      let met = Learner.robot("4").passing()
        .graduate(of: .technicalSchool, .secondaryVocational, "数控技术", on: "2026-07-15", finalYear: true)
      #expect(try judge(met).verdict == .attained)
      #expect(
        try judge(met).alternative(3)
          == "graduate met technical-school secondary-vocational of technical-school major:related final-year")

      // The same major at an ordinary vocational school that was never assessed: (3) wants a technical school, (4) a
      // programme accredited for level 4.
      let missed = Learner.robot("4").passing().graduate(of: .secondaryVocational, .secondaryVocational, "数控技术")
      #expect(try judge(missed).verdict == .notEligible)
      #expect(try judge(missed).alternative(3) == "graduate notMet of technical-school major:related final-year")
    }

    @Test func `4 (4) graduates of an assessed programme`() throws {
      // 中职, own major, the programme assessed for 中级技能: one diploma with all three.
      let met = Learner.robot("4").passing()
        .graduate(of: .secondaryVocational, .secondaryVocational, "工业机器人技术", accreditedFor: "4")
      #expect(try judge(met).verdict == .attained)

      // Two diplomas share the attributes between them: the assessed one is in cookery, the robotics one not assessed.
      // Attributes belong to one diploma, so neither will do.
      let missed = Learner.robot("4").passing()
        .graduate(of: .secondaryVocational, .secondaryVocational, "烹饪工艺", accreditedFor: "4")
        .graduate(of: .higherVocational, .associate, "工业机器人技术")
      #expect(try judge(missed).verdict == .notEligible)
      #expect(
        try judge(missed).alternative(4)
          == "graduate notMet of secondary-vocational|higher-vocational major:related accredited:4 final-year")
    }

    @Test func `3 (1) five years after a level 4 certificate`() throws {
      // 2021-06-01 to 2026-06-01: 1826 of 1826 days, in the own occupation, after the own certificate.
      let met = Learner.robot("3").passing()
        .holding("4", of: .robot, since: "2021-06-01").working(.robot, from: "2021-06-01")
      #expect(try judge(met).verdict == .attained)
      #expect(try judge(met).alternative(1) == "experience after certificate met 1826d of 5y = 1826d")

      // Left for a kitchen a month before: the days until 2026-04-30 inclusive are 1826 − 31 (May) = 1795.
      let missed = Learner.robot("3").passing()
        .holding("4", of: .robot, since: "2021-06-01").working(.robot, from: "2021-06-01", to: "2026-04-30")
        .working(.cook, from: "2026-05-01")
      #expect(try judge(missed).verdict == .notEligible)
      #expect(try judge(missed).alternative(1) == "experience after certificate notMet 1795d of 5y = 1826d")
    }

    @Test func `3 (2) a level 4 certificate and a senior technical school or technician college`() throws {
      // Any major will do, and so will the final year.
      let met = Learner.robot("3").passing().holding("4", of: .robot, since: "2025-12-01")
        .graduate(of: .technicianCollege, .associate, "烹饪工艺", on: "2026-07-01", finalYear: true)
      #expect(try judge(met).verdict == .attained)
      #expect(
        try judge(met).alternative(2)
          == "holds met 4 since 2025-12-01 of 4, "
          + "graduate met technician-college associate of senior-technical-school|technician-college major:any final-year"
      )

      // The same diploma with a level 5 certificate: a level below does not hold level 4.
      let missed = Learner.robot("3").passing().holding("5", of: .robot, since: "2025-12-01")
        .graduate(of: .technicianCollege, .associate, "烹饪工艺", on: "2026-07-01", finalYear: true)
      #expect(try judge(missed).verdict == .notEligible)
      #expect(try judge(missed).alternative(2).hasPrefix("holds notMet of 4 [noCertificate], graduate met "))
    }

    @Test func `3 (3) a level 4 certificate and an assessed higher vocational programme`() throws {
      // 高职, 机电一体化技术 is a related major, assessed for 高级技能.
      let met = Learner.robot("3").passing().holding("4", of: .electrician, since: "2025-12-01")
        .graduate(of: .higherVocational, .associate, "机电一体化技术", accreditedFor: "3")
      #expect(try judge(met).verdict == .attained)

      // Assessed for 中级技能 only: the goal falls one level short.
      let missed = Learner.robot("3").passing().holding("4", of: .electrician, since: "2025-12-01")
        .graduate(of: .higherVocational, .associate, "机电一体化技术", accreditedFor: "4")
      #expect(try judge(missed).verdict == .notEligible)
      #expect(
        try judge(missed).alternative(3)
          == "holds met 4 since 2025-12-01 of 4, "
          + "graduate notMet of higher-vocational major:related accredited:3 final-year")
    }

    @Test func `3 (4) a 大专 diploma in a related major and two years after a level 4 certificate`() throws {
      // Certificate 2024-06-01, work since: 730 of 730 days; 大专 in an own major.
      let met = Learner.robot("3").passing()
        .holding("4", of: .robot, since: "2024-06-01").working(.robot, from: "2024-06-01")
        .graduate(of: .higherVocational, .associate, "工业机器人技术")
      #expect(try judge(met).verdict == .attained)
      #expect(
        try judge(met).alternative(4)
          == "experience after certificate met 730d of 2y = 730d, "
          + "graduate met higher-vocational associate of >=associate major:related")

      // Started a day later: 729 days. (3) fails too, for the programme was not assessed.
      let missed = Learner.robot("3").passing()
        .holding("4", of: .robot, since: "2024-06-01").working(.robot, from: "2024-06-02")
        .graduate(of: .higherVocational, .associate, "工业机器人技术")
      #expect(try judge(missed).verdict == .notEligible)
      #expect(try judge(missed).alternative(4).hasPrefix("experience after certificate notMet 729d of 2y = 730d, "))
    }

    @Test func `2 (1) four years after a level 3 certificate`() throws {
      // 2022-06-01 to 2026-05-31 inclusive, both days worked: 1461 of 1461.
      let met = Learner.robot("2").passing()
        .holding("3", of: .robot, since: "2022-06-01").working(.robot, from: "2022-06-01", to: "2026-05-31")
      #expect(try judge(met).verdict == .attained)
      #expect(try judge(met).alternative(1) == "experience after certificate met 1461d of 4y = 1461d")

      // Last day of work 2026-05-30: 1460.
      let missed = Learner.robot("2").passing()
        .holding("3", of: .robot, since: "2022-06-01").working(.robot, from: "2022-06-01", to: "2026-05-30")
      #expect(try judge(missed).verdict == .notEligible)
      #expect(try judge(missed).alternative(1) == "experience after certificate notMet 1460d of 4y = 1461d")
    }

    @Test func `2 (2) a level 3 certificate, a technician college and three years in all`() throws {
      // Three years 累计 are any three, also those before the certificate: 1096 of 1096 days since 2023-06-01.
      let met = Learner.robot("2").passing().holding("3", of: .robot, since: "2026-03-01")
        .graduate(of: .seniorTechnicalSchool, .associate, "数控技术").working(.robot, from: "2023-06-01")
      #expect(try judge(met).verdict == .attained)
      #expect(
        try judge(met).alternative(2)
          == "experience met 1096d of 3y = 1096d, holds met 3 since 2026-03-01 of 3, "
          + "graduate met senior-technical-school associate of senior-technical-school|technician-college major:any")

      // Still in the final year: (2) of this level asks for a graduate and does not say 含应届.
      let missed = Learner.robot("2").passing().holding("3", of: .robot, since: "2026-03-01")
        .graduate(of: .seniorTechnicalSchool, .associate, "数控技术", on: "2026-07-01", finalYear: true)
        .working(.robot, from: "2023-06-01")
      #expect(try judge(missed).verdict == .notEligible)
      #expect(try judge(missed).alternative(2).hasSuffix("major:any [notGraduated]"))
    }

    @Test func `2 (3) trainee technicians with two years`() throws {
      // 预备技师证书 of 2026-06-01, the day of application itself, and 730 of 730 days.
      let met = Learner.robot("2").passing()
        .traineeTechnician(since: "2026-06-01").working(.robot, from: "2024-06-01")
      #expect(try judge(met).verdict == .attained)
      #expect(
        try judge(met).alternative(3)
          == "experience met 730d of 2y = 730d, credential met 2026-06-01 of trainee-technician")

      // Dated the day after the application.
      let missed = Learner.robot("2").passing()
        .traineeTechnician(since: "2026-06-02").working(.robot, from: "2024-06-01")
      #expect(try judge(missed).verdict == .notEligible)
      #expect(
        try judge(missed).alternative(3)
          == "experience met 730d of 2y = 730d, credential notMet of trainee-technician")
    }

    @Test func `1 (1) four years after a level 2 certificate`() throws {
      let met = Learner.robot("1").passing()
        .holding("2", of: .robot, since: "2022-06-01").working(.robot, from: "2010-01-01")
      #expect(try judge(met).verdict == .attained)
      #expect(try judge(met).alternative(1) == "experience after certificate met 1461d of 4y = 1461d")

      // Sixteen years of work, but the certificate is of level 3.
      let missed = Learner.robot("1").passing()
        .holding("3", of: .robot, since: "2015-06-01").working(.robot, from: "2010-01-01")
      #expect(try judge(missed).verdict == .notEligible)
      #expect(
        try judge(missed).alternative(1) == "experience after certificate notMet 0d of 4y = 1461d [noCertificate]")
    }
  }
}
