/// The cells of one row, as ranges of its UTF-8 bytes (RFC 4180). Made once and used for row after row.
struct CSVCells {
  enum Problem: Error, Hashable {
    /// Zero-based cell in which a quotation mark was opened.
    case unclosedQuote(cell: Int)
    case textAfterQuote(cell: Int)
  }

  private struct Cell {
    /// Contents, without the quotation marks around them; in the row.
    var start: Int32 = 0
    var end: Int32 = 0
    /// As ``CellText/isPlain(_:)`` has it.
    var isPlain = true
    /// A quotation mark is doubled inside.
    var isDoubled = false

    init() {}

    init(_ range: Range<Int>, isPlain: Bool = true, isDoubled: Bool = false) {
      start = Int32(truncatingIfNeeded: range.lowerBound)
      end = Int32(truncatingIfNeeded: range.upperBound)
      self.isPlain = isPlain
      self.isDoubled = isDoubled
    }

    var range: Range<Int> { Int(start)..<Int(end) }
  }

  private(set) var bytes: ArraySlice<UInt8> = []
  /// Whether the row is UTF-8 without null characters.
  private(set) var isText = true
  private(set) var count = 0
  /// Behind the row's own, some of rows before.
  private var cells = [Cell](repeating: Cell(), count: 64)

  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")

  mutating func split(_ row: ArraySlice<UInt8>) throws(Problem) {
    bytes = row
    while true {
      let found = row.withUnsafeBufferPointer { row in
        cells.withUnsafeMutableBufferPointer { Self.split(row, into: $0) }
      }
      count = found.count
      isText = found.isText
      if let problem = found.problem { throw problem }
      if !found.isFull { return }
      cells.append(contentsOf: repeatElement(Cell(), count: cells.count))
    }
  }

  private struct Splitting {
    var count = 0
    var isText = true
    var problem: Problem?
    /// There was not enough room for the cells.
    var isFull = false
  }

  private static func split(
    _ row: UnsafeBufferPointer<UInt8>, into cells: UnsafeMutableBufferPointer<Cell>
  ) -> Splitting {
    var made = Splitting()
    guard let bytes = row.baseAddress, !row.isEmpty else {
      cells[0] = Cell(0..<0)
      made.count = 1
      return made
    }
    var at = 0
    while true {
      guard made.count < cells.count else {
        made.isFull = true
        return made
      }
      // In wide sheets most cells are empty.
      if at < row.count, bytes[at] == comma {
        cells[made.count] = Cell(at..<at)
        made.count += 1
        at += 1
        continue
      }
      let isQuoted = at < row.count && bytes[at] == quote
      if isQuoted { at += 1 }
      let start = at
      var isPlain = at < row.count ? bytes[at] != UInt8(ascii: "'") : !isQuoted
      var isDoubled = false
      let mark = isQuoted ? quote : comma
      while true {
        at = PlainRun.end(bytes, from: at, to: row.count, mark, mark)
        guard at < row.count else { break }
        if bytes[at] >= 0x80 {
          let run = PlainRun.beyondASCII(bytes, from: at, to: row.count)
          isPlain = isPlain && run.isPlain
          made.isText = made.isText && run.isText
          at = run.end
        } else if bytes[at] != mark {
          isPlain = false
          made.isText = made.isText && bytes[at] != 0
          at += 1
        } else if isQuoted, at + 1 < row.count, bytes[at + 1] == quote {
          isDoubled = true
          isPlain = false
          at += 2
        } else {
          break
        }
      }
      if isQuoted, at == row.count {
        made.problem = .unclosedQuote(cell: made.count)
        return made
      }
      cells[made.count] = Cell(start..<at, isPlain: isPlain, isDoubled: isDoubled)
      made.count += 1
      if isQuoted { at += 1 }
      guard at < row.count else { return made }
      guard bytes[at] == comma else {
        made.problem = .textAfterQuote(cell: made.count - 1)
        return made
      }
      at += 1
    }
  }

  /// In the bytes of the row.
  func range(_ index: Int) -> Range<Int> { cells[index].range }

  /// Whether nothing stands in it, not even space.
  func isEmpty(_ index: Int) -> Bool { cells[index].start == cells[index].end }

  func isPlain(_ index: Int) -> Bool { cells[index].isPlain }

  func value(_ index: Int) -> CellValue {
    let cell = cells[index]
    if cell.start == cell.end { return .blank }
    let text =
      cell.isDoubled
      ? String(decoding: undoubled(cell.range), as: UTF8.self)
      : String(decoding: contents(cell.range), as: UTF8.self)
    return !cell.isPlain && CellText.isBlank(text) ? .blank : .text(text, isPlain: cell.isPlain)
  }

  /// Nil where there is nothing but space.
  func text(_ index: Int) -> String? {
    if case .text(let text, _) = value(index) { text } else { nil }
  }

  func isBlank(_ index: Int) -> Bool { isEmpty(index) || (!cells[index].isPlain && text(index) == nil) }

  private func contents(_ range: Range<Int>) -> ArraySlice<UInt8> {
    bytes[bytes.startIndex + range.lowerBound..<bytes.startIndex + range.upperBound]
  }

  private func undoubled(_ range: Range<Int>) -> [UInt8] {
    let contents = contents(range)
    var text: [UInt8] = []
    var at = contents.startIndex
    while at < contents.endIndex {
      text.append(contents[at])
      at += contents[at] == Self.quote ? 2 : 1
    }
    return text
  }
}
