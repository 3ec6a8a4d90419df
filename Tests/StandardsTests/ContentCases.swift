import Diagnostics

/// Dates, conditions, weights and numbering.
extension CheckCase {
  static let content = [
    CheckCase(
      "TS2026", in: SoundDocument.standard, [("experience: 1y", "experience: «0y»")],
      #"""
      年限为 0，等于没有要求
      写上真正的年限；不论年限时写 `从事: 本`
      a length of 0 asks for nothing
      give the real length; where any will do, write `engaged: own`
      """#),
    CheckCase(
      "TS2027", in: SoundDocument.standard,
      [("certificate: \"5\", of: own}", "certificate: \"5\", title: «assistant»}")],
      #"""
      工作年限不能同时从证书与职称起算
      保留一个；两者都要求时，在 `同时`（all）中分成两组
      work cannot be counted from a certificate and a title at once
      keep one of them; where both are asked for, write two groups under `all:`
      """#),
    CheckCase(
      "TS2001", in: SoundDocument.standard, [("to: 2030-01-01", "to: «2019-01-01»")],
      #"""
      结束日期 `2019-01-01` 早于开始日期 `2020-01-01`
      改正其中一个日期；没有结束日期就删去 `止`（to）
      it ends on `2019-01-01`, before it starts on `2020-01-01`
      correct one of the dates, or leave `to` out where there is no end
      """#),
    CheckCase(
      "TS2002", in: SoundDocument.standard, [("experience: 1y}", "experience: 1y}\n      - «{}»")],
      #"""
      这条申报条件没有内容，等于谁都可以申报
      写明条件，或删去这一条
      an empty entry would let anyone apply
      say what it asks for, or remove it
      """#),
    CheckCase(
      "TS2003", in: SoundDocument.standard,
      [("after: {certificate: \"5\", of: own}, experience: 1y", "after: «{certificate: \"5\", of: own}», age: 16")],
      #"""
      `取证后`（after）没有可修饰的 `工作年限`（experience）
      在同一条中补上 `工作年限`（experience），或删去 `取证后`（after）
      `after` has no `experience` to go with
      add `experience` to the same entry, or remove `after`
      """#),
    CheckCase(
      "TS2003", in: SoundDocument.standard, [("experience: 1y}", "experience: 1y, for: «1y»}")],
      #"""
      `满`（for）没有可修饰的 `持有`（holds）
      在同一条中补上 `持有`（holds），或删去 `满`（for）
      `for` has no `holds` to go with
      add `holds` to the same entry, or remove `for`
      """#),
    CheckCase(
      "TS2003", in: SoundDocument.standard,
      [("{after: {certificate: \"5\", of: own}, experience: 1y}", "{age: 16, of: «related»}")],
      #"""
      `范围`（of）没有可修饰的 `工作年限`（experience）或`学徒`（apprenticeship）
      在同一条中补上 `工作年限`（experience），或删去 `范围`（of）
      `of` has no `experience` or `apprenticeship` to go with
      add `experience` to the same entry, or remove `of`
      """#),
    CheckCase(
      "TS2004", in: SoundDocument.standard, [("kind: standard", "«kimd»: standard")],
      #"""
      文件没有说明自己是哪一类文档
      在开头写 `类型: 标准`（或 等级体系、条目对照、职业目录、认定方案、颁证机构、产业链、裁定）
      the file does not say what kind of document it is
      begin it with `kind: standard` (or ladder, crosswalk, catalogue, scheme, issuer, chain, resolutions)
      """#),
    CheckCase(
      "TS2005", in: SoundDocument.standard, [("{ethics: 10, \"1\": 90}", "«{ethics: 10, \"1\": 89}»")],
      #"""
      理论权重合计为 `99`，应为 100
      还差 1，对照标准的权重表改正
      the theory weights sum to `99`, not 100
      1 is missing; compare the standard's own weight table
      """#),
    CheckCase(
      "TS2005", in: SoundDocument.standard, [("{ethics: 10, \"1\": 90}", "«{ethics: 20, \"1\": 90}»")],
      #"""
      理论权重合计为 `110`，应为 100
      多出 10，对照标准的权重表改正
      the theory weights sum to `110`, not 100
      10 too many; compare the standard's own weight table
      """#),
    CheckCase(
      "TS2006", in: SoundDocument.standard, [("practical: {\"1\": 100}", "practical: {\"1\": 60, «\"2\"»: 40}")],
      #"""
      本级没有职业功能 `2`
      删去这一行，或改为本级的职业功能：`1`
      this level has no function `2`
      remove the row, or name one of the level's functions: `1`
      """#),
    CheckCase(
      "TS2006", in: SoundDocument.standard, [("practical: {\"1\": 100}", "practical: {\"1\": 60, «ethics»: 40}")],
      #"""
      技能权重表里不列`职业道德`
      删去这一行，或改为本级的职业功能：`1`
      a practical weight table has no row for `ethics`
      remove the row, or name one of the level's functions: `1`
      """#),
    CheckCase(
      "TS2007", in: SoundDocument.standard, [("{ethics: 10, \"1\": 90}", "«{ethics: 100}»")],
      #"""
      理论权重表缺少职业功能 `1`
      补上该功能的权重，使合计为 100
      the theory weights leave out function `1`
      give the function its weight, so that the table sums to 100
      """#),
    CheckCase(
      "TS2008", in: SoundDocument.standard,
      [
        ("levels:\n  \"4\":", "levels:\n  «\"4\"»:"),
        ("    weights:\n      theory:    {ethics: 10, \"1\": 90}\n      practical: {\"1\": 100}\n", ""),
      ],
      #"""
      等级 `4` 没有权重表
      补上 `权重`（weights）；没有来源的权重请注明 `自拟: 是`
      level `4` has no weights
      add `weights:`; mark made-up ones `synthetic: true`
      """#),
    CheckCase(
      "TS2008", in: SoundDocument.standard,
      [
        ("levels:\n  \"4\":", "levels:\n  «\"4\"»:"),
        (
          "    weights:\n      theory:    {ethics: 10, \"1\": 90}\n      practical: {\"1\": 100}\n",
          "    weights: {synthetic: true}\n"
        ),
      ],
      #"""
      等级 `4` 没有权重表
      补上 `权重`（weights）；没有来源的权重请注明 `自拟: 是`
      level `4` has no weights
      add `weights:`; mark made-up ones `synthetic: true`
      """#),
    CheckCase(
      "TS2009", in: SoundDocument.standard, [("code: 1.1.2", "code: «1.1.1»")],
      #"""
      编号 `1.1.1` 重复
      给其中一个改用下一个未用的编号
      the code `1.1.1` is used twice
      give one of them the next free code
      """#),
    CheckCase(
      "TS2010", in: SoundDocument.standard, [("code: 1.1.2", "code: «1.2.2»")],
      #"""
      编号 `1.2.2` 不属于 `1.1`
      改为 `1.1.2`，或移到它所属的位置
      the code `1.2.2` does not belong under `1.1`
      change it to `1.1.2`, or move it to where it belongs
      """#),
    CheckCase(
      "TS2011", in: SoundDocument.standard,
      [
        (
          "functions:",
          """
          basics:
            knowledge:
              - {code: «7.2.2.1», text: 常识一}
              - {code: 2.2.2, text: 常识二}
              - {code: 2.2.3, text: 常识三}
          functions:
          """
        )
      ],
      #"""
      编号跳到了 `7.2.2.1`，此处应为 `2.2.1`
      补上遗漏的条目，或重新连续编号
      the numbering jumps to `7.2.2.1` where `2.2.1` is due
      add the item that was left out, or number them without a gap
      """#),
    CheckCase(
      "TS2011", in: SoundDocument.standard, [("code: 1.1.2", "code: «1.1.3»")],
      #"""
      编号跳到了 `1.1.3`，此处应为 `1.1.2`
      补上遗漏的条目，或重新连续编号
      the numbering jumps to `1.1.3` where `1.1.2` is due
      add the item that was left out, or number them without a gap
      """#),
    CheckCase(
      "TS2012", in: SoundDocument.standard, [("- level: \"4\"", "- level: «\"3\"»")],
      #"""
      本标准没有等级 `3`
      改为 `等级`（levels）中已有的等级：`4`，或在其中补上它
      this standard has no level `3`
      use one that stands under `levels`: `4`, or add it there
      """#),
  ]
}
