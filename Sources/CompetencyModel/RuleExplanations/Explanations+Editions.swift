import Diagnostics
import Standards

/// How editions of one standard follow one another, and who may stay with an earlier one.
extension ModelExplanations {
  private static let next = DocumentEdit.whole("technician-2026.yaml", ExampleWorkspace.nextTechnician)

  private static func technician(_ inForce: String) -> DocumentEdit {
    DocumentEdit("technician.yaml", "{from: 2021-06-01}", inForce)
  }

  private static func cohort(_ id: String, until: String) -> DocumentEdit {
    DocumentEdit(
      "scheme.yaml", "issuer: lingnan\n",
      "issuer: lingnan\ncohorts:\n  - {id: \(id), edition: \"2020\", until: \(until), reason: 已开班}\n")
  }

  private static func replaced(_ from: String, by to: String, _ rest: String = "") -> DocumentEdit {
    DocumentEdit(
      "crosswalk.yaml",
      "cn/electrician@2020#4/skill/1.1.1\n    relation: covers\n    to: cn/electrician@2020#5/skill/1.1.1\n",
      "cn/robot-engineer@\(from)\n    relation: replacedBy\n    to: cn/robot-engineer@\(to)\n\(rest)")
  }

  static let editions = [
    RuleExplanation(
      EditionsOverlap.self,
      title: Bilingual(zh: "前一版次止于新版施行之前", en: "an edition ends before the next begins"),
      what: Bilingual(
        zh: "同一标准的版次先后施行。前一版次写了失效日期的，应在新版施行的前一天；不写失效日期就自然止于那一天。",
        en:
          "Editions of a standard are in force one after the other. One that states its last day states the day before the next begins; one that states none ends there by itself."
      ),
      why: Bilingual(
        zh: "两版同时有效，考生按哪一版评价就有两种说法。评价一律以最新的为准，前一版多写的那些天不起作用；过渡期的考生要写进认定方案的批次。",
        en:
          "With two in force it is open which one people are judged by. The newest counts, so the days beyond have no effect; candidates of a transition belong into a cohort of the scheme."
      ),
      example: RuleExample(technician("{from: 2021-06-01, to: 2026-12-31}"), next, good: next)),
    RuleExplanation(
      EditionGap.self,
      title: Bilingual(zh: "版次之间没有空档", en: "there is no gap between editions"),
      what: Bilingual(
        zh: "前一版次的失效日期与新版的施行日期前后相接。", en: "The day after an edition's last is the first of the next."),
      why: Bilingual(
        zh: "空档里申报的人没有标准可依，一律不予评价。", en: "Whoever applies in a gap has no standard to be judged by, and is refused."),
      example: RuleExample(technician("{from: 2021-06-01, to: 2025-12-31}"), next, good: next)),
    RuleExplanation(
      EditionNeverInForce.self,
      title: Bilingual(zh: "每个版次都有施行的日子", en: "every edition is in force on some day"),
      what: Bilingual(
        zh: "同一标准的两个版次不在同一天施行。", en: "No two editions of a standard come into force on the same day."),
      why: Bilingual(
        zh: "只有一个版次能作数，另一个从不施行，多半是日期写错了。",
        en: "Only one of them can count, and the other never does: most likely a date is wrong."),
      example: RuleExample(technician("{from: 2026-06-01}"), next, good: next)),
    RuleExplanation(
      EditionsReversed.self,
      title: Bilingual(zh: "后出的版次后施行", en: "a later edition comes into force later"),
      what: Bilingual(
        zh: "以年份命名的版次，年份晚的施行日期也晚。", en: "Of editions named by their years the later one comes into force later."),
      why: Bilingual(
        zh: "否则旧版会取代新版：一处日期写错，此后的考生都按旧版评价。",
        en:
          "Otherwise the old one takes the place of the new: one wrong date, and everybody after it is judged by the old."
      ),
      example: RuleExample(technician("{from: 2027-01-01}"), next, good: next)),
    RuleExplanation(
      RefinedOutOfForce.self,
      title: Bilingual(zh: "所细化的标准在本标准施行期间有效", en: "what is refined is in force as long"),
      what: Bilingual(
        zh: "一份标准施行期间，它所细化的版次也在施行。`细化`（refines）里不写版次，就随申报日有效的版次而定。",
        en:
          "While a standard is in force, so is the edition that it refines. Without an edition under `refines` it follows whichever is in force on the application date."
      ),
      why: Bilingual(
        zh: "上层出了新版，下层还守着旧版：同一个人按新版领国家证书，按旧版得签注。",
        en:
          "With a new edition above and the old one still refined, one person is certified by the new and endorsed by the old."
      ),
      example: RuleExample(
        DocumentEdit("industry.yaml", "{from: 2024-01-01, to: 2030-05-31}", "{from: 2024-01-01}"))),
    RuleExplanation(
      NothingInForce.self,
      title: Bilingual(zh: "方案所用的标准在所问之日有效", en: "what a scheme uses is in force on the day asked about"),
      what: Bilingual(
        zh: "用 `validate --as-of` 问某一天时，方案所认定和签注的标准在那天都有有效的版次。",
        en:
          "On the day given to `validate --as-of` everything that a scheme certifies or endorses has an edition in force."
      ),
      why: Bilingual(
        zh: "标准废止而没有后续版次，申报的人都会被退回；废止的标准不会被悄悄沿用。",
        en:
          "Where a standard has retired without a successor everybody who applies is refused: nobody is judged by it silently."
      ),
      example: nil),
    RuleExplanation(
      CohortNamedAsEdition.self,
      title: Bilingual(zh: "批次不与版次同名", en: "a cohort is not named as an edition"),
      what: Bilingual(
        zh: "认定方案中批次（cohorts）的标识，不同于所认定标准的任何版次。",
        en: "No cohort under `cohorts` of a scheme has the name of an edition of the standard it certifies."),
      why: Bilingual(
        zh: "记录里只写 `2020`，看不出说的是批次还是版次。", en: "Where a record says `2020`, nobody can tell which of the two is meant."),
      example: RuleExample(cohort("\"2020\"", until: "2026-06-30"), good: cohort("2025-autumn", until: "2026-06-30"))),
    RuleExplanation(
      CohortBeforeEdition.self,
      title: Bilingual(zh: "批次不早于所依的版次", en: "a cohort does not end before its edition begins"),
      what: Bilingual(
        zh: "批次的截止日期不早于它所依版次的施行日期。", en: "A cohort's last day is not before its edition comes into force."),
      why: Bilingual(
        zh: "批次留住的是已经施行过的版次；截止在施行之前，没有人能属于它。",
        en: "A cohort stays with an edition that was in force; one that ends before that has nobody in it."),
      example: RuleExample(
        cohort("2025-autumn", until: "2019-12-31"), good: cohort("2025-autumn", until: "2026-06-30"))),
    RuleExplanation(
      NotASuccessor.self,
      title: Bilingual(zh: "取代者出自同一标准的后来版次", en: "what replaces is of a later edition"),
      what: Bilingual(
        zh: "`被取代`（replacedBy）的 `自`（from）是较早版次的条目，`至`（to）是同一标准较新版次的条目。",
        en: "`replacedBy` leads from an item of an earlier edition to one of a later edition of the same standard."),
      why: Bilingual(
        zh: "它记的是一份标准的沿革，方向写反或写到别的标准上，比较两版就会得出错误的结论。",
        en:
          "It is the history of one standard. Written the other way round, or to another standard, it makes comparisons of the editions wrong."
      ),
      example: RuleExample(
        replaced("2026#2/skill/1.1.1", by: "2021#2/skill/1.1.1"), next,
        good: replaced("2021#2/skill/1.1.1", by: "2026#2/skill/1.1.1"), next)),
    RuleExplanation(
      MovedItem.self,
      title: Bilingual(zh: "换级或换类的取代写明理由", en: "a replacement at another level has its reason"),
      what: Bilingual(
        zh: "条目由另一等级的，或由技能换成知识的条目取代时，用 `理由`（reason）写明理由。",
        en: "Where an item is replaced by one of another level, or a skill by knowledge, `reason` says why."),
      why: Bilingual(
        zh: "这样的改动会改变谁要考它，值得说明；没有理由的多半是编号写错了。",
        en: "Such a move changes who is examined in it and deserves a word; without one it is probably a slip."),
      example: RuleExample(
        replaced("2021#2/skill/1.1.1", by: "2026#2/knowledge/1.1.1"), next,
        good: replaced("2021#2/skill/1.1.1", by: "2026#2/knowledge/1.1.1", "    reason: 改为应知内容\n"), next)),
  ]
}
