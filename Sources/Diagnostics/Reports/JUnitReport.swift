/// JUnit's XML, as test reports of CI servers show it: one test case per document, those without findings too; a failure
/// holds its document's findings as people read them. No times are given, since none were measured.
struct JUnitReport: Report {
  func render(_ subject: ReportSubject) -> String {
    let found = Dictionary(grouping: subject.findings, by: \.path)
    let paths = Set(subject.checked.documents).union(found.keys).sorted()
    let cases = paths.map { Self.testCase($0, found[$0] ?? [], subject) }.joined()
    let counts = "tests=\"\(paths.count)\" failures=\"\(found.count)\" errors=\"0\" skipped=\"0\""
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="touchstone" \(counts)>
        <testsuite name="touchstone validate" \(counts)>
      \(cases)  </testsuite>
      </testsuites>

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
