package import Diagnostics
import Files
import Glibc

/// Writes quarantined rows to a CSV file that people open in Excel, mend and submit again: one line for each reason, in
/// the order the rows are given. The file appears only when it is finished; a run that is interrupted after a
/// ``checkpoint()`` may go on with it.
package struct QuarantineWriter: ~Copyable {
  private let path: String
  private let language: Language
  private var file: AtomicFile
  /// Rows so far.
  package private(set) var rowCount = 0

  /// How much of a file an interrupted run had written.
  package struct Checkpoint: Hashable, Codable, Sendable {
    package let byteCount: Int
    package let rowCount: Int
  }

  /// Where the quarantine of an output file belongs.
  package static func path(beside output: String) -> String { output + ".quarantine.csv" }

  /// - Throws: ``Failure`` where the folder cannot be written to.
  package init(path: String, language: Language) throws {
    self.path = path
    self.language = language
    var file = try AtomicFile(path, permissions: Self.ownerOnly)
    try file.append(Self.heading(language))
    self.file = file
  }

  /// A file that a later run may go on with.
  ///
  /// - Parameters:
  ///   - checkpoint: where an earlier run left it; nil to begin anew.
  ///   - mayBePlaced: whether that run had come to putting files in their places.
  /// - Throws: ``Failure`` where the folder cannot be written to, or what the earlier run had written is not there.
  package init(
    resumable path: String, language: Language, from checkpoint: Checkpoint?, mayBePlaced: Bool = false
  ) throws {
    self.path = path
    self.language = language
    // Without a row there is nothing to go on with, and at the end no file.
    let checkpoint = checkpoint?.rowCount == 0 ? nil : checkpoint
    var file = try AtomicFile(
      resumable: path, permissions: Self.ownerOnly, from: checkpoint?.byteCount, mayBePlaced: mayBePlaced)
    if checkpoint == nil { try file.append(Self.heading(language)) }
    self.file = file
    rowCount = checkpoint?.rowCount ?? 0
  }

  /// Rows hold personal data.
  private static let ownerOnly: mode_t = 0o600

  private static func heading(_ language: Language) -> [UInt8] {
    ByteOrderMark.utf8 + line(columns.map { $0.text(in: language) })
  }

  /// - Throws: ``Failure`` where the disk is full or gone.
  package mutating func checkpoint() throws -> Checkpoint {
    Checkpoint(byteCount: try file.checkpoint(), rowCount: rowCount)
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
      file.discard()
    } else {
      try file.commit()
    }
  }
}
