import Diagnostics

/// What a ladder lets stand for an examination.
extension StandardsExplanations {
  /// - Parameter rule: lines of the entry.
  private static func award(_ rule: String...) -> DocumentEdit {
    let lines =
      ["class: national-1", "group: worker"] + rule + ["grants: \"2\"", "authority: 示例文件", "date: 2020-01-01"]
    return DocumentEdit(
      "ladder.yaml", "components: [theory, practical, review]}\n",
      "components: [theory, practical, review]}\nawards:\n  - \(lines.joined(separator: "\n    "))\n")
  }

  /// - Parameter more: of the mapping.
  private static func mapping(to ladder: String, _ more: String...) -> DocumentEdit {
    let lines = ["from: \"2\"", "ladder: \(ladder)", "to: \"2\""] + more + ["authority: 示例文件", "date: 2020-01-01"]
    return DocumentEdit(
      "ladder.yaml", "components: [theory, practical, review]}\n",
      "components: [theory, practical, review]}\nmappings:\n  - \(lines.joined(separator: "\n    "))\n")
  }

  private static let other = DocumentEdit.whole(
    "other-ladder.yaml",
    """
    kind: ladder
    id: x
    layer: national
    title: 另一体系
    authority: 示例文件
    date: 2020-01-01
    steps:
      - {id: "2", title: 二等}

    """)

  static let waivers = [
    RuleExplanation(
      ExemptionsApart.self,
      title: Bilingual(zh: "免考的对应写明免考科目", en: "a mapping that exempts says from what"),
      what: Bilingual(
        zh: "`关系`（relation）为 `免考`（exempts）的对应写 `免考科目`（exempts），其他对应不写。",
        en: "A mapping with `relation: exempts` has `exempts`; others have none."),
      why: Bilingual(
        zh: "没有科目的免考什么也不免；写在别处的科目不起作用，看的人却以为免了。",
        en: "Without components nothing is waived; elsewhere they do nothing, and whoever reads them believes they do."),
      example: RuleExample(
        mapping(to: "x", "relation: exempts"), other,
        good: mapping(to: "x", "relation: exempts", "exempts: [theory]"), other)),
    RuleExplanation(
      MappedOntoItself.self,
      title: Bilingual(zh: "等级体系不与自身对应", en: "a ladder is not mapped onto itself"),
      what: Bilingual(
        zh: "`对应`（mappings）说的是本体系的级次在别的体系中值什么。",
        en: "`mappings` say what a step is worth on another ladder."),
      why: Bilingual(
        zh: "同一体系内，持有高一级就是持有其下各级，不必另写；写了也不起作用。",
        en: "Within one ladder, holding a step is holding all lower ones; a mapping adds nothing and does nothing."),
      example: RuleExample(
        mapping(to: "cn/national", "relation: equivalent"), good: mapping(to: "x", "relation: equivalent"), other)),
    RuleExplanation(
      RanksOrPrizes.self,
      title: Bilingual(zh: "获奖晋升按名次或按奖项", en: "a rule on awards goes by ranks or by prizes"),
      what: Bilingual(
        zh: "`获奖晋升`（awards）的每一条写 `末位名次`（lastRank）或 `奖项`（prizes）之一。",
        en: "Every entry of `awards` has either ranks or `prizes`."),
      why: Bilingual(
        zh: "两者都不写，参赛就能晋升；两者都写，说不清要满足其中之一还是全部。",
        en: "With neither, whoever took part would be promoted; with both, nobody knows whether one of them is enough."),
      example: RuleExample(award(), good: award("lastRank: 5"))),
    RuleExplanation(
      RanksOfNobody.self,
      title: Bilingual(zh: "起始名次不在末位名次之后", en: "the first rank does not come after the last"),
      what: Bilingual(
        zh: "`起始名次`（firstRank）不大于 `末位名次`（lastRank）。", en: "`firstRank` is not greater than `lastRank`."),
      why: Bilingual(zh: "写反了，谁也不能凭此晋升。", en: "The wrong way round, nobody would be promoted by it."),
      example: RuleExample(award("firstRank: 20", "lastRank: 6"), good: award("firstRank: 6", "lastRank: 20"))),
  ]
}
