import Evaluation
import LearnerRecords
import Testing
import Vocabulary

extension HandComputedDecisionTests {
  /// Certificates held already: their level, occupation, ladder and date.
  @Suite struct Certificates {
    /// 电工 level 3 (2): a level 4 certificate, and a technician college of any major.
    private let graduate = Learner.electrician("3").passing().graduate(of: .technicianCollege, .associate, "幼儿教育")

    private func holds(_ learner: Learner) throws -> String {
      try String(judge(learner).alternative(2).split(separator: ",")[0])
    }

    @Test func `a higher level satisfies a lower`() throws {
      // National level 1 stands above 4, though 1 < 4.
      let learner = graduate.holding("1", of: .electrician, since: "2020-01-01")
      #expect(try judge(learner).verdict == .attained)
      #expect(try holds(learner) == "holds met 1 since 2020-01-01 of 4")
    }

    @Test func `a lower level does not satisfy a higher`() throws {
      let learner = graduate.holding("5", of: .electrician, since: "2010-01-01")
      #expect(try judge(learner).verdict == .notEligible)
      #expect(try holds(learner) == "holds notMet of 4 [noCertificate]")
    }

    @Test func `the steps beside the five levels have their rank too`() throws {
      // 学徒工 is below level 5, 特级技师 above level 1.
      #expect(try judge(graduate.holding("special", of: .electrician, since: "2020-01-01")).verdict == .attained)
      #expect(try judge(graduate.holding("apprentice", of: .electrician, since: "2020-01-01")).verdict == .notEligible)
    }

    @Test func `a certificate of a related occupation`() throws {
      // 电工 wants one of its own occupation; the robot operator also takes related ones, of which 电工 is one.
      let electrician = graduate.holding("4", of: .robot, since: "2020-01-01")
      #expect(try judge(electrician).verdict == .notEligible)
      let robot = Learner.robot("3").passing().graduate(of: .technicianCollege, .associate, "幼儿教育")
        .holding("4", of: .electrician, since: "2020-01-01")
      #expect(try judge(robot).verdict == .attained)
    }

    @Test func `a certificate of a 工种 is one of the occupation`() throws {
      #expect(try judge(graduate.holding("4", of: "6-31-01-03-002", since: "2020-01-01")).verdict == .attained)
    }

    @Test func `a certificate dated after the application is not held yet`() throws {
      let learner = graduate.holding("4", of: .electrician, since: "2026-06-02")
      #expect(try judge(learner).verdict == .notEligible)
      #expect(try judge(graduate.holding("4", of: .electrician, since: "2026-06-01")).verdict == .attained)
    }

    @Test func `a partial mapping of 1+X gives nothing`() throws {
      // The ladder says intermediate ≈ 4 and senior ≈ 3, `partial`: neither holds level 4, nor opens 3 (1) or (4).
      let learner = graduate.holding("senior", of: .electrician, since: "2010-01-01", on: "cn/one-plus-x")
        .holding("intermediate", of: .electrician, since: "2010-01-01", on: "cn/one-plus-x")
        .working(.electrician, from: "2010-01-01")
      #expect(try judge(learner).verdict == .notEligible)
      #expect(try holds(learner) == "holds notMet of 4 [noCertificate]")
      #expect(
        try judge(learner).alternative(1) == "experience after certificate notMet 0d of 5y = 1826d [noCertificate]")
    }

    // The rest is about mappings that the shipped ladders do not have.

    private static let onePlusX = "ladders/one-plus-x.yaml"
    private static let partial = """
      from: intermediate, ladder: cn/national, to: "4", relation: partial
      """

    private func judge(_ learner: Learner, mapping: String) throws -> Decision {
      try Judge(ShippedStandards.workspace(Self.onePlusX, replacing: Self.partial, by: mapping)).decide(learner)
    }

    private func judge(_ learner: Learner) throws -> Decision { try ShippedStandards.judge().decide(learner) }

    @Test func `an equivalent step holds the level, and so does every step above it`() throws {
      let equivalent = """
        from: intermediate, ladder: cn/national, to: "4", relation: equivalent
        """
      func holding(_ step: String) throws -> Verdict {
        try judge(
          graduate.holding(step, of: .electrician, since: "2025-01-01", on: "cn/one-plus-x"), mapping: equivalent
        ).verdict
      }
      #expect(try holding("junior") == .notEligible)
      #expect(try holding("intermediate") == .attained)
      // 高级别涵盖低级别 holds on that ladder too: senior holds intermediate, which is level 4.
      #expect(try holding("senior") == .attained)
    }

    @Test func `a mapping counts from its date`() throws {
      // The shipped date 2024-01-01, with an application of the day before and of the day itself.
      let equivalent = """
        from: intermediate, ladder: cn/national, to: "4", relation: equivalent
        """
      for (date, verdict) in [("2023-12-31", Verdict.notEligible), ("2024-01-01", .attained)] {
        let learner = graduate.holding("intermediate", of: .electrician, since: "2020-01-01", on: "cn/one-plus-x")
          .with {
            $0.record.application.date = .init(date)
            $0.record.education[0].graduated = "2019-07-01"
          }
        #expect(try judge(learner, mapping: equivalent).verdict == verdict, "applied on \(date)")
      }
    }

    @Test func `an equivalence may stand in the other ladder's file`() throws {
      let workspace = try ShippedStandards.workspace(
        "ladders/national.yaml", replacing: "steps:\n",
        by: """
          mappings:
            - {from: "4", ladder: cn/one-plus-x, to: intermediate, relation: equivalent, authority: x, date: 2020-01-01}
          steps:

          """)
      let learner = graduate.holding("intermediate", of: .electrician, since: "2025-01-01", on: "cn/one-plus-x")
      #expect(try Judge(workspace).decide(learner).verdict == .attained)
    }

    @Test func `an enterprise's grades open no national examination, whatever it says they are worth`() throws {
      // Equivalence flows into a standard only from its own layer or above; this ladder is of the enterprise layer.
      let workspace = try ShippedStandards.workspace(
        "ladders/yuexing.yaml", replacing: "from: P2, ladder: cn/national, to: \"4\", relation: partial",
        by: "from: P2, ladder: cn/national, to: \"4\", relation: equivalent")
      let learner = graduate.holding("P2", of: .electrician, since: "2025-02-01", on: "yuexing")
      #expect(try Judge(workspace).decide(learner).verdict == .notEligible)
    }
  }
}
