import Diagnostics

/// What each layer must bring, and what stands there without effect.
extension CheckCase {
  static let completeness = [
    CheckCase(
      "TS2013", in: SoundDocument.standard, [("layer: national", "layer: «industry»")],
      #"""
      行业标准没有写明所细化的标准
      补上 `细化`（refines），写明上层标准、版次与等级对应
      this industry standard refines nothing
      add `refines:` with the higher standard, its edition and the level map
      """#),
    CheckCase(
      "TS2014", in: SoundDocument.standard,
      [("levels:", "refines: [«{standard: m, edition: \"1\", levels: {\"4\": \"4\"}}»]\nlevels:")],
      #"""
      国家标准之上没有可细化的标准
      删去 `细化`（refines），或改正 `层级`（layer）
      nothing stands above a national standard for it to refine
      remove `refines:`, or correct `layer:`
      """#),
    CheckCase(
      "TS2015", in: SoundDocument.standard,
      [
        ("levels:\n  \"4\":", "levels:\n  «\"4\"»:"),
        ("    eligibility:\n      - {after: {certificate: \"5\", of: own}, experience: 1y}\n", ""),
      ],
      #"""
      等级 `4` 没有申报条件
      补上 `申报条件`（eligibility），逐条列出
      level `4` does not say who may apply
      add `eligibility:` with its conditions, one entry each
      """#),
    CheckCase(
      "TS2015", in: SoundDocument.standard,
      [
        ("levels:\n  \"4\":", "levels:\n  «\"4\"»:"),
        ("eligibility:\n      - {after: {certificate: \"5\", of: own}, experience: 1y}\n", "eligibility: []\n"),
      ],
      #"""
      等级 `4` 没有申报条件
      补上 `申报条件`（eligibility），逐条列出
      level `4` does not say who may apply
      add `eligibility:` with its conditions, one entry each
      """#),
    CheckCase(
      "TS2017", in: SoundDocument.standard,
      [
        (
          "functions:",
          "  «\"3\"»:\n    eligibility: [{age: 16}]\n    assessment: {theory: {pass: 60}, practical: {pass: 60}}\nfunctions:"
        )
      ],
      #"""
      等级 `3` 没有职业功能
      在 `职业功能`（functions）中补上 `等级: "3"` 的职业功能
      level `3` has no functions
      add its functions under `functions:` with `level: "3"`
      """#),
    CheckCase(
      "TS2017", in: SoundDocument.standard,
      [
        (
          "functions:",
          "  «\"3\"»:\n    eligibility: [{age: 16}]\n    assessment: {theory: {pass: 60}, practical: {pass: 60}}\n    weights: {theory: {\"1\": 100}, practical: {\"1\": 100}}\nfunctions:"
        )
      ],
      #"""
      等级 `3` 没有职业功能
      在 `职业功能`（functions）中补上 `等级: "3"` 的职业功能
      level `3` has no functions
      add its functions under `functions:` with `level: "3"`
      """#),
    CheckCase(
      "TS2018", in: SoundDocument.ladder, [("{id: \"4\"", "{id: «\"5\"»")],
      #"""
      级次 `5` 重复
      给其中一级改用自己的标识，或删去多余的一级
      the step `5` stands twice
      give one of them an id of its own, or remove it
      """#),
    CheckCase(
      "TS2019", in: SoundDocument.ladder, [("digit: \"4\"", "digit: «\"5\"»")],
      #"""
      两个级次用了同一个编号数字 `5`
      证书编号靠它区分等级：改正其中一个，或删去没有编号的级次的 `编号数字`（digit）
      two steps have the digit `5`
      certificate numbers tell levels apart by it: correct one of them, or leave `digit` out where a step has none
      """#),
    CheckCase(
      "TS2047", in: SoundDocument.ladder,
      [
        (
          "title: 四级, digit: \"4\"}\n",
          "title: 四级, digit: \"4\"}\nrecognitions:\n"
            + "  - {kind: direct, levels: [\"5\", \"4\"], waives: [theory], authority: 甲, date: 2020-01-01}\n"
            + "  - «{kind: direct, levels: [\"4\", \"5\"], waives: [practical], authority: 乙, date: 2021-01-01}»\n"
        )
      ],
      #"""
      `direct 4 5` 这一条重复
      合并为一条，或改正其中一条
      the entry `direct 4 5` stands twice
      make them one, or correct one of them
      """#),
    CheckCase(
      "TS2053", in: SoundDocument.ladder,
      [
        (
          "title: 四级, digit: \"4\"}\n",
          "title: 四级, digit: \"4\"}\nawards:\n  - «{class: world, group: worker, grants: \"4\", authority: 某, date: 2020-01-01}»\n"
        )
      ],
      #"""
      获奖晋升规则没有写名次或奖项
      写 `末位名次`（lastRank）或 `奖项`（prizes），两者取一；两种都算的分成两条
      a rule on awards has neither ranks nor prizes
      write either `lastRank:` or `prizes:`; where both count make two rules of it
      """#),
    CheckCase(
      "TS2053", in: SoundDocument.ladder,
      [
        (
          "title: 四级, digit: \"4\"}\n",
          "title: 四级, digit: \"4\"}\nawards:\n  - «{class: world, group: worker, lastRank: 3, prizes: [gold], grants: \"4\", authority: 某, date: 2020-01-01}»\n"
        )
      ],
      #"""
      获奖晋升规则既写了名次又写了奖项
      写 `末位名次`（lastRank）或 `奖项`（prizes），两者取一；两种都算的分成两条
      a rule on awards has both ranks and prizes
      write either `lastRank:` or `prizes:`; where both count make two rules of it
      """#),
    CheckCase(
      "TS2054", in: SoundDocument.ladder,
      [
        (
          "title: 四级, digit: \"4\"}\n",
          "title: 四级, digit: \"4\"}\nawards:\n  - «{class: world, group: worker, firstRank: 20, lastRank: 6, grants: \"4\", authority: 某, date: 2020-01-01}»\n"
        )
      ],
      #"""
      起始名次 `20` 在末位名次 `6` 之后
      改正其中一个
      the first rank `20` comes after the last one `6`
      correct one of them
      """#),
    CheckCase(
      "TS2055", in: SoundDocument.ladder,
      [
        (
          "title: 四级, digit: \"4\"}\n",
          "title: 四级, digit: \"4\"}\nmappings:\n  - «{from: \"4\", ladder: x, to: \"4\", relation: exempts, authority: 某, date: 2020-01-01}»\n"
        )
      ],
      #"""
      免考的对应没有写免哪些科目
      补上 `免考科目`（exempts）
      a mapping that exempts does not say from what
      add `exempts:` with the components
      """#),
    CheckCase(
      "TS2055", in: SoundDocument.ladder,
      [
        (
          "title: 四级, digit: \"4\"}\n",
          "title: 四级, digit: \"4\"}\nmappings:\n  - «{from: \"4\", ladder: x, to: \"4\", relation: equivalent, exempts: [theory], authority: 某, date: 2020-01-01}»\n"
        )
      ],
      #"""
      只有免考的对应才写免考科目
      把 `关系`（relation）改为 `免考`（exempts），或删去 `免考科目`（exempts）
      only a mapping that exempts says from what
      make it `relation: exempts`, or remove `exempts:`
      """#),
    CheckCase(
      "TS2056", in: SoundDocument.ladder,
      [
        (
          "title: 四级, digit: \"4\"}\n",
          "title: 四级, digit: \"4\"}\nmappings:\n  - {from: \"4\", ladder: «l», to: \"4\", relation: equivalent, authority: 某, date: 2020-01-01}\n"
        )
      ],
      #"""
      等级体系 `l` 与自身对应
      改为另一个等级体系，或删去这一条
      the ladder `l` is mapped onto itself
      name another ladder, or remove the mapping
      """#),
    CheckCase(
      "TS1012", in: SoundDocument.ladder,
      [("steps:\n  - {id: \"5\", title: 五级, digit: \"5\"}\n  - {id: \"4\", title: 四级, digit: \"4\"}", "steps: «[]»")],
      #"""
      `级次`（steps）是空的
      至少写一项——由低到高的各级
      `steps` (级次) is empty
      write at least one entry — the steps, low to high
      """#),
    CheckCase(
      "TS1012", in: SoundDocument.scheme, [("levels: [\"4\", \"3\"]", "levels: «[]»")],
      #"""
      `等级`（levels）是空的
      至少写一项——开考的等级
      `levels` (等级) is empty
      write at least one entry — the levels examined
      """#),
    CheckCase(
      "TS1012", in: SoundDocument.crosswalk,
      [("alignments:\n  - {from: n@1#4/skill/1.1.1, relation: same, to: h@1#4/skill/1.1.1}", "alignments: «[]»")],
      #"""
      `对照`（alignments）是空的
      至少写一项——条目之间的对照
      `alignments` (对照) is empty
      write at least one entry — alignments between items
      """#),
    CheckCase(
      "TS1012", in: SoundDocument.lowerStandard,
      [("levels:\n  \"4\": {assessment: {theory: {pass: 65}}}", "levels: «{}»")],
      #"""
      `等级`（levels）是空的
      至少写一项——每个等级的要求
      `levels` (等级) is empty
      write at least one entry — what each level asks for
      """#),
    CheckCase(
      "TS1012", in: SoundDocument.lowerStandard,
      [("{assessment: {theory: {pass: 65}}}", "{evidence: {acceptedKinds: «[]»}}")],
      #"""
      `可用方式`（acceptedKinds）是空的
      至少写一项——可以采用的证据方式
      `acceptedKinds` (可用方式) is empty
      write at least one entry — the kinds of evidence that count
      """#),
    CheckCase(
      "TS1012", in: SoundDocument.standard,
      [
        (
          "tasks:\n      - code: \"1.1\"\n        title: 内容\n        skills:\n          - {code: 1.1.1, text: 能做一事}\n          - {code: 1.1.2, text: 能做二事}",
          "tasks: «[]»"
        )
      ],
      #"""
      `工作内容`（tasks）是空的
      至少写一项——工作内容
      `tasks` (工作内容) is empty
      write at least one entry — the tasks of the function
      """#),
    CheckCase(
      "TS1012", in: SoundDocument.issuer, [("scope:\n    - {occupation: 6-30-99-00, levels: [\"4\"]}", "scope: «[]»")],
      #"""
      `范围`（scope）是空的
      至少写一项——备案的职业与等级
      `scope` (范围) is empty
      write at least one entry — the occupations and levels filed
      """#),
    CheckCase(
      "TS1012", in: SoundDocument.issuer, [("levels: [\"4\"]", "levels: «[]»")],
      #"""
      `等级`（levels）是空的
      至少写一项——开考的等级
      `levels` (等级) is empty
      write at least one entry — the levels examined
      """#),
    CheckCase(
      "TS2021", in: SoundDocument.standard,
      [("levels:\n  \"4\":", "levels:\n  «\"4\"»:"), ("      theory:    {ethics: 10, \"1\": 90}\n", "")],
      #"""
      等级 `4` 有理论考核，却没有理论权重表
      在 `权重`（weights）中补上 `理论`（theory），合计 100
      level `4` has a theory examination but no theory weights
      add `theory:` under `weights:`, summing to 100
      """#),
    CheckCase(
      "TS2021", in: SoundDocument.standard,
      [("levels:\n  \"4\":", "levels:\n  «\"4\"»:"), ("      practical: {\"1\": 100}\n", "")],
      #"""
      等级 `4` 有技能考核，却没有技能权重表
      在 `权重`（weights）中补上 `技能`（practical），合计 100
      level `4` has a practical examination but no practical weights
      add `practical:` under `weights:`, summing to 100
      """#),
    CheckCase(
      "TS2022", in: SoundDocument.standard, [("practical: {pass: 60}", "practical: {pass: «0»}")],
      #"""
      合格分为 0，等于人人合格
      写上真正的合格分；不设合格分就删去这一项
      a pass mark of 0 passes everyone
      give the real mark, or remove the entry where there is none
      """#),
    CheckCase(
      "TS2022", in: SoundDocument.standard, [("text: 能做二事", "text: 能做二事, pass: «0.0»")],
      #"""
      合格分为 0，等于人人合格
      写上真正的合格分；不设合格分就删去这一项
      a pass mark of 0 passes everyone
      give the real mark, or remove the entry where there is none
      """#),
    CheckCase(
      "TS2063", in: SoundDocument.lowerStandard,
      [("{pass: 65}}", "{pass: 65}}, key: [n@1#4/skill/1.1.1, «n@1#4/knowledge/1.1.1»]")],
      #"""
      ★ 只能加在技能要求上，`n@1#4/knowledge/1.1.1` 是相关知识
      是否想写 `n@1#4/skill/1.1.1`？不是就删去这一项
      only a skill can be marked ★, and `n@1#4/knowledge/1.1.1` is knowledge
      did you mean `n@1#4/skill/1.1.1`? if not, remove the entry
      """#),
    CheckCase(
      "TS2064", in: SoundDocument.standard, [("practical: {pass: 60}", "practical: {pass: «59.5»}")],
      #"""
      国家职业标准的各科都以 60 分为合格，这里是 `59.5`
      对照标准原文改正；原文确是如此的，写进基线
      the components of a national occupational standard are passed with 60, and this mark is `59.5`
      correct it by the standard; if that is what it says, take it into the baseline
      """#),
    CheckCase(
      "TS2069", in: SoundDocument.standard, [("theory:    {pass: 60}", "theory:    {pass: 60, minutes: «60»}")],
      #"""
      国家职业标准的理论时间不少于 90 分钟，这里是 `60`
      对照标准原文改正；原文确是如此的，写进基线
      the theory of a national occupational standard takes 90 minutes or more, and this is `60`
      correct it by the standard; if that is what it says, take it into the baseline
      """#),
    CheckCase(
      "TS2065", in: SoundDocument.standard, [("kind: standard", "kind: «scheme»")],
      #"""
      文档自称认定方案，写的却是标准的各个键
      改为 `类型: 标准`
      the document says `kind: scheme`, but its keys are those of `kind: standard`
      write `kind: standard`
      """#),
    CheckCase(
      "TS2065", in: SoundDocument.crosswalk, [("kind: crosswalk", "kind: «ladder»")],
      #"""
      文档自称等级体系，写的却是条目对照的各个键
      改为 `类型: 条目对照`
      the document says `kind: ladder`, but its keys are those of `kind: crosswalk`
      write `kind: crosswalk`
      """#),
    CheckCase(
      "TS2066", in: SoundDocument.standard, [("level: \"4\"\n    code: \"1\"", "level: \"4\"\n    code: «\"5\"»")],
      #"""
      职业功能编号 `5` 与其工作内容的编号（如 `1.1`）不符
      改为 `1`
      the function's code `5` does not match the codes of its tasks, such as `1.1`
      change it to `1`
      """#),
    CheckCase(
      "TS2067", in: SoundDocument.twoLevels, [("level: \"4\"\n    code: \"2\"", "level: «\"5\"»\n    code: \"2\"")],
      #"""
      职业功能 `2` 写在等级 `5`，按权重表它属于等级 `4`
      把这里的等级改为 `4`；等级无误的，改正两个等级的权重表
      function `2` stands at level `5`, but by the weight tables it belongs to level `4`
      change the level to `4` here; if it is right, correct the weight tables of both levels
      """#),
    CheckCase(
      "TS2067", in: SoundDocument.twoLevels,
      [("level: \"4\"\n    code: \"1\"", "level: «\"5\"»\n    code: \"1\"")],
      #"""
      职业功能 `1` 写在等级 `5`，按权重表它属于等级 `4`
      把这里的等级改为 `4`；等级无误的，改正两个等级的权重表
      function `1` stands at level `5`, but by the weight tables it belongs to level `4`
      change the level to `4` here; if it is right, correct the weight tables of both levels
      """#),
    CheckCase(
      "TS2023", in: SoundDocument.lowerStandard, [("{pass: 65}}", "{pass: 65}}, weights: {practical: «{\"1\": 100}»}")],
      #"""
      等级 `4` 没有自己的职业功能，却有技能权重表
      删去这张表，上层标准的权重照样有效；或在 `职业功能`（functions）中补上本级的职业功能
      level `4` has practical weights but no functions of its own
      remove the table, as the higher standard's weights hold anyway; or add the level's own functions
      """#),
    CheckCase(
      "TS2023", in: SoundDocument.lowerStandard,
      [("{pass: 65}}", "{pass: 65}}, weights: {theory: «{ethics: 50, basics: 50}»}")],
      #"""
      等级 `4` 没有自己的职业功能，却有理论权重表
      删去这张表，上层标准的权重照样有效；或在 `职业功能`（functions）中补上本级的职业功能
      level `4` has theory weights but no functions of its own
      remove the table, as the higher standard's weights hold anyway; or add the level's own functions
      """#),
    CheckCase(
      "TS2024", in: SoundDocument.standard, [("[甲工, 乙工]", "[甲工, «甲工»]")],
      #"""
      `甲工` 写了两次
      删去一处；若本想写另一个名称，请改正
      `甲工` is listed twice
      remove one, or write the name that was meant
      """#),
    CheckCase(
      "TS2024", in: SoundDocument.scheme, [("[\"4\", \"3\"]", "[\"4\", «\"4\"»]")],
      #"""
      `4` 写了两次
      删去一处；若本想写另一个名称，请改正
      `4` is listed twice
      remove one, or write the name that was meant
      """#),
    CheckCase(
      "TS2024", in: SoundDocument.scheme, [("[h, e]", "[h, «h»]")],
      #"""
      `h` 写了两次
      删去一处；若本想写另一个名称，请改正
      `h` is listed twice
      remove one, or write the name that was meant
      """#),
    CheckCase(
      "TS2024", in: SoundDocument.standard,
      [("workTypes: [甲工, 乙工]", "related: {occupations: [6-31-01-03, «6-31-01-03»]}")],
      #"""
      `6-31-01-03` 写了两次
      删去一处；若本想写另一个名称，请改正
      `6-31-01-03` is listed twice
      remove one, or write the name that was meant
      """#),
    CheckCase(
      "TS2025", in: SoundDocument.standard, [("[甲工, 乙工]", "[«甲工，乙工»]")],
      #"""
      `甲工，乙工` 被当作一个名称
      若是几个名称，改用半角逗号加空格“, ”隔开，或每个名称各占一行
      `甲工，乙工` is taken as one name
      if these are several, put a comma and a space between them, or each on a line of its own
      """#),
  ]
}
