import Diagnostics
import Testing

struct HumanReportTests {
  /// Two files whose marks stand on lines 12 and 31, as the style page shows them.
  private func belowFloor() -> (finding: Finding, sources: SourceMap) {
    var sources = SourceMap()
    let low = sources.span(
      of: "55", in: String(repeating: "\n", count: 11) + "  theory: {pass: 55}\n", path: "enterprise/acme.yaml")
    let floor = sources.span(
      of: "60", in: String(repeating: "\n", count: 30) + "  theory: {pass: 60}\n", path: "national/6-30-99-00.yaml")
    let other = SecondaryPlace(.source(floor), Bilingual(zh: "下限设定于此", en: "the floor is set here"))
    return (Finding(BelowFloor(), at: low, others: [other]), sources)
  }

  @Test func `a finding in English`() {
    let (finding, sources) = belowFloor()
    #expect(
      HumanReport(sources: sources, language: .en).render(finding) == """
        error[TS3104]: mark below the national floor: `55`, floor `60`
          --> enterprise/acme.yaml:12:18
        12 |    theory: {pass: 55}
           |                   ^^
          --> national/6-30-99-00.yaml:31:18
        31 |    theory: {pass: 60}
           |                   -- the floor is set here
          = a lower layer may tighten, never loosen
          ? raise it to `60`, or remove it

        """)
  }

  @Test func `a finding in Chinese`() {
    let (finding, sources) = belowFloor()
    #expect(
      HumanReport(sources: sources, language: .zh).render(finding) == """
        错误[TS3104]：合格线低于国家标准：`55`，下限 `60`
          --> enterprise/acme.yaml:12:18
        12 |    theory: {pass: 55}
           |                   ^^
          --> national/6-30-99-00.yaml:31:18
        31 |    theory: {pass: 60}
           |                   -- 下限设定于此
          = 下层标准只能收紧，不得放宽
          ? 改为 `60`，或删去此项

        """)
  }

  @Test func `findings are separated by an empty line`() {
    let sources = SourceMap()
    let findings = [Finding(Doubtful(what: "a"), at: .file("a")), Finding(Doubtful(what: "b"), at: .file("b"))]
    #expect(
      HumanReport(sources: sources, language: .en).render(findings) == """
        warning[TS4001]: doubtful: `a`
          --> a
          ? check it

        warning[TS4001]: doubtful: `b`
          --> b
          ? check it

        """)
    #expect(HumanReport(sources: sources, language: .en).render([]).isEmpty)
  }

  @Test func `a cell of a record is named, in both languages`() {
    let cell = Place.cell(RecordCell(file: "学员.csv", line: 7, cell: "理论"))
    let finding = Finding(
      Doubtful(), at: cell, others: [SecondaryPlace(.file("other.csv"), Bilingual(zh: "另见", en: "see also"))])
    #expect(
      HumanReport(sources: SourceMap(), language: .en).render(finding) == """
        warning[TS4001]: doubtful: `x`
          --> 学员.csv:7, cell `理论`
          --> other.csv: see also
          ? check it

        """)
    #expect(
      HumanReport(sources: SourceMap(), language: .zh).render(finding) == """
        警告[TS4001]：存疑：`x`
          --> 学员.csv:7, 单元格 `理论`
          --> other.csv: 另见
          ? 请核对

        """)
  }

  @Test func `colour marks the severity and nothing else`() {
    let report = HumanReport(sources: SourceMap(), language: .en, coloured: true)
    #expect(
      report.render(Finding(Doubtful(), at: .file("a"))).hasPrefix("\u{1B}[1;33mwarning[TS4001]\u{1B}[0m: doubtful"))
    #expect(report.render(Finding(BelowFloor(), at: .file("a"))).hasPrefix("\u{1B}[1;31merror[TS3104]\u{1B}[0m: mark"))
  }

  @Test func `what people wrote cannot steer the terminal`() {
    let finding = Finding(Doubtful(what: "\u{1B}[2J\u{9B}2J\u{202E}\nx"), at: .file("a\u{1B}c.csv"))
    let report = HumanReport(sources: SourceMap(), language: .en).render(finding)
    #expect(
      report
        == "warning[TS4001]: doubtful: `\u{FFFD}[2J\u{FFFD}2J\u{FFFD}\u{FFFD}x`\n  --> a\u{FFFD}c.csv\n  ? check it\n")
  }
}
