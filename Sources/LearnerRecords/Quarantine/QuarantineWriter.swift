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
    try Self.demandReplaceable(path)
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
    try Self.demandReplaceable(path)
    // Without a row there is nothing to go on with, and at the end no file.
    let checkpoint = checkpoint?.rowCount == 0 ? nil : checkpoint
    var file = try AtomicFile(
      resumable: path, permissions: Self.ownerOnly, from: checkpoint?.byteCount, mayBePlaced: mayBePlaced)
    if checkpoint == nil { try file.append(Self.heading(language)) }
    self.file = file
    rowCount = checkpoint?.rowCount ?? 0
  }

  /// Only what an earlier run wrote is replaced or cleared away: a mistyped path may lead to anything.
  private static func demandReplaceable(_ path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      guard errno == ENOENT else { throw notOurs(path) }
      return
    }
    defer { close(descriptor) }
    let headings = Language.allCases.map(heading)
    var start = [UInt8](repeating: 0, count: headings.map(\.count).max() ?? 0)
    let count = max(0, read(descriptor, &start, start.count))
    guard count == 0 || headings.contains(where: { start[..<count].starts(with: $0) }) else { throw notOurs(path) }
  }

  private static func notOurs(_ path: String) -> Failure {
    Failure(
      Bilingual(
        zh: "`\(path)` 已存在，而且不是隔离文件，不会替换",
        en: "`\(path)` is there and is no list of quarantined rows; it is not replaced"),
      advice: Bilingual(zh: "用 --quarantine 另写文件名", en: "name another file with --quarantine"))
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
    for (number, finding) in row.findings.prefix(Self.mostReasons).enumerated() {
      let cell = if case .cell(let place) = finding.place { place.cell } else { "" }
      try file.append(
        Self.line([
          String(row.line), CSVText.inert(cell), finding.code.description,
          CSVText.inert(finding.message.text.text(in: language)),
          CSVText.inert(finding.message.advice.text(in: language)),
          number == 0 || row.text.utf8.count <= Self.longestRepeated ? CSVText.inert(row.text) : "",
        ]))
    }
    guard row.findings.count > Self.mostReasons else { return }
    let rest = Bilingual(
      zh: "这一行共有 \(row.findings.count) 个问题，其余不再列出",
      en: "the row has \(row.findings.count) mistakes in all; the others are not listed")
    try file.append(Self.line([String(row.line), "", "", rest.text(in: language), "", ""]))
  }

  /// Nobody mends more of one row before looking at it again.
  private static let mostReasons = 100
  /// In bytes. A longer row stands beside the first of its reasons only.
  private static let longestRepeated = 8192

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
