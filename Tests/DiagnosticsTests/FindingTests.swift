import Diagnostics
import Testing

struct FindingTests {
  private func described(_ findings: [Finding], _ sources: SourceMap) -> [String] {
    findings.inReportOrder(sources).map { finding in
      let place =
        switch finding.place {
        case .source(let span): sources.describe(span)
        case .cell(let cell): "\(cell.file):\(cell.line):\(cell.cell)"
        case .file(let path): path
        }
      return "\(place) \(finding.code) \(finding.message.text.en)"
    }
  }

  @Test func `findings are sorted by path, place, code and text, whatever order they came in`() {
    var sources = SourceMap()
    let late = sources.add(SourceFile(path: "b.yaml", bytes: Array("one two".utf8)))
    let early = sources.add(SourceFile(path: "a.yaml", bytes: Array("one two".utf8)))
    let findings = [
      Finding(Doubtful(what: "a"), at: SourceSpan(early, 0..<3)),
      Finding(Doubtful(what: "b"), at: SourceSpan(early, 0..<3)),
      Finding(BelowFloor(), at: SourceSpan(early, 4..<7)),
      Finding(Doubtful(what: "a"), at: SourceSpan(early, 4..<7)),
      Finding(Doubtful(what: "a"), at: SourceSpan(late, 0..<3)),
      Finding(Doubtful(what: "a"), at: .file("c.csv")),
      Finding(Doubtful(what: "a"), at: .cell(RecordCell(file: "c.csv", line: 2, cell: "x"))),
      Finding(Doubtful(what: "a"), at: .cell(RecordCell(file: "c.csv", line: 10, cell: "a"))),
      Finding(Doubtful(what: "a"), at: .cell(RecordCell(file: "c.csv", line: 10, cell: "b"))),
    ]
    let expected = [
      "a.yaml:1:1 TS4001 doubtful: `a`", "a.yaml:1:1 TS4001 doubtful: `b`",
      "a.yaml:1:5 TS3104 mark below the national floor: `55`, floor `60`", "a.yaml:1:5 TS4001 doubtful: `a`",
      "b.yaml:1:1 TS4001 doubtful: `a`", "c.csv TS4001 doubtful: `a`", "c.csv:2:x TS4001 doubtful: `a`",
      "c.csv:10:a TS4001 doubtful: `a`", "c.csv:10:b TS4001 doubtful: `a`",
    ]
    #expect(described(findings, sources) == expected)
    #expect(described(findings.reversed(), sources) == expected)
    #expect(described(findings + findings, sources) == expected)
  }

  @Test func `only errors are errors`() {
    #expect(![Finding(Doubtful(), at: .file("a"))].hasErrors)
    #expect([Finding(Doubtful(), at: .file("a")), Finding(BelowFloor(), at: .file("a"))].hasErrors)
    #expect(!([] as [Finding]).hasErrors)
  }

  @Test func `a finding has the code and severity of its message`() {
    let finding = Finding(Doubtful(), at: .file("a"))
    #expect(finding.code == "TS4001")
    #expect(finding.severity == .warning)
    #expect(Finding(BelowFloor(), at: .file("a")).severity == .error)
    #expect(finding.message.rule == nil)
  }
}
