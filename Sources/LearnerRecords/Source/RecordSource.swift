package import Diagnostics

/// A file of learner records, open and understood as far as its first row: format, encoding and header are known.
///
/// Reading has two halves. ``batches()`` splits the file into raw rows, in order, cheaply and in bounded memory;
/// a ``RowDecoder`` turns them into records; each thread may have one. Any number of passes may be made.
package struct RecordSource: Sendable {
  private let file: RecordFile
  private let layout: RecordLayout
  package let format: RecordFormat
  private let columnCount: Int?
  /// The first row after the header.
  private let start: RowPosition

  package var path: String { layout.file }
  package var encoding: TextEncoding { layout.encoding }

  /// What each column is read as, in the file's order; none where the file has no columns.
  package var columns: [ColumnUse] {
    guard case .csv(let header) = layout.format else { return [] }
    return header.uses
  }

  init(file: RecordFile, layout: RecordLayout, start: RowPosition) {
    self.file = file
    self.layout = layout
    self.start = start
    switch layout.format {
    case .csv(let header):
      format = .csv
      columnCount = header.names.count
    case .ndjson:
      format = .ndjson
      columnCount = nil
    }
  }

  package var byteCount: Int { file.byteCount }
  /// When somebody last wrote to the file; nil for what is no file of its own, such as standard input.
  package var lastModified: FileTime? { file.lastModified }

  /// A pass over all rows, or over those that an earlier pass over the same file had not come to.
  package func batches(from position: RowPosition? = nil) -> RowBatches {
    batches(ofSize: RowBatches.defaultBatchSize, from: position)
  }

  func batches(ofSize size: Int, from position: RowPosition? = nil) -> RowBatches {
    RowBatches(file, format: format, columnCount: columnCount, from: position ?? start, batchSize: size)
  }

  /// For the rows of one batch after another.
  package func decoder() throws(Failure) -> RowDecoder { try RowDecoder(layout) }

  /// For the rows of a batch, one at a time.
  package func decoder(_ batch: RowBatch) throws(Failure) -> RowDecoder {
    var decoder = try decoder()
    decoder.begin(batch)
    return decoder
  }

  /// The rows of a batch in order. Rows in which nothing stands are left out.
  package func decode(_ batch: RowBatch) throws(Failure) -> [RowResult] {
    var decoder = try decoder()
    return decoder.decode(batch)
  }

  /// The keys of the applications in a batch, each with its line; rows whose key cannot be read have none.
  package func applicationKeys(_ batch: RowBatch) throws(Failure) -> [(key: ApplicationKey, line: Int)] {
    var decoder = try decoder()
    return decoder.applicationKeys(batch)
  }

  /// A whole pass for the applications that stand in the file more than once.
  package func duplicateApplications() throws(Failure) -> DuplicateApplications {
    var keys = ApplicationKeys()
    var decoder = try decoder()
    var batches = batches()
    while let batch = try batches.next() {
      for (key, line) in decoder.applicationKeys(batch) { keys.add(key, line: line) }
    }
    return keys.duplicates()
  }
}
