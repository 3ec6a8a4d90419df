import CompetencyModel
import Diagnostics

/// A workspace of two standards that ask for everything the shipped ones do not: 车工 under the conditions of 2023, with
/// two work types examined apart, and 钳工 as editions before 2018 have it.
enum DemandingStandards {
  static let ids = ["t/turner", "t/fitter"]

  static let merge: Merge = {
    var workspace = Workspace(root: "/")
    for (index, text) in ([ladder, issuer] + turner + fitter).enumerated() {
      workspace.add(SourceFile(path: "\(index).yaml", bytes: Array(text.utf8)))
    }
    return Merge(workspace)
  }()

  private static let ladder = """
    kind: ladder
    id: cn/national
    layer: national
    title: 等级
    authority: 某文件
    date: 2000-01-01
    steps:
      - {id: apprentice, title: 学徒工}
      - {id: "5", title: 五级, digit: "5"}
      - {id: "4", title: 四级, digit: "4"}
      - {id: "3", title: 三级, digit: "3"}
      - {id: "2", title: 二级, digit: "2"}
      - {id: "1", title: 一级, digit: "1"}
    """

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
      scope:
        - {occupation: 6-18-01-01, levels: ["5", "4", "3", "2", "1"]}
        - {occupation: 6-20-01-01, levels: ["4", "3"]}
    """

  private static func scheme(_ id: String, _ occupation: String, _ levels: [String], _ more: String = "") -> String {
    """
    kind: scheme
    id: \(id)
    title: 方案
    occupation: {catalogue: "2015", code: \(occupation)}
    certifies: \(id)
    levels: [\(levels.map { "\"\($0)\"" }.joined(separator: ", "))]
    issuer: somebody
    \(more)
    """
  }

  /// 职业功能 with a ★ skill, another skill and a piece of knowledge.
  private static func function(_ code: String, of level: String, _ more: String = "") -> String {
    """
      - level: "\(level)"
        code: "\(code)"
        title: 职能\(code)
    \(more.isEmpty ? "" : "    \(more)\n")    tasks:
          - code: "\(code).1"
            title: 工作
            skills: [{code: \(code).1.1, text: 能做, key: true}, {code: \(code).1.2, text: 能修}]
            knowledge: [{code: \(code).1.1, text: 懂得}]

    """
  }

  // MARK: 车工

  private static let conditions: [(level: String, alternatives: [String])] = [
    ("5", ["{age: 16, intends: related}", "{age: 16, engaged: related}"]),
    (
      "4",
      [
        "{experience: 5y, of: related}",
        "{after: {certificate: \"5\", of: related}, experience: 3y, of: related}",
        "{graduate: {school: [technical-school, secondary-vocational], major: related, finalYear: true}}",
      ]
    ),
    (
      "3",
      [
        "{experience: 10y, of: related}",
        "{after: {certificate: \"4\", of: related}, experience: 4y, of: related}",
        "{title: {rank: elementary, for: 1y}}",
        "{graduate: {class: senior-class, major: related, finalYear: true}}",
        """
        {holds: {certificate: "4", of: related}, graduate: {school: [higher-vocational, university], \
        education: associate, major: related, finalYear: true}}
        """,
        "{graduate: {school: [higher-vocational], major: related, accreditedFor: \"3\", finalYear: true}}",
      ]
    ),
    (
      "2",
      [
        "{after: {certificate: \"3\", of: related}, experience: 5y, of: related}",
        """
        {all: [{after: {title: elementary}, experience: 5y, of: related}, \
        {after: {certificate: "3", of: related}, experience: 1y, of: related}]}
        """,
        "{title: {rank: intermediate, for: 1y}}",
        """
        {holds: {certificate: "3", of: related}, graduate: {school: [senior-technical-school], major: related}, \
        experience: 2y, of: related}
        """,
        """
        {holds: {certificate: "3", of: related}, for: 2y, graduate: {school: [technician-college], \
        class: trainee-technician-class, enrolled: true}}
        """,
      ]
    ),
    (
      "1",
      [
        "{after: {certificate: \"2\", of: related}, experience: 5y, of: related}",
        """
        {all: [{after: {title: intermediate}, experience: 5y, of: related}, \
        {after: {certificate: "2", of: related}, experience: 1y, of: related}]}
        """,
        "{title: {rank: associate-senior, for: 1y}}",
      ]
    ),
  ]

  private static let turner = [
    """
    kind: standard
    id: t/turner
    edition: "2023"
    layer: national
    title: 车工
    body: 某部
    occupation: {catalogue: "2015", code: 6-18-01-01}
    workTypes: [普通车工, 数控车工]
    inForce: {from: 2023-01-01}
    related: {occupations: [6-18-01-07], ownMajors: [数控技术], majors: [机械制造], titles: [机械工程, 机械设计]}
    basics: {ethics: [{code: 2.1.1, text: 守则}], knowledge: [{code: 2.2.1, text: 基础}]}
    levels:

    """
      + conditions.map { level, alternatives in
        let review = ["2", "1"].contains(level) ? ", review: {pass: 60, assessors: 4, odd: true}" : ""
        return """
            "\(level)":
              eligibility:
          \(alternatives.map { "      - \($0)" }.joined(separator: "\n"))
              assessment: {theory: {pass: 60}, practical: {pass: 60, assessors: 3, odd: true}\(review)}
              weights:
                workTypes:
                  普通车工: {theory: {ethics: 10, basics: 20, "1": 30, "2": 40}, practical: {"1": 20, "2": 80}}
                  数控车工: {theory: {ethics: 10, basics: 20, "1": 30, "3": 40}, practical: {"1": 70, "3": 30}}

          """
      }.joined() + "functions:\n"
      + conditions.map { level, _ in
        function("1", of: level) + function("2", of: level, "workTypes: [普通车工]")
          + function("3", of: level, "workTypes: [数控车工]")
      }.joined(),
    scheme("t/turner", "6-18-01-01", conditions.map(\.level)),
  ]

  // MARK: 钳工

  private static let fitter = [
    """
    kind: standard
    id: t/fitter
    edition: "2009"
    layer: national
    title: 钳工
    body: 某部
    occupation: {catalogue: "2015", code: 6-20-01-01}
    inForce: {from: 2009-01-01}
    related: {ownMajors: [机械装配], majors: [机械制造], titles: [机械工程]}
    basics: {ethics: [{code: 2.1.1, text: 守则}], knowledge: [{code: 2.2.1, text: 基础}]}
    levels:
      "4":
        eligibility:
          - {after: "5", experience: 3y, trained: {level: "4", hours: 160}}
          - {after: "5", experience: 5y}
          - {experience: 7y, continuous: true}
        assessment: {theory: {pass: 60}, practical: {pass: 60, assessors: 3}}
        weights: {theory: {ethics: 10, basics: 30, "1": 60}, practical: {"1": 100}}
      "3":
        eligibility:
          - {after: "4", experience: 4y, trained: {level: "3", hours: 120}}
          - {after: "4", experience: 7y, continuous: true}
          - {experience: 15y, continuous: true, trained: "3"}
        assessment: {theory: {pass: 60}, practical: {pass: 60, assessors: 3}}
        weights: {theory: {ethics: 10, basics: 30, "1": 60}, practical: {"1": 100}}
    functions:

    """ + function("1", of: "4") + function("1", of: "3"),
    scheme("t/fitter", "6-20-01-01", ["4", "3"], "declaredExperience: true"),
  ]
}
