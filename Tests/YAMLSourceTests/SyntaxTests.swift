import Diagnostics
import Testing

@testable import YAMLSource

/// What is no YAML document: its code, the place, and that both languages say something.
struct SyntaxTests {
  struct Case: CustomTestStringConvertible {
    var testDescription: String
    var bytes: [UInt8]
    var code: FindingCode
    /// From here on is the place.
    var rest: String?

    init(_ name: String, _ text: String, _ code: FindingCode, at rest: String? = nil) {
      (testDescription, bytes, self.code, self.rest) = (name, Array(text.utf8), code, rest)
    }

    init(_ name: String, bytes: [UInt8], _ code: FindingCode) {
      (testDescription, self.bytes, self.code) = (name, bytes, code)
    }
  }

  static let cases = [
    Case("empty", "", "TS1003"),
    Case("comments only", "# 注释\n\n", "TS1003"),
    Case("second document", "a: 1\n---\nb: 2\n", "TS1004", at: "---\nb: 2\n"),
    Case("tab indentation", "a:\n  b: 1\n\tc: 2\n", "TS1005", at: "\tc: 2\n"),
    Case("unclosed bracket", "a: [1, 2\nb: 3\n", "TS1006"),
    Case("unclosed quote", "a: \"一\n", "TS1006"),
    Case("colon in text", "a: b: c\n", "TS1006", at: ": c\n"),
    Case("reserved character", "a: @b\n", "TS1006", at: "@b\n"),
    Case("indentation", "a:\n    b: 1\n  c: 2\n", "TS1006"),
    Case("control character", "a: \u{7}\n", "TS1006"),
    Case("undefined alias", "a: *x\n", "TS1007", at: "*x\n"),
    Case("self reference", "a: &x [*x]\n", "TS1007"),
    Case("65 levels", String(repeating: "[", count: 65) + String(repeating: "]", count: 65), "TS1007"),
    Case("GBK", bytes: Array("a: ".utf8) + [0xB9, 0xA4], "TS1001"),
    Case("UTF-16", bytes: [0xFF, 0xFE, 0x61, 0x00], "TS1001"),
    Case("one wrong byte", bytes: Array("a: b".utf8) + [0xFF] + Array("\n".utf8), "TS1001"),
  ]

  @Test(arguments: cases) func `a broken file has one finding that says where`(_ example: Case) throws {
    var sources = SourceMap()
    let file = SourceFile(path: "a.yaml", bytes: example.bytes)
    let id = sources.add(file)
    let (tree, findings) = YAMLParser.parse(file, as: id)
    #expect(tree == nil)
    #expect(findings.map(\.code) == [example.code])
    let finding = try #require(findings.first)
    guard case .source(let span) = finding.place else {
      Issue.record("no place")
      return
    }
    #expect(Int(span.end) <= example.bytes.count)
    if let rest = example.rest { #expect(file.text(Int(span.start)..<example.bytes.count) == rest) }
    for text in [finding.message.text, finding.message.advice] {
      #expect(!text.zh.isEmpty && !text.en.isEmpty && text.zh != text.en)
    }
  }

  @Test func `an alias bomb is refused before it expands`() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...12 {
      let name = "a\(level - 1)"
      text += "a\(level): &a\(level) [" + Array(repeating: "*\(name)", count: 10).joined(separator: ", ") + "]\n"
    }
    var sources = SourceMap()
    let file = SourceFile(path: "a.yaml", bytes: Array(text.utf8))
    #expect(YAMLParser.parse(file, as: sources.add(file)).findings.map(\.code) == ["TS1007"])
  }

  @Test func `damaged files never crash, and point into the file`() {
    let original = Array(
      "kind: standard\nid: cn/1\nlevels:\n  \"4\": {a: [1, 2], b: &x '引', c: *x}\ntext: |\n  一\n  二\n# 完\n".utf8)
    var state: UInt64 = 42
    func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(sides))
    }
    for _ in 0..<20_000 {
      var bytes = original
      for _ in 0...roll(3) {
        let at = roll(bytes.count)
        switch roll(4) {
        case 0: bytes[at] = UInt8(roll(256))
        case 1: bytes.remove(at: at)
        case 2: bytes.insert(UInt8(roll(128)), at: at)
        default: bytes = Array(bytes.prefix(at + 1))
        }
      }
      var sources = SourceMap()
      let file = SourceFile(path: "a.yaml", bytes: bytes)
      let (tree, findings) = YAMLParser.parse(file, as: sources.add(file))
      #expect((tree == nil) != findings.isEmpty)
      for finding in findings {
        if case .source(let span) = finding.place { #expect(Int(span.end) <= bytes.count) }
      }
    }
  }
}
