import CanonicalJSON

/// SARIF 2.1.0, which code scanning services read. Locations are relative to the repository's root, `%SRCROOT%`.
struct SARIFReport: Report {
  func render(_ subject: ReportSubject) -> String {
    let rules = SARIFRules(
      subject.findings.map(\.finding), language: subject.language, explanations: subject.explanations)
    let checked = subject.checked
    let run: JSONValue = [
      "tool": [
        "driver": [
          "name": "touchstone", "version": .string(subject.toolVersion),
          "language": .string(subject.language.rawValue), "rules": rules.value,
        ]
      ],
      "columnKind": .string(Region.columnKind),
      "originalUriBaseIds": [
        SARIFLocation.base: ["description": ["text": "the root of the repository that holds the documents"]]
      ],
      "invocations": [["executionSuccessful": .bool(!checked.isNothing)]],
      "properties": [
        "documents": .integer(checked.documents.count), "standards": .integer(checked.standards),
        "unreadable": .integer(checked.unreadable), "hiddenByBaseline": .integer(checked.accepted),
        "hiddenAsOlder": .integer(checked.older),
      ],
      "results": .array(subject.findings.map { Self.result($0, rules, subject) }),
    ]
    let log: JSONValue = [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run],
    ]
    return log.canonicalText + "\n"
  }

  private static func result(
    _ identified: IdentifiedFinding, _ rules: SARIFRules, _ subject: ReportSubject
  ) -> JSONValue {
    let finding = identified.finding
    let locations = SARIFLocation(sources: subject.sources, paths: subject.paths)
    var location = locations.members(finding.place)
    if !identified.logicalPlace.isEmpty {
      location["logicalLocations"] = [["fullyQualifiedName": .string(identified.logicalPlace)]]
    }
    let wording = [finding.message.text, finding.message.advice].map { $0.text(in: subject.language) }
    var members: [String: JSONValue] = [
      "ruleId": .string(finding.code.description), "ruleIndex": .integer(rules.index[finding.code] ?? -1),
      "level": .string(finding.severity.rawValue),
      "message": SARIFText.message(wording.joined(separator: subject.language == .zh ? "——" : " — ")),
      "locations": [.object(location)],
      "partialFingerprints": ["touchstone/v1": .string(identified.fingerprint)],
      "properties": [
        "arguments": .object(
          Dictionary(
            finding.message.arguments.map { ($0.name, .string($0.text)) }, uniquingKeysWith: { first, _ in first }))
      ],
    ]
    if !finding.others.isEmpty {
      members["relatedLocations"] = .array(
        finding.others.enumerated().map { index, other in
          var location = locations.members(other.place)
          location["id"] = .integer(index + 1)
          location["message"] = SARIFText.message(other.text.text(in: subject.language))
          return .object(location)
        })
    }
    members["fixes"] = fixes(finding, locations, subject)
    return .object(members)
  }

  /// A fix only where the finding knows the text to write, and what it replaces is the value alone: a YAML tag or anchor
  /// before it would go too.
  private static func fixes(
    _ finding: Finding, _ locations: SARIFLocation, _ subject: ReportSubject
  ) -> JSONValue? {
    guard let replacement = finding.message.replacement, case .source(let span) = finding.place,
      span.start < span.end, let first = subject.sources.text(span).first, !"&!*".contains(first)
    else { return nil }
    return [
      [
        "description": SARIFText.message(finding.message.advice.text(in: subject.language)),
        "artifactChanges": [
          [
            "artifactLocation": locations.artifact(subject.sources[span.source].path),
            "replacements": [
              [
                "deletedRegion": SARIFLocation.region(span, subject.sources),
                "insertedContent": ["text": .string(replacement)],
              ]
            ],
          ]
        ],
      ]
    ]
  }
}

enum SARIFText {
  /// A plain text message. Brackets before a parenthesis would be read as a link (SARIF 2.1.0 §3.11.6).
  static func message(_ text: String) -> JSONValue {
    guard text.contains("](") else { return ["text": .string(text)] }
    let escaped = text.map { "\\[]".contains($0) ? "\\\($0)" : String($0) }.joined()
    return ["text": .string(escaped)]
  }
}
