import Diagnostics
import Testing

@testable import YAMLSource

/// Where text is found in the source, and how a tree is walked.
struct TreeTests {
  private func parse(_ text: String) throws -> (root: YAMLNode, sources: SourceMap) {
    var sources = SourceMap()
    let file = SourceFile(path: "a.yaml", bytes: Array(text.utf8))
    let (tree, findings) = YAMLParser.parse(file, as: sources.add(file))
    #expect(findings.isEmpty)
    return (try #require(tree).root, sources)
  }

  @Test(arguments: [
    ("甲", "甲", "甲"), ("甲 乙  丙", "甲 乙  丙", "甲 乙  丙"), ("! 中", "! 中", "中"), ("!!str ab", "!!str ab", "ab"),
    ("&x 中", "&x 中", "中"), ("&x !a 中", "&x !a 中", "中"), ("一\n  二", "一\n  二", "一 二"), ("一\n二", "一\n二", "一 二"),
    ("a\n\nb", "a\n\nb", "a\nb"), ("a \n\n\n b", "a \n\n\n b", "a\n\nb"), ("''", "''", ""),
    ("'it''''s'", "'it''''s'", "it''s"),
    ("\"\\N\"", "\"\\N\"", "\u{85}"), ("\"a\\\n  b\"", "\"a\\\n  b\"", "ab"), ("a # b", "a", "a"),
    ("a#b", "a#b", "a#b"),
  ])
  func `text is read as it is meant and underlined as it is written`(written: String, span: String, text: String) throws
  {
    let (root, sources) = try parse("[[x, 中]: 1, ? \(written)\n : 完]")
    let entry = try #require(root.elements.last?.entries.first)
    #expect(entry.key.text == text)
    #expect(Array(entry.key.utf8) == Array(text.utf8))
    #expect(sources.text(entry.key.span) == span)
    #expect(sources.text(entry.value.span) == "完")
  }

  @Test func `marks become the offsets that a walk from the start finds`() {
    let text = "ab职业\u{E9}x\u{1F600}一二三四五六七八九十0123456789abcdef中\n\u{FEFF}end"
    let bytes = Array(text.utf8)
    let starts = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } + [bytes.count]
    for first in starts.indices {
      for second in starts.indices {
        var offsets = ScalarOffsets(bytes)
        #expect(offsets.byteOffset(ofScalar: first) == starts[first])
        #expect(offsets.byteOffset(ofScalar: second) == starts[second])
      }
    }
    var offsets = ScalarOffsets(bytes)
    #expect(offsets.byteOffset(ofScalar: starts.count + 9) == bytes.count)
  }

  @Test func `a name is told by its bytes`() throws {
    let root = try parse("{kind: a, 类型: b, 'ki': c, \"k\\x69nd\": d, [kind]: e}").root
    #expect(root.entries.map { $0.key.reads("kind") } == [true, false, false, true, false])
    #expect(root.entries.map { $0.key.reads("类型") } == [false, true, false, false, false])
    #expect(root.entries.map { $0.key.reads("") } == [false, false, false, false, false])
  }

  @Test func `a tree is walked as its lists say`() throws {
    let root = try parse("a: [x, [y], {z: 1}]\nb: &n {c: [1, 2], d: 3}\ne: *n\nf:\n").root
    func check(_ node: YAMLNode) {
      #expect(node.elements.map(\.span) == (node.kind == .sequence ? Array(node.children).map(\.span) : []))
      #expect(node.entries.map(\.key.span) == Array(node.pairs).map(\.key.span))
      #expect(node.entries.map(\.value.span) == Array(node.pairs).map(\.value.span))
      if node.kind == .mapping {
        #expect(node.entries.flatMap { [$0.key.span, $0.value.span] } == node.children.map(\.span))
      }
      node.children.forEach(check)
    }
    check(root)
    #expect(root.pairs.map(\.key.text) == ["a", "b", "e", "f"])
    #expect(root.entries[2].value.pairs.map(\.key.text) == ["c", "d"])
    #expect(root.entries[3].value.children.map(\.text).isEmpty)
  }
}
