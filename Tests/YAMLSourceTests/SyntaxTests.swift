import Diagnostics
import Testing

@testable import YAMLSource

/// What is no YAML document, or one out of bounds.
struct SyntaxTests {
  private func parse(_ bytes: [UInt8]) -> (tree: YAMLTree?, findings: [Finding]) {
    var sources = SourceMap()
    let file = SourceFile(path: "a.yaml", bytes: bytes)
    return YAMLParser.parse(file, as: sources.add(file))
  }

  private func parse(_ text: String) -> (tree: YAMLTree?, findings: [Finding]) { parse(Array(text.utf8)) }

  @Test(arguments: GoldenCase.syntax) func `a broken file has one finding that says where and what to do`(
    _ example: GoldenCase
  ) throws {
    let (tree, findings) = parse(example.bytes)
    #expect(tree == nil)
    #expect(findings.count == 1)
    try example.check(findings)
  }

  @Test func `a byte order mark does not move the place`() throws {
    let (_, findings) = parse([0xEF, 0xBB, 0xBF] + Array("甲: @b\r\n".utf8))
    guard case .source(let span) = try #require(findings.first).place else { return }
    #expect(span.range == 8..<9)
  }

  @Test func `what is never closed shows how far it was read`() throws {
    let text = "甲: [1, 2\n乙: 二\n"
    let other = try #require(parse(text).findings.first?.others.first)
    guard case .source(let span) = other.place else { return }
    #expect(text.utf8.dropFirst(Int(span.start)).elementsEqual(": 二\n".utf8))
  }

  @Test func `64 levels are read`() {
    #expect(parse(String(repeating: "[", count: 64) + String(repeating: "]", count: 64)).findings.isEmpty)
  }

  @Test func `an alias bomb is refused before it expands`() throws {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...12 {
      let name = "a\(level - 1)"
      text += "a\(level): &a\(level) [" + Array(repeating: "*\(name)", count: 10).joined(separator: ", ") + "]\n"
    }
    let finding = try #require(parse(text).findings.first)
    #expect(finding.code == "TS1007")
    #expect(finding.message.text.en == "the document expands to more than a million nodes")
    #expect(finding.message.text.zh == "文档展开后超过一百万个节点")
  }

  @Test func `a file too large is refused before it is read`() throws {
    var sources = SourceMap()
    let id = sources.add(SourceFile(path: "a.yaml", bytes: []))
    let bytes = [UInt8](repeating: 0x20, count: YAMLParser.maximumBytes + 1)
    let message = try #require(EncodingCheck.problem(in: bytes, source: id)).message
    #expect(type(of: message).code == "TS1002")
    #expect(message.text.en == "the file has 67108865 bytes, more than the limit of 67108864")
    #expect(EncodingCheck.problem(in: Array(bytes.dropLast()), source: id) == nil)
  }

  @Test func `a character lost in a conversion is told, and the rest is read`() throws {
    let (tree, findings) = parse("甲: 业\u{FFFD}\n")
    #expect(tree?.root.entries.count == 1)
    let finding = try #require(findings.first)
    #expect(finding.code == "TS1015")
    guard case .source(let span) = finding.place else { return }
    #expect(span.range == 8..<11)
    #expect(finding.message.text.zh == "此处的字在转换编码时丢失了（U+FFFD）")
    #expect(finding.message.text.en == "a character was lost in a conversion here (U+FFFD)")
  }

  @Test(arguments: ["a: 1\nb: 2\n", "---\na: 1\nb: 2\n", "甲:\n  - 一\n  - 二\n"])
  func `a byte order mark is no part of the first line`(text: String) throws {
    let plain = try #require(parse(text).tree).root
    let marked = try #require(parse([0xEF, 0xBB, 0xBF] + Array(text.utf8)).tree).root
    #expect(marked.entries.map(\.key.text) == plain.entries.map(\.key.text))
    #expect(marked.entries.map(\.key.span.start) == plain.entries.map { $0.key.span.start + 3 })
  }
}
