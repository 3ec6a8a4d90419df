import Diagnostics
import Testing

/// Files and lines far longer than people write: places stay right, and what is shown stays short.
struct LongFileTests {
  @Test func `lines are found in a file of many blocks, whatever ends them`() {
    var text = "\u{FEFF}"
    for number in 0..<3000 {
      text += String(repeating: "x", count: number % 7) + ["\n", "\r\n", "\r", "业\n", "\n\n"][number % 5]
    }
    let file = SourceFile(path: "a.yaml", bytes: Array(text.utf8))
    var starts = [3]
    for (index, byte) in file.bytes.enumerated() {
      let next = index + 1 < file.bytes.count ? file.bytes[index + 1] : 0
      if byte == 0x0A || (byte == 0x0D && next != 0x0A) { starts.append(index + 1) }
    }
    let lines = starts.indices.map { file.lineRange($0).lowerBound }
    #expect(lines == starts)
    let found = file.bytes.indices.map { file.line(at: $0) }
    let expected = file.bytes.indices.map { offset in (starts.lastIndex { $0 <= offset }) ?? 0 }
    #expect(found == expected)
  }

  @Test func `CR LF across two blocks ends one line`() {
    for length in 4090...4100 {
      let file = SourceFile(path: "a.yaml", bytes: Array((String(repeating: "x", count: length) + "\r\nb").utf8))
      #expect(file.position(of: length + 2) == (2, 1))
      #expect(file.lineRange(0) == 0..<length)
      #expect(file.lineRange(1) == length + 2..<length + 3)
    }
  }

  @Test(arguments: ["职业，能力（一）、Ａ：1", "e\u{301}é业\u{FE0F}x", "👨‍👩‍👧业", "\u{302A}业\u{3099}", "ﾊﾞｶ"])
  func `a column counts characters, of whatever they are made`(text: String) {
    let file = SourceFile(path: "a.yaml", bytes: Array(text.utf8))
    for index in text.indices {
      #expect(
        file.position(of: text[..<index].utf8.count).column == text.distance(from: text.startIndex, to: index) + 1)
    }
  }

  @Test(arguments: ["x", "业"]) func `of a line without end a part is shown`(character: String) {
    var sources = SourceMap()
    let long = String(repeating: character, count: 5000)
    let span = sources.span(of: "标记", in: long + "标记" + long)
    let lines = HumanReport(sources: sources, language: .en).render(Finding(Doubtful(), at: span)).split(
      separator: "\n")
    #expect(lines[1] == "  --> a.yaml:1:5001")
    #expect(lines[2].count < 300)
    #expect(lines[2].contains("\(character)标记"))
  }

  @Test func `a value without end is cut in the middle of its message`() {
    let message = Doubtful(what: String(repeating: "长", count: 100_000))
    let report = HumanReport(sources: SourceMap(), language: .zh).render(Finding(message, at: .file("a.yaml")))
    #expect(report.count < 1000)
    #expect(report.hasPrefix("警告[TS4001]：存疑：`长长"))
    #expect(report.contains("长 … 长"))
  }

  @Test func `nothing is suggested for a word without end`() {
    let word = String(repeating: "x", count: 2000)
    #expect(Suggestion.nearest(to: word, among: [word + "y"]) == nil)
    #expect(Suggestion.nearest(to: String(word.prefix(500)), among: [word.prefix(499) + "y"]) != nil)
  }
}
