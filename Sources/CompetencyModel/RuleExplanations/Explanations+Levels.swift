import Diagnostics
import Standards

/// Levels by their ladder, and occupations by their catalogue.
extension ModelExplanations {
  static let levels = [
    RuleExplanation(
      MissingAssessment.self,
      title: Bilingual(zh: "等级体系规定的科目都要考", en: "a level examines what its ladder says"),
      what: Bilingual(
        zh: "等级体系写明各级必考的科目；标准的每个等级在 `评价方式`（assessment）中都要写上。",
        en: "A ladder says what each of its steps examines; every level of a standard has it under `assessment`."),
      why: Bilingual(
        zh: "缺了技能考核，只凭笔试就能拿到技能等级证书（技术规程 1.9.2）。",
        en: "Without the practical a written paper alone would earn a skill certificate (technical rules 1.9.2)."),
      example: RuleExample(
        DocumentEdit("national.yaml", "      practical: {pass: 60, minutes: 60}\n", ""))),
    RuleExplanation(
      SkippedLevel.self,
      title: Bilingual(zh: "等级之间不跳级", en: "no level is skipped"),
      what: Bilingual(
        zh: "自成一体的标准，各等级在等级体系中是相连的。", en: "The levels of a standard that stands alone follow one another on its ladder."
      ),
      why: Bilingual(
        zh: "多半写错了等级；若真跳了一级，持证人就没有晋级的路。",
        en:
          "Most likely a level is wrong; if one were really missing, holders of the lower certificate could not go on."),
      example: RuleExample(
        DocumentEdit(
          "ladder.yaml", "  - {id: \"4\"", "  - {id: \"5+\", title: 五级半}\n  - {id: \"4\""))),
    RuleExplanation(
      HarderLowerMark.self,
      title: Bilingual(zh: "低等级的合格分不更高", en: "a lower level's mark is no higher"),
      what: Bilingual(
        zh: "同一科目，低一级的合格分不高于高一级。", en: "In one examination the lower level's pass mark is not above the higher's."),
      why: Bilingual(
        zh: "通常是两个数写颠倒了；考低等级的人会被多卡几分。",
        en: "Usually two numbers were exchanged, and candidates for the lower level are held to a few points too many."),
      example: RuleExample(
        DocumentEdit("national.yaml", "theory: {pass: 60, minutes: 90}", "theory: {pass: 80, minutes: 90}"))),
    RuleExplanation(
      MissingReview.self,
      title: Bilingual(zh: "技师以上有综合评审", en: "technicians are reviewed"),
      what: Bilingual(
        zh: "等级体系规定要综合评审的等级（技师、高级技师），标准里写 `综合评审`（review）。",
        en: "Where the ladder has a level reviewed, as it has technicians, the standard has `review`."),
      why: Bilingual(
        zh: "漏了综合评审，只考理论和技能就能当上技师（技术规程 1.9.2）。",
        en: "Without it theory and practice alone would make a technician (technical rules 1.9.2)."),
      example: RuleExample(DocumentEdit("technician.yaml", "      review: {pass: 60}\n", ""))),
  ]

