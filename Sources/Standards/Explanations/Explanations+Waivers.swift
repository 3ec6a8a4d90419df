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

  static let waivers = [
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
