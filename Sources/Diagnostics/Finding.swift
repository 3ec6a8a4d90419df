/// A stable code such as `TS2004`; never reused, never changing meaning.
///
/// TS1xxx YAML, TS2xxx one document, TS3xxx merge, TS4xxx records, TS5xxx evaluation, TS6xxx certificates.
package struct FindingCode: Hashable, Comparable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  package let description: String

  package init(stringLiteral value: String) { self.description = value }

  package static func < (left: FindingCode, right: FindingCode) -> Bool { left.description < right.description }
}

package enum Severity: String, Sendable {
  case error
  case warning
}

/// What one rule has to say: data, from which the texts in both languages are made.
///
/// Wording: lower-case start, no final stop, one line, the user's own text in backticks, no Swift type names.
package protocol FindingMessage: Sendable {
  static var code: FindingCode { get }
  static var severity: Severity { get }
  /// What is wrong.
  var text: Bilingual { get }
  /// What to do about it.
  var advice: Bilingual { get }
  /// The rule in a sentence, where it is not plain from the text.
  var rule: Bilingual? { get }
  /// What may be written in the finding's place instead, where that can be proposed to the letter.
  var replacement: String? { get }
  /// Whether the finding is about what encloses its place: a key that is missing can only be shown at its neighbour.
  static var concernsEnclosing: Bool { get }
}

extension FindingMessage {
  package static var severity: Severity { .error }
  package var rule: Bilingual? { nil }
  package var replacement: String? { nil }
  package static var concernsEnclosing: Bool { false }
}

/// Where a finding points: into a YAML source, at a cell of a learner record, or at a file as a whole.
package enum Place: Hashable, Sendable {
  case source(SourceSpan)
  case cell(RecordCell)
  case file(String)
}

/// A cell of a record file: the one-based line on which its row starts, and the column header or JSON pointer.
package struct RecordCell: Hashable, Comparable, Sendable {
  package var file: String
  package var line: Int
  package var cell: String

  package init(file: String, line: Int, cell: String) {
    self.file = file
    self.line = line
    self.cell = cell
  }

  package static func < (left: RecordCell, right: RecordCell) -> Bool {
    (left.file, left.line, left.cell) < (right.file, right.line, right.cell)
  }
}

/// A second place that a finding needs to be understood.
package struct SecondaryPlace: Sendable {
  package var place: Place
  package var text: Bilingual

  package init(_ place: Place, _ text: Bilingual) {
    self.place = place
    self.text = text
  }
}

/// A mistake (or a doubt) found in what people wrote: a value, never a throw.
package struct Finding: Sendable {
  package var message: any FindingMessage
  /// The place to change.
  package var place: Place
  package var others: [SecondaryPlace]

  package init(_ message: any FindingMessage, at place: Place, others: [SecondaryPlace] = []) {
    self.message = message
    self.place = place
    self.others = others
  }

  package init(_ message: any FindingMessage, at span: SourceSpan, others: [SecondaryPlace] = []) {
    self.init(message, at: .source(span), others: others)
  }

  package var code: FindingCode { type(of: message).code }
  package var severity: Severity { type(of: message).severity }
}

extension Array where Element == Finding {
  package var hasErrors: Bool { contains { $0.severity == .error } }

  /// Sorted by place, then code, then text; the same finding at the same place once.
  package func inReportOrder(_ sources: SourceMap) -> [Finding] {
    var seen: Set<ReportPosition> = []
    return map { (ReportPosition($0, in: sources), $0) }
      .sorted { $0.0 < $1.0 }
      .filter { seen.insert($0.0).inserted }
      .map(\.1)
  }
}

/// What findings are sorted and told apart by.
private struct ReportPosition: Hashable, Comparable {
  var path: String
  var offset: Int
  var cell = ""
  var code: FindingCode
  var text: String

  init(_ finding: Finding, in sources: SourceMap) {
    code = finding.code
    text = finding.message.text.en
    switch finding.place {
    case .source(let span): (path, offset) = (sources[span.source].path, Int(span.start))
    case .cell(let place): (path, offset, cell) = (place.file, place.line, place.cell)
    case .file(let file): (path, offset) = (file, 0)
    }
  }

  static func < (left: ReportPosition, right: ReportPosition) -> Bool {
    (left.path, left.offset, left.cell, left.code, left.text)
      < (right.path, right.offset, right.cell, right.code, right.text)
  }
}
