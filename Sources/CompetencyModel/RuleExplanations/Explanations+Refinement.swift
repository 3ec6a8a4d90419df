import Diagnostics
import Standards

/// What a lower layer may not do: loosen.
extension ModelExplanations {
  static let refinement = [
    RuleExplanation(
      LoosenedValue.self,
      title: Bilingual(zh: "下层标准只能收紧，不得放宽", en: "a lower layer may tighten, never loosen"),
      what: Bilingual(
        zh: "细化上层标准的标准，合格分、时间、考评员人数等不得比上层宽松；要不同，只能更严。",
        en: "In a standard that refines another no mark, time or panel is less strict than the higher standard's."),
      why: Bilingual(
        zh: "行业合格线 55、国家 60：考到 57 分的人会拿到行业签注，却达不到国家的要求。",
        en:
          "With a mark of 55 under a national 60, someone with 57 would be endorsed by the industry and yet fail what the nation requires."
      ),
      example: RuleExample(DocumentEdit("industry.yaml", "practical: {pass: 65,", "practical: {pass: 55,"))),
    RuleExplanation(
      NoKindLeft.self,
      title: Bilingual(zh: "与上层标准有共同的证据方式", en: "a kind of evidence that both layers accept"),
      what: Bilingual(
        zh: "上下层都写了 `可用方式`（acceptedKinds）时，只有两边都有的才算数，所以至少要有一种相同。",
        en: "Where both layers give `acceptedKinds`, only what both list counts; so they share at least one."),
      why: Bilingual(
        zh: "一种共同的都没有，什么证据都不算，谁也通不过。", en: "If they share none, no evidence counts and nobody can pass."),
      example: RuleExample(
        DocumentEdit(
          "industry.yaml", "acceptedKinds: [project]\n      requiredKinds: [project]\n", "acceptedKinds: [simulation]\n"
        ))),
    RuleExplanation(
      RequiredKindNotAccepted.self,
      title: Bilingual(zh: "必备的证据方式是可用的", en: "required kinds of evidence are accepted ones"),
      what: Bilingual(
        zh: "`必备方式`（requiredKinds）中的每一种，都要在各层的 `可用方式`（acceptedKinds）之内。",
        en: "Every kind under `requiredKinds` is among the `acceptedKinds` of all layers."),
      why: Bilingual(
        zh: "必须有、却又不算数的证据，没有人交得出来。", en: "Evidence that must be there and does not count can be brought by nobody."),
      example: RuleExample(DocumentEdit("industry.yaml", "requiredKinds: [project]", "requiredKinds: [simulation]"))),
    RuleExplanation(
      NoMethodLeft.self,
      title: Bilingual(zh: "与上层标准有共同的考核形式", en: "a form of examination that both layers allow"),
      what: Bilingual(
        zh: "上下层都写了 `考核形式`（methods）时，至少要有一种相同。",
        en: "Where both layers give `methods`, they share at least one."),
      why: Bilingual(
        zh: "一种共同的都没有，就没有哪一种考试同时合乎两份标准。",
        en: "If they share none, no examination keeps to both standards."),
      example: RuleExample(DocumentEdit("industry.yaml", "methods: [practice]", "methods: [written]"))),
    RuleExplanation(
      KeyItemNotRefined.self,
      title: Bilingual(zh: "只给本级要考的条目加 ★", en: "★ only for what the level asks for"),
      what: Bilingual(
        zh: "`关键项`（key）里的条目，须属于本级所细化的上层等级。",
        en: "The items under `key` are of a level that this one refines."),
      why: Bilingual(
        zh: "四级的考生不考五级标准里的条目：给它加 ★ 不会有任何作用，真正想列为关键的却没有列上。",
        en:
          "Candidates for level 4 are not assessed in items of another level: the ★ has no effect, and what was meant is not marked."
      ),
      example: RuleExample(DocumentEdit("industry.yaml", "#4/skill/1.1.2]", "#5/skill/1.1.2]"))),
  ]

