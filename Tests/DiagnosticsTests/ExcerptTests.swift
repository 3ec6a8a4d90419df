import Diagnostics
import Testing

/// The source line of a finding and the marks under it.
struct ExcerptTests {
  /// The place, the source line and the marks of a finding at the first occurrence of a text.
  private func excerpt(of text: String, in contents: String) -> [String] {
    var sources = SourceMap()
    return excerpt(sources.span(of: text, in: contents), in: sources)
  }

  private func excerpt(_ span: SourceSpan, in sources: SourceMap) -> [String] {
    let report = HumanReport(sources: sources, language: .en).render(Finding(Doubtful(), at: span))
    return Array(report.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[1...3])
  }

  @Test func `carets stand under wide characters, two columns each`() {
    #expect(
      excerpt(of: "工业机器人", in: "标题: 工业机器人操作员\n") == [
        "  --> a.yaml:1:5",
        "1 |  标题: 工业机器人操作员",
        "  |        ^^^^^^^^^^",
      ])
    #expect(
      excerpt(of: "55", in: "合格（ａ）線: 55") == [
        "  --> a.yaml:1:9",
        "1 |  合格（ａ）線: 55",
        "  |                ^^",
      ])
  }

  @Test func `a combining mark takes no column of its own`() {
    #expect(
      excerpt(of: "x", in: "e\u{301}e\u{301}: x") == [
        "  --> a.yaml:1:5",
        "1 |  e\u{301}e\u{301}: x",
        "  |      ^",
      ])
  }

  @Test func `a tab is one visible arrow`() {
    #expect(
      excerpt(of: "x", in: "\tk:\tx\ty\n") == [
        "  --> a.yaml:1:5",
        "1 |  →k:→x→y",
        "  |      ^",
      ])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `every kind of line end ends a line and is not shown`(end: String) {
    #expect(
      excerpt(of: "x", in: ["a: 1", "b: x", "c: 3", ""].joined(separator: end)) == [
        "  --> a.yaml:2:4",
        "2 |  b: x",
        "  |     ^",
      ])
  }

  @Test func `the end of a file without a last line end is marked after its last character`() {
    #expect(
      excerpt(of: "", in: "a: [1") == [
        "  --> a.yaml:1:6",
        "1 |  a: [1",
        "  |       ^",
      ])
  }

  @Test func `the end of a file after its last line end is an empty line`() {
    #expect(
      excerpt(of: "", in: "a: [1\n") == [
        "  --> a.yaml:2:1",
        "2 |  ",
        "  |  ^",
      ])
  }

  @Test func `an empty file has a first line`() {
    #expect(
      excerpt(of: "", in: "") == [
        "  --> a.yaml:1:1",
        "1 |  ",
        "  |  ^",
      ])
  }

  @Test func `a span beyond the file is marked at its end`() {
    var sources = SourceMap()
    let source = sources.add(SourceFile(path: "a.yaml", bytes: Array("ab".utf8)))
    #expect(
      excerpt(SourceSpan(source, 7..<9), in: sources) == [
        "  --> a.yaml:1:3",
        "1 |  ab",
        "  |    ^",
      ])
  }

  @Test func `a span over several lines is marked to the end of its first, and its last is named`() {
    #expect(
      excerpt(of: "one\ntwo", in: "k: one\ntwo\n") == [
        "  --> a.yaml:1:4",
        "1 |  k: one",
        "  |     ^^^ (to line 2)",
      ])
  }

  @Test func `the gutter grows with the line's number`() {
    #expect(
      excerpt(of: "x", in: String(repeating: "\n", count: 999) + "x") == [
        "  --> a.yaml:1000:1",
        "1000 |  x",
        "     |  ^",
      ])
  }

  @Test func `a very long line is cut on both sides of its mark`() {
    let long = String(repeating: "甲", count: 5000) + "x" + String(repeating: "乙", count: 5000)
    #expect(
      excerpt(of: "x", in: long) == [
        "  --> a.yaml:1:5001",
        "1 |  …" + String(repeating: "甲", count: 24) + "x" + String(repeating: "乙", count: 12) + "…",
        "  |  " + String(repeating: " ", count: 49) + "^",
      ])
  }

  @Test func `a very long mark is cut as well`() {
    let long = String(repeating: "甲", count: 5000)
    #expect(
      excerpt(of: long, in: "k: \(long) z") == [
        "  --> a.yaml:1:4",
        "1 |  k: " + String(repeating: "甲", count: 35) + "…",
        "  |     " + String(repeating: "^", count: 71),
      ])
  }

  @Test func `a byte order mark is neither shown nor counted`() {
    #expect(
      excerpt(of: "x", in: "\u{FEFF}k: x") == [
        "  --> a.yaml:1:4",
        "1 |  k: x",
        "  |     ^",
      ])
  }

  @Test func `control characters in a source are shown as one replacement character`() {
    #expect(
      excerpt(of: "x", in: "\u{1B}[2Jx")[1...] == [
        "1 |  \u{FFFD}[2Jx",
        "  |      ^",
      ])
  }

  @Test func `bytes that are no UTF-8 do not stop the report`() {
    var sources = SourceMap()
    let source = sources.add(SourceFile(path: "a.yaml", bytes: [0xB5, 0xE7, 0x3A, 0x78]))
    #expect(
      excerpt(SourceSpan(source, 3..<4), in: sources)[1...] == [
        "1 |  \u{FFFD}\u{FFFD}:x",
        "  |     ^",
      ])
  }
}
