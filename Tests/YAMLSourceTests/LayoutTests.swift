import Diagnostics
import Testing

@testable import YAMLSource

/// Canonical layout of YAML, whatever it says.
struct LayoutTests {
  struct Case: CustomTestStringConvertible {
    var testDescription: String
    var before: String
    var after: String

    init(_ name: String, _ before: String, _ after: String) {
      (testDescription, self.before, self.after) = (name, before, after)
    }
  }

  static func laidOut(_ text: String) -> String? {
    var sources = SourceMap()
    let file = SourceFile(path: "a.yaml", bytes: Array(text.utf8))
    return LayoutReader.read(file, as: sources.add(file)).layout.map {
      String(decoding: LayoutWriter.bytes(of: $0), as: UTF8.self)
    }
  }

  private static let long = String(repeating: "能按规程完成装调作业", count: 5)

  static let cases = [
    Case(
      "two spaces, dashes below their key", "a:\n- b:   1\n  c:\n      d: 2\n",
      "a:\n  - b: 1\n    c:\n      d: 2\n"),
    Case("lists of lists", "a:\n-  - x\n   -   - y\n", "a:\n  - - x\n    - - y\n"),
    Case("one space inside brackets", "a: {b:   1,c :  [ x ,y,], }\n", "a: {b: 1, c: [x, y]}\n"),
    Case("brackets over several lines", "a: [x,\n    y\n ]\n", "a: [x, y]\n"),
    Case(
      "quotes stay", "a: '2020'\n\"b\": \"yes\"\nc: 1.1\nd: no\n",
      "a: '2020'\n\"b\": \"yes\"\nc: 1.1\nd: no\n"),
    Case(
      "carriage returns, byte order mark, trailing spaces", "\u{FEFF}a: 1  \r\nb:\t2\r\n\r\n",
      "a: 1\nb: 2\n"),
    Case("no end of line at the end", "a: 1", "a: 1\n"),
    Case("blank lines", "\n\na: 1\n\n\n\nb:\n\n  c: 2\n\n\n", "a: 1\n\nb:\n  c: 2\n"),
    Case(
      "comments go to what follows", "a:\n# one\n  b: 1 # two\n     # three\n  c: 2\n",
      "a:\n  # one\n  b: 1  # two\n  # three\n  c: 2\n"),
    Case(
      "an entry taken out at the end of a list stays in it", "a:\n  - b\n  # - c\n# next\nd: 1\n  # end\n",
      "a:\n  - b\n  # - c\n# next\nd: 1\n# end\n"),
    Case("a comment behind a key", "a: # why\n    b: 1\n", "a:  # why\n  b: 1\n"),
    Case("a comment between key and value", "a: # why\n   # more\n   text\n", "# why\n# more\na: text\n"),
    Case("a comment behind a dash", "a:\n  - # why\n    b: 1\n    c: 2\n", "a:\n  # why\n  - b: 1\n    c: 2\n"),
    Case("a comment with tabs", "a: 1\t#\tx\ty \t\n", "a: 1  #\tx\ty\n"),
    Case(
      "comments inside brackets", "a: { # one\n  b: 1, # two\n  # three\n  c: [x, y] # four\n  # five\n }  # six\n",
      "a:  # six\n  # one\n  b: 1  # two\n  # three\n  c: [x, y]  # four\n  # five\n"),
    Case("comments between commas", "a: [x # one\n , # two\n y]\n", "a:\n  - x  # one\n  # two\n  - y\n"),
    Case("comments in empty brackets", "a: [ # none yet\n ]\n", "# none yet\na: []\n"),
    Case(
      "what does not fit on a line", "- {code: 1.1.1, text: \(long), key: true}  # why\n",
      "# why\n- code: 1.1.1\n  text: \(long)\n  key: true\n"),
    Case("a pair without brackets", "a: [b: 1, c]\n", "a: [{b: 1}, c]\n"),
    Case("a key without a value in brackets", "{a, b: 1}\n", "{a: , b: 1}\n"),
    Case("nothing written", "a:\nb: # none\nc:\n  -\n  - x\n", "a:\nb:  # none\nc:\n  -\n  - x\n"),
    Case(
      "a plain text of several lines", "a: one\n   two  \n\n   three\nb: 1\n",
      "a: one\n  two\n\n  three\nb: 1\n"),
    Case("a text on the line below its key", "a:\n      one\n      two # c\n", "a: one\n  two  # c\n"),
    Case(
      "a quoted text of several lines", "a: \"one \\\n      two\\\n     \\  three\\ \n  four\"\n",
      "a: \"one \\\n  two\\\n  \\  three\\ \n  four\"\n"),
    Case(
      "a single-quoted text of several lines", "- 'it''s\n\n       # no comment'\n",
      "- 'it''s\n\n  # no comment'\n"),
    Case("a text of several lines in brackets", "a: [one\n   two, x]\n", "a:\n  - one\n    two\n  - x\n"),
    Case(
      "a literal text", "a: |   # why\n       one\n         two  \n\n\n       three\n\n\n  # c\nb: 1\n",
      "a: |  # why\n  one\n    two  \n\n\n  three\n\n# c\nb: 1\n"),
    Case(
      "a literal text that begins with spaces", "a:\n    b: |2-\n         x\n       y\n",
      "a:\n  b: |2-\n       x\n     y\n"),
    Case("a folded text that keeps its end", "- >+\n   one\n\n\n- x\n", "- >+\n  one\n\n\n- x\n"),
    Case("a literal text that ends with the file", "a: |\n   one", "a: |-\n  one\n"),
    Case("an empty literal text", "a: |\nb: >-\n\n\nc: 1\n", "a: |\nb: >-\n\nc: 1\n"),
    Case(
      "anchors and aliases", "a:   &x {b: 1}\nc: *x\nd: &y\n    e: [*x,   &z 5]\nf: &w\n  # why\n   - *y\n",
      "a: &x {b: 1}\nc: *x\nd: &y\n  e: [*x, &z 5]\nf: &w\n  # why\n  - *y\n"),
    Case("an anchored element", "-  &x\n   a: 1\n- &y   text\n", "- &x\n  a: 1\n- &y text\n"),
    Case("marks of start and end", "# c\n---   # d\na: 1\n...\n# e\n", "# c\n---  # d\na: 1\n# e\n"),
    Case("a document that is one value", "---\n 'x'  # c\n", "---\n'x'  # c\n"),
    Case("a document that is a text under a comment", "---\n#  c\nx\n   y", "---\n#  c\nx\n  y\n"),
    Case("a document between brackets", "{a: 1,\n b: [ ]}", "{a: 1, b: []}\n"),
  ]

