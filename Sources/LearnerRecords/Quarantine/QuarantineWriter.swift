package import Diagnostics
import Files
import Glibc

/// Writes quarantined rows to a CSV file that people open in Excel, mend and submit again: one line for each reason, in
/// the order the rows are given. The file appears only when it is finished.
package struct QuarantineWriter: ~Copyable {
  private let path: String
  private let language: Language
  private var file: AtomicFile
  /// Rows so far.
  package private(set) var rowCount = 0

  /// Where the quarantine of an output file belongs.
  package static func path(beside output: String) -> String { output + ".quarantine.csv" }

  /// - Throws: ``Failure`` where the folder cannot be written to.
  package init(path: String, language: Language) throws {
    self.path = path
    self.language = language
    // Rows hold personal data.
    var file = try AtomicFile(path, permissions: 0o600)
    try file.append(ByteOrderMark.utf8 + Self.line(Self.columns.map { $0.text(in: language) }))
    self.file = file
  }

  private static let columns = [
    Bilingual(zh: "行号", en: "line"), Bilingual(zh: "单元格", en: "cell"), Bilingual(zh: "代码", en: "code"),
    Bilingual(zh: "原因", en: "reason"), Bilingual(zh: "怎么办", en: "advice"), Bilingual(zh: "原始行", en: "raw row"),
  ]

  package mutating func append(_ row: QuarantinedRow) throws {
    rowCount += 1
    for finding in row.findings {
      let cell = if case .cell(let place) = finding.place { place.cell } else { "" }
      try file.append(
        Self.line([
          String(row.line), CSVText.inert(cell), finding.code.description,
          CSVText.inert(finding.message.text.text(in: language)),
          CSVText.inert(finding.message.advice.text(in: language)), CSVText.inert(row.text),
        ]))
    }
  }

  private static func line(_ cells: [String]) -> [UInt8] {
    var line: [UInt8] = []
    CSVText.append(row: cells, to: &line)
    return line
  }

  /// Puts the file in its place. Without any row there is none, and one left by an earlier run goes: it would tell of
  /// rows that have been mended.
  package consuming func finish() throws {
    if rowCount == 0 {
      unlink(path)
    } else {
      try file.commit()
    }
  }
}
