import Evaluation
import LearnerRecords
import Testing
import Vocabulary

extension HandComputedDecisionTests {
  /// The practical of 工业机器人系统操作员 level 4 by evidence outside sittings: each item at its best, function 1 the mean
  /// of 6 items (30 %), function 2 of 7 (30 %), function 3 of 8 (40 %); ★ 1.1.3, 2.1.3, 2.2.3 and 3.1.2. The national
  /// standard has no rules on evidence of its own.
  @Suite struct Portfolio {
    private let applicant = Learner.robot("4").experienced().sat(.theory, "60")

    private static let skills =
      ["1.1.1", "1.1.2", "1.1.3", "1.2.1", "1.2.2", "1.2.3"]
      + ["2.1.1", "2.1.2", "2.1.3", "2.1.4", "2.2.1", "2.2.2", "2.2.3"]
      + ["3.1.1", "3.1.2", "3.1.3", "3.1.4", "3.2.1", "3.2.2", "3.2.3", "3.2.4"]

    /// A piece for every skill, all at one score but those given otherwise.
    private func portfolio(
      _ score: RecordedScore, but others: [String: RecordedScore] = [:], without missing: String? = nil
    ) -> Learner {
      Self.skills.filter { $0 != missing }.reduce(applicant) { $0.shown("skill/\($1)", others[$1] ?? score) }
    }

    @Test func `60 in every skill is 60`() throws {
      let decision = try judge(portfolio("60"))
      #expect(decision.verdict == .attained)
      #expect(try decision.line("practical") == "practical met 60 of 60")
      #expect(try decision.parts("practical") == ["portfolio met 60 of 60"])
    }

    @Test func `one skill at 59.9 makes 59.995`() throws {
      // Function 1: (5 × 60 + 59.9) ÷ 6 = 60 − 1/60. 30 % of that is missing: 60 − 1/200 = 59.995.
      let decision = try judge(portfolio("60", but: ["1.1.1": "59.9"]))
      #expect(decision.verdict == .notAttained)
      #expect(try decision.line("practical") == "practical notMet 59.99 (11999/200) of 60")
    }

    @Test func `sevenths stay exact`() throws {
      // Function 2: 60 − 0.01/7; the sum 60 − 0.003/7 = 60 − 3/7000 = 419997/7000. One skill of 60.01 in function 2
      // makes good for it to the last digit.
      let below = try judge(portfolio("60", but: ["2.1.1": "59.99"]))
      #expect(below.verdict == .notAttained)
      #expect(try below.line("practical") == "practical notMet 59.99 (419997/7000) of 60")
      let even = try judge(portfolio("60", but: ["2.1.1": "59.99", "2.1.2": "60.01"]))
      #expect(even.verdict == .attained)
      #expect(try even.line("practical") == "practical met 60 of 60")
    }

    @Test func `each skill counts at its best`() throws {
      let learner = portfolio("40")
      #expect(try judge(learner).verdict == .notAttained)
      let better = Self.skills.reduce(learner) { $0.shown("skill/\($1)", "80", .simulation) }
      #expect(try judge(better).line("practical") == "practical met 80 of 60")
      let worse = Self.skills.reduce(better) { $0.shown("skill/\($1)", "5") }
      #expect(try judge(worse).line("practical") == "practical met 80 of 60")
    }

    @Test func `a ★ below its mark fails the practical`() throws {
      // Function 1: (5 × 100 + 59) ÷ 6 = 559/6, 30 % of it 27.95; 97.95 in all.
      let decision = try judge(portfolio("100", but: ["1.1.3": "59"]))
      #expect(decision.verdict == .notAttained)
      #expect(try decision.parts("practical") == ["portfolio notMet 97.95 of 60 [keyItemFailed]"])
      #expect(try decision.line("theory") == "theory met 60 of 60")
    }

    @Test func `a skill that is no ★ may be below the mark`() throws {
      #expect(try judge(portfolio("100", but: ["1.1.1": "0"])).verdict == .attained)
    }

    @Test func `a missing ★ is unknown, however good the rest`() throws {
      let decision = try judge(portfolio("100", without: "1.1.3"))
      #expect(decision.verdict == .incomplete)
      #expect(try decision.parts("practical") == ["portfolio unknown of 60"])
    }

    @Test func `a missing skill is unknown, not zero`() throws {
      // With 0 for it the sum would be 100 − 30/6 = 95.
      #expect(try judge(portfolio("100", without: "1.1.1")).verdict == .incomplete)
    }

    @Test func `a sitting and the portfolio are not mixed`() throws {
      // The sitting misses function 3, the portfolio function 1: neither is complete.
      let learner = Self.skills.filter { !$0.hasPrefix("1") }.reduce(applicant) { $0.shown("skill/\($1)", "100") }
        .sat(.practical, nil, functions: ["1": "100", "2": "100"])
      #expect(try judge(learner).verdict == .incomplete)
    }

    @Test func `the portfolio passes although a sitting failed`() throws {
      let decision = try judge(portfolio("61").sat(.practical, "30"))
      #expect(decision.verdict == .attained)
      #expect(try decision.line("practical") == "practical met 61 of 60")
    }

    @Test func `evidence after the as-of date is as if absent`() throws {
      let learner = Self.skills.reduce(applicant) { $0.shown("skill/\($1)", "90", on: "2026-07-02") }
      #expect(try judge(learner).verdict == .incomplete)
      #expect(try judge(learner).line("practical") == "practical unknown of 60 [noEvidence]")
      let sameDay = Self.skills.reduce(applicant) { $0.shown("skill/\($1)", "90", on: "2026-07-01") }
      #expect(try judge(sameDay).verdict == .attained)
    }

    @Test func `undated evidence counts where no standard sets a window`() throws {
      let learner = Self.skills.reduce(applicant) { $0.shown("skill/\($1)", "90", on: nil, assessors: []) }
      #expect(try judge(learner).verdict == .attained)
    }

    @Test func `evidence of another level's skill of the same code is another skill's`() throws {
      // Numbering restarts at every level: 1.1.1 of level 3 is not 1.1.1 of level 4.
      let learner = portfolio("100", without: "1.1.1")
        .shown("cn/6-30-99-00@2020#3/skill/1.1.1", "100")
      #expect(try judge(learner).verdict == .incomplete)
    }

    @Test func `the theory has no portfolio, for ethics and basics are given only in a sitting`() throws {
      let learner = try Learner.robot("4").experienced().sat(.practical, "60")
        .shown(each: items(.knowledge, of: "cn/6-30-99-00@2020#4"), "100", .writtenTest)
      #expect(try judge(learner).verdict == .incomplete)
      #expect(try judge(learner).line("theory") == "theory unknown of 60 [noEvidence]")
    }
  }
}
