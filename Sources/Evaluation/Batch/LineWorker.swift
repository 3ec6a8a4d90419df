import CanonicalJSON
import LearnerRecords

/// Turns batches of rows into decided lines: everything that one thread needs for it.
struct LineWorker: ~Copyable {
  private var decoder: RowDecoder
  private var clerk: DecisionClerk
  private let duplicates: DuplicateApplications

  init(_ decoder: RowDecoder, _ clerk: consuming DecisionClerk, _ duplicates: DuplicateApplications) {
    self.decoder = decoder
    self.clerk = clerk
    self.duplicates = duplicates
  }

  mutating func lines(_ batch: RowBatch) -> DecidedLines {
    let tables = clerk.tables
    let hasDuplicates = !duplicates.isEmpty
    var lines = DecidedLines()
    decoder.begin(batch)
    clerk.beginLines()
    for row in batch.rows {
      if !hasDuplicates || duplicates.isAlone(row.line), decoder.readCompactly(row),
        clerk.appendLine(decoder.compact.record, decoder.compactOrigin(row), tables)
      {
        continue
      }
      guard let result = decoder.decode(row) else { continue }
      switch duplicates.applied(to: result) {
      case .quarantined(let row): lines.quarantined.append(row)
      case .record(let record, let origin):
        do throws(Rejection) {
          try clerk.appendLine(record, origin, tables, handedOver: &lines.handedOver)
        } catch {
          lines.quarantined.append(error.row(origin))
        }
      }
    }
    lines.bytes = clerk.lines.array
    lines.decisions = clerk.takeDecisions(tables)
    lines.usedAwards = clerk.usedAwards
    return lines
  }
}
