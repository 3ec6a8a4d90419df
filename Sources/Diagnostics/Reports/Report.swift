/// One way of putting findings down. A pure function of what there is to report.
package protocol Report: Sendable {
  func render(_ subject: ReportSubject) -> String
}

/// What a report is made of.
package struct ReportSubject: Sendable {
  /// In report order.
  package var findings: [IdentifiedFinding]
  package var sources: SourceMap
  package var language: Language
  package var checked: CheckedDocuments
  package var paths: RepositoryPaths
  package var toolVersion: String
  /// What is known of rules beyond what a finding says.
  package var explanations: [FindingCode: RuleExplanation]

  package init(
    findings: [IdentifiedFinding], sources: SourceMap, language: Language, checked: CheckedDocuments,
    paths: RepositoryPaths = RepositoryPaths(workspace: ""), toolVersion: String,
    explanations: [FindingCode: RuleExplanation] = [:]
  ) {
    self.findings = findings
    self.sources = sources
    self.language = language
    self.checked = checked
    self.paths = paths
    self.toolVersion = toolVersion
    self.explanations = explanations
  }
}

/// What was looked at: nothing checked is never a pass, so every report that is data says it.
package struct CheckedDocuments: Hashable, Sendable {
  /// Paths of the documents whose findings were asked for.
  package var documents: [String] = []
  package var standards = 0
  package var levels = 0
  package var items = 0
  /// Documents of which nothing could be used; references into them were not checked.
  package var unreadable = 0
  /// Findings not reported since a baseline accepts them.
  package var accepted = 0
  /// Findings not reported since they are older than the revision asked about.
  package var older = 0

  package init() {}

  package var isNothing: Bool { documents.isEmpty || standards == 0 }
}

/// The formats of `validate`.
package enum ReportFormat: String, CaseIterable, Sendable {
  case human
  case json
  case sarif
  case github
  case gitlab
  case junit

  /// - Parameter coloured: whether people's report may use the colours of a terminal.
  package func report(coloured: Bool = false) -> any Report {
    switch self {
    case .human: HumanFormat(coloured: coloured)
    case .json: JSONReport()
    case .sarif: SARIFReport()
    case .github: GitHubReport()
    case .gitlab: GitLabReport()
    case .junit: JUnitReport()
    }
  }
}

/// Empty where there are no findings: the summary is a message, not data.
private struct HumanFormat: Report {
  let coloured: Bool

  func render(_ subject: ReportSubject) -> String {
    guard !subject.findings.isEmpty else { return "" }
    return HumanReport(sources: subject.sources, language: subject.language, coloured: coloured)
      .render(subject.findings.map(\.finding)) + "\n"
  }
}
