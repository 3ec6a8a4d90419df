/// What the example standards rest on: the ladder, who certifies, and the catalogue of occupations.
extension ExampleWorkspace {
  static let ladder = """
    kind: ladder
    id: cn/national
    layer: national
    title: 职业技能等级
    authority: 示例文件
    date: 2020-01-01
    steps:
      - {id: "5", title: 五级, digit: "5", components: [theory, practical]}
      - {id: "4", title: 四级, digit: "4", components: [theory, practical]}
      - {id: "3", title: 三级, digit: "3", components: [theory, practical]}
      - {id: "2", title: 二级, digit: "2",
         components: [theory, practical, review]}

    """

  static let crosswalk = """
    kind: crosswalk
    id: alliance
    layer: national
    owner: 技能联盟
    date: 2024-01-01
    alignments:
      - from: cn/electrician@2020#4/skill/1.1.1
        relation: covers
        to: cn/electrician@2020#5/skill/1.1.1

    """

  static let scheme = """
    kind: scheme
    id: electrician
    title: 电工等级认定方案
    occupation: {catalogue: "2015", code: 6-31-01-03}
    certifies: cn/electrician
    endorses: [gd/electrician]
    levels: ["5", "4"]
    issuer: lingnan

    """

  static let issuer = """
    kind: issuer
    id: lingnan
    did: did:web:cert.example.cn
    title: 示例评价机构
    filing:
      category: S
      institution: "0001"
      province: "44"
      site: "000001"
      inForce: {from: 2020-01-01}
      scope:
        - {occupation: 6-31-01-03, levels: ["5", "4"]}

    """

  static let catalogue = """
    kind: catalogue
    id: occupations
    title: 职业分类大典（选）
    authority: 示例文件
    date: 2022-07-01
    entries:
      - catalogue: "2015"
        code: 6-31-01-03
        title: 电工
      - catalogue: "2015"
        code: 6-30-99-00
        title: 机器人操作员
        became: {catalogue: "2022", code: 6-31-07-03}
      - {catalogue: "2015", code: 6-31-01-05, title: 变配电工}
      - {catalogue: "2022", code: 6-31-07-03, title: 机器人运维员}

    """
}

extension ExampleWorkspace {
  /// Another document under the issuer's id.
  package static let secondIssuer = issuer.replacing("示例评价机构", with: "另一评价机构")
}
