import Evaluation
import Testing
import Vocabulary

extension HandComputedDecisionTests {
  /// 申报条件 as editions before 2018 have them: continuous work, and training that shortens the years.
  @Suite struct EarlierEditions {
    private static let made = Result {
      try MadeStandard.judge([
        "4": [
          "{after: \"5\", experience: 3y, trained: {level: \"4\", hours: 160}}", "{after: \"5\", experience: 5y}",
          "{experience: 7y, continuous: true}",
        ],
        "3": ["{after: \"4\", experience: 4y, continuous: true, trained: \"3\"}", "{after: \"4\", experience: 7y}"],
      ])
    }

    private func decide(_ learner: Learner) throws -> Decision { try Self.made.get().decide(learner.passing()) }

    // MARK: Continuous work

    @Test func `seven years in one stretch, in several jobs`() throws {
      let learner = Learner.turner("4").working(.turner, from: "2019-06-01", to: "2022-03-31")
        .working(.turner, from: "2022-04-01", to: "2024-12-31").working(.turner, from: "2024-12-01")
      #expect(try decide(learner).verdict == .attained)
      #expect(try decide(learner).alternative(3) == "continuous experience met 2557d of 7y = 2557d")
    }

    @Test func `a single day between two jobs ends the stretch`() throws {
      // Ten years in all; 2020-01-02 to 2026-06-01 are 2342 days.
      let learner = Learner.turner("4").working(.turner, from: "2016-06-01", to: "2019-12-31")
        .working(.turner, from: "2020-01-02")
      #expect(try decide(learner).verdict == .notEligible)
      #expect(try decide(learner).alternative(3) == "continuous experience notMet 2342d of 7y = 2557d")
    }

    @Test func `the longest stretch counts, wherever it lies`() throws {
      let learner = Learner.turner("4").working(.turner, from: "2010-03-01", to: "2017-02-28")
        .working(.turner, from: "2020-01-01")
      #expect(try decide(learner).alternative(3) == "continuous experience met 2557d of 7y = 2557d")
    }

    @Test func `declared years are not continuous ones`() throws {
      let made = try MadeStandard.judge(["4": ["{experience: 7y, continuous: true}"]], declaredExperience: true)
      let decision = try made.decide(Learner.turner("4").passing().declaring(years: 20))
      #expect(decision.verdict == .notEligible)
      #expect(try decision.alternative(1) == "continuous experience notMet 0d of 7y = 2557d")
    }

    @Test func `declared years are work, where the scheme accepts them`() throws {
      let conditions: KeyValuePairs = ["4": ["{engaged: own}"]]
      let learner = Learner.turner("4").passing().declaring(years: 1)
      let accepting = try MadeStandard.judge(conditions, declaredExperience: true)
      #expect(try accepting.decide(learner).alternative(1) == "engaged met 1y of own [declaredOnly]")
      #expect(try accepting.decide(learner.declaring(years: 0)).alternative(1) == "engaged notMet of own")
      #expect(try MadeStandard.judge(conditions).decide(learner).alternative(1) == "engaged notMet of own")
    }

    @Test func `a stretch after a certificate begins with it`() throws {
      let trainee = Learner.turner("3").trained(to: "3", hours: nil).working(.turner, from: "2015-01-01")
      let met = try decide(trainee.holding("4", of: .turner, since: "2022-06-01"))
      #expect(
        try met.alternative(1)
          == "continuous experience after certificate met 1461d of 4y = 1461d, trained met of 3")
      let missed = try decide(trainee.holding("4", of: .turner, since: "2022-06-02"))
      #expect(
        try missed.alternative(1)
          == "continuous experience after certificate notMet 1460d of 4y = 1461d, trained met of 3")
      #expect(try decide(trainee).alternative(1).hasPrefix("continuous experience after certificate notMet 0d"))
    }

    // MARK: Training

    private let worker = Learner.turner("4").working(.turner, from: "2020-01-01")
      .holding("5", of: .turner, since: "2023-06-01")
    private let years = "experience after certificate met 1096d of 3y = 1096d"

    @Test func `three years and 160 hours`() throws {
      let met = try decide(worker.trained(to: "4", hours: 160, completed: "2026-06-01"))
      #expect(met.verdict == .attained)
      #expect(try met.alternative(1) == "\(years), trained met 4, 160h of 4, 160h")

      let missed = try decide(worker.trained(to: "4", hours: 159))
      #expect(missed.verdict == .notEligible)
      #expect(try missed.alternative(1) == "\(years), trained notMet 4, 159h of 4, 160h")
    }

    @Test func `hours that are not on record are unknown`() throws {
      let decision = try decide(worker.trained(to: "4", hours: nil))
      #expect(decision.verdict == .incomplete)
      #expect(try decision.alternative(1) == "\(years), trained unknown of 4, 160h [hoursNotRecorded]")
      // Where completion will do, they are not asked for.
      #expect(
        try decide(Learner.turner("3").trained(to: "3", hours: nil)).alternative(1).hasSuffix("trained met of 3"))
    }

    @Test func `hours of two courses are not added`() throws {
      let decision = try decide(worker.trained(to: "4", hours: 100).trained(to: "4", hours: 100))
      #expect(try decision.alternative(1) == "\(years), trained notMet 4, 100h of 4, 160h")
      #expect(try decide(worker.trained(to: "4", hours: 100).trained(to: "4", hours: nil)).verdict == .incomplete)
      #expect(
        try decide(worker.trained(to: "4", hours: nil).trained(to: "3", hours: 160)).alternative(1)
          == "\(years), trained met 3, 160h of 4, 160h")
    }

    @Test(arguments: [
      Learner.turner("4").trained(to: "5", hours: 400),
      Learner.turner("4").trained(to: "4", hours: 400, in: .machinist),
      Learner.turner("4").trained(to: "4", hours: 400, completed: "2026-06-02"), Learner.turner("4"),
    ])
    func `training to a lower level, in another occupation or after the application is none`(
      _ learner: Learner
    ) throws {
      #expect(try decide(learner).alternative(1).hasSuffix("trained notMet of 4, 160h"))
    }

    @Test func `training to a level that no ladder in scope has is a mistake of the record`() throws {
      #expect(
        try Self.made.get().objections(to: worker.trained(to: "中高级", hours: 160)) == ["/training/0/level TS5004"])
    }

    @Test func `without a course: five years`() throws {
      let learner = Learner.turner("4").working(.turner, from: "2020-01-01")
      #expect(try decide(learner.holding("5", of: .turner, since: "2021-06-01")).verdict == .attained)
      #expect(try decide(learner.holding("5", of: .turner, since: "2021-06-02")).verdict == .notEligible)
    }
  }
}
