/// Workflow commands of GitHub Actions: each finding becomes an annotation at its line. Paths are relative to the
/// repository's root.
struct GitHubReport: Report {
  func render(_ subject: ReportSubject) -> String {
    subject.findings.map { Self.command($0.finding, subject) + "\n" }.joined()
  }

  private static func command(_ finding: Finding, _ subject: ReportSubject) -> String {
    let language = subject.language
    var properties = [("file", subject.paths.path(finding.place.path(in: subject.sources)))]
    switch finding.place {
    case .file: break
    case .cell(let cell): properties.append(("line", String(cell.line)))
    case .source(let span):
      let region = Region(span, in: subject.sources)
      // GitHub takes columns only where a place is within one line.
      let isOneLine = region.startLine == region.endLine
      properties.append(("line", String(region.startLine)))
      if isOneLine { properties.append(("col", String(region.startColumn))) }
      properties.append(("endLine", String(region.endLine)))
      if isOneLine { properties.append(("endColumn", String(region.endColumn))) }
    }
    properties.append(("title", finding.code.description))

    let message = finding.message
    var lines = [message.text.text(in: language)]
    lines += finding.others.map { other in
      "\(describe(other.place, subject)): \(other.text.text(in: language))"
    }
    if let rule = message.rule { lines.append("= \(rule.text(in: language))") }
    lines.append("? \(message.advice.text(in: language))")
    let named = properties.map { "\($0)=\(escaped($1, inProperty: true))" }.joined(separator: ",")
    return "::\(finding.severity.rawValue) \(named)::\(escaped(lines.joined(separator: "\n"), inProperty: false))"
  }

  private static func describe(_ place: Place, _ subject: ReportSubject) -> String {
    let path = subject.paths.path(place.path(in: subject.sources))
    switch place {
    case .file: return path
    case .cell(let cell): return "\(path):\(cell.line)"
    case .source(let span):
      let region = Region(span, in: subject.sources)
      return "\(path):\(region.startLine):\(region.startColumn)"
    }
  }

  /// Without what would end the command or a property of it, or steer a terminal that shows the log. By code points: CR
  /// LF is one character and yet two of these.
  private static func escaped(_ text: String, inProperty: Bool) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": escaped += "%25"
      case "\r": escaped += "%0D"
      case "\n": escaped += "%0A"
      case ":" where inProperty: escaped += "%3A"
      case "," where inProperty: escaped += "%2C"
      default: escaped += VisibleText.of(String(scalar))
      }
    }
    return escaped
  }
}
