import CanonicalJSON
import CompetencyModel
import Diagnostics
import Evaluation
import LearnerRecords
import Testing
import Vocabulary

extension HandComputedDecisionTests {
  /// 工业机器人系统操作员 level 4 with what the industry (gd-robotics: practical 65, function H1) and the enterprise
  /// (yuexing: P1 with theory 65 and practical 70, P2 with 70 and 75, each its own function E1) ask for beside it.
  /// Items of H1 and E1 need evidence of their own: for the industry one piece by one assessor within 3 years, for the
  /// enterprise two pieces by two assessors each within 2 years, one of them a workplace observation.
  @Suite struct Endorsements {
    private static let national = "cn/6-30-99-00"
    private static let industry = "gd-robotics/6-30-99-00"
    private static let enterprise = "yuexing/robot-operator"
    private static let industryLevel = "gd-robotics/6-30-99-00@2024#4"

    private func sat(theory: SittingScore = "60", practical: SittingScore) -> Learner {
      Learner.robot("4").experienced().sat(.theory, theory).sat(.practical, practical)
    }

    /// Every industry item, shown at one score.
    private func industryShown(
      _ learner: Learner, _ skills: RecordedScore = "80", on date: CalendarDate? = "2026-05-02",
      _ kind: EvidenceKind = .practicalExam, assessors: [String] = ["考07"]
    ) throws -> Learner {
      try learner.shown(each: items(.skill, of: Self.industryLevel), skills, kind, on: date, assessors: assessors)
        .shown(each: items(.knowledge, of: Self.industryLevel), "80", .writtenTest, on: date)
    }

    @Test func `62 passes the national practical and fails the industry's 65`() throws {
      let decision = try judge(industryShown(sat(practical: "62")))
      #expect(decision.verdict == .attained)
      #expect(try decision.line("practical") == "practical met 62 of 60")
      let industry = try decision.level(Self.industry, "4")
      #expect(industry.verdict == .notAttained)
      #expect(industry.open == ["cn/6-30-99-00@2020#4/practical notMet"])
      #expect(try industry.clause("practical").line == "practical notMet 62 of 65")
      #expect(decision.endorsements == [])
    }

    @Test func `the national verdict does not depend on what lower layers ask for`() throws {
      // The same clauses, in the same order, to the last mark, with and without the industry's evidence.
      let bare = try judge(sat(practical: "62")).national
      #expect(try judge(industryShown(sat(practical: "62"))).national == bare)
      #expect(bare.clauses.map(\.required) == ["any", "60", "60"])
    }

    @Test func `65 and every item of H1 shown attain the industry's endorsement`() throws {
      let decision = try judge(industryShown(sat(practical: "65"), "65"))
      #expect(try decision.level(Self.industry, "4").verdict == .attained)
      #expect(decision.endorsements.map(\.description) == [Self.industryLevel])
      #expect(try decision.level(Self.enterprise, "P1").verdict == .notAttained)
    }

    /// 一试多证: one sitting of each component and the industry's own items.
    @Test func `one examination is one verdict for each standard and level, certificate and endorsements apart`() throws
    {
      // The same sittings count nationally at 60/60, for the industry at 60/65, for the enterprise's P1 at 65/70.
      let decision = try judge(industryShown(sat(theory: "65", practical: "70"), "70"))
      #expect(
        decision.standards.map { standard in
          "\(standard.standard.standard) \(standard.levels.map { "\($0.level) \($0.verdict)" }.joined(separator: ", "))"
            + " → \(standard.highest ?? "-")"
        } == [
          "cn/6-30-99-00 4 attained → 4", "gd-robotics/6-30-99-00 4 attained → 4",
          "yuexing/robot-operator P1 incomplete, P2 notAttained → -",
        ])
      #expect(decision.endorsements.map(\.description) == [Self.industryLevel])
      let report = DecisionReport(detail: .unmet, language: .en) { _, _ in [] }
      let line = try report.line(
        decision, digest: ContentDigest(of: decision.canonicalBytes()), line: 1, cell: { $0 })
      #expect(line["verdict"] == "attained" && line["level"] == "4")
      #expect(line["endorsements"] == [.string(Self.industryLevel)])
    }

    @Test func `an item of H1 at 64.99 fails the endorsement`() throws {
      // Items without a mark of their own take the practical's, 65; knowledge takes the theory's, 60.
      let decision = try judge(industryShown(sat(practical: "90"), "64.99"))
      #expect(decision.verdict == .attained)
      let industry = try decision.level(Self.industry, "4")
      #expect(industry.verdict == .notAttained)
      #expect(try industry.clause("skill/H1.2.1").line == "H1.2.1 notMet 64.99 of 65")
      #expect(try industry.clause("knowledge/H1.2.1").line == "H1.2.1 met 80 of 60")
    }

