import Diagnostics
import Evaluation
import Testing
import Vocabulary

extension HandComputedDecisionTests {
  /// What is missing, as an evaluator reads it in either language.
  @Suite struct MissingConditions {
    private func sentences(_ judge: Judge, _ learner: Learner, _ language: Language) throws -> [String] {
      let clause = try judge.decide(learner.passing()).national.clause("eligibility")
      return MissingThings(language: language).sentences(for: clause)
    }

    @Test func `titles, classes and students`() throws {
      let learner = Learner.turner("2").titled(.assistant, since: "2021-06-02").working(.turner, from: "2021-01-01")
        .graduate(of: .technicianCollege, .associate, "数控技术")
      let judge = try Edition2023.judge()
      #expect(
        try sentences(judge, learner, .zh) == [
          "(1) 没有符合的证书，无从计算其后的年限，需 5 年（1826 天）",
          "(2) 取得职称后工作年限 1825 天，需 5 年（1826 天），且没有符合的证书，无从计算其后的年限，需 1 年（365 天）",
          "(3) 需有专业对应的中级及以上职称满 1 年，现有：没有符合的", "(4) 需持有等级 3 的证书，现有 没有符合的",
          "(5) 需持有等级 3 的证书满 2 年，现有 没有符合的，且毕业证书未写明班别（需技师学院，专业不限，预备技师班及以上，含在读）",
        ])
      #expect(
        try sentences(judge, learner, .en) == [
          "(1) no qualifying certificate to count work from, needs 5 years (1826 days)",
          "(2) work after the title 1825 days, needs 5 years (1826 days), and no qualifying certificate to count work from, needs 1 year (365 days)",
          "(3) needs a corresponding professional title, intermediate or higher for 1 year; has: none that counts",
          "(4) needs a certificate of level 3, has none that counts",
          "(5) needs a certificate of level 3 for 2 years, has none that counts, and the diploma names no class "
            + "(needs technician-college, any major, trainee-technician-class or higher, students of any year too)",
        ])
    }

    @Test func `a title not held for long enough, and none at all`() throws {
      let judge = try MadeStandard.judge([
        "4": ["{title: {rank: assistant, for: 18mo}}", "{after: {title: senior}, experience: 1y, continuous: true}"]
      ])
      let learner = Learner.turner("4").titled(.intermediate, since: "2026-01-01")
      #expect(
        try sentences(judge, learner, .zh) == [
          "(1) 需有专业对应的助理级及以上职称满 18 个月，现有：中级（2026-01-01 取得）", "(2) 没有符合的职称，无从计算其后的年限，需 1 年（365 天）",
        ])
      #expect(
        try sentences(judge, learner, .en) == [
          "(1) needs a corresponding professional title, assistant or higher for 18 months; "
            + "has: intermediate since 2026-01-01",
          "(2) no qualifying title to count work from, needs 1 year (365 days)",
        ])
      let senior = Learner.turner("4").titled(.senior, since: "2026-01-01")
      #expect(try sentences(judge, senior, .zh).last == "(2) 取得职称后连续工作年限 0 天，需 1 年（365 天）")
      #expect(
        try sentences(judge, senior, .en).last
          == "(2) work without a break after the title 0 days, needs 1 year (365 days)")
    }

    @Test func `a level of another ladder is no rank of a title, whatever it is called`() {
      let holds = Trace("holds", .notMet, required: "senior for 2y", actual: "senior since 2026-01-01")
      let clause = Trace("s@1#4/eligibility", .notMet, parts: [Trace("(1)", .notMet, parts: [holds])])
      #expect(
        MissingThings(language: .zh).sentences(for: clause)
          == ["(1) 需持有等级 senior 的证书满 2 年，现有 senior（2026-01-01 取得）"])
    }

    @Test func `codes of vocabularies are said in Chinese, 中专 as an education`() {
      func sentence(_ condition: Trace, _ language: Language) -> [String] {
        MissingThings(language: language).sentences(
          for: Trace("s@1#4/eligibility", .notMet, parts: [Trace("(1)", .notMet, parts: [condition])]))
      }
      let qualified = Trace("credential", .notMet, required: "trainee-technician")
      #expect(sentence(qualified, .zh) == ["(1) 需资格证书：预备技师证书"])
      #expect(sentence(qualified, .en) == ["(1) needs the qualification trainee-technician"])
      let graduate = Trace(
        "graduate", .notMet, required: "secondary-vocational|university >=secondary-vocational major:any",
        actual: "technical-school secondary-vocational")
      #expect(
        sentence(graduate, .zh) == ["(1) 需毕业证书（中等职业学校或普通高等学校，中专及以上，专业不限），现有：技工学校，中专"])
      #expect(
        sentence(graduate, .en) == [
          "(1) needs a diploma (secondary-vocational or university, secondary-vocational or higher, any major), "
            + "has: technical-school, secondary-vocational"
        ])
    }

    @Test func `lengths of time are said in words`() {
      func sentence(_ required: String, _ actual: String, _ language: Language) -> String {
        let work = Trace("experience", .notMet, required: required, actual: actual)
        return MissingThings(language: language).sentences(
          for: Trace("s@1#4/eligibility", .notMet, parts: [Trace("(1)", .notMet, parts: [work])])
        ).joined()
      }
      #expect(sentence("10y = 3652d", "364d", .zh) == "(1) 累计工作年限 364 天，需 10 年（3652 天）")
      #expect(sentence("10y = 3652d", "364d", .en) == "(1) work 364 days, needs 10 years (3652 days)")
      #expect(sentence("18mo = 547d", "8y", .zh) == "(1) 累计工作年限 8 年，需 18 个月（547 天）")
      #expect(sentence("1y = 365d", "1d", .en) == "(1) work 1 day, needs 1 year (365 days)")
    }

    @Test func `work, intentions and training`() throws {
      let judge = try MadeStandard.judge([
        "4": [
          "{engaged: own}", "{engaged: related, intends: own}", "{experience: 2y, continuous: true}",
          "{trained: {level: \"4\", hours: 160}}", "{trained: \"4\"}",
        ]
      ])
      let none = Learner.turner("4")
      #expect(
        try sentences(judge, none, .zh) == [
          "(1) 需从事过本职业", "(2) 需从事过本职业或相关职业，且没有写明拟从事的职业", "(3) 连续工作年限 0 天，需 2 年（730 天）",
          "(4) 需经等级 4 的正规培训 160 学时并结业，现有：没有符合的", "(5) 需经等级 4 的正规培训并结业",
        ])
      #expect(
        try sentences(judge, none, .en) == [
          "(1) needs to have worked in the occupation itself",
          "(2) needs to have worked in the occupation or a related one, and does not say which occupation is intended",
          "(3) work without a break 0 days, needs 2 years (730 days)",
          "(4) needs completed training to level 4 of 160 hours, has: none that counts",
          "(5) needs completed training to level 4",
        ])
      let other = try MadeStandard.judge(["4": ["{intends: own}", "{trained: {level: \"4\", hours: 160}}"]])
      let cook = none.intending(.cook).trained(to: "4", hours: 80)
      #expect(
        try sentences(other, cook, .zh) == [
          "(1) 拟从事的职业 4-03-02-01 不是本职业", "(2) 需经等级 4 的正规培训 160 学时并结业，现有：80 学时",
        ])
      #expect(
        try sentences(other, cook, .en) == [
          "(1) the intended occupation 4-03-02-01 is not the occupation itself",
          "(2) needs completed training to level 4 of 160 hours, has: 80 hours",
        ])
      let unsaid = none.trained(to: "4", hours: nil)
      #expect(try sentences(other, unsaid, .zh).last == "(2) 培训经历未写明学时，需 160 学时")
      #expect(try sentences(other, unsaid, .en).last == "(2) the training does not say its hours, needs 160")
    }
  }
}