  static let alignments = [
    RuleExplanation(
      CoversOwnStandard.self,
      title: Bilingual(zh: "覆盖不在同级之内，也不由低到高", en: "`covers` is not within a level, nor from a lower to a higher one"),
      what: Bilingual(
        zh: "同一标准里，`覆盖`（covers）只从高等级的条目指向低等级的条目。",
        en: "Within a standard `covers` leads only from an item of a higher level to one of a lower."),
      why: Bilingual(
        zh: "同一等级的条目各自考核。由低到高的覆盖，会让五级的成绩替下四级的技能要求。",
        en:
          "Items of one level are each assessed for themselves; from a lower level to a higher one, a score at level 5 would stand for a skill of level 4."
      ),
      example: RuleExample(
        DocumentEdit(
          "crosswalk.yaml",
          "from: cn/electrician@2020#4/skill/1.1.1\n    relation: covers\n    to: cn/electrician@2020#5/skill/1.1.1",
          "from: cn/electrician@2020#5/skill/1.1.1\n    relation: covers\n    to: cn/electrician@2020#4/skill/1.1.1"))),
    RuleExplanation(
      KnowledgeForSkill.self,
      title: Bilingual(zh: "知识不代替技能", en: "knowledge does not stand for a skill"),
      what: Bilingual(
        zh: "`相同`（same）的两端同为技能要求或同为相关知识；相关知识不 `覆盖`（covers）技能要求。",
        en: "Both ends of `same` are skills, or both knowledge; no knowledge `covers` a skill."),
      why: Bilingual(
        zh: "否则答对一道笔试题，就算会了这项操作。",
        en: "Otherwise whoever answers a question on paper counts as able to do it."),
      example: RuleExample(
        DocumentEdit(
          "crosswalk.yaml", "from: cn/electrician@2020#4/skill/1.1.1\n    relation: covers",
          "from: cn/electrician@2020#5/knowledge/1.1.1\n    relation: covers"))),
    RuleExplanation(
      SameLevelJoined.self,
      title: Bilingual(zh: "同一等级的条目不互为相同", en: "items of one level are not made one"),
      what: Bilingual(
        zh: "对照不能使同一标准同一等级的两个条目成为“相同”。", en: "No alignment makes two items of one level of a standard the same."),
      why: Bilingual(
        zh: "那样考过一项就等于考过另一项，同一等级里有一项要求就白写了。",
        en: "Showing one of them would count for the other, and one requirement of the level would never be assessed."),
      example: RuleExample(
        DocumentEdit(
          "crosswalk.yaml",
          "relation: covers\n    to: cn/electrician@2020#5/skill/1.1.1",
          "relation: same\n    to: cn/electrician@2020#4/skill/1.1.2"))),
    RuleExplanation(
      CoversCycle.self,
      title: Bilingual(zh: "涵盖关系不成循环", en: "`covers` does not run in a circle"),
      what: Bilingual(
        zh: "`覆盖`（covers）说的是做到前者即做到后者，反过来不一定。两个方向都写，就是“相同”。",
        en:
          "`covers` says that who shows the one has shown the other, not the reverse. Written both ways it means `same`."
      ),
      why: Bilingual(
        zh: "若是无心写成了循环，低一级的成绩就会被认作高一级的成绩。",
        en: "If the circle is a slip, a result at the lower level would be recognised as one at the higher."),
      example: RuleExample(
        DocumentEdit(
          "crosswalk.yaml", "    to: cn/electrician@2020#5/skill/1.1.1\n",
          """
              to: cn/electrician@2020#5/skill/1.1.1
            - from: cn/electrician@2020#4/skill/1.1.1
              relation: covers
              to: gd/electrician@2024#4/skill/H1.1.1
            - from: gd/electrician@2024#4/skill/H1.1.1
              relation: covers
              to: cn/electrician@2020#4/skill/1.1.1

          """))),
  ]
}
