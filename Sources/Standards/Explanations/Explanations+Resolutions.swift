import Diagnostics

/// Resolutions by themselves.
extension StandardsExplanations {
  private static let path = ExampleWorkspace.resolutionsPath

  static let resolutions = [
    RuleExplanation(
      OneSidedResolution.self,
      title: Bilingual(zh: "冲突的双方是两处", en: "a conflict has two sides"),
      what: Bilingual(
        zh: "裁定中的 `甲`（first）与 `乙`（second）是两个不同的位置。",
        en: "`first` and `second` of a resolution are two different places."),
      why: Bilingual(
        zh: "只写了一方，就不知道裁定的是它与谁的冲突，另一方改动时也不会有人发觉。",
        en: "With one side only, nobody knows what it conflicts with, nor notices when the other side changes."),
      example: RuleExample.ofResolution(
        DocumentEdit(path, "place: cn/electrician@2020#4", "place: gd/electrician@2024#4"))),
    RuleExplanation(
      ImpossibleChoice.self,
      title: Bilingual(zh: "取舍合乎冲突的种类", en: "a choice is one that the kind of conflict leaves"),
      what: Bilingual(
        zh: "两个数值之间选甲或乙；同一等级的两个条目只能并存；涵盖成循环的可以选一个方向，或视为相同。",
        en:
          "Of two values the first or the second stands; two items of one level both do; of a circle of `covers` one direction stands, or the items are the same."
      ),
      why: Bilingual(
        zh: "55 与 60 不能“并存”：考到 57 分的人究竟合格不合格，仍没有人作出决定。",
        en: "A mark of 55 and one of 60 cannot both stand: whether someone with 57 passes would still be undecided."),
      example: RuleExample.ofResolution(DocumentEdit(path, "choice: first", "choice: both"))),
    RuleExplanation(
      ExpiresBeforeDecision.self,
      title: Bilingual(zh: "有效期不早于裁定日期", en: "a resolution does not expire before it was made"),
      what: Bilingual(
        zh: "`有效期至`（expires）是裁定有效的最后一天，不早于 `日期`（date）。",
        en: "`expires` is the last day on which the resolution holds; it is not before its `date`."),
      why: Bilingual(
        zh: "作出之日已经过期的裁定从未有效，多半有一个年份写错了。",
        en: "One that had expired when it was made never held: most likely a year is wrong."),
      example: RuleExample.ofResolution(DocumentEdit(path, "expires: 2027-12-31", "expires: 2025-12-31"))),
  ]
}
