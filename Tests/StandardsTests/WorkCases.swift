import Diagnostics

/// Mistakes in work types, blueprints and the words and numbers of items.
extension CheckCase {
  private static func blueprint(_ ranges: String, minutes: String = "") -> [(from: String, to: String)] {
    [
      ("practical: {pass: 60}", "practical: {pass: 60\(minutes)}"),
      ("    weights:\n", "    blueprint:\n\(ranges)\n    weights:\n"),
    ]
  }

  static let work = [
    CheckCase(
      "TS2028", in: SoundDocument.standard, [("title: 功能\n", "title: 功能\n    workTypes: [«甲种»]\n")],
      #"""
      `工种`（workTypes）中没有 `甲种`
      是否想写 `甲工`？
      `workTypes` lists no `甲种`
      did you mean `甲工`?
      """#),
    CheckCase(
      "TS2028", in: SoundDocument.standard,
      [("practical: {\"1\": 100}", "practical: {\"1\": 100}\n      workTypes: {«焊接»: {practical: {\"1\": 100}}}")],
      #"""
      `工种`（workTypes）中没有 `焊接`
      在标准的 `工种`（workTypes）中补上它，或改正名称
      `workTypes` lists no `焊接`
      add it to the standard's `workTypes:`, or correct the name
      """#),
    CheckCase(
      "TS2006", in: SoundDocument.standard,
      [
        ("title: 功能\n", "title: 功能\n    workTypes: [甲工]\n"),
        ("theory:    {ethics: 10, \"1\": 90}", "theory:    {ethics: 100}"),
        (
          "practical: {\"1\": 100}",
          "workTypes: {甲工: {theory: {\"1\": 100}, practical: {\"1\": 100}}, 乙工: {practical: {«\"1\"»: 100}}}"
        ),
      ],
      #"""
      本级没有职业功能 `1`
      删去这一行
      this level has no function `1`
      remove the row
      """#),
    CheckCase(
      "TS2021", in: SoundDocument.standard,
      [
        ("practical: {\"1\": 100}", "workTypes: {甲工: {practical: {\"1\": 100}}}"),
        ("\"4\":\n    eligibility", "«\"4\"»:\n    eligibility"),
      ],
      #"""
      等级 `4` 有技能考核，却没有工种 `乙工` 的技能权重表
      在 `权重`（weights）中补上 `技能`（practical），合计 100
      level `4` has a practical examination but no practical weights for the work type `乙工`
      add `practical:` under `weights:`, summing to 100
      """#),
    CheckCase(
      "TS2040", in: SoundDocument.standard,
      blueprint("      - «{title: 起动, covers: [\"1\"], percent: 90}»"),
      #"""
      考核结构表的比重合计为 `90`，应为 100
      改正各鉴定范围的 `比重`（percent），使合计为 100
      the blueprint's shares sum to `90`, not 100
      correct the `percent:` of the ranges so that they sum to 100
      """#),
    CheckCase(
      "TS2041", in: SoundDocument.standard,
      blueprint("      - {title: 起动, covers: [\"1\", «\"2\"»], percent: 100}"),
      #"""
      本级没有编号为 `2` 的职业功能或工作内容
      改为本级的编号：`1`、`1.1`
      this level has no function or task `2`
      name one of the level's: `1`, `1.1`
      """#),
    CheckCase(
      "TS2042", in: SoundDocument.standard,
      blueprint("      - {title: 起动, covers: [\"1\"], choose: «1», percent: 100}"),
      #"""
      1 项中选 1 项，没有选择余地
      全部必考就删去 `选考`（choose），否则在 `考核内容`（covers）中补上可选的内容
      `1` of 1 is no choice
      remove `choose:` where all are examined, or list what else may be chosen under `covers:`
      """#),
    CheckCase(
      "TS2043", in: SoundDocument.standard,
      blueprint("      - «{title: 起动, covers: [\"1\"], percent: 100, minutes: 30}»", minutes: ", minutes: 60"),
      #"""
      各鉴定范围的时间合计 30 分钟，少于技能考核的最短时间 60 分钟
      核对两处的时间
      the ranges take 30 minutes together, less than the practical's least time of 60
      compare the two with the standard
      """#),
    CheckCase(
      "TS2068", in: SoundDocument.twoLevels,
      [
        ("level: \"4\"\n    code: \"2\"", "level: \"4\"\n    code: «\"2\"»"),
        ("\"4\":\n", "\"4\":\n    blueprint: [{title: 调试, covers: [\"1.1\"], percent: 100}]\n"),
      ],
      #"""
      职业功能 `2` 在技能权重表中有分，等级 `4` 的考核结构表却没有考它
      在某个鉴定范围的 `考核内容`（covers）中补上它或它的工作内容
      function `2` has its share of the practical, but no range of level `4`'s blueprint examines it
      name it or a task of it under the `covers:` of a range
      """#),
    CheckCase(
      "TS2044", in: SoundDocument.standard, [("能做二事", "«能做一事。»")],
      #"""
      技能要求 `1.1.2` 与 `1.1.1` 内容相同
      改写其中一条，或删去重复的一条
      skill `1.1.2` says the same as `1.1.1`
      reword one of them, or remove the repeated one
      """#),
    CheckCase(
      "TS2045", in: SoundDocument.standard, [("能做二事", "«★能做二事»")],
      #"""
      `★` 写在文字里不起作用
      从文字中删去它；关键技能在该条目上写 `关键: 是`
      `★` has no effect in the text
      take it out of the text, and mark a key skill with `key: true`
      """#),
    CheckCase(
      "TS2046", in: SoundDocument.standard, [("能做二事", "«做二事的方法»")],
      #"""
      技能要求不以“能”开头
      写成“能……”，说明能做什么；知识写在 `相关知识要求`（knowledge）中
      a skill that does not begin with 能
      say what one is able to do; knowledge belongs under `knowledge`
      """#),
    CheckCase(
      "TS2011", in: SoundDocument.standard,
      [
        ("code: \"1\"\n    title: 功能", "code: «\"2\"»\n    title: 功能"), ("\"1\": 90", "\"2\": 90"),
        ("{\"1\": 100}", "{\"2\": 100}"), ("\"1.1\"", "\"2.1\""), ("1.1.1", "2.1.1"), ("1.1.2", "2.1.2"),
      ],
      #"""
      编号跳到了 `2`，此处应为 `1`
      补上遗漏的条目，或重新连续编号
      the numbering jumps to `2` where `1` is due
      add the item that was left out, or number them without a gap
      """#),
    CheckCase(
      "TS1013", in: SoundDocument.standard, [("code: 1.1.2", "code: 1.1.«２»")],
      #"""
      `２`（U+FF12）不是 `2`，只是看起来像
      改写为 `1.1.2`
      `２` (U+FF12) is not `2`, it only looks like it
      write `1.1.2`
      """#),
    CheckCase(
      "TS1013", in: SoundDocument.scheme, [("certifies: n", "certifies: «с»n")],
      #"""
      `с`（U+0441）不是 `c`，只是看起来像
      改写为 `cn`
      `с` (U+0441) is not `c`, it only looks like it
      write `cn`
      """#),
    CheckCase(
      "TS1014", in: SoundDocument.standard, [("能做二事", "能做«\u{200B}»二事")],
      #"""
      文字中有看不见的字符 U+200B
      删去它；可删去前后各一个字后重新输入
      the text holds an invisible character, U+200B
      remove it: delete the characters around it and type them again
      """#),
    CheckCase(
      "TS1014", in: SoundDocument.standard, [("能做二事", #"«"能做\e二事"»"#)],
      #"""
      文字中有看不见的字符 U+001B
      删去它；可删去前后各一个字后重新输入
      the text holds an invisible character, U+001B
      remove it: delete the characters around it and type them again
      """#),
    CheckCase(
      "TS2047", in: SoundDocument.crosswalk,
      [
        (
          "to: h@1#4/skill/1.1.1}",
          "to: h@1#4/skill/1.1.1}\n  - «{from: n@1#4/skill/1.1.1, relation: same, to: h@1#4/skill/1.1.1}»"
        )
      ],
      #"""
      `n@1#4/skill/1.1.1 same h@1#4/skill/1.1.1` 这一条重复
      合并为一条，或改正其中一条
      the entry `n@1#4/skill/1.1.1 same h@1#4/skill/1.1.1` stands twice
      make them one, or correct one of them
      """#),
    CheckCase(
      "TS2048", in: SoundDocument.crosswalk,
      [
        (
          "{from: n@1#4/skill/1.1.1, relation: same, to: h@1#4/skill/1.1.1}",
          "«{from: n@1#4/skill/1.1.1, relation: same, to: n@1#4/skill/1.1.1}»"
        )
      ],
      #"""
      `n@1#4/skill/1.1.1` 与自身对照
      改正 `自`（from）或 `至`（to），或删去这一条
      `n@1#4/skill/1.1.1` is aligned with itself
      correct `from` or `to`, or remove the entry
      """#),
  ]
}
