import Diagnostics

/// Numbers of functions, tasks and items, and what their texts say (技术规程 3).
extension StandardsExplanations {
  private static let cable = "code: 1.1.2, text: 能敷设电缆"

  static let numbering = [
    RuleExplanation(
      RepeatedCode.self,
      title: Bilingual(zh: "编号不重复", en: "a code is used once"),
      what: Bilingual(
        zh: "同一等级里，职业功能、工作内容和各条目的编号各不相同（技能要求与相关知识分别编号）。",
        en: "Within a level no two functions, tasks or items have one code (skills and knowledge are numbered apart)."),
      why: Bilingual(
        zh: "成绩按编号登记。两条同号，就分不清考生做到的是哪一条。",
        en:
          "Results are recorded by code. With two items of one code nobody can tell which of them a candidate has shown."
      ),
      example: RuleExample(DocumentEdit("national.yaml", cable, "code: 1.1.1, text: 能敷设电缆"))),
    RuleExplanation(
      MisplacedCode.self,
      title: Bilingual(zh: "编号从属于上一级编号", en: "a code belongs under the one above"),
      what: Bilingual(
        zh: "工作内容 1.1 下的条目编为 1.1.1、1.1.2……，其余类推。",
        en: "The items of task 1.1 are numbered 1.1.1, 1.1.2 and so on."),
      why: Bilingual(
        zh: "看到 1.2.2 的人会到 1.2 下面去找它：放错位置的条目，考评时容易漏掉。",
        en: "Who reads 1.2.2 looks for it under 1.2: an item that stands elsewhere is easily missed in an assessment."),
      example: RuleExample(DocumentEdit("national.yaml", cable, "code: 1.2.2, text: 能敷设电缆"))),
    RuleExplanation(
      CodeGap.self,
      title: Bilingual(zh: "编号连续", en: "codes run without a gap"),
      what: Bilingual(
        zh: "编号从 1 起连续编排，中间不跳号。", en: "Codes begin at 1 and leave none out."),
      why: Bilingual(
        zh: "跳号通常说明录入时漏了一条：这一项本该考核的内容就没有了。",
        en: "A gap mostly means that an item was left out in typing, and what it asked for would not be assessed."),
      example: RuleExample(DocumentEdit("national.yaml", cable, "code: 1.1.3, text: 能敷设电缆"))),
    RuleExplanation(
      CodeApartFromTasks.self,
      title: Bilingual(zh: "职业功能与其工作内容编号一致", en: "a function's code is the one its tasks have"),
      what: Bilingual(
        zh: "职业功能 2 的工作内容编为 2.1、2.2……。全部工作内容都按另一个编号编排、而那个编号又没有别的职业功能使用时，错的是职业功能的编号。",
        en:
          "The tasks of function 2 are numbered 2.1, 2.2 and so on. Where all of them go by another code, which no other function has, it is the function's own that is wrong."
      ),
      why: Bilingual(
        zh: "权重表按职业功能的编号计分：编号写错，这项功能的成绩就没有权重，权重表里却多出一项没有内容的功能。",
        en:
          "Weight tables go by functions' codes: with a wrong one its scores have no weight, and the table weighs a function that is not there."
      ),
      example: RuleExample(
        DocumentEdit("national.yaml", "code: \"2\"\n    title: 检修", "code: \"3\"\n    title: 检修"))),
    RuleExplanation(
      LevelApartFromTables.self,
      title: Bilingual(zh: "职业功能写在权重表所列的等级", en: "a function stands at the level whose tables list it"),
      what: Bilingual(
        zh: "一个等级的权重表列有某项职业功能，这项功能却写在另一个等级、那里的权重表又没有它（或已有同号的功能），就是等级写错了。",
        en:
          "Where a level's weight tables list a function that stands at another level, whose tables do not list it or which has one of its code already, the level is wrong."
      ),
      why: Bilingual(
        zh: "等级写错一个字，两个等级的考核内容就都变了：一级少考，一级多考。",
        en: "One wrong digit changes what two levels are examined in: one of too little, the other of too much."),
      example: RuleExample(
        DocumentEdit("national.yaml", "level: \"4\"\n    code: \"2\"", "level: \"5\"\n    code: \"2\""))),
    RuleExplanation(
      RepeatedText.self,
      title: Bilingual(zh: "两条要求内容不同", en: "no two items say the same"),
      what: Bilingual(
        zh: "同一等级里没有两条内容相同的技能要求（标点和空格不计）。",
        en: "Within a level no two skills have the same text (punctuation and spaces aside)."),
      why: Bilingual(
        zh: "同一项技能要考两次、记两次；多半是复制后忘了改。",
        en: "One skill would be assessed and recorded twice; most likely a copy was never changed."),
      example: RuleExample(DocumentEdit("national.yaml", "text: 能敷设电缆", "text: 能安装动力配电箱"))),
    RuleExplanation(
      MarkInText.self,
      title: Bilingual(zh: "★ 写成“关键”，不写在文字里", en: "★ is written as a key, not in the text"),
      what: Bilingual(
        zh: "关键技能在条目上写 `关键: 是`（key: true），文字里不写 ★。", en: "A key skill is marked `key: true`; its text has no ★."),
      why: Bilingual(
        zh: "★ 技能不合格，整个技能考核即不合格。写在文字里的 ★ 计算机不认，不合格的人会被判为合格。",
        en:
          "Who fails a key skill fails the practical. A ★ in the text is not seen when results are judged, and people who failed would pass."
      ),
      example: RuleExample(
        DocumentEdit("national.yaml", "text: 能更换开关与插座, key: true", "text: ★能更换开关与插座"))),
    RuleExplanation(
      NotAnAbility.self,
      title: Bilingual(zh: "技能要求以“能”开头", en: "a skill begins with 能 (is able to)"),
      what: Bilingual(
        zh: "技能要求写成“能……”，说明能做什么（技术规程第 3 部分）；知识写在 `相关知识要求`（knowledge）下。",
        en:
          "A skill reads 能…, what one is able to do (technical rules, part 3); what one knows stands under `knowledge`."
      ),
      why: Bilingual(
        zh: "“做某事的方法”是知识，不能当面做给考评员看；混在技能里就没有办法考核。",
        en:
          "“How a thing is done” is knowledge: nobody can show it to an assessor, so among skills it cannot be assessed."
      ),
      example: RuleExample(DocumentEdit("national.yaml", "text: 能敷设电缆", "text: 电缆的敷设方法"))),
    RuleExplanation(
      FunctionOfAbsentLevel.self,
      title: Bilingual(zh: "职业功能属于已有的等级", en: "a function belongs to a level of the standard"),
      what: Bilingual(
        zh: "`职业功能`（functions）中写的等级须是 `等级`（levels）下已有的。",
        en: "The level that a function names is one of those under `levels`."),
      why: Bilingual(
        zh: "不属于任何等级的职业功能不会被考核，也没有人会发现它被落下了。",
        en: "A function of no level is never assessed, and nobody notices that it was left behind."),
      example: RuleExample(DocumentEdit("technician.yaml", "- level: \"2\"", "- level: \"3\""))),
  ]
}
