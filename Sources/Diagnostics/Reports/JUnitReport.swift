/// JUnit's XML, as test reports of CI servers show it: one test case per document, those without findings too; a failure
/// holds its document's findings as people read them. No times are given, since none were measured.
struct JUnitReport: Report {
  func render(_ subject: ReportSubject) -> String {
    let found = Dictionary(grouping: subject.findings, by: \.path)
    let paths = Set(subject.checked.documents).union(found.keys).sorted()
    // Servers that read only the report would take it for a pass.
    let isNothing = subject.checked.isNothing && found.isEmpty
    let cases =
      paths.map { Self.testCase($0, found[$0] ?? [], subject) } + (isNothing ? [Self.nothingChecked(subject)] : [])
    let counts =
      "tests=\"\(cases.count)\" failures=\"\(found.count)\" errors=\"\(isNothing ? 1 : 0)\" skipped=\"0\""
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="touchstone" \(counts)>
        <testsuite name="touchstone validate" \(counts)>
      \(cases.joined())  </testsuite>
      </testsuites>

      """
  }

  private static func nothingChecked(_ subject: ReportSubject) -> String {
    let message = Bilingual(zh: "没有标准，什么也没检查", en: "there is no standard: nothing was checked").text(
      in: subject.language)
    return """
          <testcase classname="touchstone.validate" name="touchstone.yaml">
            <error type="nothing-checked" message="\(XMLText.attribute(message))"/>
          </testcase>

      """
  }

  private static func testCase(_ path: String, _ findings: [IdentifiedFinding], _ subject: ReportSubject) -> String {
    let file = XMLText.attribute(subject.paths.path(path))
    let opening = "    <testcase classname=\"touchstone.validate\" name=\"\(file)\" file=\"\(file)\""
    guard !findings.isEmpty else { return "\(opening)/>\n" }
    let report = HumanReport(sources: subject.sources, language: subject.language)
    let codes = Set(findings.map(\.finding.code)).sorted().map(\.description).joined(separator: " ")
    let first = findings[0].finding.message.text.text(in: subject.language)
    let more = findings.count == 1 ? "" : " (+\(findings.count - 1))"
    return """
      \(opening)>
            <failure type="\(XMLText.attribute(codes))" message="\(XMLText.attribute(first + more))">\
      \(XMLText.content(report.render(findings.map(\.finding))))</failure>
          </testcase>

      """
  }
}
