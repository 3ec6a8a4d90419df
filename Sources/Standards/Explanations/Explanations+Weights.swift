import Diagnostics

/// 权重表 (技术规程 4) and pass marks.
extension StandardsExplanations {
  static let weights = [
    RuleExplanation(
      WeightSum.self,
      title: Bilingual(zh: "权重表合计 100", en: "a weight table sums to 100"),
      what: Bilingual(
        zh: "每个等级的理论权重表和技能权重表各自合计 100（技术规程第 4 部分）。",
        en: "The theory and the practical weights of a level each sum to 100 (technical rules, part 4)."),
      why: Bilingual(
        zh: "合计 99 的表，满分的考生也只有 99 分；临近合格线的人会因此差这一分。命题也无法照这样的表组卷。",
        en:
          "If a table sums to 99, a perfect paper earns 99, and someone near the pass mark may fail by the missing point. Nor can a paper be set by it."
      ),
      example: RuleExample(DocumentEdit("national.yaml", "{ethics: 10, \"1\": 90}", "{ethics: 10, \"1\": 89}"))),
    RuleExplanation(
      WeightOfAbsentFunction.self,
      title: Bilingual(zh: "权重表只列本级的职业功能", en: "a weight table names functions of its level"),
      what: Bilingual(
        zh: "权重表的每一行是本级的一项职业功能；理论表还可以有 `职业道德`（ethics）和 `基础知识`（basics）。",
        en:
          "Each row of a weight table is a function of the level; a theory table may have `ethics` and `basics` besides."
      ),
      why: Bilingual(
        zh: "给不存在的职业功能分了权重，这部分分数无题可考，所有考生都拿不到。",
        en: "Weight given to a function that is not there cannot be examined: nobody can earn those points."),
      example: RuleExample(
        DocumentEdit("national.yaml", "practical: {\"1\": 100}", "practical: {\"1\": 60, \"3\": 40}"))),
    RuleExplanation(
      MissingWeight.self,
      title: Bilingual(zh: "每项职业功能都有权重", en: "every function has its weight"),
      what: Bilingual(
        zh: "本级的每一项职业功能在权重表中都有一行。", en: "Every function of the level has a row in each weight table."),
      why: Bilingual(
        zh: "漏掉的职业功能考与不考都不计分，教与学都会放弃它。",
        en: "A function left out counts for nothing in the score, so that nobody will teach or learn it."),
      example: RuleExample(
        DocumentEdit("national.yaml", "{ethics: 10, \"1\": 40, \"2\": 50}", "{ethics: 10, \"1\": 90}"))),
    RuleExplanation(
      MissingWeights.self,
      title: Bilingual(zh: "每个等级都有权重表", en: "every level has its weight tables"),
      what: Bilingual(
        zh: "有职业功能的等级要写 `权重`（weights）。原标准没有而自拟的，注明 `自拟: 是`（synthetic: true）。",
        en:
          "A level with functions has `weights`. Where the published text has none and they are made up, `synthetic: true` says so."
      ),
      why: Bilingual(
        zh: "没有权重表，各部分的成绩就合不成总分。", en: "Without them the results of the parts cannot be made one score."),
      example: RuleExample(
        DocumentEdit(
          "national.yaml", "    weights:\n      theory: {ethics: 10, \"1\": 90}\n      practical: {\"1\": 100}\n", ""))),
    RuleExplanation(
      MissingWeightTable.self,
      title: Bilingual(zh: "考哪一科，就有哪一科的权重表", en: "what is examined has its weight table"),
      what: Bilingual(
        zh: "有理论考核就有理论权重表，有技能考核就有技能权重表；设工种时，每个工种都要有。",
        en:
          "A theory examination comes with theory weights, a practical one with practical weights; for every work type, where there are any."
      ),
      why: Bilingual(
        zh: "缺了一张表，这一科就没有组卷和评分的依据。", en: "Without the table there is nothing to set or score that examination by."),
      example: RuleExample(DocumentEdit("national.yaml", "      practical: {\"1\": 100}\n", ""))),
    RuleExplanation(
      WeightsWithoutFunctions.self,
      title: Bilingual(zh: "没有自己的职业功能，就没有自己的权重表", en: "no weights without functions of one's own"),
      what: Bilingual(
        zh: "行业、企业标准的某个等级若没有增加职业功能，就不写权重表：上层标准的权重照样有效。",
        en:
          "Where an industry or enterprise standard adds no functions to a level, it has no weights: the higher standard's hold."
      ),
      why: Bilingual(
        zh: "照抄一遍上层的权重表，上层改版时这里会留下旧数；而且它本来就不起作用。",
        en: "A copy of the higher standard's table would go stale when that is revised, and has no effect anyway."),
      example: RuleExample(
        DocumentEdit(
          "enterprise.yaml", "practical: {pass: 70}\n",
          "practical: {pass: 70}\n    weights: {practical: {\"1\": 100}}\n"))),
    RuleExplanation(
      PassMarkOfZero.self,
      title: Bilingual(zh: "合格分不为零", en: "a pass mark is not zero"),
      what: Bilingual(
        zh: "`合格分`（pass）大于 0。条目没有自己的合格分时不写这一项。",
        en: "`pass` is above 0. An item that has no mark of its own leaves it out."),
      why: Bilingual(
        zh: "合格分为 0，交白卷也合格。", en: "With a pass mark of 0 a blank paper passes."),
      example: RuleExample(DocumentEdit("national.yaml", "能敷设电缆, pass: 70", "能敷设电缆, pass: 0"))),
    RuleExplanation(
      MarkBelowNational.self,
      title: Bilingual(zh: "国家职业标准各科 60 分合格", en: "a national occupational standard is passed with 60"),
      what: Bilingual(
        zh: "国家职业标准的理论知识、技能和综合评审，`合格分`（pass）不低于 60。",
        en: "In a national occupational standard the `pass` of theory, practical and review is not below 60."),
      why: Bilingual(
        zh: "少写一个数字，60 就成了 6，几乎人人合格；技术规程规定各科均以 60 分（含）以上为合格。",
        en:
          "With one digit lost, 60 becomes 6 and nearly everybody passes; the technical rules have every component passed with 60 and more."
      ),
      example: RuleExample(
        DocumentEdit("national.yaml", "practical: {pass: 60, minutes: 60}", "practical: {pass: 6, minutes: 60}"))),
    RuleExplanation(
      TimeBelowNational.self,
      title: Bilingual(zh: "国家职业标准的考核时间有下限", en: "a national occupational standard's examinations have a least time"),
      what: Bilingual(
        zh: "国家职业标准的 `时间`（minutes）：理论不少于 90 分钟，技能不少于 60 分钟，综合评审不少于 30 分钟。",
        en:
          "In a national occupational standard the `minutes` of theory are 90 or more, of the practical 60, of the review 30."
      ),
      why: Bilingual(
        zh: "少写一个数字，90 分钟就成了 9 分钟；按它排考场，所有考生都会答不完卷。",
        en: "With one digit lost, 90 minutes become 9, and no candidate in a room booked by that finishes the paper."),
      example: RuleExample(
        DocumentEdit("national.yaml", "theory: {pass: 60, minutes: 90}", "theory: {pass: 60, minutes: 9}"))),
    RuleExplanation(
      KeyItemIsKnowledge.self,
      title: Bilingual(zh: "★ 只加在技能要求上", en: "★ is for skills"),
      what: Bilingual(
        zh: "`关键项`（key）里的条目是技能要求（`…/skill/…`），不是相关知识。",
        en: "The items under `key` are skills (`…/skill/…`), not knowledge."),
      why: Bilingual(
        zh: "相关知识没有单项否决。写错一个词，想列为关键的技能就悄悄不是关键项了。",
        en:
          "No single item of knowledge fails an examination. With one word wrong, the skill that was meant is no key item, and nothing shows it."
      ),
      example: RuleExample(
        DocumentEdit(
          "industry.yaml", "practical: {pass: 60}\n",
          "practical: {pass: 60}\n    key: [cn/electrician@2020#5/knowledge/1.1.1]\n"),
        good: DocumentEdit(
          "industry.yaml", "practical: {pass: 60}\n",
          "practical: {pass: 60}\n    key: [cn/electrician@2020#5/skill/1.1.1]\n"))),
  ]
}