  @Test(arguments: cases) func `laid out as it should be, and only once`(_ example: Case) {
    #expect(Self.laidOut(example.before) == example.after)
    #expect(Self.laidOut(example.after) == example.after)
  }

  static let refusals: [(String, LayoutProblem.Kind)] = [
    ("? a\n: b\n", .keyMarker), ("{? a : b}\n", .keyMarker), ("? [a, b]\n: c\n", .keyMarker),
    ("{a: 1}: b\n", .keyIsNoText), ("[a]: b\n", .keyIsNoText), ("a: &x 1\n*x : 2\n", .keyAnchor),
    ("&x a: 1\n", .keyAnchor), ("a: !!str 1\n", .tag), ("!x\na: 1\n", .tag), ("%YAML 1.1\n---\na: 1\n", .directive),
    ("a: 1  # x\u{2028}b: 2\n", .hiddenSeparator), ("a: \"x\u{85}y\"\n", .hiddenSeparator),
    ("a: \"x\u{FEFF}y\"\n", .hiddenSeparator), ("{a\n b, c: 1}\n", .unusual),
  ]

  @Test(arguments: refusals) func `what has no canonical layout is left`(
    _ text: String, _ kind: LayoutProblem.Kind
  ) throws {
    var sources = SourceMap()
    let file = SourceFile(path: "a.yaml", bytes: Array(text.utf8))
    let source = sources.add(file)
    try #require(YAMLParser.parse(file, as: source).tree != nil)
    let (layout, findings) = LayoutReader.read(file, as: source)
    #expect(layout == nil)
    #expect((findings.first?.message as? LayoutNotKnown)?.kind == kind)
  }

  @Test func `the place of a refusal is that of the file, not of its lines`() throws {
    var sources = SourceMap()
    let file = SourceFile(path: "a.yaml", bytes: Array("\u{FEFF}a: 1\r\nb: !!str 1\r\n".utf8))
    let findings = LayoutReader.read(file, as: sources.add(file)).findings
    let places = findings.map { finding in
      if case .source(let span) = finding.place { file.text(Int(span.start)..<Int(span.start) + 5) } else { "" }
    }
    #expect(places == ["!!str"])
  }

  @Test func `nesting and length that the parser allows are laid out`() throws {
    let depth = 60
    let deep = (0..<depth).map { String(repeating: "   ", count: $0) + "a:\n" }.joined()
    let deepest = deep + String(repeating: "   ", count: depth) + "b\n"
    #expect(Self.laidOut(deepest)?.hasSuffix(String(repeating: "  ", count: depth - 1) + "a: b\n") == true)
    let brackets = String(repeating: "[", count: 60) + String(repeating: "]", count: 60)
    #expect(Self.laidOut("a: " + brackets) == "a:\n  " + String(repeating: "- ", count: 59) + "[]\n")
    let huge = "[" + Array(repeating: "x", count: 20_000).joined(separator: ",") + "]"
    let result = try #require(Self.laidOut("a: " + huge))
    #expect(result.split(separator: "\n").count == 20_001)
    let text = String(repeating: "长", count: 100_000)
    #expect(Self.laidOut("a:    \(text)") == "a: \(text)\n")
  }

  @Test(arguments: LayoutProblem.Kind.allCases) func `why a file is left is told in both languages`(
    _ kind: LayoutProblem.Kind
  ) {
    for message in [LayoutNotKnown(kind: kind), LayoutNotSafe()] as [any FindingMessage] {
      for text in [message.text, message.advice] {
        #expect(text.zh.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } && !text.zh.hasSuffix("。"))
        #expect(!text.en.unicodeScalars.contains { $0.value > 0x7F } && !text.en.hasSuffix("."))
      }
    }
    #expect(
      LayoutNotKnown(kind: .tag).text
        == Bilingual(
          zh: "此处是以 `!` 开头的标签，排版时无法保证内容不变，文件保持原样",
          en: "here is a tag beginning with `!`, which cannot be laid out anew without risk: the file is left as it is")
    )
  }
}
