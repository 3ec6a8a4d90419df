import LearnerRecords

/// Writes rows of a cohort in one format, sound or damaged.
protocol RowWriter {
  /// What stands before the first row.
  func header() throws -> [UInt8]
  func row(_ record: LearnerRecord) throws -> [UInt8]
  func row(_ record: LearnerRecord, with cell: CellText) throws -> [UInt8]
  func brokenRow(_ record: LearnerRecord) throws -> [UInt8]
}

extension RowWriter {
  func row(_ damaged: DamagedRow) throws -> [UInt8] {
    switch damaged {
    case .otherwise(let record): try row(record)
    case .text(let record, let cell): try row(record, with: cell)
    case .broken(let record): try brokenRow(record)
    }
  }
}