    @Test func `missing items leave the endorsement incomplete and the national level attained`() throws {
      let decision = try judge(sat(practical: "90"))
      #expect(decision.verdict == .attained)
      let industry = try decision.level(Self.industry, "4")
      #expect(industry.verdict == .incomplete)
      let missing = try items(.skill, of: Self.industryLevel) + items(.knowledge, of: Self.industryLevel)
      #expect(Set(industry.open) == Set(missing.map { "\($0) unknown" }))
      #expect(missing.count == 9)
    }

    @Test func `whoever is not eligible nationally is not eligible for an endorsement`() throws {
      let learner = try industryShown(Learner.robot("4").sat(.theory, "90").sat(.practical, "90"))
      #expect(try judge(learner).level(Self.industry, "4").verdict == .notEligible)
    }

    // MARK: Rules on evidence

    private func firstSkill(_ learner: Learner) throws -> String {
      try judge(learner).level(Self.industry, "4").clause("skill/H1.1.1").line
    }

    @Test func `evidence older than three years does not count`() throws {
      // Three years from 2023-07-01 end on 2026-07-01, the as-of date; from 2023-06-30 they ended the day before.
      let fresh = try industryShown(sat(practical: "90"), on: "2023-07-01")
      #expect(try firstSkill(fresh) == "H1.1.1 met 80 of 65")
      #expect(try judge(fresh).endorsements.count == 1)
      let old = try industryShown(sat(practical: "90"), on: "2023-06-30")
      #expect(try firstSkill(old) == "H1.1.1 unknown of 65 [noEvidence tooOld]")
      #expect(try judge(old).level(Self.industry, "4").verdict == .incomplete)
      #expect(try judge(old).verdict == .attained)
    }

    @Test func `three years from February 28 end on February 28, also before a February 29`() throws {
      // Judged on 2028-02-29: three years from 2025-02-28 ended on 2028-02-28.
      func judged(_ date: CalendarDate) throws -> String {
        try firstSkill(industryShown(sat(practical: "90"), on: date).judged(asOf: "2028-02-29"))
      }
      #expect(try judged("2025-02-28") == "H1.1.1 unknown of 65 [noEvidence tooOld]")
      #expect(try judged("2025-03-01") == "H1.1.1 met 80 of 65")
    }

    @Test func `undated evidence cannot be within a window`() throws {
      let learner = try industryShown(sat(practical: "90"), on: nil)
      #expect(try firstSkill(learner) == "H1.1.1 unknown of 65 [noEvidence notDated]")
    }

    @Test func `a kind that is not accepted does not count`() throws {
      // 作品 is not among the industry's kinds.
      let learner = try industryShown(sat(practical: "90"), "100", .workProduct)
      #expect(try firstSkill(learner) == "H1.1.1 unknown of 65 [kindNotAccepted noEvidence]")
    }

    @Test func `evidence without an assessor does not count`() throws {
      let learner = try industryShown(sat(practical: "90"), assessors: [])
      #expect(try firstSkill(learner) == "H1.1.1 unknown of 65 [noEvidence tooFewAssessors]")
    }

    @Test func `an invalid failed piece is as if absent, a valid one fails`() throws {
      let skill = "\(Self.industryLevel)/skill/H1.1.1"
      let bare = sat(practical: "90")
      #expect(try firstSkill(bare.shown(skill, "10", .workProduct)).hasPrefix("H1.1.1 unknown"))
      #expect(try firstSkill(bare.shown(skill, "10")) == "H1.1.1 notMet 10 of 65")
      #expect(try firstSkill(bare.shown(skill, "10").shown(skill, "65")) == "H1.1.1 met 65 of 65")
    }

    // MARK: The enterprise

    /// Two pieces for every skill of the industry and of the enterprise's grade, two assessors on each, one of them a
    /// workplace observation; every knowledge item once.
    private func enterpriseShown(_ learner: Learner, _ grade: String, _ second: EvidenceKind = .workplaceObservation)
      throws -> Learner
    {
      let levels = [Self.industryLevel, "yuexing/robot-operator@2025#\(grade)"]
      return try levels.reduce(learner) { learner, level in
        try learner
          .shown(each: items(.skill, of: level), "80", .practicalExam, assessors: ["考07", "考08"])
          .shown(each: items(.skill, of: level), "80", second, assessors: ["考07", "考08"])
          .shown(each: items(.knowledge, of: level), "80", .writtenTest)
      }
    }

