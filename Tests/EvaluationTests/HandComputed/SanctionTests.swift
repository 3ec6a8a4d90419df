import Evaluation
import Testing
import Vocabulary

extension HandComputedDecisionTests {
  /// 违纪处理 (rule 26). Robot operator, level 4, as of 2026-07-01; theory 60 and practical 60 of 2026-06-20 pass exactly.
  @Suite struct Sanctions {
    private let applicant = Learner.robot("4").experienced().passing()

    @Test func `a void component takes that day's sitting of it, and the other stands`() throws {
      let decision = try judge(applicant.sanctioned(.void, from: "2026-06-20", .theory))
      // Without the voided sitting there is no theory at all: unknown, so another sitting could still make it pass.
      #expect(decision.verdict == .incomplete)
      #expect(try decision.line("theory") == "theory unknown of 60 [sanctioned noEvidence]")
      #expect(try decision.line("practical") == "practical met 60 of 60")
    }

    @Test func `a void day takes all sittings of the day`() throws {
      let decision = try judge(applicant.sanctioned(.void, from: "2026-06-20"))
      #expect(try decision.line("theory") == "theory unknown of 60 [sanctioned noEvidence]")
      #expect(try decision.line("practical") == "practical unknown of 60 [sanctioned noEvidence]")
    }

    @Test func `the day before and the day after stand`() throws {
      #expect(try judge(applicant.sanctioned(.void, from: "2026-06-19")).verdict == .attained)
      #expect(try judge(applicant.sanctioned(.void, from: "2026-06-21")).verdict == .attained)
      // Both days count: the 18th to the 20th takes it, the 18th to the 19th does not.
      #expect(try judge(applicant.sanctioned(.void, from: "2026-06-18", to: "2026-06-20")).verdict == .incomplete)
      #expect(try judge(applicant.sanctioned(.void, from: "2026-06-18", to: "2026-06-19")).verdict == .attained)
    }

    @Test func `another sitting, of another day, makes good`() throws {
      let decision = try judge(
        applicant.sanctioned(.void, from: "2026-06-20", .theory).sat(.theory, "61", on: "2026-06-28"))
      #expect(decision.verdict == .attained)
      #expect(try decision.line("theory") == "theory met 61 of 60 [sanctioned]")
    }

    @Test func `evidence of an item that is named is void, dated or not, and no other`() throws {
      // 1.1.1 of 2026-05-02 has 80 points, on a day of its own.
      let shown = applicant.shown("skill/1.1.1", "80").shown("skill/1.1.2", "80")
      func items(_ learner: Learner) throws -> [String] {
        let portfolio = try #require(try judge(learner).national.clause("practical").parts.last)
        return portfolio.parts.flatMap(\.parts).filter { !$0.uses.isEmpty }.map(\.line)
      }
      #expect(try items(shown) == ["1.1.1 met 80", "1.1.2 met 80"])
      #expect(
        try items(shown.sanctioned(.void, from: "2026-05-02", item: "skill/1.1.1"))
          == ["1.1.1 unknown [noEvidence sanctioned]", "1.1.2 met 80"])
      #expect(
        try items(shown.sanctioned(.void, from: "2026-05-03", item: "skill/1.1.1")) == ["1.1.1 met 80", "1.1.2 met 80"])
      // A component is of sittings; what is named by neither day nor item stands.
      #expect(try items(shown.sanctioned(.void, from: "2026-05-02", .theory)) == ["1.1.1 met 80", "1.1.2 met 80"])
      let undated = applicant.shown("skill/1.1.1", "80", on: nil).shown("skill/1.1.2", "80", on: nil)
      #expect(
        try items(undated.sanctioned(.void, from: "2026-05-02", item: "skill/1.1.1"))
          == ["1.1.1 unknown [noEvidence sanctioned]", "1.1.2 met 80"])
      #expect(try items(undated.sanctioned(.void, from: "2026-05-02")) == ["1.1.1 met 80", "1.1.2 met 80"])
    }

    @Test func `who is barred on the as-of date is not eligible, at any level of any standard`() throws {
      // 2024-07-01 to 2026-07-01, the as-of date, both days included.
      let decision = try judge(applicant.sanctioned(.bar, from: "2024-07-01", to: "2026-07-01"))
      #expect(decision.verdict == .notEligible)
      #expect(try decision.line("sanctions") == "sanctions notMet 2024-07-01/2026-07-01 of none")
      #expect(decision.standards.flatMap(\.levels).allSatisfy { $0.verdict == .notEligible })
      #expect(decision.standards.allSatisfy { $0.levels.allSatisfy { $0.clauses[0].status == .notMet } })
      #expect(decision.endorsements.isEmpty)
    }

    @Test func `a bar that ended the day before keeps nobody out, but what was sat during it is void`() throws {
      let barred = applicant.sanctioned(.bar, from: "2024-07-01", to: "2026-06-30")
      let decision = try judge(barred)
      // The sittings of 2026-06-20 were sat by someone who might not sit.
      #expect(decision.verdict == .incomplete)
      #expect(try decision.line("theory") == "theory unknown of 60 [sanctioned noEvidence]")
      let sat = barred.sat(.theory, "60", on: "2026-07-01").sat(.practical, "60", on: "2026-07-01")
      #expect(try judge(sat).verdict == .attained)
    }

    @Test func `a bar without an end goes on, one that has not begun does not count`() throws {
      let forever = try judge(applicant.sanctioned(.bar, from: "2020-01-01"))
      #expect(try forever.line("sanctions") == "sanctions notMet 2020-01-01/.. of none")
      #expect(try judge(applicant.sanctioned(.bar, from: "2026-07-02")).verdict == .attained)
    }

    @Test func `of several bars the one that ends last is told`() throws {
      let decision = try judge(
        applicant.sanctioned(.bar, from: "2026-01-01", to: "2026-12-31").sanctioned(
          .bar, from: "2026-02-01", to: "2027-01-31"
        ).sanctioned(.bar, from: "2026-03-01", to: "2027-01-31"))
      #expect(try decision.line("sanctions") == "sanctions notMet 2026-02-01/2027-01-31 of none")
      #expect(try decision.national.clause("sanctions").uses == ["/sanctions/1/measure"])
    }
  }
}
