import LearnerRecords

/// Turns batches of rows into decided lines: everything that one thread needs for it.
struct LineWorker {
  var decoder: RowDecoder
  var clerk: DecisionClerk
  let duplicates: DuplicateApplications

  mutating func lines(_ batch: RowBatch) throws -> DecidedLines {
    var lines = DecidedLines()
    decoder.begin(batch)
    for row in batch.rows {
      if duplicates.isAlone(row.line), decoder.readCompactly(row),
        lines.add(decoder.compact.record, decoder.compactOrigin(row), by: &clerk)
      {
        continue
      }
      guard let result = decoder.decode(row) else { continue }
      switch duplicates.applied(to: result) {
      case .quarantined(let row): lines.add(row)
      case .record(let record, let origin): try lines.add(record, origin, by: &clerk)
      }
    }
    return lines
  }
}
