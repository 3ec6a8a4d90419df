import Diagnostics
import Testing

/// Excerpts on a terminal of 80 columns.
struct ExcerptWidthTests {
  private func excerpt(
    of text: String, in contents: String, label: Bilingual? = nil, _ language: Language = .en
  ) -> [String] {
    var sources = SourceMap()
    let span = sources.span(of: text, in: contents)
    let others = label.map { [SecondaryPlace(.source(span), $0)] } ?? []
    let finding = Finding(Doubtful(), at: label == nil ? .source(span) : .file("a.yaml"), others: others)
    let report = HumanReport(sources: sources, language: language).render(finding)
    return report.split(separator: "\n").map(String.init).filter { $0.contains("|") }
  }

  /// The text above the marks, by display columns.
  private func marked(_ excerpt: [String], mark: Character = "^") throws -> String {
    try #require(excerpt.count >= 2)
    let start = DisplayWidth.of(excerpt[1].prefix { $0 != mark })
    let end = start + excerpt[1].count { $0 == mark }
    var column = 0
    var text = ""
    for character in excerpt[0] {
      if column >= start, column < end { text.append(character) }
      column += DisplayWidth.of(String(character))
    }
    return text
  }

  static let lines: [String] = [
    "- {code: \"1.1.1\", text: 能按照作业指导书完成工业机器人末端执行器与外围设备的机械装配, key: true, pass: \"8O\", 备注: 须在安全围栏外进行}",
    "abilities: " + String(repeating: "有一定的学习、沟通与空间想象能力；", count: 8) + " 8O " + String(repeating: "手指灵活；", count: 30),
    "environment: " + String(repeating: "indoors, at room temperature; ", count: 9) + "8O, "
      + String(repeating: "a ", count: 90),
    "k: 8O " + String(repeating: "后", count: 200),
    String(repeating: "é\u{301}前", count: 60) + " 8O",
  ]

  @Test(arguments: lines, [1, 99, 123_456])
  func `a long line is cut to 80 columns, and the marks stay under what they mark`(line: String, number: Int) throws {
    let excerpt = excerpt(of: "8O", in: String(repeating: "\n", count: number - 1) + line)
    for line in excerpt { #expect(DisplayWidth.of(line) <= 80) }
    #expect(try marked(excerpt) == "8O")
    // As much of the line as there is room for.
    if DisplayWidth.of(line) > 80 { #expect(DisplayWidth.of(excerpt[0]) >= 77) }
  }

  @Test func `a mark that is too wide for the terminal keeps what is before it`() throws {
    let text = String(repeating: "甲", count: 100)
    let excerpt = excerpt(of: text, in: "    text: \(text) z")
    #expect(
      excerpt == [
        "1 |      text: " + String(repeating: "甲", count: 32) + "…",
        "  |            " + String(repeating: "^", count: 65),
      ])
  }

  @Test func `a span over several lines says where it ends, in both languages`() {
    let contents = "- code: 1.1.1\n  text: 能装配\n  key: 是\n- code: 1.1.2\n"
    let text = "code: 1.1.1\n  text: 能装配\n  key: 是"
    #expect(
      excerpt(of: text, in: contents) == ["1 |  - code: 1.1.1", "  |    ^^^^^^^^^^^ (to line 3)"])
    #expect(
      excerpt(of: text, in: contents, .zh) == ["1 |  - code: 1.1.1", "  |    ^^^^^^^^^^^ （至第 3 行）"])
    // The line end itself is no line more.
    #expect(excerpt(of: "- code: 1.1.2\n", in: contents) == ["4 |  - code: 1.1.2", "  |  ^^^^^^^^^^^^^"])
  }

  @Test func `a label without room beside its marks stands under them`() {
    let line = "alignments: {from: cn/6-31-01-03@2018#5/skill/1.1.3, relation: same, to: x}"
    let label = Bilingual(zh: "这一条对照已经说过两者的关系，方向相反", en: "this alignment says the opposite of it already")
    #expect(
      excerpt(of: "to: x", in: line, label: label)[1...] == [
        "  |  " + String(repeating: " ", count: 69) + "-----",
        "  |  " + String(repeating: " ", count: 29) + "this alignment says the opposite of it already",
      ])
    for line in excerpt(of: "to: x", in: line, label: label, .zh) { #expect(DisplayWidth.of(line) <= 80) }
    #expect(
      excerpt(of: "from", in: line, label: label)[1].hasSuffix("---- this alignment says the opposite of it already"))
  }
}
