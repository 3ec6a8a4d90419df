import Diagnostics
import Standards

/// 申报条件 compared with one another, at one level and from level to level.
extension ModelExplanations {
  private static let first = "- {experience: 1y, of: related}"
  private static let fourth = "- {experience: 6y, of: own}"

  static let eligibility = [
    RuleExplanation(
      ShadowedAlternative.self,
      title: Bilingual(zh: "每条申报条件都有用处", en: "every entry lets somebody in"),
      what: Bilingual(
        zh: "符合一条申报条件的人若必然符合另一条，这一条就不起作用。",
        en: "An entry has no effect where everybody who meets it meets another entry as well."),
      why: Bilingual(
        zh: "不起作用的一条多半是抄错了年限或范围，本该符合的人因此被拒，或本不该符合的人得以申报。",
        en:
          "Most likely its years or its scope were copied wrongly: people who should be able to apply are turned away, or the other way round."
      ),
      example: RuleExample(
        DocumentEdit("national.yaml", first, first + "\n      - {experience: 2y, of: own}"),
        good: DocumentEdit("national.yaml", first, first + "\n      - {experience: 6mo, of: own}"))),
    RuleExplanation(
      RepeatedAlternative.self,
      title: Bilingual(zh: "申报条件不重复", en: "no two entries ask for the same"),
      what: Bilingual(
        zh: "同一等级没有两条要求完全相同的申报条件，写法不同也算（12 个月就是 1 年）。",
        en: "No two entries of a level ask for the same, however they are written (12 months are a year)."),
      why: Bilingual(
        zh: "重复的一条往往本该写另一类人，他们就没有了申报的途径。",
        en: "A repeated entry was often meant for other people, who are left without a way to apply."),
      example: RuleExample(
        DocumentEdit("national.yaml", first, first + "\n      - {experience: 12mo, of: related}"),
        good: DocumentEdit("national.yaml", first, first + "\n      - {experience: 6mo, of: own}"))),
    RuleExplanation(
      RedundantCondition.self,
      title: Bilingual(zh: "一条之内没有多余的条件", en: "no condition of an entry is already in another"),
      what: Bilingual(
        zh: "同一条里的条件须同时具备；其中一个已经包含另一个时，后者是多余的。",
        en: "All conditions of an entry must be met; where one includes another, the other is superfluous."),
      why: Bilingual(
        zh: "多余的条件让人疑心是否另有所指，审核时各有各的理解。",
        en: "A superfluous condition makes one wonder what else was meant, and examiners come to read it differently."),
      example: RuleExample(DocumentEdit("national.yaml", fourth, "- {experience: 6y, of: own, engaged: own}"))),
    RuleExplanation(
      HarderLowerAlternative.self,
      title: Bilingual(zh: "低等级的申报条件不更难", en: "a lower level is no harder to apply for"),
      what: Bilingual(
        zh: "符合低一级某条申报条件的人，不应因此就符合高一级的条件。",
        en: "Whoever meets an entry of a level should not thereby meet one of the next higher level."),
      why: Bilingual(
        zh: "那样申报低等级反而更难，大家会越过低等级直接申报高等级。",
        en: "The lower level would be the harder to apply for, and everybody would go for the higher one at once."),
      example: RuleExample(DocumentEdit("national.yaml", "{experience: 1y, of: related}", "{experience: 8y, of: own}"))),
    RuleExplanation(
      SameAlternativeAtTwoLevels.self,
      title: Bilingual(zh: "相邻两级的申报条件不相同", en: "two levels do not ask for the same"),
      what: Bilingual(
        zh: "相邻两个等级没有要求相同的申报条件。", en: "Two neighbouring levels have no entry that asks for the same."),
      why: Bilingual(
        zh: "两级条件一样，多半是复制后忘了改：高一级的门槛就降到了低一级。",
        en: "Most likely a copy was never changed, and the higher level's threshold has sunk to the lower's."),
      example: RuleExample(DocumentEdit("national.yaml", fourth, "- {age: 16, trained: \"5\"}"))),
    RuleExplanation(
      CircularPrerequisite.self,
      title: Bilingual(zh: "不以本级证书为申报条件", en: "a level does not ask for its own certificate"),
      what: Bilingual(
        zh: "申报一个等级所要求的本职业证书，须低于这个等级。",
        en: "A certificate in the same occupation that a level asks for is of a lower level."),
      why: Bilingual(
        zh: "要先有四级证书才能申报四级，没有人拿得到第一张。",
        en: "If level 4 takes a level 4 certificate, nobody ever gets the first one."),
      example: RuleExample(
        DocumentEdit("national.yaml", "after: {certificate: \"5\", of: own}", "after: {certificate: \"4\", of: own}"))),
    RuleExplanation(
      PrerequisiteNotLower.self,
      title: Bilingual(zh: "所要求的证书或培训不高于本级", en: "what a level asks for is not above it"),
      what: Bilingual(
        zh: "所要求的相关职业证书应低于所申报的等级，所要求的培训不高于它。",
        en:
          "A related occupation's certificate that is asked for is of a lower level, and training is of no higher one."),
      why: Bilingual(
        zh: "申报五级却要先参加四级培训，多半抄错了等级；初学的人会报不上名。",
        en: "Training for level 4 before applying for level 5 is most likely a wrong level, and beginners cannot apply."
      ),
      example: RuleExample(DocumentEdit("national.yaml", "trained: \"5\"", "trained: \"4\""))),
  ]
}
