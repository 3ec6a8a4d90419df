import Diagnostics
import Testing

@testable import YAMLSource

/// What is small on disk and large, or slow, to read.
struct BoundsTests {
  private func parse(_ bytes: [UInt8]) -> (tree: YAMLTree?, findings: [Finding]) {
    var sources = SourceMap()
    let file = SourceFile(path: "a.yaml", bytes: bytes)
    return YAMLParser.parse(file, as: sources.add(file))
  }

  private func parse(_ text: String) -> (tree: YAMLTree?, findings: [Finding]) { parse(Array(text.utf8)) }

  @Test(arguments: ["[", "{", "- ", "? ", "? [", "{a: ", "- ? ", "[\n", "{\n"])
  func `a hundred thousand levels are refused as too deep`(opener: String) {
    let findings = parse(String(repeating: opener, count: 100_000)).findings
    #expect(findings.map(\.message.text.en) == ["nested more than 64 levels deep"])
  }

  // libyaml compares each directive with all before it: without a bound this takes minutes.
  @Test(arguments: ["", "a: 1\n...\n", "\u{FEFF}", "# 注\u{2028}", "# 注\u{85}", "# 注\r"])
  func `directives without end are refused`(before: String) throws {
    let directives = (0..<100_000).map { "%TAG !a\($0)! tag:x\n" }.joined()
    let finding = try #require(parse(before + directives + "---\na: 1\n").findings.first)
    #expect(finding.code == "TS1007")
    #expect(finding.message.text.en == "more than 16 lines begin with `%`")
    #expect(finding.message.text.zh == "以 `%` 开头的行超过 16 行")
    #expect(finding.message.advice.en == "take them out; YAML directives are of no use here")
    #expect(finding.message.advice.zh == "删去这些行：YAML 指令在这里没有用处")
    guard case .source(let span) = finding.place else { return }
    let sixteen = before.utf8.count + (0..<16).map { "%TAG !a\($0)! tag:x\n".utf8.count }.reduce(0, +)
    #expect(span.range == sixteen..<sixteen + 1)
  }

  @Test func `16 directives are read, and per cent signs elsewhere are none`() {
    let directives = (0..<16).map { "%TAG !a\($0)! tag:x\n" }.joined()
    #expect(parse(directives + "---\na: 1\n").findings.isEmpty)
    #expect(parse(String(repeating: "- 合格率 %\n- 5%\n- 率%\n", count: 100)).findings.isEmpty)
  }

  @Test func `aliases of aliases are counted as what they expand to`() {
    func document(levels: Int) -> String {
      "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        + (1...levels).map { level in
          "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ") + "]\n"
        }.joined()
    }
    // 11, 111, 1,111, 11,111 and 111,111 nodes; one more level is over a million.
    #expect(parse(document(levels: 4)).findings.isEmpty)
    #expect(parse(document(levels: 5)).findings.map(\.code) == ["TS1007"])
  }

  @Test func `a node too many is refused, and one less is read`() {
    let all = "[" + String(repeating: "x,", count: YAMLParser.maximumNodes - 1)
    #expect(parse(all + "]").findings.isEmpty)
    #expect(parse(all + "x]").findings.map(\.code) == ["TS1007"])
  }

  @Test(arguments: ["a: 1\n", "a: [\n", "a: 1\n---\nb: 2\n", ""])
  func `a wrong byte is told wherever it stands, whatever else is wrong`(before: String) throws {
    let bytes = Array(before.utf8) + Array(String(repeating: "# x\n", count: 10_000).utf8)
    let finding = try #require(parse(bytes + [0xC3, 0x28]).findings.first)
    #expect(finding.code == "TS1001")
    guard case .source(let span) = finding.place else { return }
    #expect(span.range == bytes.count..<bytes.count)
  }
}
