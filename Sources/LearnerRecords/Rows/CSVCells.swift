/// The cells of one row, as ranges of its UTF-8 bytes (RFC 4180). Made once and used for row after row.
struct CSVCells {
  enum Problem: Error, Hashable {
    /// Zero-based cell in which a quotation mark was opened.
    case unclosedQuote(cell: Int)
    case textAfterQuote(cell: Int)
  }

  private struct Cell {
    /// Contents, without the quotation marks around them.
    var start: Int
    var end: Int
    /// As ``CellText/isPlain(_:)`` has it.
    var isPlain: Bool
    /// A quotation mark is doubled inside.
    var isDoubled = false
  }

  private(set) var bytes: ArraySlice<UInt8> = []
  /// Whether the row is UTF-8 without null characters.
  private(set) var isText = true
  private var cells: [Cell] = []

  var count: Int { cells.count }

  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")

  mutating func split(_ row: ArraySlice<UInt8>) throws(Problem) {
    bytes = row
    isText = true
    cells.removeAll(keepingCapacity: true)
    let base = row.startIndex
    let problem: Problem? = row.withUnsafeBufferPointer { split($0, base: base) }
    if let problem { throw problem }
  }

  private mutating func split(_ row: UnsafeBufferPointer<UInt8>, base: Int) -> Problem? {
    guard let bytes = row.baseAddress else {
      cells.append(Cell(start: base, end: base, isPlain: true))
      return nil
    }
    var at = 0
    while true {
      let isQuoted = at < row.count && bytes[at] == Self.quote
      if isQuoted { at += 1 }
      var cell = Cell(
        start: base + at, end: 0,
        isPlain: at < row.count ? bytes[at] != UInt8(ascii: "'") : !isQuoted)
      let mark = isQuoted ? Self.quote : Self.comma
      while true {
        at = PlainRun.end(bytes, from: at, to: row.count, mark, mark)
        guard at < row.count else { break }
        if bytes[at] >= 0x80 {
          let run = PlainRun.beyondASCII(bytes, from: at, to: row.count)
          cell.isPlain = cell.isPlain && run.isPlain
          isText = isText && run.isText
          at = run.end
        } else if bytes[at] != mark {
          cell.isPlain = false
          isText = isText && bytes[at] != 0
          at += 1
        } else if isQuoted, at + 1 < row.count, bytes[at + 1] == Self.quote {
          cell.isDoubled = true
          cell.isPlain = false
          at += 2
        } else {
          break
        }
      }
      if isQuoted, at == row.count { return .unclosedQuote(cell: count) }
      cell.end = base + at
      cells.append(cell)
      if isQuoted { at += 1 }
      guard at < row.count else { return nil }
      guard bytes[at] == Self.comma else { return .textAfterQuote(cell: count - 1) }
      at += 1
    }
  }

  /// In the bytes of the row.
  func range(_ index: Int) -> Range<Int> {
    cells[index].start - bytes.startIndex..<cells[index].end - bytes.startIndex
  }

  func isPlain(_ index: Int) -> Bool { cells[index].isPlain }

  func value(_ index: Int) -> CellValue {
    let cell = cells[index]
    if cell.start == cell.end { return .blank }
    let text =
      cell.isDoubled
      ? String(decoding: undoubled(cell.start..<cell.end), as: UTF8.self)
      : String(decoding: bytes[cell.start..<cell.end], as: UTF8.self)
    return !cell.isPlain && CellText.isBlank(text) ? .blank : .text(text, isPlain: cell.isPlain)
  }

  /// Nil where there is nothing but space.
  func text(_ index: Int) -> String? {
    if case .text(let text, _) = value(index) { text } else { nil }
  }

  func isBlank(_ index: Int) -> Bool {
    let cell = cells[index]
    return cell.start == cell.end || (!cell.isPlain && text(index) == nil)
  }

  private func undoubled(_ range: Range<Int>) -> [UInt8] {
    var text: [UInt8] = []
    var at = range.lowerBound
    while at < range.upperBound {
      text.append(bytes[at])
      at += bytes[at] == Self.quote ? 2 : 1
    }
    return text
  }
}
