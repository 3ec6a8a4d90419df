package import Diagnostics

/// What one row of a file came to.
package enum RowResult: Sendable {
  case record(LearnerRecord, RowOrigin)
  case quarantined(QuarantinedRow)

  /// The one-based line on which the row starts.
  package var line: Int {
    switch self {
    case .record(_, let origin): origin.line
    case .quarantined(let row): row.line
    }
  }
}

/// A row that nothing is decided on, with every reason why.
package struct QuarantinedRow: Sendable {
  /// The one-based line on which the row starts.
  package let line: Int
  /// The row as it stands in the file, made readable where its bytes are no text.
  package let text: String
  package var findings: [Finding]

  init(line: Int, text: String, findings: [Finding]) {
    self.line = line
    self.text = text
    self.findings = findings
  }

  /// A row that was read well, but turns out later not to be usable.
  package init(_ origin: RowOrigin, findings: [Finding]) {
    self.init(line: origin.line, text: origin.text, findings: findings)
  }
}
