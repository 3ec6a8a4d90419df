import Evaluation
import LearnerRecords
import Testing
import Vocabulary

extension HandComputedDecisionTests {
  /// A record that names what the model does not have cannot be decided; each problem points at the record's own cell.
  @Suite struct Rejections {
    private let applicant = Learner.robot("4").experienced().passing()

    private func objections(_ learner: Learner) throws -> [String] {
      try ShippedStandards.judge().objections(to: learner)
    }

    @Test func `an occupation outside the scheme`() throws {
      let learner = applicant.with { $0.record.application.occupation = .electrician }
      #expect(try objections(learner) == ["/application/occupation TS5001"])
    }

    @Test func `a level that the scheme does not examine`() throws {
      // 工业机器人系统操作员 begins at level 4.
      let learner = applicant.with { $0.record.application.level = "5" }
      #expect(try objections(learner) == ["/application/level TS5002"])
    }

    @Test func `a cohort pinned to an edition that is not there`() throws {
      let learner = applicant.with { $0.record.application.cohort = "2019" }
      #expect(try objections(learner) == ["/application/cohort TS5003"])
      #expect(try objections(applicant.judged(asOf: "2026-07-01", cohort: "2019")) == ["/application/cohort TS5003"])
    }

    @Test func `a record's own pin goes before the cohort's`() throws {
      let learner = applicant.with { $0.record.application.cohort = "2020" }.judged(asOf: "2026-07-01", cohort: "2019")
      #expect(try judge(learner).verdict == .attained)
      #expect(try judge(learner).cohort == "2020")
    }

    @Test func `an application before any edition was in force`() throws {
      // 2020-11-01 is the first day; nobody entered under the edition before it.
      let learner = Learner.robot("4", on: "2020-10-31").passing().working(.robot, from: "2010-01-01")
      #expect(try objections(learner) == ["/application/date TS5003"])
      #expect(try objections(learner.judged(asOf: "2026-07-01", cohort: "2020")) == ["/application/cohort TS5009"])
    }

    @Test func `an application after the as-of date`() throws {
      // 2062 for 2026: work would count that is not done yet.
      let learner = Learner.robot("4", on: "2062-06-01").passing().working(.robot, from: "2026-01-01")
      #expect(try objections(learner) == ["/application/date TS5013"])
      let sameDay = Learner.robot("4", on: "2026-07-01").passing().working(.robot, from: "2020-01-01")
      #expect(try judge(sameDay).verdict == .attained)
    }

    @Test func `more years of work declared than lived`() throws {
      // Born on 1990-05-20: 36 years old on 2026-06-01.
      #expect(try objections(applicant.declaring(years: 36)) == [])
      #expect(try objections(applicant.declaring(years: 37)) == ["/declaredExperience TS5015"])
      let unborn = applicant.declaring(years: 80).with { $0.record.person.birthDate = nil }
      #expect(try objections(unborn) == [])
    }

    @Test func `functions whose numbers of items have no common multiple that fits`() throws {
      let primes = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53]
      let refused = try ManyFunctions.judge(primes)
      let turner = Learner.turner("5").working(.turner, from: "2020-01-01")
      #expect(try refused.objections(to: turner) == ["/application/level TS5016"])
      var bench = CompiledEvaluator.Bench(
        CompiledEvaluator(try refused.evaluator(turner.scheme, asOf: turner.asOf)))
      #expect(throws: Rejection.self) { try bench.decide(turner.record) }
      // It is nothing to whoever is judged by another standard.
      let other = try MadeStandard.judge(["5": ["{engaged: own}"]], more: [ManyFunctions.elsewhere(primes)])
      #expect(try other.objections(to: turner) == [])
      // As many as these are added exactly, in the reference and outside it.
      let judge = try ManyFunctions.judge([29, 31, 37, 41, 43, 47, 53, 59, 61, 67])
      let learner = ManyFunctions.learner(judge, "70", first: "71")
      let practical = try judge.decide(learner).national.clause("practical")
      #expect(practical.line == "practical met 70.02 (12332601968591681524/176122203078033535) of 60")
    }

