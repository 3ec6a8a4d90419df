import Evaluation
import LearnerRecords
import Testing
import Vocabulary

extension HandComputedDecisionTests {
  /// Sittings of 工业机器人系统操作员 level 4: theory and practical on 60 each; theory weights ethics 5, basics 25,
  /// functions 20, 20 and 30.
  @Suite struct Scores {
    private let applicant = Learner.robot("4").experienced().sat(.practical, "60")

    private func functions(
      ethics: RecordedScore, basics: RecordedScore, _ first: RecordedScore, _ second: RecordedScore,
      _ third: RecordedScore
    ) -> [String: RecordedScore] {
      ["ethics": ethics, "basics": basics, "1": first, "2": second, "3": third]
    }

    @Test func `59.5 is not 60`() throws {
      let decision = try judge(applicant.sat(.theory, "59.5"))
      #expect(decision.verdict == .notAttained)
      #expect(try decision.line("theory") == "theory notMet 59.5 of 60")
      #expect(try decision.line("practical").hasPrefix("practical met 60 of 60"))
    }

    @Test func `59.99 is not 60`() throws {
      let decision = try judge(applicant.sat(.theory, "59.99"))
      #expect(decision.verdict == .notAttained)
      #expect(try decision.line("theory") == "theory notMet 59.99 of 60")
    }

    @Test func `60 is 60`() throws {
      let decision = try judge(applicant.sat(.theory, "60"))
      #expect(decision.verdict == .attained)
      #expect(decision.standards.first?.highest == "4")
      #expect(try decision.line("theory") == "theory met 60 of 60")
    }

    @Test func `points out of a total are exact`() throws {
      // 45/75 = 60. 179.99/300 = 59.99666…: printed rounded down, the whole truth beside it.
      #expect(try judge(applicant.sat(.theory, "45/75")).line("theory") == "theory met 60 of 60")
      let decision = try judge(applicant.sat(.theory, "179.99/300"))
      #expect(decision.verdict == .notAttained)
      #expect(try decision.line("theory") == "theory notMet 59.99 (17999/300) of 60")
    }

    @Test func `a weighted sum of exactly 60 passes`() throws {
      // 5 % of 100 + 25 % of 40 + 20 % of 60 + 20 % of 60 + 30 % of 70 = 5 + 10 + 12 + 12 + 21 = 60.
      let learner = applicant.sat(.theory, nil, functions: functions(ethics: "100", basics: "40", "60", "60", "70"))
      #expect(try judge(learner).verdict == .attained)
      #expect(try judge(learner).line("theory") == "theory met 60 of 60")
    }

    @Test func `a weighted sum of exactly 59.995 fails and is not printed as 60`() throws {
      // Everything 60 but ethics 59.9: 60 − 5 % of 0.1 = 59.995 = 11999/200.
      let learner = applicant.sat(.theory, nil, functions: functions(ethics: "59.9", basics: "60", "60", "60", "60"))
      #expect(try judge(learner).verdict == .notAttained)
      #expect(try judge(learner).line("theory") == "theory notMet 59.99 (11999/200) of 60")
    }

    @Test func `a weighted sum a fifteen-hundredth below 60 fails`() throws {
      // Function 1 is 179.99/300 = 60 − 1/300; 20 % of that is missing: 60 − 1/1500 = 89999/1500.
      let learner = applicant.sat(
        .theory, nil, functions: functions(ethics: "60", basics: "60", "179.99/300", "60", "60"))
      #expect(try judge(learner).verdict == .notAttained)
      #expect(try judge(learner).line("theory") == "theory notMet 59.99 (89999/1500) of 60")
    }

    @Test func `nothing compensates`() throws {
      let decision = try judge(applicant.sat(.theory, "59").sat(.practical, "100"))
      #expect(decision.verdict == .notAttained)
      #expect(try decision.line("practical").hasPrefix("practical met 100 of 60"))
    }

    @Test func `缺考 is known and not passed`() throws {
      let decision = try judge(applicant.sat(.theory, "absent"))
      #expect(decision.verdict == .notAttained)
      #expect(try decision.parts("theory") == ["sitting 2026-06-20 notMet of 60 [absent]"])
    }

    @Test func `0 is a score`() throws {
      let decision = try judge(applicant.sat(.theory, "0"))
      #expect(decision.verdict == .notAttained)
      #expect(try decision.line("theory") == "theory notMet 0 of 60")
    }

    @Test func `a blank score is unknown`() throws {
      let decision = try judge(applicant.sat(.theory, nil))
      #expect(decision.verdict == .incomplete)
      #expect(try decision.line("theory") == "theory unknown of 60")
    }

    @Test func `no sitting at all is unknown`() throws {
      let decision = try judge(applicant)
      #expect(decision.verdict == .incomplete)
      #expect(try decision.line("theory") == "theory unknown of 60 [noEvidence]")
    }

    @Test func `not eligible goes before everything else`() throws {
      // No work, no diploma; theory failed, practical missing.
      #expect(try judge(Learner.robot("4").sat(.theory, "10")).verdict == .notEligible)
    }

