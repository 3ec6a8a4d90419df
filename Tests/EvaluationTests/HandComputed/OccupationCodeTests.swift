import Evaluation
import LearnerRecords
import Standards
import Testing
import Vocabulary

@testable import CompetencyModel

extension HandComputedDecisionTests {
  /// What goes by codes goes by occupations: 车工 is 6-18-01-01 by the edition of 2022 and was 6-18-01-77 by that of 2015.
  @Suite struct OccupationCodes {
    private func judge(_ entries: String...) throws -> Judge {
      try MadeStandard.judge(
        ["4": ["{experience: 3y}"]],
        more: [
          """
          kind: catalogue
          id: c
          title: 大典
          authority: 某文件
          date: 2022-01-01
          entries:
            - {catalogue: "2022", code: 6-18-01-01, title: 车工}
            - {catalogue: "2022", code: 6-18-01-07, title: 多工序数控机床操作调整工}
            - {catalogue: "2015", code: 6-18-01-77, title: 车工, became: {catalogue: "2022", code: 6-18-01-01}}
          \(entries.map { "  - \($0)" }.joined(separator: "\n"))
          """
        ])
    }

    private func eligibility(_ judge: Judge, _ code: OccupationCode) throws -> String {
      try judge.decide(Learner.turner("4").working(code, from: "2015-01-01")).line("eligibility")
    }

    @Test func `work under the code of an earlier edition counts`() throws {
      let judge = try judge()
      #expect(try eligibility(judge, "6-18-01-01") == "eligibility met of any")
      #expect(try eligibility(judge, "6-18-01-77") == "eligibility met of any")
      #expect(try eligibility(judge, "6-18-01-77-003") == "eligibility met of any")
      #expect(try eligibility(judge, "6-18-01-78") == "eligibility notMet of any")
    }

    @Test func `a code that another occupation has as well means that one`() throws {
      let judge = try judge(
        "{catalogue: \"2022\", code: 6-18-01-77, title: 别工}",
        "{catalogue: \"2015\", code: 6-18-01-88, title: 别工, became: {catalogue: \"2022\", code: 6-18-01-77}}")
      #expect(try eligibility(judge, "6-18-01-77") == "eligibility notMet of any")
      #expect(try eligibility(judge, "6-18-01-01") == "eligibility met of any")
    }

    @Test func `a roster's qualification for an occupation is one for its work types and earlier codes`() {
      let assessor = Scheme.Assessor(
        id: "甲", occupations: ["6-18-01-01"], levels: ["4"], inForce: Validity(from: "2020-01-01"), unit: nil)
      #expect(assessor.isQualified(for: ["6-18-01-01-014"], at: "4"))
      #expect(assessor.isQualified(for: ["6-18-01-02", "6-18-01-01"], at: "4"))
      #expect(!assessor.isQualified(for: ["6-18-01-02"], at: "4"))
      #expect(!assessor.isQualified(for: ["6-18-01-01"], at: "3"))
    }
  }
}
