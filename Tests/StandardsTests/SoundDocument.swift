/// One small document of each kind with nothing wrong in it.
enum SoundDocument {
  static let standard = """
    kind: standard
    id: n
    edition: "1"
    layer: national
    title: 标准
    body: 机构
    occupation: {catalogue: "2015", code: 6-30-99-00}
    workTypes: [甲工, 乙工]
    inForce: {from: 2020-01-01, to: 2030-01-01}
    levels:
      "4":
        eligibility:
          - {after: {certificate: "5", of: own}, experience: 1y}
        assessment:
          theory:    {pass: 60}
          practical: {pass: 60}
        weights:
          theory:    {ethics: 10, "1": 90}
          practical: {"1": 100}
    functions:
      - level: "4"
        code: "1"
        title: 功能
        tasks:
          - code: "1.1"
            title: 内容
            skills:
              - {code: 1.1.1, text: 能做一事}
              - {code: 1.1.2, text: 能做二事}

    """

  /// Two levels, the lower of one function and the higher of two.
  static let twoLevels = """
    kind: standard
    id: n
    edition: "1"
    layer: national
    title: 标准
    body: 机构
    occupation: {catalogue: "2015", code: 6-30-99-00}
    inForce: {from: 2020-01-01}
    levels:
      "5":
        eligibility: [{experience: 1y}]
        assessment: {theory: {pass: 60}, practical: {pass: 60}}
        weights:
          theory: {ethics: 10, "1": 90}
          practical: {"1": 100}
      "4":
        eligibility: [{experience: 3y}]
        assessment: {theory: {pass: 60}, practical: {pass: 60}}
        weights:
          theory: {ethics: 10, "1": 40, "2": 50}
          practical: {"1": 40, "2": 60}
    functions:
      - level: "5"
        code: "1"
        title: 装配
        tasks:
          - code: "1.1"
            title: 装配内容
            skills:
              - {code: 1.1.1, text: 能做装配}
      - level: "4"
        code: "1"
        title: 调试
        tasks:
          - code: "1.1"
            title: 调试内容
            skills:
              - {code: 1.1.1, text: 能做调试}
      - level: "4"
        code: "2"
        title: 检修
        tasks:
          - code: "2.1"
            title: 检修内容
            skills:
              - {code: 2.1.1, text: 能做检修}

    """

  static let lowerStandard = """
    kind: standard
    id: h
    edition: "1"
    layer: industry
    title: 标准
    body: 协会
    occupation: {catalogue: "2015", code: 6-30-99-00}
    inForce: {from: 2020-01-01}
    refines: [{standard: n, edition: "1", levels: {"4": "4"}}]
    levels:
      "4": {assessment: {theory: {pass: 65}}}
    functions: []

    """

  static let ladder = """
    kind: ladder
    id: l
    layer: national
    title: 等级
    authority: 文件
    date: 2020-01-01
    steps:
      - {id: "5", title: 五级, digit: "5"}
      - {id: "4", title: 四级, digit: "4"}

    """

  static let scheme = """
    kind: scheme
    id: s
    title: 方案
    occupation: {catalogue: "2015", code: 6-30-99-00}
    certifies: n
    endorses: [h, e]
    levels: ["4", "3"]
    issuer: i

    """

  static let crosswalk = """
    kind: crosswalk
    id: c
    layer: industry
    owner: 协会
    date: 2020-01-01
    alignments:
      - {from: n@1#4/skill/1.1.1, relation: same, to: h@1#4/skill/1.1.1}

    """

  static let issuer = """
    kind: issuer
    id: i
    did: did:web:cert.example.cn
    title: 机构
    filing:
      category: S
      institution: "0001"
      province: "44"
      site: "000001"
      inForce: {from: 2020-01-01}
      scope:
        - {occupation: 6-30-99-00, levels: ["4"]}

    """

  static let catalogue = """
    kind: catalogue
    id: o
    title: 大典
    authority: 文件
    date: 2020-01-01
    entries:
      - {catalogue: "2015", code: 6-30-99-00, title: 职业, became: {catalogue: "2022", code: 6-31-07-03}}
      - {catalogue: "2022", code: 6-31-07-03, title: 职业}

    """

  static let chain = """
    kind: chain
    id: k
    title: 产业链
    authority: 文件
    date: 2020-01-01
    leaders:
      - name: 甲公司
        aliases: [甲]
        creditCode: 9144010100000001AJ
        standards: [e, {standard: f, nodes: [a]}]
    nodes:
      - id: a
        title: 环节
        leaders: [{name: 乙公司, standards: [g]}]
        members: [{name: 丙公司, creditCode: 9144010100000002BN}, {name: 甲公司}]

    """

  static let resolutions = """
    kind: resolutions
    id: r
    title: 裁定
    resolutions:
      - conflict: TS3007
        first: {place: h@1#4/practical/pass, says: "55", digest: 0000000000000000000000000000000000000000000000000000000000000000}
        second: {place: n@1#4/practical/pass, says: "60", digest: 1111111111111111111111111111111111111111111111111111111111111111}
        choice: first
        reason: 过渡期
        person: 李明
        body: 机构
        date: 2026-01-05
        expires: 2027-12-31

    """
}
