import CanonicalJSON

/// Findings as data: codes, arguments and places; texts in both languages are an extra. Canonical JSON, so that the same
/// findings are the same bytes. `path` is relative to the workspace, whose own place is `workspace`.
struct JSONReport: Report {
  func render(_ subject: ReportSubject) -> String {
    let checked = subject.checked
    let report: JSONValue = [
      "tool": ["name": "touchstone", "version": .string(subject.toolVersion)],
      "version": 1,
      "workspace": .string(subject.paths.path("")),
      "columnKind": .string(Region.columnKind),
      "checked": [
        "documents": .integer(checked.documents.count), "standards": .integer(checked.standards),
        "levels": .integer(checked.levels), "items": .integer(checked.items),
        "unreadable": .integer(checked.unreadable), "nothing": .bool(checked.isNothing),
      ],
      "hidden": ["baseline": .integer(checked.accepted), "older": .integer(checked.older)],
      "findings": .array(subject.findings.map { Self.value($0, subject.sources) }),
    ]
    return report.canonicalText + "\n"
  }

  private static func value(_ identified: IdentifiedFinding, _ sources: SourceMap) -> JSONValue {
    let message = identified.finding.message
    var members: [String: JSONValue] = [
      "code": .string(identified.finding.code.description),
      "severity": .string(identified.finding.severity.rawValue),
      "fingerprint": .string(identified.fingerprint),
      "place": place(identified.finding.place, sources, ["logical": .string(identified.logicalPlace)]),
      "others": .array(identified.finding.others.map { place($0.place, sources, ["text": texts($0.text)]) }),
      "arguments": .object(
        Dictionary(message.arguments.map { ($0.name, .string($0.text)) }, uniquingKeysWith: { first, _ in first })),
      "text": texts(message.text),
      "advice": texts(message.advice),
    ]
    members["rule"] = message.rule.map(texts)
    members["replacement"] = message.replacement.map(JSONValue.string)
    return .object(members)
  }

  private static func texts(_ text: Bilingual) -> JSONValue { ["zh": .string(text.zh), "en": .string(text.en)] }

  private static func place(_ place: Place, _ sources: SourceMap, _ more: [String: JSONValue]) -> JSONValue {
    var members = more
    members["path"] = .string(place.path(in: sources))
    switch place {
    case .file: break
    case .cell(let cell):
      members["line"] = .integer(cell.line)
      members["cell"] = .string(cell.cell)
    case .source(let span):
      members.merge(sources.json(span)) { own, _ in own }
    }
    return .object(members)
  }
}
