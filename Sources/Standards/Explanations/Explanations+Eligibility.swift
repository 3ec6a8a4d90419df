import Diagnostics

/// 申报条件 (技术规程 1.9.1).
extension StandardsExplanations {
  private static let entry = "- {experience: 6y, of: own}"

  static let eligibility = [
    RuleExplanation(
      EmptyAlternative.self,
      title: Bilingual(zh: "每条申报条件都有内容", en: "no entry of the conditions to apply is empty"),
      what: Bilingual(
        zh: "`申报条件`（eligibility）下的每一条至少写一个条件。具备其中任何一条就可以申报。",
        en: "Each entry under `eligibility` holds at least one condition. Whoever meets any one entry may apply."),
      why: Bilingual(
        zh: "一条空的条件谁都符合，其余各条便形同虚设。", en: "Everybody meets an empty entry, so that all the others count for nothing."),
      example: RuleExample(DocumentEdit("national.yaml", entry, "- {}"))),
    RuleExplanation(
      KeyWithoutOwner.self,
      title: Bilingual(zh: "修饰语要有所修饰", en: "a qualifier has something to qualify"),
      what: Bilingual(
        zh: "`取证后`（after）、`范围`（of）和 `连续`（continuous）修饰工作年限，`满`（for）修饰持有的证书；所修饰的须写在同一条中。",
        en:
          "`after`, `of` and `continuous` qualify years of work, `for` a certificate held; what they qualify stands in the same entry."
      ),
      why: Bilingual(
        zh: "“取得五级证书后”若没有年限，便不成条件：是一年还是三年，审核的人只能猜。",
        en:
          "“After the level 5 certificate” without years is no condition: whoever examines the application can only guess how many."
      ),
      example: RuleExample(
        DocumentEdit("national.yaml", "of: own}, experience: 3y}", "of: own}, age: 18}"))),
    RuleExplanation(
      LengthOfZero.self,
      title: Bilingual(zh: "年限不为零", en: "a length of time is not zero"),
      what: Bilingual(
        zh: "年限至少一个月。只要求从事过、不论多久，写 `从事: 本`（engaged: own）。",
        en: "A length is at least a month. Where any length will do, write `engaged: own`."),
      why: Bilingual(
        zh: "0 年谁都满足，这一条等于没有要求；多半是漏抄了数字。",
        en:
          "Everybody has worked for 0 years, so the entry asks for nothing; most likely the number was left out in copying."
      ),
      example: RuleExample(DocumentEdit("national.yaml", "experience: 6y", "experience: 0y"))),
    RuleExplanation(
      TwoMilestones.self,
      title: Bilingual(zh: "工作年限只从一处起算", en: "years of work count from one date"),
      what: Bilingual(
        zh: "`取证后`（after）下只写证书或职称中的一个；两者都要求时，在 `同时`（all）中写成两组。",
        en:
          "Under `after` stands a certificate or a title, not both; where both are asked for, write two groups under `all:`."
      ),
      why: Bilingual(
        zh: "取得证书和评上职称往往不在同一天，从哪一天起算会差出几年，同一个人此处通过、彼处不通过。",
        en:
          "A certificate and a title rarely bear the same date. Counting from one or the other may differ by years, and the same person would pass here and fail there."
      ),
      example: RuleExample(
        DocumentEdit("national.yaml", "certificate: \"5\", of: own}", "certificate: \"5\", title: assistant}"))),
    RuleExplanation(
      UnlistedTitles.self,
      title: Bilingual(zh: "要求职称，就要列出对应的职称专业", en: "where a title is asked for, its specialities are listed"),
      what: Bilingual(
        zh: "申报条件提到职称时，`相关`（related）下的 `对应职称`（titles）要列出哪些职称专业与本职业对应。",
        en:
          "Where an entry asks for a professional title, `titles:` under `related:` lists the specialities that correspond to the occupation."
      ),
      why: Bilingual(
        zh: "没有这张表，任何职称都不算对应，没有人能凭这一条申报。",
        en: "Without the list no title corresponds, and nobody can apply by this entry."),
      example: RuleExample(
        DocumentEdit("national.yaml", "  titles: [电气工程]\n", ""),
        DocumentEdit("national.yaml", entry, "- {title: {rank: assistant}}"),
        good: DocumentEdit("national.yaml", entry, "- {title: {rank: assistant}}"))),
    RuleExplanation(
      UnlistedMajors.self,
      title: Bilingual(zh: "要求专业，就要列出专业", en: "where a major is asked for, majors are listed"),
      what: Bilingual(
        zh: "申报条件提到本专业或相关专业时，`相关`（related）下要列出 `本专业`（ownMajors）与 `相关专业`（majors）。",
        en:
          "Where an entry asks for the occupation's own or a related major, `ownMajors:` and `majors:` under `related:` list them."
      ),
      why: Bilingual(
        zh: "专业名称不列出来，毕业生带着毕业证书来申报，谁也说不清他的专业算不算。",
        en: "With no names listed, nobody can tell a graduate whether the major on the diploma counts."),
      example: RuleExample(
        DocumentEdit("national.yaml", "  ownMajors: [电气自动化]\n", ""),
        DocumentEdit("national.yaml", entry, "- {graduate: {major: own}}"),
        good: DocumentEdit("national.yaml", entry, "- {graduate: {major: own}}"))),
    RuleExplanation(
      NothingRelated.self,
      title: Bilingual(zh: "认相关的，就要列出相关的", en: "where related occupations or majors count, they are listed"),
      what: Bilingual(
        zh: "申报条件写 `相关`（related，即本职业或相关职业、本专业或相关专业）时，`相关`（related）下要列出相关职业或相关专业。",
        en:
          "Where an entry says `related`, the related occupations or majors are listed under `related:` of the standard."
      ),
      why: Bilingual(
        zh: "没有列出，“相关”就等于“本职业”：从事相近职业多年的人会被拒之门外。",
        en:
          "With nothing listed “related” means “the occupation itself”, and people with years in a neighbouring occupation are turned away."
      ),
      example: RuleExample(DocumentEdit("national.yaml", "  occupations: [6-31-01-05]\n", ""))),
    RuleExplanation(
      MissingEligibility.self,
      title: Bilingual(zh: "国家职业标准的每个等级都有申报条件", en: "every level of a national standard says who may apply"),
      what: Bilingual(
        zh: "国家职业标准的每个等级都要列出 `申报条件`（eligibility，技术规程 1.9.1）。",
        en: "Every level of a national occupational standard lists `eligibility` (technical rules 1.9.1)."),
      why: Bilingual(
        zh: "没有申报条件的等级，谁可以报名就由各个考点自己定了。",
        en: "Where a level does not say, every examination site decides for itself who may apply."),
      example: RuleExample(
        DocumentEdit(
          "national.yaml",
          "    eligibility:\n      - {experience: 1y, of: related}\n      - {age: 16, trained: \"5\"}\n", "")
      )),
  ]
}
