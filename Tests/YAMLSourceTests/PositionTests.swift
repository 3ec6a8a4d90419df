import Diagnostics
import Testing

@testable import YAMLSource

/// Every node knows the text it was made of, whatever stands around it.
struct PositionTests {
  private func parse(_ bytes: [UInt8]) throws -> (root: YAMLNode, sources: SourceMap) {
    var sources = SourceMap()
    let file = SourceFile(path: "a.yaml", bytes: bytes)
    let id = sources.add(file)
    let (tree, findings) = YAMLParser.parse(file, as: id)
    #expect(findings.isEmpty)
    return (try #require(tree).root, sources)
  }

  private func parse(_ text: String) throws -> (root: YAMLNode, sources: SourceMap) { try parse(Array(text.utf8)) }

  @Test(arguments: ["", "\u{FEFF}"], ["\n", "\r\n", "\r"])
  func `values underline themselves behind Chinese text`(mark: String, lineEnd: String) throws {
    let text =
      mark
      + ["# 注释：职业功能", "名称: 工业机器人", "级别: 'it''s'", "表: {理论: 60, \"技能\": [甲, 乙]}", "末: 完"].joined(separator: lineEnd)
    let (root, sources) = try parse(text + lineEnd)
    let entries = root.entries
    #expect(entries.map { sources.text($0.key.span) } == ["名称", "级别", "表", "末"])
    #expect(entries.map { sources.text($0.value.span) } == ["工业机器人", "'it''s'", "{理论: 60, \"技能\": [甲, 乙]}", "完"])
    #expect(entries[1].value.text == "it's")
    let inner = entries[2].value.entries
    #expect(inner.map(\.key.text) == ["理论", "技能"])
    #expect(inner[1].value.elements.map { sources.text($0.span) } == ["甲", "乙"])
  }

  @Test func `a block collection ends where its last child does`() throws {
    let (root, sources) = try parse("甲:\n  - 一\n  - 二\n\n# 注释\n乙: 三\n")
    #expect(sources.text(root.entries[0].value.span) == "- 一\n  - 二")
    #expect(root.entries[0].value.elements.map(\.text) == ["一", "二"])
  }

  @Test func `folded and escaped text is what it says, and underlines what was written`() throws {
    let (root, sources) = try parse("a: \"x\\u4e2d\\ty\"\nb: |\n  一\n  二\nc: >\n  三\n  四\n")
    #expect(root.entries.map(\.value.text) == ["x中\ty", "一\n二\n", "三 四\n"])
    #expect(sources.text(root.entries[0].value.span) == "\"x\\u4e2d\\ty\"")
  }

  @Test func `an alias is seen through to what it names`() throws {
    let (root, sources) = try parse("a: &x {k: 值}\nb: *x\n")
    #expect(root.entries[1].value.entries.map(\.value.text) == ["值"])
    #expect(sources.text(root.entries[1].value.span) == sources.text(root.entries[0].value.span))
  }

  @Test func `nothing written is told from an empty string`() throws {
    let (root, _) = try parse("a:\nb: ''\nc: ~\n")
    #expect(root.entries.map(\.value.isAbsent) == [true, false, false])
    #expect(root.entries.map(\.value.text) == ["", "", "~"])
  }

  @Test func `a block collection includes the bracket its last child ends with`() throws {
    let (root, sources) = try parse("甲:\n  乙: [一, 二]   # 注释\n丙:\n- {丁: 三}\n\n戊: 四\n")
    #expect(root.entries.map { sources.text($0.value.span) } == ["乙: [一, 二]", "- {丁: 三}", "四"])
  }

  @Test func `a pair inside a list ends before the list does`() throws {
    let (root, sources) = try parse("[甲: 乙, 丙: 丁]")
    #expect(root.elements.map { sources.text($0.span) } == ["甲: 乙", "丙: 丁"])
    #expect(sources.text(root.span) == "[甲: 乙, 丙: 丁]")
  }

  @Test func `a block that ends in nothing or in an alias ends there`() throws {
    let (root, sources) = try parse("甲: &x 一\n乙:\n  - 二\n  - *x\n丙:\n  丁:\n\n戊: 三\n")
    #expect(root.entries.map { sources.text($0.value.span) } == ["&x 一", "- 二\n  - *x", "丁:", "三"])
  }

  @Test func `a list at its key's indentation ends before the next key`() throws {
    let (root, sources) = try parse("甲:\n- 一\n? 乙\n: 二\n")
    #expect(root.entries.map { sources.text($0.value.span) } == ["- 一", "二"])
  }

  @Test func `block scalars underline themselves, indicator and all`() throws {
    let (root, sources) = try parse("甲: |-\n  一\n  二\n乙: >\n  三\n")
    #expect(root.entries.map(\.value.text) == ["一\n二", "三\n"])
    #expect(sources.text(root.entries[0].value.span).hasPrefix("|-\n  一\n  二"))
    #expect(sources.text(root.entries[1].value.span).hasPrefix(">\n  三"))
  }
}
