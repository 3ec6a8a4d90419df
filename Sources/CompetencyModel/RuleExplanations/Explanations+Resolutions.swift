import Diagnostics
import Standards

/// Conflicts between whole documents, and resolutions of conflicts.
extension ModelExplanations {
  private static let path = ExampleWorkspace.resolutionsPath

  static let refinedDocuments = [
    RuleExplanation(
      OtherOccupationRefined.self,
      title: Bilingual(zh: "细化同一职业的标准", en: "what is refined is of the same occupation"),
      what: Bilingual(
        zh: "标准的职业编码与所细化标准的相同，或在职业目录中由 `改为`（became）写明是同一职业。",
        en:
          "A standard has the occupation of the one it refines, or the catalogue says by `became` that the two codes are one occupation."
      ),
      why: Bilingual(
        zh: "大典各版之间编码会重排：两个编码看着不同，可能是同一职业，也可能真的拿错了下限。",
        en:
          "Codes are renumbered from edition to edition: two different ones may be one occupation, or the floor may really be that of another."
      ),
      example: RuleExample(DocumentEdit("enterprise.yaml", "code: 6-31-01-03", "code: 6-31-01-05")))
  ]

  static let resolutions = [
    RuleExplanation(
      StaleResolution.self,
      title: Bilingual(zh: "裁定所依据的内容没有改动", en: "what a resolution rests on has not changed"),
      what: Bilingual(
        zh: "裁定记下双方当时的内容摘要。任何一方的值或其所属内容一改，裁定即失效，须重新作出；注释、排版和键的语言不算改动。",
        en:
          "A resolution holds digests of what both sides said. Once a value or what it belongs to is edited it no longer applies; comments, layout and the language of keys are no edits."
      ),
      why: Bilingual(
        zh: "同意过 55 分，不等于同意后来改成的 50 分。",
        en: "Who agreed to a mark of 55 has not agreed to the 50 that it was changed to later."),
      example: RuleExample.ofResolution(DocumentEdit("industry.yaml", "practical: {pass: 55,", "practical: {pass: 50,"))
    ),
    RuleExplanation(
      ExpiredResolution.self,
      title: Bilingual(zh: "裁定仍在有效期内", en: "a resolution has not expired"),
      what: Bilingual(
        zh: "`validate --as-of 日期` 按这一天检查 `有效期至`（expires）。模型不受日期影响。",
        en: "`validate --as-of DATE` judges `expires` by that day. The model itself depends on no date."),
      why: Bilingual(
        zh: "过渡期的宽限到期之后，应当有人决定是否延长，而不是无人过问地继续。",
        en:
          "When a transitional allowance ends somebody should decide whether it goes on; it should not do so unnoticed."
      ),
      example: RuleExample.ofResolution(DocumentEdit(path, "expires: 2027-12-31", "expires: 2026-03-31"))),
    RuleExplanation(
      UnusedResolution.self,
      title: Bilingual(zh: "裁定对应一个冲突", en: "a resolution resolves something"),
      what: Bilingual(
        zh: "每项裁定的双方之间有它所说的那种冲突。", en: "Between the two sides of a resolution there is a conflict of the kind it names."
      ),
      why: Bilingual(
        zh: "没有对应冲突的裁定不起作用：多半写错了位置，真正的冲突仍未解决。",
        en: "One that meets no conflict has no effect: most likely a place is wrong, and the real conflict is open."),
      example: RuleExample(bad: [ExampleWorkspace.unusedResolution], good: ExampleWorkspace.settledConflict)),
    RuleExplanation(
      SecondResolution.self,
      title: Bilingual(zh: "一个冲突只有一项裁定", en: "a conflict has one resolution"),
      what: Bilingual(
        zh: "同一冲突不能有两项都有效的裁定，即使取舍相同；有两项时都不生效。",
        en:
          "One conflict has no two resolutions in force, even if they say the same; where there are two, neither counts."
      ),
      why: Bilingual(
        zh: "两项裁定各说各的，谁也不知道以哪一项为准。", en: "If the two disagree nobody knows which one counts."),
      example: RuleExample.ofResolution(
        DocumentEdit(
          path, "resolutions:\n", "resolutions:\n" + ExampleWorkspace.resolutionEntry))),
    RuleExplanation(
      UnauthorisedResolution.self,
      title: Bilingual(zh: "裁定由有权的机构签署", en: "a resolution is signed by a body that may decide it"),
      what: Bilingual(
        zh: "让哪一方退让，就由哪一方的发布机构签署，或由站得住的更高层机构签署。低于上层下限的裁定只能由设定下限的机构签署。",
        en:
          "The body of the side that gives way signs, or a higher layer's whose value stands. A floor is lowered only by the body that set it."
      ),
      why: Bilingual(
        zh: "行业协会不能自行宣布国家的 60 分在本行业改为 55 分。",
        en: "An industry association cannot declare that the national mark of 60 is 55 in its trade."),
      example: RuleExample.ofResolution(DocumentEdit(path, "body: 人力资源和社会保障部", "body: 电气行业协会"))),
  ]
}
