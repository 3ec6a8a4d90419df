import Diagnostics

/// Work types and 技能考核内容结构表.
extension StandardsExplanations {
  static let work = [
    RuleExplanation(
      UnknownWorkType.self,
      title: Bilingual(zh: "工种须在标准的工种表里", en: "a work type is one that the standard lists"),
      what: Bilingual(
        zh: "职业功能和权重表提到的工种，须列在标准的 `工种`（workTypes）中，一字不差。",
        en:
          "A work type that a function or a weight table names is listed under `workTypes` of the standard, to the letter."
      ),
      why: Bilingual(
        zh: "名称差一个字，这项职业功能就不属于任何工种，谁也不会考它。",
        en: "By one wrong character the function belongs to no work type, and nobody is assessed in it."),
      example: RuleExample(
        DocumentEdit("national.yaml", "title: 照明线路\n", "title: 照明线路\n    workTypes: [维护电工]\n"),
        good: DocumentEdit(
          "national.yaml", "title: 照明线路\n", "title: 照明线路\n    workTypes: [维修电工, 安装电工]\n"))),
    RuleExplanation(
      BlueprintSum.self,
      title: Bilingual(zh: "考核结构的比重合计 100", en: "the shares of a blueprint sum to 100"),
      what: Bilingual(
        zh: "`考核结构`（blueprint）中各鉴定范围的 `比重`（percent）合计 100。",
        en: "The `percent` of the ranges of a `blueprint` sum to 100."),
      why: Bilingual(
        zh: "合计不到 100，技能考核的满分就不到 100，合格线等于悄悄抬高了。",
        en: "With less than 100 nobody can earn full marks in the practical, which quietly raises its pass mark."),
      example: RuleExample(DocumentEdit("national.yaml", "percent: 60", "percent: 50"))),
    RuleExplanation(
      NothingOfThatCode.self,
      title: Bilingual(zh: "考核结构只列本级的内容", en: "a blueprint names what the level has"),
      what: Bilingual(
        zh: "`考核内容`（covers）中的编号须是本级的职业功能或工作内容。",
        en: "The codes under `covers` are of functions or tasks of the level."),
      why: Bilingual(
        zh: "考核结构里有、标准里没有的内容，命题的人无题可出。",
        en: "What the blueprint names and the standard has not leaves nothing to set as a task."),
      example: RuleExample(DocumentEdit("national.yaml", "covers: [\"1\"]", "covers: [\"1\", \"3\"]"))),
    RuleExplanation(
      NoChoice.self,
      title: Bilingual(zh: "选考要有选择余地", en: "a choice leaves something to choose"),
      what: Bilingual(
        zh: "`选考`（choose）少于 `考核内容`（covers）的项数；全部必考就不写 `选考`（choose）。",
        en: "`choose` is less than the number of things under `covers`; where all are examined it is left out."),
      why: Bilingual(
        zh: "两项选两项不是选考。多半漏列了可选的内容，考生就少了本该有的选择。",
        en:
          "Two out of two is no choice. Most likely something to choose from was left out, and candidates lose a choice they should have."
      ),
      example: RuleExample(DocumentEdit("national.yaml", "choose: 1", "choose: 2"))),
    RuleExplanation(
      BlueprintTooShort.self,
      title: Bilingual(zh: "各范围时间之和不少于考核时间", en: "the ranges together fill the practical's time"),
      what: Bilingual(
        zh: "各鉴定范围都写了时间时，合计不少于技能考核的最短时间。",
        en: "Where all ranges give their time, together they take no less than the practical's least time."),
      why: Bilingual(
        zh: "标准规定技能考核不少于 120 分钟，而试题只够考 100 分钟，这场考核就不合标准。",
        en:
          "If the standard wants a practical of 120 minutes and the ranges fill 100, the examination falls short of the standard."
      ),
      example: RuleExample(DocumentEdit("national.yaml", "minutes: 70", "minutes: 50"))),
    RuleExplanation(
      FunctionNotExamined.self,
      title: Bilingual(zh: "有分的职业功能都要考到", en: "every function with a share is examined"),
      what: Bilingual(
        zh: "技能权重表给了分的职业功能，考核结构表里至少有一个鉴定范围考它或它的工作内容。",
        en:
          "A function to which the practical weight table gives a share is covered, whole or by a task, by some range."),
      why: Bilingual(
        zh: "没有试题的功能，成绩只能空着：考生无论怎样作答都拿不到这一部分的分。",
        en:
          "Without a question to it a function's score stays blank, and nobody can earn its share whatever they answer."
      ),
      example: RuleExample(DocumentEdit("national.yaml", "covers: [\"1\"]", "covers: [\"2\"]"))),
  ]

  static let others = [
    RuleExplanation(
      RepeatedEntry.self,
      title: Bilingual(zh: "同一条不写两次", en: "an entry stands once"),
      what: Bilingual(
        zh: "细化、对照和备案范围等列表里，同一对象只写一条。", en: "In `refines`, `alignments`, `scope` and the like a thing has one entry."),
      why: Bilingual(
        zh: "重复的一条多半本该是另一条：真正要写的对照就缺了。",
        en: "A repeated entry was most likely meant to be another, and that one is missing."),
      example: RuleExample(
        DocumentEdit(
          "issuer.yaml", "levels: [\"5\", \"4\"]}\n",
          "levels: [\"5\", \"4\"]}\n    - {occupation: 6-31-01-03, levels: [\"5\", \"4\"]}\n"))),
    RuleExplanation(
      AlignedWithItself.self,
      title: Bilingual(zh: "条目不与自身对照", en: "an item is not aligned with itself"),
      what: Bilingual(
        zh: "一条对照的 `自`（from）与 `至`（to）是两个不同的条目。", en: "`from` and `to` of an alignment are two different items."),
      why: Bilingual(
        zh: "自己等于自己不说明任何问题；本想对照的那一条却没有写上，学习成果就无法互认。",
        en:
          "That a thing equals itself says nothing, and the item that was meant is not aligned: what people have learnt is not recognised."
      ),
      example: RuleExample(
        DocumentEdit(
          "crosswalk.yaml", "to: cn/electrician@2020#5/skill/1.1.1", "to: cn/electrician@2020#4/skill/1.1.1"))),
  ]
}
