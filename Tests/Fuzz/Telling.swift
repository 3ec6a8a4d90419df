import Diagnostics

/// What must be true of every finding, whatever was read: it has words in both languages, and what somebody wrote does not
/// reach the terminal as it is.
///
/// - Parameter languages: those of the reports, which take longest.
func tell(_ findings: [Finding], _ sources: SourceMap = SourceMap(), in languages: [Language] = Language.allCases) {
  for finding in findings {
    let (text, advice) = (finding.message.text, finding.message.advice)
    precondition(!text.zh.isEmpty && !text.en.isEmpty, "a finding without words")
    precondition(!advice.zh.isEmpty && !advice.en.isEmpty, "a finding without advice")
  }
  for language in languages {
    let report = HumanReport(sources: sources, language: language).render(findings)
    precondition(report.isEmpty == findings.isEmpty, "a finding that is not reported")
    let steersTerminal = report.utf8.contains { ($0 < 0x20 && $0 != 0x0A) || $0 == 0x7F }
    precondition(!steersTerminal, "what was written reaches the terminal as it is")
  }
}
