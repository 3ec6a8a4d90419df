package import Diagnostics

/// One pass over a file: its rows in order, in batches of about ``batchSize`` bytes, whatever the file's size.
package struct RowBatches {
  static let defaultBatchSize = 1 << 18
  /// How much of a row that is too long is kept to show.
  private static let excerptSize = 256

  private let file: RecordFile
  private let format: RecordFormat
  private let columnCount: Int?
  package let batchSize: Int
  private var offset: Int
  private var line: Int
  private var carried: [UInt8] = []
  /// In the middle of a line that is too long.
  private var isSkipping: Bool
  private var isAtEnd = false

  init(
    _ file: RecordFile, format: RecordFormat, columnCount: Int?, from start: RowPosition,
    batchSize: Int = defaultBatchSize
  ) {
    self.file = file
    self.format = format
    self.columnCount = columnCount
    self.offset = start.offset
    self.line = start.line
    self.isSkipping = start.isInsideRefusedRow
    self.batchSize = batchSize
  }

  /// Nil after the last row.
  package mutating func next() throws(Failure) -> RowBatch? {
    while !isAtEnd {
      let bytes = try fill()
      let isFinal = offset >= file.byteCount
      let (rows, used) = bytes.withUnsafeBufferPointer { split($0, isFinal: isFinal) }
      carried = isFinal ? [] : Array(bytes[used...])
      isAtEnd = isFinal
      if isFinal { try file.requireUnchanged() }
      if !rows.isEmpty { return RowBatch(bytes: bytes, rows: rows, next: position) }
    }
    return nil
  }

  /// Behind the rows handed out.
  private var position: RowPosition {
    RowPosition(offset: offset - carried.count, line: line, isInsideRefusedRow: isSkipping)
  }

  private mutating func fill() throws(Failure) -> [UInt8] {
    var failure: Failure?
    var read = 0
    let kept = carried.count
    let bytes = [UInt8](unsafeUninitializedCapacity: kept + batchSize) { buffer, count in
      _ = buffer.update(fromContentsOf: carried)
      do throws(Failure) {
        let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[kept...])
        read = try file.read(at: offset, into: rest)
      } catch {
        failure = error
      }
      count = kept + read
    }
    if let failure { throw failure }
    // A file that became shorter ends here; that it changed is reported at the end of the pass.
    offset = read < batchSize ? max(offset + read, file.byteCount) : offset + read
    return bytes
  }

  private mutating func split(_ bytes: UnsafeBufferPointer<UInt8>, isFinal: Bool) -> (rows: [RawRow], used: Int) {
    var rows: [RawRow] = []
    var splitter = RowSplitter(format: format, columnCount: columnCount, bytes: bytes, isFinal: isFinal)
    var at = 0
    if isSkipping {
      guard let next = splitter.nextLine(after: 0) else { return ([], skipped(bytes)) }
      isSkipping = false
      at = next
    }
    while at < bytes.count {
      switch splitter.step(from: at) {
      case .unfinished: return (rows, at)
      case .row(let range, let next, let lines):
        if !range.isEmpty {
          rows.append(
            RawRow(start: UInt32(range.lowerBound), end: UInt32(range.upperBound), line: line, isTooLong: false))
        }
        line += lines
        at = next
      case .tooLong(let start):
        let end = min(start + Self.excerptSize, bytes.count)
        rows.append(RawRow(start: UInt32(start), end: UInt32(end), line: line, isTooLong: true))
        line += 1
        guard let next = splitter.nextLine(after: start) else {
          isSkipping = !isFinal
          return (rows, skipped(bytes))
        }
        at = next
      }
    }
    return (rows, at)
  }

  /// All but a final CR, which may already end the line that is skipped.
  private func skipped(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    bytes.last == UInt8(ascii: "\r") ? bytes.count - 1 : bytes.count
  }
}
