import Evaluation
import LearnerRecords
import Testing
import Vocabulary

extension HandComputedDecisionTests {
  /// Evidence that counts for an item of another standard. Flows go into a standard only by a crosswalk published at its
  /// layer or above, for the covered item by evidence of the covering one, never upward.
  @Suite struct Alignments {
    private static let robot = "cn/6-30-99-00@2020#3"
    private static let electrician = "cn/6-31-01-03@2018#3"

    /// Level 3 by portfolio: every skill at 80 but `missing`, in whose place `other` is shown.
    private func portfolio(
      _ learner: Learner, of level: String, without missing: String, showing other: String,
      _ score: RecordedScore = "80"
    ) throws -> Learner {
      let skills = try items(.skill, of: level)
      try #require(skills.contains("\(level)/skill/\(missing)"))
      return learner.sat(.theory, "60")
        .shown(each: skills.filter { $0 != "\(level)/skill/\(missing)" }, "80").shown(other, score)
    }

    private let robot = Learner.robot("3").holding("4", of: .robot, since: "2010-01-01")
      .working(.robot, from: "2010-01-01")
    private let electrician = Learner.electrician("3").holding("4", of: .electrician, since: "2010-01-01")
      .working(.electrician, from: "2010-01-01")

    private func item(_ decision: Decision, _ code: String) throws -> String {
      let functions = try decision.national.clause("practical").parts[0].parts
      return try #require(functions.flatMap(\.parts).first { $0.subject.hasSuffix("/skill/\(code)") }).line
    }

    @Test func `the same operation of another national standard counts`() throws {
      // The national crosswalk: robot 3 2.2.3 (★) is the same as electrician 3 5.2.3.
      let decision = try judge(
        portfolio(robot, of: Self.robot, without: "2.2.3", showing: "\(Self.electrician)/skill/5.2.3"))
      #expect(decision.verdict == .attained)
      #expect(try item(decision, "2.2.3") == "2.2.3 met 80 of 60 [countsByAlignment]")
    }

    @Test func `the same is the same in both directions`() throws {
      let decision = try judge(
        portfolio(electrician, of: Self.electrician, without: "5.2.3", showing: "\(Self.robot)/skill/2.2.3"))
      #expect(decision.verdict == .attained)
      #expect(try item(decision, "5.2.3") == "5.2.3 met 80 of 60 [countsByAlignment]")
    }

    @Test func `it counts with the same score, failing ones too`() throws {
      let decision = try judge(
        portfolio(robot, of: Self.robot, without: "2.2.3", showing: "\(Self.electrician)/skill/5.2.3", "59"))
      #expect(decision.verdict == .notAttained)
      #expect(try item(decision, "2.2.3") == "2.2.3 notMet 59 of 60 [countsByAlignment]")
    }

    @Test func `evidence for the broader counts for the covered`() throws {
      // Electrician 3 3.2.1 covers robot 3 2.1.4.
      let decision = try judge(
        portfolio(robot, of: Self.robot, without: "2.1.4", showing: "\(Self.electrician)/skill/3.2.1"))
      #expect(decision.verdict == .attained)
      #expect(try item(decision, "2.1.4") == "2.1.4 met 80 [countsByAlignment]")
    }

    @Test func `evidence for the covered does not count for the broader`() throws {
      let decision = try judge(
        portfolio(electrician, of: Self.electrician, without: "3.2.1", showing: "\(Self.robot)/skill/2.1.4"))
      #expect(decision.verdict == .incomplete)
      #expect(try item(decision, "3.2.1") == "3.2.1 unknown [noEvidence]")
    }

    @Test func `a related item counts for nothing, in either direction`() throws {
      // Robot 3 2.1.2 is only related to electrician 4 3.2.2.
      let related = "cn/6-31-01-03@2018#4"
      let first = try judge(
        portfolio(robot, of: Self.robot, without: "2.1.2", showing: "\(related)/skill/3.2.2"))
      #expect(first.verdict == .incomplete)
      #expect(try item(first, "2.1.2") == "2.1.2 unknown [noEvidence]")
      let second = try judge(
        portfolio(
          Learner.electrician("4").experienced(), of: related, without: "3.2.2", showing: "\(Self.robot)/skill/2.1.2"))
      #expect(second.verdict == .incomplete)
      #expect(try item(second, "3.2.2") == "3.2.2 unknown [noEvidence]")
    }

