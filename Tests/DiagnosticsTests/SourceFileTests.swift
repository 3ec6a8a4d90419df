import Diagnostics
import Testing

struct SourceFileTests {
  private func file(_ text: String) -> SourceFile { SourceFile(path: "a.yaml", bytes: Array(text.utf8)) }

  private func lines(_ text: String) -> [String] {
    let file = file(text)
    return (0...file.line(at: file.bytes.count)).map { file.text(file.lineRange($0)) }
  }

  @Test(arguments: [
    ("", [""]), ("a", ["a"]), ("a\n", ["a", ""]), ("a\nb", ["a", "b"]), ("a\r\nb\r\n", ["a", "b", ""]),
    ("a\rb\r", ["a", "b", ""]), ("\n\n", ["", "", ""]), ("\r\r", ["", "", ""]), ("\r\n\r\n", ["", "", ""]),
    ("a\n\rb", ["a", "", "b"]), ("a\r\r\nb", ["a", "", "b"]), ("\u{FEFF}a\nb", ["a", "b"]), ("\u{FEFF}", [""]),
  ])
  func `CR, LF and CR LF each end one line`(text: String, expected: [String]) {
    #expect(lines(text) == expected)
  }

  @Test(arguments: [
    (0, 1, 1), (1, 1, 2), (2, 1, 3), (3, 2, 1), (6, 2, 2), (9, 2, 3), (10, 3, 1), (11, 3, 2), (99, 3, 2),
  ])
  func `a column is a character, however many bytes it has`(offset: Int, line: Int, column: Int) {
    let position = file("ab\n职业\nx").position(of: offset)
    #expect(position == (line, column))
  }

  @Test func `both bytes of CR LF stand at the end of their line`() {
    let file = file("ab\r\ncd")
    #expect(file.position(of: 2) == (1, 3))
    #expect(file.position(of: 3) == (1, 3))
    #expect(file.position(of: 4) == (2, 1))
  }

  @Test func `a byte order mark is not a column`() {
    let file = file("\u{FEFF}ab")
    #expect(file.position(of: 0) == (1, 1))
    #expect(file.position(of: 3) == (1, 1))
    #expect(file.position(of: 4) == (1, 2))
  }

  @Test func `a character of several scalars is one column`() {
    #expect(file("e\u{301}👨‍👩‍👧x").position(of: 3 + 18) == (1, 3))
  }

  @Test func `the line of an offset is the one a walk from the start finds`() {
    let text = "a\n\nbb\r\nccc\rd\n"
    let file = file(text)
    var line = 0
    for (offset, byte) in file.bytes.enumerated() {
      #expect(file.line(at: offset) == line, "\(offset)")
      let next = offset + 1 < file.bytes.count ? file.bytes[offset + 1] : 0
      if byte == 0x0A || (byte == 0x0D && next != 0x0A) { line += 1 }
    }
    #expect(line == 5)
  }

  @Test func `a span is described by path, line and column, and has its text`() {
    var sources = SourceMap()
    let first = sources.span(of: "业", in: "a\n职业", path: "国家/电工.yaml")
    let second = sources.span(of: "b", in: "ab", path: "b.yaml")
    #expect(sources.describe(first) == "国家/电工.yaml:2:2")
    #expect(sources.describe(second) == "b.yaml:1:2")
    #expect(sources.text(first) == "业")
    #expect(first < second)
    #expect(sources.files.map(\.path) == ["国家/电工.yaml", "b.yaml"])
  }
}
