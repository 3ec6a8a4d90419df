/// The sound workspace that the examples of rules change: a national standard of two levels, one of a higher level, an
/// industry norm, an enterprise standard, and what they rest on. Everything in it is made up.
package enum ExampleWorkspace {
  /// Path → text.
  package static let files: [String: [UInt8]] = [
    "national.yaml": national, "technician.yaml": technician, "industry.yaml": industry,
    "enterprise.yaml": enterprise, "ladder.yaml": ladder, "crosswalk.yaml": crosswalk, "scheme.yaml": scheme,
    "issuer.yaml": issuer, "catalogue.yaml": catalogue, "chain.yaml": chain,
    "post.yaml": post,
  ].mapValues { Array($0.utf8) }

  private static let national = """
    kind: standard
    id: cn/electrician
    edition: "2020"
    layer: national
    title: 电工
    body: 人力资源和社会保障部
    occupation: {catalogue: "2015", code: 6-31-01-03}
    workTypes: [维修电工, 安装电工]
    inForce: {from: 2020-06-01, to: 2030-05-31}
    related:
      occupations: [6-31-01-05]
      ownMajors: [电气自动化]
      majors: [机电一体化]
      titles: [电气工程]
    levels:
      "5":
        eligibility:
          - {experience: 1y, of: related}
          - {age: 16, trained: "5"}
        assessment:
          theory: {pass: 60, minutes: 90}
          practical: {pass: 60, minutes: 60}
        weights:
          theory: {ethics: 10, "1": 90}
          practical: {"1": 100}
      "4":
        eligibility:
          - {experience: 6y, of: own}
          - {after: {certificate: "5", of: own}, experience: 3y}
        assessment:
          theory: {pass: 60, minutes: 90}
          practical: {pass: 60, minutes: 120, methods: [practice]}
        weights:
          theory: {ethics: 10, "1": 40, "2": 50}
          practical: {"1": 40, "2": 60}
        blueprint:
          - {title: 安装, covers: ["1"], percent: 40, minutes: 50}
          - title: 检修
            covers: ["2.1", "2.2"]
            choose: 1
            percent: 60
            minutes: 70
        evidence: {acceptedKinds: [practical-exam, project]}
    functions:
      - level: "5"
        code: "1"
        title: 照明线路
        tasks:
          - code: "1.1"
            title: 安装
            skills:
              - {code: 1.1.1, text: 能安装照明灯具}
              - {code: 1.1.2, text: 能更换开关与插座, key: true}
            knowledge:
              - {code: 1.1.1, text: 照明灯具的种类}
      - level: "4"
        code: "1"
        title: 动力线路
        tasks:
          - code: "1.1"
            title: 安装
            skills:
              - {code: 1.1.1, text: 能安装动力配电箱}
              - {code: 1.1.2, text: 能敷设电缆, pass: 70}
      - level: "4"
        code: "2"
        title: 检修
        tasks:
          - code: "2.1"
            title: 电动机检修
            skills:
              - {code: 2.1.1, text: 能判断电动机故障}
          - code: "2.2"
            title: 线路检修
            skills:
              - {code: 2.2.1, text: 能查找线路断点}

    """

  /// The next edition of the technician's standard.
  package static let nextTechnician =
    technician.replacing("edition: \"2021\"", with: "edition: \"2026\"")
    .replacing("{from: 2021-06-01}", with: "{from: 2026-06-01}") + """
              knowledge:
                - {code: 1.1.1, text: 作业节拍的组成}

      """

  private static let technician = """
    kind: standard
    id: cn/robot-engineer
    edition: "2021"
    layer: national
    title: 机器人运维员
    body: 人力资源和社会保障部
    occupation: {catalogue: "2022", code: 6-31-07-03}
    inForce: {from: 2021-06-01}
    levels:
      "2":
        eligibility:
          - {after: {certificate: "3", of: own}, experience: 4y}
        assessment:
          theory: {pass: 60}
          practical: {pass: 60}
          review: {pass: 60}
        weights:
          theory: {"1": 100}
          practical: {"1": 100}
    functions:
      - level: "2"
        code: "1"
        title: 系统改进
        tasks:
          - code: "1.1"
            title: 工艺优化
            skills:
              - {code: 1.1.1, text: 能优化作业节拍}

    """

  private static let industry = """
    kind: standard
    id: gd/electrician
    edition: "2024"
    layer: industry
    title: 电工行业规范
    body: 电气行业协会
    occupation: {catalogue: "2015", code: 6-31-01-03}
    inForce: {from: 2024-01-01, to: 2030-05-31}
    refines:
      - standard: cn/electrician
        edition: "2020"
        levels: {"5": "5", "4": "4"}
    levels:
      "5":
        assessment:
          practical: {pass: 60}
      "4":
        assessment:
          practical: {pass: 65, methods: [practice]}
        evidence:
          acceptedKinds: [project]
          requiredKinds: [project]
        key: [cn/electrician@2020#4/skill/1.1.2]
    functions:
      - level: "4"
        code: "H1"
        title: 智能配电
        tasks:
          - code: "H1.1"
            title: 联网
            skills:
              - {code: H1.1.1, text: 能配置智能电表}

    """

  private static let enterprise = """
    kind: standard
    id: yx/electrician
    edition: "2025"
    layer: enterprise
    title: 电工企业标准
    body: 示例公司
    occupation: {catalogue: "2015", code: 6-31-01-03}
    inForce: {from: 2025-01-01, to: 2030-05-31}
    refines:
      - {standard: gd/electrician, edition: "2024", levels: {"4": "4"}}
    levels:
      "4":
        assessment:
          practical: {pass: 70}
    functions: []

    """
}