    @Test func `an industry's crosswalk does not reach a national standard`() throws {
      // gd/alliance, of the industry layer, says that electrician 2 2.2.2 covers robot 3 2.2.1. It only informs.
      let decision = try judge(
        portfolio(robot, of: Self.robot, without: "2.2.1", showing: "cn/6-31-01-03@2018#2/skill/2.2.2"))
      #expect(decision.verdict == .incomplete)
      #expect(try item(decision, "2.2.1") == "2.2.1 unknown [noEvidence]")
    }

    @Test func `an industry's crosswalk joins its own items with an enterprise's, both ways`() throws {
      // gd-robotics 3 H1.1.2 is the same as yuexing P3 E1.2.3: one assessment counts for both.
      let industry = "gd-robotics/6-30-99-00@2024#3/skill/H1.1.2"
      let enterprise = "yuexing/robot-operator@2025#P3/skill/E1.2.3"
      func shown(_ item: String) throws -> (industry: String, enterprise: String) {
        let learner = robot.passing().shown(item, "80", assessors: ["考07", "考08"])
          .shown(item, "90", .workplaceObservation, assessors: ["考07", "考08"])
        let decision = try judge(learner)
        return (
          try decision.level("gd-robotics/6-30-99-00", "3").clause(industry).line,
          try decision.level("yuexing/robot-operator", "P3").clause(enterprise).line
        )
      }
      #expect(
        try shown(industry) == ("H1.1.2 met 90 of 65", "E1.2.3 met 90 of 75 [countsByAlignment]"))
      #expect(
        try shown(enterprise) == ("H1.1.2 met 90 of 65 [countsByAlignment]", "E1.2.3 met 90 of 75"))
    }

    @Test func `an industry item covers an enterprise's and not the other way round`() throws {
      // gd-robotics 2 H1.1.1 covers yuexing P4 E1.1.1.
      let industry = "gd-robotics/6-30-99-00@2024#2/skill/H1.1.1"
      let enterprise = "yuexing/robot-operator@2025#P4/skill/E1.1.1"
      func shown(_ item: String) throws -> [Status] {
        let learner = Learner.robot("2").passing().holding("3", of: .robot, since: "2010-01-01")
          .working(.robot, from: "2010-01-01")
          .shown(item, "90", .project, assessors: ["考07", "考08"])
          .shown(item, "90", .workplaceObservation, assessors: ["考07", "考08"])
        let decision = try judge(learner)
        return [
          try decision.level("gd-robotics/6-30-99-00", "2").clause(industry).status,
          try decision.level("yuexing/robot-operator", "P4").clause(enterprise).status,
        ]
      }
      #expect(try shown(industry) == [.met, .met])
      #expect(try shown(enterprise) == [.unknown, .met])
    }

    @Test func `a national item covers an enterprise's by the industry's word`() throws {
      // Robot 3 3.1.3 covers yuexing P3 E1.1.2, said by the industry: that is above the enterprise.
      let learner = robot.passing()
        .shown("skill/3.1.3", "90", assessors: ["考07", "考08"])
        .shown("skill/3.1.3", "90", .workplaceObservation, assessors: ["考07", "考08"])
      #expect(
        try judge(learner).level("yuexing/robot-operator", "P3")
          .clause("yuexing/robot-operator@2025#P3/skill/E1.1.2").line == "E1.1.2 met 90 of 75 [countsByAlignment]")
    }

    @Test func `evidence that counts by alignment is under the rules of the standard it counts for`() throws {
      // One piece by one assessor for the industry's item is enough there, and not for the enterprise's two and two.
      let learner = robot.passing().shown("gd-robotics/6-30-99-00@2024#3/skill/H1.1.2", "80")
      let decision = try judge(learner)
      #expect(try decision.level("gd-robotics/6-30-99-00", "3").clause("skill/H1.1.2").status == .met)
      #expect(
        try decision.level("yuexing/robot-operator", "P3").clause("skill/E1.2.3").line
          == "E1.2.3 unknown of 75 [noEvidence tooFewAssessors]")
    }
  }
}
