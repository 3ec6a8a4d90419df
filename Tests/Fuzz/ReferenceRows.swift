@testable import LearnerRecords

/// The rows of a small file by the letter of the rules, one byte after another: what the reader's own splitting, which
/// searches for marks and goes by batches, is held to.
struct ReferenceRows {
  struct Row {
    /// One-based.
    let line: Int
    let range: Range<Int>
  }

  /// Those after the header, and none of no bytes.
  private(set) var rows: [Row] = []
  private let bytes: [UInt8]

  init(_ bytes: [UInt8], _ format: RecordFormat) {
    self.bytes = bytes
    let mark = [ByteOrderMark.utf8, ByteOrderMark.gb18030].first(where: bytes.starts)
    let start = mark?.count ?? 0
    switch format {
    case .ndjson: addLines(from: start)
    case .csv:
      var at = start
      var line = 1
      // The header is the first row in which anything stands; before it, nobody knows how many cells a row has.
      while at < bytes.count {
        let row = self.row(from: at, columns: nil)
        let isHeader = bytes[at..<row.end].contains { $0 > 0x20 && $0 != UInt8(ascii: ",") }
        line += row.lines
        at = next(row.end)
        if isHeader {
          addRows(from: at, line: line, columns: row.cells)
          return
        }
      }
    }
  }

  private mutating func addLines(from start: Int) {
    var from = start
    for (index, line) in bytes[start...].split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      add(from..<from + line.count, line: index + 1)
      from += line.count + 1
    }
  }

  private mutating func addRows(from start: Int, line first: Int, columns: Int) {
    var at = start
    var line = first
    while at < bytes.count {
      let row = self.row(from: at, columns: columns)
      add(at..<row.end, line: line)
      line += row.lines
      at = next(row.end)
    }
  }

  private mutating func add(_ range: Range<Int>, line: Int) {
    if !range.isEmpty { rows.append(Row(line: line, range: range)) }
  }

  // MARK: CSV

  private struct Extent {
    var end: Int
    var cells = 1
    var lines = 1
  }

  /// RFC 4180 with LF, CR LF or CR at a line's end. A quotation mark in a cell that began without one is a character.
  /// Where quoting is broken, or a row of several lines has another number of cells than the header, it is one line only.
  private func row(from start: Int, columns: Int?) -> Extent {
    if let quoted = quotedRow(from: start), quoted.lines == 1 || columns == nil || quoted.cells == columns {
      return quoted
    }
    return Extent(end: bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count)
  }

  private enum State {
    case atStart
    case unquoted
    case quoted
    case afterQuote
  }

  /// Nil where quoting is broken.
  private func quotedRow(from start: Int) -> Extent? {
    var row = Extent(end: bytes.count)
    var state = State.atStart
    for at in start..<bytes.count {
      let byte = bytes[at]
      let endsLine = byte == 0x0A || byte == 0x0D
      switch (state, byte) {
      case (.quoted, 0x22): state = .afterQuote
      case (.quoted, _): if endsLine, !isHalfOfPair(at) { row.lines += 1 }
      case (.atStart, 0x22), (.afterQuote, 0x22): state = .quoted
      case (_, UInt8(ascii: ",")):
        row.cells += 1
        state = .atStart
      case (_, _) where endsLine:
        row.end = at
        return row
      case (.afterQuote, _): return nil
      default: state = .unquoted
      }
    }
    return state == .quoted ? nil : row
  }

  /// The CR of a CR LF.
  private func isHalfOfPair(_ at: Int) -> Bool { bytes[at] == 0x0D && at + 1 < bytes.count && bytes[at + 1] == 0x0A }

  private func next(_ end: Int) -> Int { min(end + (end < bytes.count && isHalfOfPair(end) ? 2 : 1), bytes.count) }
}