    @Test func `the best of several sittings counts`() throws {
      let decision = try judge(
        applicant.sat(.theory, "40", on: "2026-05-20").sat(.theory, "75", on: "2026-06-05").sat(.theory, "62"))
      #expect(decision.verdict == .attained)
      #expect(try decision.line("theory") == "theory met 75 of 60")
      #expect(
        try decision.parts("theory") == [
          "sitting 2026-05-20 notMet 40 of 60", "sitting 2026-06-05 met 75 of 60", "sitting 2026-06-20 met 62 of 60",
        ])
    }

    @Test func `of several failed sittings the best is shown`() throws {
      let decision = try judge(applicant.sat(.theory, "40").sat(.theory, "55").sat(.theory, "absent"))
      #expect(decision.verdict == .notAttained)
      #expect(try decision.line("theory") == "theory notMet 55 of 60")
    }

    @Test func `缺考 does not undo a sitting that was passed`() throws {
      #expect(try judge(applicant.sat(.theory, "absent").sat(.theory, "60", on: "2026-05-20")).verdict == .attained)
    }

    @Test func `sittings are never mixed`() throws {
      // 100 in half of the functions in May and in the other half in June: no sitting is complete, none is passed.
      let learner =
        applicant
        .sat(.theory, nil, on: "2026-05-20", functions: ["ethics": "100", "basics": "100", "1": "100"])
        .sat(.theory, nil, functions: ["2": "100", "3": "100"])
      #expect(try judge(learner).verdict == .incomplete)
      #expect(
        try judge(learner).parts("theory") == ["sitting 2026-05-20 unknown of 60", "sitting 2026-06-20 unknown of 60"])
    }

    @Test func `a given total counts though its functions say otherwise`() throws {
      let low = functions(ethics: "50", basics: "50", "50", "50", "50")
      let passed = try judge(applicant.sat(.theory, "60", functions: low))
      #expect(passed.verdict == .attained)
      #expect(try passed.parts("theory") == ["sitting 2026-06-20 met 60 of 60 [totalDisagrees]"])

      let high = functions(ethics: "100", basics: "100", "100", "100", "100")
      let failed = try judge(applicant.sat(.theory, "59", functions: high))
      #expect(failed.verdict == .notAttained)
      #expect(try failed.parts("theory") == ["sitting 2026-06-20 notMet 59 of 60 [totalDisagrees]"])
    }

    @Test func `a total floored to hundredths agrees with its functions`() throws {
      // 66.67 everywhere but 66.61 in ethics: 66.67 − 5 % of 0.06 = 66.667. Written down to hundredths, 66.66.
      let scores = functions(ethics: "66.61", basics: "66.67", "66.67", "66.67", "66.67")
      #expect(
        try judge(applicant.sat(.theory, "66.66", functions: scores)).parts("theory")
          == ["sitting 2026-06-20 met 66.66 of 60"])
      #expect(
        try judge(applicant.sat(.theory, "66.67", functions: scores)).parts("theory")
          == ["sitting 2026-06-20 met 66.67 of 60 [totalDisagrees]"])
      #expect(
        try judge(applicant.sat(.theory, "66.65", functions: scores)).parts("theory")
          == ["sitting 2026-06-20 met 66.65 of 60 [totalDisagrees]"])
    }

    @Test func `a total rounded up to the mark disagrees`() throws {
      // The functions give 59.995; a total of 60 speaks, and the trace says that it is not theirs.
      let scores = functions(ethics: "59.9", basics: "60", "60", "60", "60")
      #expect(
        try judge(applicant.sat(.theory, "60", functions: scores)).parts("theory")
          == ["sitting 2026-06-20 met 60 of 60 [totalDisagrees]"])
    }

    @Test func `a sitting after the as-of date is as if absent`() throws {
      let decision = try judge(applicant.sat(.theory, "90", on: "2026-07-02"))
      #expect(decision.verdict == .incomplete)
      #expect(try decision.line("theory") == "theory unknown of 60 [afterAsOf noEvidence]")
      #expect(try judge(applicant.sat(.theory, "90", on: "2026-07-01")).verdict == .attained)
    }

    @Test func `a failed sitting after the as-of date does no harm either`() throws {
      #expect(try judge(applicant.sat(.theory, "10", on: "2026-07-02")).verdict == .incomplete)
    }

    @Test func `a sitting belongs to its own level`() throws {
      // A level 3 theory counts for level 3, which comes into question by it, and not for level 4.
      let decision = try judge(applicant.sat(.theory, "100", level: "3"))
      #expect(decision.verdict == .incomplete)
      #expect(try decision.line("theory") == "theory unknown of 60 [noEvidence]")
      let third = try decision.level("cn/6-30-99-00", "3")
      #expect(third.verdict == .notEligible)
      #expect(try third.clause("theory").line == "theory met 100 of 60")
    }

    @Test func `a sitting belongs to its own standard`() throws {
      let other = try judge(applicant.sat(.theory, "100", standard: "cn/6-31-01-03"))
      #expect(other.verdict == .incomplete)
      #expect(try judge(applicant.sat(.theory, "60", standard: "cn/6-30-99-00", level: "4")).verdict == .attained)
    }

    @Test func `attaining a level covers the lower ones`() throws {
      let learner = Learner.robot("3").passing().holding("4", of: .robot, since: "2010-01-01")
        .working(.robot, from: "2010-01-01")
      let national = try #require(try judge(learner).standards.first)
      #expect(national.highest == "3")
      #expect(national.covered == ["4"])
      #expect(national.levels.map(\.level) == ["3"])
    }
  }
}
