import Diagnostics
import Testing

@testable import Standards
@testable import YAMLSource

/// A mapping read by its shape: what is wrong, where, and what its author is told.
struct ObjectTests {
  private static let name = Field("name", "名称", .text, example: "甲", "这件东西的名称", "what it is called")
  private static let count = Field("count", "数量", .integer(0...99), example: "3", "有几件", "how many there are")
  private static let parts = Field("parts", "零件", Form.text.listOfSome, example: "[甲]", "各个零件", "its parts")
  private static let shape = Shape(Bilingual(zh: "一件东西", en: "a thing"), required: [name], optional: [count, parts])

  private static let thing = Form<String>.object(shape) { reader, decoding in
    let name = reader.read(name, &decoding)
    let count = reader.read(count, &decoding)
    _ = reader.read(parts, &decoding)
    return name.map { "\($0) \(count ?? -1)" }
  }

  static let cases = [
    GoldenCase(
      "unknown key", "{name: 甲, «colour»: 1}", "TS1008",
      #"""
      一件东西中没有名为 `colour` 的键
      可用的键：名称、数量、零件
      `colour` is not a key of a thing
      its keys are: name, count, parts
      """#),
    GoldenCase(
      "misspelt key", "{«nmae»: 甲}", "TS1008",
      #"""
      一件东西中没有名为 `nmae` 的键
      是否想写 `name`？
      `nmae` is not a key of a thing
      did you mean `name`?
      """#),
    GoldenCase(
      "a text with commas in braces", "{name: 电路图, «部件图», 明细表, count: 1}", "TS1008",
      #"""
      一件东西中没有名为 `部件图` 的键
      若它是逗号前文字的后半，给整段文字加上引号，或改用全角逗号“，”
      `部件图` is not a key of a thing
      if it is the rest of the text before the comma, put that whole text in quotes
      """#),
    GoldenCase(
      "a full-width colon in braces", "{name: 甲, «count：1»}", "TS1008",
      #"""
      一件东西中没有名为 `count：1` 的键
      写成 `键: 值`，用半角冒号，后留一个空格
      `count：1` is not a key of a thing
      write `key: value`, with an ASCII colon and a space after it
      """#),
    GoldenCase(
      "a lone key in braces, behind a number", "{name: 甲, count: 1, «部件图»}", "TS1008",
      #"""
      一件东西中没有名为 `部件图` 的键
      可用的键：名称、数量、零件
      `部件图` is not a key of a thing
      its keys are: name, count, parts
      """#),
    GoldenCase(
      "a list with dashes of another width", "name: 甲\nparts:\n  «－» 乙\n  － 丙\n", "TS1006",
      #"""
      `－` 不是列表项的短横线
      每一项以半角短横线加空格 `- ` 开头
      `－` is not the dash of a list's entry
      begin each entry with an ASCII dash and a space, `- `
      """#),
    GoldenCase(
      "a text cut by a number sign", "name: «检修» #1 机组\ncount: 1  #件\n", "TS1017",
      #"""
      文字到 `#` 之前为止，`#1 机组` 成了注释
      若它是文字的一部分，给整个值加上引号；若是注释，在 `#` 后面加一个半角空格
      the text ends before the `#`, and `#1 机组` is a comment
      if it belongs to the text, put the whole value in quotes; if it is a comment, put a space after the `#`
      """#),
    GoldenCase(
      "repeated key", "{name: 甲, «name»: 乙}", "TS1009",
      #"""
      键 `name` 重复
      保留一处；同一个键的中英文写法也算重复
      the key `name` is repeated
      keep one of them; a key's Chinese and English names are the same key
      """#),
    GoldenCase(
      "a key in both languages", "{name: 甲, «名称»: 乙}", "TS1009",
      #"""
      键 `名称` 重复
      保留一处；同一个键的中英文写法也算重复
      the key `名称` is repeated
      keep one of them; a key's Chinese and English names are the same key
      """#),
    GoldenCase(
      "missing key", "{«count»: 3}", "TS1010",
      #"""
      一件东西缺少 `名称`（name）
      补上 `名称: 甲`——这件东西的名称
      a thing has no `name` (名称)
      add `name: 甲` — what it is called
      """#),
    GoldenCase(
      "wrong value", "{name: 甲, count: «010x»}", "TS1011",
      #"""
      `010x` 不符合要求，应为 0 到 99 的整数
      改为 0 到 99 的整数
      `010x` will not do; expected a whole number from 0 to 99
      change it to a whole number from 0 to 99
      """#),
    GoldenCase(
      "a number with its unit", "{name: 甲, count: «90 分钟»}", "TS1011",
      #"""
      `90 分钟` 不符合要求，应为 0 到 99 的整数
      是否想写 `90`？
      `90 分钟` will not do; expected a whole number from 0 to 99
      did you mean `90`?
      """#),
    GoldenCase(
      "no value", "{name: 甲, count: «»}", "TS1011",
      #"""
      此处没有值，应为 0 到 99 的整数
      改为 0 到 99 的整数
      there is no value here; expected a whole number from 0 to 99
      change it to a whole number from 0 to 99
      """#),
    GoldenCase(
      "a list for a value", "{name: 甲, count: «[1]»}", "TS1011",
      #"""
      此处应为 0 到 99 的整数
      改为 0 到 99 的整数
      expected a whole number from 0 to 99 here
      change it to a whole number from 0 to 99
      """#),
    GoldenCase(
      "an empty list", "{name: 甲, parts: «[]»}", "TS1012",
      #"""
      `零件`（parts）是空的
      至少写一项——各个零件
      `parts` (零件) is empty
      write at least one entry — its parts
      """#),
    GoldenCase(
      "a full-width digit", "{name: 甲, count: «３»}", "TS1013",
      #"""
      `３`（U+FF13）不是 `3`，只是看起来像
      改写为 `3`
      `３` (U+FF13) is not `3`, it only looks like it
      write `3`
      """#),
    GoldenCase(
      "a Cyrillic letter in a key", "{n«а»me: 甲}", "TS1013",
      #"""
      `а`（U+0430）不是 `a`，只是看起来像
      改写为 `name`
      `а` (U+0430) is not `a`, it only looks like it
      write `name`
      """#),
    GoldenCase(
      "a Cyrillic letter in a key behind a tag", "{! n«а»me: 甲}", "TS1013",
      #"""
      `а`（U+0430）不是 `a`，只是看起来像
      改写为 `name`
      `а` (U+0430) is not `a`, it only looks like it
      write `name`
      """#),
    GoldenCase(
      "a Cyrillic letter in a quoted key behind an anchor", "{&k \"n«а»me\": 甲}", "TS1013",
      #"""
      `а`（U+0430）不是 `a`，只是看起来像
      改写为 `name`
      `а` (U+0430) is not `a`, it only looks like it
      write `name`
      """#),
    GoldenCase(
      "a letter that is none", "{name: PL«С»}", "TS1014",
      #"""
      字母之间的 `С`（U+0421）不是 `C`
      改为 `C`
      `С` (U+0421) among Latin letters is not `C`
      change it to `C`
      """#),
    GoldenCase(
      "text for a mapping", "«甲»", "TS1011",
      #"""
      `甲` 不符合要求，应为一件东西
      改为一件东西
      `甲` will not do; expected a thing
      change it to a thing
      """#),
    GoldenCase(
      "complex key", "{«[a]»: b, name: 1}", "TS1011",
      #"""
      此处应为键的名称
      改为键的名称
      expected a key's name here
      change it to a key's name
      """#),
    GoldenCase(
      "template", "«{{x}}»: 1\nname: 2\n", "TS1011",
      #"""
      此处应为键的名称
      改为键的名称
      expected a key's name here
      change it to a key's name
      """#),
  ]

  private func read(_ bytes: [UInt8]) throws -> (value: String?, findings: [Finding]) {
    var sources = SourceMap()
    let file = SourceFile(path: "a.yaml", bytes: bytes)
    var decoding = Decoding()
    let root = try #require(YAMLParser.parse(file, as: sources.add(file)).tree).root
    return (Self.thing.decode(root, nil, &decoding), decoding.findings)
  }

  private func read(_ text: String) throws -> (value: String?, findings: [Finding]) { try read(Array(text.utf8)) }

  @Test(arguments: cases) func `a mistake is told where it stands and what to do`(_ example: GoldenCase) throws {
    try example.check(read(example.bytes).findings)
  }

  // Looked for anew at each of them, this takes minutes.
  @Test func `a text with forty thousand commas is told once`() throws {
    let pieces = (0..<40_000).map { "乙\($0)" }.joined(separator: ", ")
    let findings = try read("{name: 甲, \(pieces)}").findings
    #expect(findings.map(\.code) == ["TS1008"])
  }

  @Test func `what else a key may be has no part in what it is`() throws {
    func data(_ text: String) throws -> [String] {
      try #require(try read(text).findings.first).message.arguments.filter { $0.kind == .datum }.map(\.text)
    }
    #expect(try data("{name: 甲, 乙}") == data("name: 甲\n乙:\n"))
  }

  @Test func `English and Chinese keys are the same key`() throws {
    for text in ["{name: a, count: 3}", "{名称: a, 数量: 3}", "{数量: 3, name: a}"] {
      let (value, findings) = try read(text)
      #expect(value == "a 3")
      #expect(findings.isEmpty)
    }
  }

  @Test func `of a repeated key the first stands, and is pointed at`() throws {
    let (value, findings) = try read("{名称: a, name: b}")
    #expect(value == "a -1")
    #expect(findings.map(\.code) == ["TS1009"])
    guard case .source(let first) = try #require(findings.first?.others.first).place else { return }
    #expect(first.range == 1..<7)
  }

  @Test(arguments: [
    ("{nmae: a}", ["TS1008"]), ("{名秤: a}", ["TS1008"]), ("{colour: a}", ["TS1008"]),
    ("{count: 3}", ["TS1010"]), ("{}", ["TS1010"]), ("[a]", ["TS1011"]), ("{count: x}", ["TS1010", "TS1011"]),
  ])
  func `one cause is one finding`(text: String, codes: [FindingCode]) throws {
    let (value, findings) = try read(text)
    #expect(findings.map(\.code) == codes)
    #expect(value == nil)
  }

  @Test func `a wrong value that is optional leaves the rest`() throws {
    #expect(try read("{name: a, count: x}").value == "a -1")
  }
}
