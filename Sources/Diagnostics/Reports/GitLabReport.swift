import CanonicalJSON

/// GitLab's Code Quality report. Paths are relative to the repository's root; fingerprints are unique within a report,
/// and the same from commit to commit.
struct GitLabReport: Report {
  func render(_ subject: ReportSubject) -> String {
    JSONValue.array(subject.findings.map { Self.issue($0, subject) }).canonicalText + "\n"
  }

  private static func issue(_ identified: IdentifiedFinding, _ subject: ReportSubject) -> JSONValue {
    let finding = identified.finding
    let wording = [finding.message.text, finding.message.advice].map { $0.text(in: subject.language) }
    return [
      "description": .string(wording.joined(separator: subject.language == .zh ? "——" : " — ")),
      "check_name": .string(finding.code.description),
      "fingerprint": .string(identified.fingerprint),
      "severity": finding.severity == .error ? "major" : "minor",
      "location": [
        "path": .string(subject.paths.path(identified.path)), "lines": lines(finding.place, subject.sources),
      ],
    ]
  }

  private static func lines(_ place: Place, _ sources: SourceMap) -> JSONValue {
    switch place {
    case .file: return ["begin": 1]
    case .cell(let cell): return ["begin": .integer(cell.line)]
    case .source(let span):
      let region = Region(span, in: sources)
      return ["begin": .integer(region.startLine), "end": .integer(region.endLine)]
    }
  }
}
