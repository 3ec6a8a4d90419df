import CompetencyModel
import Diagnostics
import LearnerRecords
import Vocabulary

/// A standard of 车工 (turner) written for a test, for what the shipped ones do not ask: the conditions and the
/// examination are the test's, the rest is the same.
enum MadeStandard {
  /// Every level has a theory and a practical; levels 2 and 1 a review before an odd panel.
  static func judge(
    _ eligibility: KeyValuePairs<String, [String]>, declaredExperience: Bool = false, more: [String] = [],
    ladder: String = ""
  ) throws -> Judge {
    let levels = eligibility.map { level, alternatives in
      let review = ["2", "1"].contains(level) ? ", review: {pass: 60, assessors: 3, odd: true}" : ""
      return """
          "\(level)":
            eligibility:
        \(alternatives.map { "      - \($0)" }.joined(separator: "\n"))
            assessment: {theory: {pass: 60}, practical: {pass: 60, assessors: 3}\(review)}
            weights:
              theory: {ethics: 10, basics: 30, "1": 60}
              practical: {"1": 100}

        """
    }
    let functions = eligibility.map { level, _ in function("1", of: level) }
    return try judge(
      levels: levels.joined(), functions: functions.joined(), grades: eligibility.map(\.key),
      declaredExperience: declaredExperience, more: more, ladder: ladder)
  }

  /// Two skills, the first ★, and a piece of knowledge.
  static func function(_ code: String, of level: String, workType: String? = nil, pass: Int? = nil) -> String {
    """
      - level: "\(level)"
        code: "\(code)"
        title: 职能\(code)
    \(workType.map { "    workTypes: [\($0)]\n" } ?? "")    tasks:
          - code: "\(code).1"
            title: 工作
            skills:
              - {code: \(code).1.1, text: 能做, key: true}
              - {code: \(code).1.2, text: 能修\(pass.map { ", pass: \($0)" } ?? "")}
            knowledge:
              - {code: \(code).1.1, text: 懂得}

    """
  }

  static func judge(
    levels: String, functions: String, workTypes: String = "", grades: [String], declaredExperience: Bool = false,
    more: [String] = [], endorses: String = "", ladder: String = "",
    issuer name: String = "somebody"
  ) throws -> Judge {
    let standard = """
      kind: standard
      id: t/turner
      edition: "2000"
      layer: national
      title: 车工
      body: 某部
      occupation: {catalogue: "2022", code: 6-18-01-01}
      \(workTypes)
      inForce: {from: 2000-01-01}
      related: {occupations: [6-18-01-07], ownMajors: [数控技术], majors: [机械制造], titles: [机械工程]}
      basics: {ethics: [{code: 2.1.1, text: 守则}], knowledge: [{code: 2.2.1, text: 基础}]}
      levels:
      \(levels)functions:
      \(functions)
      """
    let gradeList = "[\(grades.map { "\"\($0)\"" }.joined(separator: ", "))]"
    let scheme = """
      kind: scheme
      id: t/turner
      title: 方案
      occupation: {catalogue: "2022", code: 6-18-01-01}
      certifies: t/turner
      \(endorses)
      levels: \(gradeList)
      issuer: \(name)
      \(declaredExperience ? "declaredExperience: true" : "")
      """
    var workspace = Workspace(root: "made")
    for (index, text) in ([Self.ladder + "\n" + ladder, issuer(gradeList), standard, scheme] + more).enumerated() {
      workspace.add(SourceFile(path: "\(index).yaml", bytes: Array(text.utf8)))
    }
    return try Judge(workspace)
  }

  private static let ladder = """
    kind: ladder
    id: cn/national
    layer: national
    title: 等级
    authority: 某文件
    date: 2000-01-01
    steps:
      - {id: "5", title: 五级, digit: "5"}
      - {id: "4", title: 四级, digit: "4"}
      - {id: "3", title: 三级, digit: "3"}
      - {id: "2", title: 二级, digit: "2"}
      - {id: "1", title: 一级, digit: "1"}
    """

  private static func issuer(_ levels: String) -> String {
    """
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
      scope: [{occupation: 6-18-01-01, levels: \(levels)}]
    """
  }
}

extension OccupationCode {
  static let turner: OccupationCode = "6-18-01-01"
  /// 多工序数控机床操作调整工: related to the turner.
  static let machinist: OccupationCode = "6-18-01-07"
}
