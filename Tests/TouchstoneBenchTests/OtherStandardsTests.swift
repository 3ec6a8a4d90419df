import CompetencyModel
import Diagnostics
import Evaluation
import LearnerRecords
import Testing
import Vocabulary

@testable import TouchstoneBench

/// A workspace with conditions that the shipped one does not have, and a scheme that certifies a refining standard.
enum OtherStandards {
  static func merge() -> Merge {
    var workspace = Workspace(root: "/")
    for (path, text) in [("ladder.yaml", ladder), ("national.yaml", national), ("industry.yaml", industry)] {
      workspace.add(SourceFile(path: path, bytes: Array(text.utf8)))
    }
    for (name, levels) in [("t/national", "[\"5\", \"4\", \"3\", \"2\", \"1\"]"), ("t/industry", "[\"4\"]")] {
      let scheme = """
        kind: scheme
        id: \(name)
        title: 方案
        occupation: {catalogue: "2022", code: 6-99-01-01}
        certifies: \(name)
        levels: \(levels)
        issuer: somebody
        """
      workspace.add(SourceFile(path: "\(name).yaml", bytes: Array(scheme.utf8)))
    }
    workspace.add(SourceFile(path: "issuer.yaml", bytes: Array(issuer.utf8)))
    return Merge(workspace)
  }

  private static let issuer = """
    kind: issuer
    id: somebody
    did: did:web:somebody.example
    title: 某机构
    filing:
      category: S
      institution: "0000"
      province: "44"
      site: "000001"
      inForce: {from: 2020-01-01}
      scope: [{occupation: 6-99-01-01, levels: ["5", "4", "3", "2", "1"]}]
    """

  private static let ladder = """
    kind: ladder
    id: cn/national
    layer: national
    title: 等级
    authority: 某文件
    date: 2022-03-18
    steps:
      - {id: apprentice, title: 学徒工}
      - {id: "5", title: 五级, digit: "5"}
      - {id: "4", title: 四级, digit: "4"}
      - {id: "3", title: 三级, digit: "3"}
      - {id: "2", title: 二级, digit: "2"}
      - {id: "1", title: 一级, digit: "1"}
    """

  private static let conditions = [
    ("5", "{age: 16}"),
    ("4", "{holds: \"5\", for: 3y}"),
    ("3", "{holds: {certificate: \"4\", of: related}, graduate: {education: bachelor, major: own}}"),
    ("2", "{credential: trainee-technician, experience: 18mo, of: related}"),
    ("1", "{apprenticeship: completed, of: related, age: 30}"),
  ]

  private static let national = """
    kind: standard
    id: t/national
    edition: "2022"
    layer: national
    title: 某工
    body: 某部
    occupation: {catalogue: "2022", code: 6-99-01-01}
    inForce: {from: 2022-01-01}
    related: {occupations: [6-99-01-02], ownMajors: [某专业], majors: [近似专业]}
    basics: {ethics: [{code: 2.1.1, text: 守则}], knowledge: [{code: 2.2.1, text: 基础}]}
    levels:

    """
    + conditions.map { level, condition in
      """
        "\(level)":
          eligibility: [\(condition)]
          assessment: {theory: {pass: 60}, practical: {pass: 60, assessors: 3}}
          weights:
            theory: {ethics: 10, basics: 30, "1": 60}
            practical: {"1": 100}

      """
    }.joined()
    + "functions:\n"
    + conditions.map { level, _ in
      """
        - level: "\(level)"
          code: "1"
          title: 某职能
          tasks:
            - code: "1.1"
              title: 某工作
              skills: [{code: 1.1.1, text: 能做, key: true}, {code: 1.1.2, text: 能修}]
              knowledge: [{code: 1.1.1, text: 懂得}]

      """
    }.joined()

  /// Items of its own, a clause of its own, no table.
  private static let industry = """
    kind: standard
    id: t/industry
    edition: "2024"
    layer: industry
    title: 某工行业规范
    body: 某协会
    occupation: {catalogue: "2022", code: 6-99-01-01}
    inForce: {from: 2024-01-01}
    refines: [{standard: t/national, edition: "2022", levels: {"4": "4"}}]
    levels:
      "4":
        eligibility: [{experience: 2y}]
        assessment: {practical: {pass: 70}}
        evidence: {count: 2, requiredKinds: [project], recency: 6mo, assessors: 2}
    functions:
      - level: "4"
        code: H1
        title: 行业职能
        tasks:
          - code: H1.1
            title: 行业工作
            skills: [{code: H1.1.1, text: 能做, pass: 80}]
            knowledge: [{code: H1.1.1, text: 懂得}]
    """
}

struct OtherStandardsTests {
  @Test func `the workspace of this test is sound`() {
    #expect(OtherStandards.merge().findings.map(\.message.text.en) == [])
  }

  @Test(arguments: ["t/national", "t/industry"])
  func `any kind of condition can be met and missed`(id: String) throws {
    let model = OtherStandards.merge().model
    let scheme = try #require(model.scheme(id))
    let asOf = try #require(CalendarDate("2027-01-31"))
    let cohort = Cohort(try SchemePlan(scheme, in: model, asOf: asOf), seed: 11)
    let evaluator = ReferenceEvaluator(model: model, modelDigest: ContentDigest(of: []), scheme: scheme, asOf: asOf)
    var verdicts: [String: [Verdict: Int]] = [:]
    for record in (0..<1000).compactMap(cohort.record) {
      verdicts[record.application.level, default: [:]][try evaluator.decide(record).verdict, default: 0] += 1
    }
    for (level, counts) in verdicts {
      let all = counts.values.reduce(0, +)
      #expect((5...18).contains(counts[.notEligible, default: 0] * 100 / all), "level \(level): \(counts)")
      #expect((28...52).contains(counts[.attained, default: 0] * 100 / all), "level \(level): \(counts)")
      #expect((25...48).contains(counts[.notAttained, default: 0] * 100 / all), "level \(level): \(counts)")
      #expect((6...22).contains(counts[.incomplete, default: 0] * 100 / all), "level \(level): \(counts)")
    }
    #expect(Set(verdicts.keys) == Set(scheme.levels))
  }

  @Test func `before any edition is in force there are no learners`() throws {
    let model = OtherStandards.merge().model
    let scheme = try #require(model.scheme("t/industry"))
    let asOf = try #require(CalendarDate("2020-06-30"))
    #expect(throws: Failure.self) { try SchemePlan(scheme, in: model, asOf: asOf) }
  }
}