  static let catalogue = [
    RuleExplanation(
      UnknownOccupation.self,
      title: Bilingual(zh: "职业编码在该版大典里", en: "an occupation is in its edition of the catalogue"),
      what: Bilingual(
        zh: "`职业`（occupation）的编码须是所写那一版职业分类大典里的。工作区里没有那一版的，不作判断。",
        en:
          "The code of an `occupation` is one of that edition of the catalogue. An edition that is not in the workspace is not judged."
      ),
      why: Bilingual(
        zh: "编码错一位，就是另一个职业：证书编号、相关职业和申报都会跟着错。",
        en:
          "One wrong digit is another occupation, and certificate numbers, related occupations and applications go wrong with it."
      ),
      example: RuleExample(DocumentEdit("technician.yaml", "code: 6-31-07-03", "code: 6-31-07-08"))),
    RuleExplanation(
      OtherTitle.self,
      title: Bilingual(zh: "国家职业标准以职业的名称为名", en: "a national occupational standard bears the occupation's name"),
      what: Bilingual(
        zh: "国家职业标准的 `名称`（title）与大典中该职业编码的名称一字不差。",
        en:
          "The `title` of a national occupational standard is the name that its edition of the catalogue gives the occupation's code."
      ),
      why: Bilingual(
        zh: "这个名称印在证书上。错一个字，证书上的职业就不存在。",
        en: "It stands on certificates: with one wrong character they are for an occupation that there is not."),
      example: RuleExample(DocumentEdit("technician.yaml", "title: 机器人运维员", "title: 机器人运唯员"))),
    RuleExplanation(
      OccupationOutsideCatalogue.self,
      title: Bilingual(zh: "提到的职业在大典里", en: "an occupation that is named is in the catalogue"),
      what: Bilingual(
        zh: "相关职业和备案范围里的职业编码，须在工作区的某一版大典里。",
        en:
          "Codes of related occupations and of an issuer's scope are in some edition of the catalogue in the workspace."
      ),
      why: Bilingual(
        zh: "写错的相关职业没有人从事；写错的备案范围，会使机构发不出本该能发的证书。",
        en:
          "Nobody works in an occupation that is not there; and by a wrong scope an issuer cannot issue what it is filed for."
      ),
      example: RuleExample(DocumentEdit("national.yaml", "occupations: [6-31-01-05]", "occupations: [6-31-01-55]"))),
    RuleExplanation(
      UnknownSuccessor.self,
      title: Bilingual(zh: "“改为”的职业在大典里", en: "what an occupation became is listed"),
      what: Bilingual(
        zh: "大典条目的 `改为`（became）所指的职业，要在那一版的条目里。",
        en: "The occupation that an entry `became` is an entry of that edition."),
      why: Bilingual(
        zh: "旧编码接不上新编码，按旧版领的证书就查不到现在是哪个职业。",
        en: "If the old code leads to no new one, nobody can tell what occupation an older certificate is now for."),
      example: RuleExample(
        DocumentEdit(
          "catalogue.yaml", "became: {catalogue: \"2022\", code: 6-31-07-03}",
          "became: {catalogue: \"2022\", code: 6-31-07-30}"))),
    RuleExplanation(
      CircularSuccession.self,
      title: Bilingual(zh: "“改为”不成循环", en: "`became` does not lead back"),
      what: Bilingual(
        zh: "`改为`（became）只从旧版指向新版。", en: "`became` leads from an older edition to a newer one only."),
      why: Bilingual(
        zh: "绕了一圈回到自己，就说不清现行的编码是哪一个。",
        en: "Where it leads back, nobody can say which code is the current one."),
      example: RuleExample(
        DocumentEdit(
          "catalogue.yaml", "title: 机器人运维员}",
          "title: 机器人运维员,\n     became: {catalogue: \"2015\", code: 6-30-99-00}}"))),
    RuleExplanation(
      RepeatedOccupation.self,
      title: Bilingual(zh: "大典中的职业不重复", en: "the catalogue lists an occupation once"),
      what: Bilingual(
        zh: "同一版大典里，一个编码只列一次。", en: "Within an edition of the catalogue a code is listed once."),
      why: Bilingual(
        zh: "一个编码两个名称，证书上印哪一个就成了问题。",
        en: "With two names for one code nobody knows which to print on a certificate."),
      example: RuleExample(
        DocumentEdit(
          "catalogue.yaml", "code: 6-31-01-05, title: 变配电工}", "code: 6-31-01-03, title: 变配电工}"),
        DocumentEdit("national.yaml", "occupations: [6-31-01-05]", "occupations: [6-30-99-00]"),
        good: DocumentEdit("national.yaml", "occupations: [6-31-01-05]", "occupations: [6-30-99-00]"))),
  ]
}