    @Test func `two pieces, two assessors and an observation attain the enterprise's grade`() throws {
      let decision = try judge(enterpriseShown(sat(theory: "70", practical: "75"), "P2"))
      #expect(try decision.level(Self.enterprise, "P2").verdict == .attained)
      let enterprise = try #require(decision.standards.last)
      #expect(enterprise.standard.standard == Self.enterprise)
      #expect(enterprise.highest == "P2")
      #expect(enterprise.covered == ["P1"])
      #expect(
        decision.endorsements.map(\.description) == [Self.industryLevel, "yuexing/robot-operator@2025#P2"])
      // P1 is in question too, and lacks its own items; attaining P2 covers it none the less.
      #expect(try decision.level(Self.enterprise, "P1").verdict == .incomplete)
    }

    @Test func `the enterprise's higher marks bind its grades only`() throws {
      // Practical 74: enough for P1 (70), not for P2 (75).
      let decision = try judge(
        enterpriseShown(enterpriseShown(sat(theory: "70", practical: "74"), "P2"), "P1"))
      #expect(decision.verdict == .attained)
      #expect(try decision.level(Self.industry, "4").verdict == .attained)
      #expect(try decision.level(Self.enterprise, "P1").verdict == .attained)
      #expect(try decision.level(Self.enterprise, "P2").verdict == .notAttained)
      #expect(try decision.level(Self.enterprise, "P2").clause("practical").line == "practical notMet 74 of 75")
      #expect(decision.endorsements.map(\.level) == ["4", "P1"])
    }

    @Test func `a required kind that is missing leaves it open`() throws {
      let decision = try judge(enterpriseShown(sat(theory: "70", practical: "75"), "P2", .project))
      #expect(try decision.level(Self.industry, "4").verdict == .attained)
      let grade = try decision.level(Self.enterprise, "P2")
      #expect(grade.verdict == .incomplete)
      #expect(
        try grade.clause("yuexing/robot-operator@2025#P2/skill/E1.1.1").line
          == "E1.1.1 unknown of 80 [requiredKindMissing]")
    }

    @Test func `one assessor too few on one piece is one piece too few`() throws {
      let skill = "yuexing/robot-operator@2025#P2/skill/E1.1.1"
      let shown = try enterpriseShown(sat(theory: "70", practical: "75"), "P2").with { learner in
        let index = learner.record.evidence.firstIndex { $0.item == skill && $0.kind == .practicalExam }
        learner.record.evidence[try #require(index)].assessors = ["考07", "考07"]
      }
      let grade = try judge(shown).level(Self.enterprise, "P2")
      #expect(grade.verdict == .incomplete)
      #expect(try grade.clause(skill).line == "E1.1.1 unknown of 80 [tooFewAssessors tooFewPieces]")
      #expect(grade.open == ["\(skill) unknown"])
    }

    @Test func `an item's own mark stands above the practical's`() throws {
      // P2 E1.1.1 has 80 of its own, E1.1.2 takes the practical's 75.
      let shown = try enterpriseShown(sat(theory: "70", practical: "75"), "P2").with { learner in
        for index in learner.record.evidence.indices where learner.record.evidence[index].item.contains("P2/skill/") {
          learner.record.evidence[index].score = "79.99"
        }
      }
      let grade = try judge(shown).level(Self.enterprise, "P2")
      #expect(grade.verdict == .notAttained)
      #expect(
        try grade.clause("yuexing/robot-operator@2025#P2/skill/E1.1.1").line == "E1.1.1 notMet 79.99 of 80")
      #expect(try grade.clause("yuexing/robot-operator@2025#P2/skill/E1.1.2").line == "E1.1.2 met 79.99 of 75")
    }

    @Test func `a level attained beside the one applied for stands on no certificate`() throws {
      // Everything for level 3 is on record as well, and shows in the decision. One certificate per application, for the
      // level applied for, so the industry's level 3 is not endorsed on it.
      let third = "gd-robotics/6-30-99-00@2024#3"
      let learner = try sat(practical: "90").holding("4", of: .robot, since: "2010-01-01")
        .working(.robot, from: "2010-01-01")
        .sat(.theory, "90", level: "3").sat(.practical, "90", level: "3")
        .shown(each: items(.skill, of: third), "80").shown(each: items(.knowledge, of: third), "80", .writtenTest)
      let decision = try judge(learner)
      #expect(decision.verdict == .attained)
      #expect(decision.standards.first?.highest == "3")
      #expect(try decision.level(Self.industry, "3").verdict == .attained)
      #expect(try decision.level(Self.industry, "4").verdict == .incomplete)
      #expect(decision.standards[1].highest == "3")
      #expect(decision.endorsements == [])
    }
  }
}