    @Test func `a sitting whose standard is named in one piece only`() throws {
      let learner = Learner.robot("4").experienced().sat(.theory, "60").sat(.practical, "90")
        .sat(.practical, nil, standard: "cn/6-30-99-00", keys: ["1.1.3": false])
      #expect(try objections(learner) == ["/sittings/2/standard TS5014"])
    }

    @Test func `a standard applied under that the scheme does not certify`() throws {
      let learner = applicant.with { $0.record.application.standard = "cn/6-31-01-03" }
      #expect(try objections(learner) == ["/application/standard TS5006"])
      let right = applicant.with { $0.record.application.standard = "cn/6-30-99-00" }
      #expect(try judge(right).verdict == .attained)
    }

    @Test func `an item that is not there`() throws {
      let learner = applicant.shown("skill/1.1.1", "80").shown("skill/1.1.9", "80").shown("knowledge/9.9.9", "80")
        .shown("cn/6-30-99-00@2020#4/skill/1.1.1", "80").shown("gd-robotics/6-30-99-00@2025#4/skill/H1.1.1", "80")
        .shown("1.1.1", "80")
      #expect(
        try objections(learner)
          == [
            "/evidence/1/item TS5004", "/evidence/2/item TS5004", "/evidence/4/item TS5004", "/evidence/5/item TS5004",
          ])
    }

    @Test func `a certificate's ladder and level that are not there`() throws {
      let learner = applicant.holding("4", of: .robot, since: "2020-01-01")
        .holding("4", of: .robot, since: "2020-01-01", on: "cn/none")
        .holding("6", of: .robot, since: "2020-01-01")
        .holding("4", of: .robot, since: "2020-01-01", on: "cn/one-plus-x")
      #expect(
        try objections(learner)
          == ["/certificates/1/ladder TS5004", "/certificates/2/level TS5004", "/certificates/3/level TS5004"])
    }

    @Test func `a level that a diploma's programme is said to train to`() throws {
      let learner = applicant.graduate(of: .secondaryVocational, .secondaryVocational, "数控技术", accreditedFor: "4")
        .graduate(of: .secondaryVocational, .secondaryVocational, "数控技术", accreditedFor: "中级")
      #expect(try objections(learner) == ["/education/1/accreditedFor TS5004"])
    }

    @Test func `a sitting's standard, level, functions and ★ that are not there`() throws {
      let learner =
        applicant
        .sat(.theory, "60", standard: "cn/6-30-99")
        .sat(.theory, "60", level: "5")
        .sat(.theory, "60", functions: ["1": "60", "4": "60", "H1": "60"])
        .sat(.practical, "60", functions: ["ethics": "60"], keys: ["1.1.3": true, "1.1.4": true])
      #expect(
        try objections(learner) == [
          "/sittings/2/standard TS5004", "/sittings/3/level TS5004", "/sittings/4/functions/4 TS5004",
          "/sittings/4/functions/H1 TS5004", "/sittings/5/functions/ethics TS5004", "/sittings/5/keys/1.1.4 TS5004",
        ])
    }

    @Test func `scores out of totals that cannot be added exactly`() throws {
      // Out of 9973, 9967 and 9949, all prime: only a twelve-digit number is a multiple of all three.
      let learner = Learner.robot("4").experienced().sat(.theory, "60")
        .sat(.practical, nil, functions: ["1": "9000/9973", "2": "9000/9967", "3": "9000/9949"])
      #expect(try objections(learner) == ["/sittings/1/functions/3 TS5007"])
    }

    @Test func `totals of everyday exams add up exactly`() throws {
      // 33.5/45, 31/35 and 40/55: 30 % of 670/9, 30 % of 620/7, 40 % of 800/11 = 67/3 + 186/7 + 320/11 = 18017/231.
      let learner = Learner.robot("4").experienced().sat(.theory, "60")
        .sat(.practical, nil, functions: ["1": "33.5/45", "2": "31/35", "3": "40/55"])
      #expect(try judge(learner).line("practical") == "practical met 77.99 (18017/231) of 60")
    }

    @Test func `all problems are told at once`() throws {
      let learner = applicant.holding("9", of: .robot, since: "2020-01-01").shown("skill/9.9.9", "80")
        .sat(.theory, "60", level: "9")
      #expect(
        try objections(learner)
          == ["/certificates/0/level TS5004", "/evidence/0/item TS5004", "/sittings/2/level TS5004"])
    }
  }
}
