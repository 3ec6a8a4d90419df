import Diagnostics

/// Layers, levels, dates and lists of names.
extension StandardsExplanations {
  static let levels = [
    RuleExplanation(
      EndsBeforeStart.self,
      title: Bilingual(zh: "结束日期不早于开始日期", en: "an end is not before its start"),
      what: Bilingual(
        zh: "`止`（to）不早于 `起`（from）；没有结束日期就不写 `止`（to）。",
        en: "`to` is not before `from`; without an end, `to` is left out."),
      why: Bilingual(
        zh: "日期写倒了，标准没有一天有效，按它评价的人都会落空。",
        en: "With the dates exchanged the standard is in force on no day, and nobody could be judged by it."),
      example: RuleExample(DocumentEdit("national.yaml", "to: 2030-05-31", "to: 2019-05-31"))),
    RuleExplanation(
      InForceBeforeEdition.self,
      title: Bilingual(zh: "施行日期不早于版次年份", en: "in force not before the year of the edition"),
      what: Bilingual(
        zh: "版次是年份时，`施行`（inForce）不从这一年之前开始。",
        en: "Where the edition is a year, `inForce` does not begin before that year."),
      why: Bilingual(
        zh: "2020 年版不会在 2002 年施行：日期或版次必有一个抄错，证书上就会引错版次。",
        en:
          "An edition of 2020 was not in force in 2002: one of the two was copied wrongly, and certificates would cite the wrong edition."
      ),
      example: RuleExample(DocumentEdit("national.yaml", "from: 2020-06-01", "from: 2002-06-01"))),
    RuleExplanation(
      NothingRefined.self,
      title: Bilingual(zh: "行业、企业标准要写明细化哪份标准", en: "a lower standard says what it refines"),
      what: Bilingual(
        zh: "行业或企业标准用 `细化`（refines）写明上层标准、版次和等级对应。",
        en:
          "A standard of an industry or enterprise names by `refines:` the higher standard, its edition and which level corresponds to which."
      ),
      why: Bilingual(
        zh: "不写明上层标准，就无法核对它有没有放宽国家的要求，凭它发的签注也没有依据。",
        en:
          "Unless it does, nobody can check that it does not loosen what the nation requires, and an endorsement by it rests on nothing."
      ),
      example: RuleExample(
        DocumentEdit(
          "enterprise.yaml",
          "refines:\n  - {standard: gd/electrician, edition: \"2024\", levels: {\"4\": \"4\"}}\n", ""))),
    RuleExplanation(
      NationalRefines.self,
      title: Bilingual(zh: "国家标准不细化别的标准", en: "a national standard refines none"),
      what: Bilingual(
        zh: "`层级: 国家`（layer: national）的标准不写 `细化`（refines）：在它之上没有别的标准。",
        en: "A standard of `layer: national` has no `refines:`: none stands above it."),
      why: Bilingual(
        zh: "多半是层级写错了：企业标准若写成国家标准，别人就会把它当作底线。",
        en:
          "Most likely the layer is wrong: an enterprise standard that calls itself national would become everybody's floor."
      ),
      example: RuleExample(
        DocumentEdit(
          "technician.yaml", "levels:\n",
          "refines:\n  - {standard: cn/electrician, edition: \"2020\", levels: {\"2\": \"4\"}}\nlevels:\n"))),
    RuleExplanation(
      LevelWithoutFunctions.self,
      title: Bilingual(zh: "国家标准的每个等级都有职业功能", en: "every level of a national standard has functions"),
      what: Bilingual(
        zh: "`等级`（levels）下的每个等级，在 `职业功能`（functions）中都有自己的职业功能。",
        en: "Every level under `levels` has functions of its own under `functions`."),
      why: Bilingual(
        zh: "没有职业功能的等级没有什么可考，却仍然发得出证书。",
        en: "A level without functions has nothing to be assessed, and yet certificates of it could be issued."),
      example: RuleExample(
        DocumentEdit(
          "national.yaml", "levels:\n  \"5\":",
          "levels:\n  \"3\":\n    eligibility: [{experience: 10y}]\n    assessment: {theory: {pass: 60}, practical: {pass: 60}}\n  \"5\":"
        )
      )),
    RuleExplanation(
      RepeatedStep.self,
      title: Bilingual(zh: "等级体系中的级次不重复", en: "a step of a ladder stands once"),
      what: Bilingual(
        zh: "等级体系的每一级有自己的标识。", en: "Each step of a ladder has an id of its own."),
      why: Bilingual(
        zh: "同一个级次出现两次，就说不清它比哪一级高。", en: "With a step that stands twice, nobody can say what it is above."),
      example: RuleExample(
        DocumentEdit("ladder.yaml", "{id: \"3\", title: 三级, digit: \"3\"", "{id: \"4\", title: 三级, digit: \"3\""))),
    RuleExplanation(
      RepeatedDigit.self,
      title: Bilingual(zh: "各级次的编号数字不同", en: "each step has its own digit"),
      what: Bilingual(
        zh: "`编号数字`（digit）是证书编号中表示等级的一位，各级不同。",
        en: "`digit` stands for the level in certificate numbers, another one for each step."),
      why: Bilingual(
        zh: "两级同号，从证书编号上就看不出持证人是几级。",
        en: "With one digit for two steps a certificate number no longer tells which level its holder has."),
      example: RuleExample(DocumentEdit("ladder.yaml", "title: 三级, digit: \"3\"", "title: 三级, digit: \"4\""))),
    RuleExplanation(
      RepeatedName.self,
      title: Bilingual(zh: "列表中的名称不重复", en: "a list names nothing twice"),
      what: Bilingual(
        zh: "工种、专业、等级等列表里，同一个名称只写一次。", en: "In a list of work types, majors, levels and the like a name stands once."),
      why: Bilingual(
        zh: "写了两次的，往往有一处本该是另一个名称：那个工种或专业的人就被漏掉了。",
        en:
          "Of two equal names one was often meant to be another, and the people of that work type or major are left out."
      ),
      example: RuleExample(DocumentEdit("national.yaml", "[维修电工, 安装电工]", "[维修电工, 维修电工]"))),
    RuleExplanation(
      JoinedNames.self,
      title: Bilingual(zh: "几个名称之间用半角逗号", en: "names are divided by ASCII commas"),
      what: Bilingual(
        zh: "列表里的名称用半角逗号加空格“, ”隔开；全角逗号、顿号不起分隔作用。",
        en: "Names of a list are divided by a comma and a space; full-width commas divide nothing."),
      why: Bilingual(
        zh: "`维修电工，安装电工` 会被当作一个工种的名称，真正的两个工种反而都不存在。",
        en: "`维修电工，安装电工` would be the name of one work type, and neither of the two that were meant would be there."),
      example: RuleExample(DocumentEdit("national.yaml", "[维修电工, 安装电工]", "[维修电工，安装电工]"))),
  ]
}
