import Glibc

/// Where rows end in a stretch of a file's bytes.
///
/// Works on undecoded bytes: line ends, commas and quotation marks are single bytes in UTF-8, and in GB18030 never part
/// of another character. In CSV a quoted cell may run over lines. A quotation mark that is never closed would swallow
/// the rest of the file; so wherever quoting turns out to be broken, or the row then has the wrong number of cells, the
/// row ends with its first line, and every later row is still found. Reading such a row reports the mark.
struct RowSplitter {
  /// In bytes.
  static let longestRow = 1 << 20

  enum Step: Equatable {
    /// A row, where the next one begins, and how many lines it takes.
    case row(Range<Int>, next: Int, lines: Int)
    /// A line longer than any row may be; no row begins before its end, which may lie beyond these bytes.
    case tooLong(start: Int)
    /// The row goes on beyond these bytes.
    case unfinished
  }

  private let format: RecordFormat
  private let columnCount: Int?
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Nothing follows these bytes in the file.
  private let isFinal: Bool
  // The next of each mark from where it was last asked for, so that no byte is searched twice.
  private var lineFeed = -1
  private var carriageReturn = -1
  private var quotationMark = -1
  // Of rows in quotation marks that came to nothing: how they went on from each cell that began behind their first line.
  // A row that comes to begin a cell there goes on as they did, so that no stretch is read once for each of its lines.
  private var known: [Int: QuotedScan] = [:]
  private var knownEnd = 0
  private var openings: [Opening] = []

  init(format: RecordFormat, columnCount: Int?, bytes: UnsafeBufferPointer<UInt8>, isFinal: Bool) {
    self.format = format
    self.columnCount = columnCount
    self.bytes = bytes
    self.isFinal = isFinal
  }

  private static let lf = UInt8(ascii: "\n")
  private static let cr = UInt8(ascii: "\r")
  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")

  mutating func step(from start: Int) -> Step {
    let lineEnd = endOfLine(from: start)
    if format == .csv {
      advance(&quotationMark, to: Self.quote, from: start)
      if quotationMark < lineEnd, let step = quotedRow(from: start, lineEnd: lineEnd) { return step }
    }
    return line(from: start, to: lineEnd)
  }

  /// After the end of the line that holds `start`; nil where it lies beyond these bytes.
  mutating func nextLine(after start: Int) -> Int? {
    let end = endOfLine(from: start)
    return isComplete(lineEnd: end) ? afterLineEnd(end) : nil
  }

  private mutating func line(from start: Int, to end: Int) -> Step {
    if end - start > Self.longestRow { return .tooLong(start: start) }
    guard isComplete(lineEnd: end) else { return .unfinished }
    return .row(start..<end, next: afterLineEnd(end), lines: 1)
  }

  /// Nil where the row is its first line only.
  private mutating func quotedRow(from start: Int, lineEnd: Int) -> Step? {
    let scan = scanQuoted(from: start)
    switch scan {
    case .broken: break
    case .beyond: if !isFinal, bytes.count - start <= Self.longestRow { return .unfinished }
    case .end(let end, let cells, let lines):
      if end - start > Self.longestRow { break }
      if lines > 1, let columnCount, cells != columnCount { break }
      guard isComplete(lineEnd: end) else { return .unfinished }
      return .row(start..<end, next: afterLineEnd(end), lines: lines)
    }
    remember(scan)
    return nil
  }

  private enum QuotedScan {
    case end(Int, cells: Int, lines: Int)
    case broken
    case beyond

    /// With so many cells and lines more, or less.
    func adding(cells more: Int, lines moreLines: Int) -> QuotedScan {
      guard case .end(let end, let cells, let lines) = self else { return self }
      return .end(end, cells: cells + more, lines: lines + moreLines)
    }
  }

  /// Where a cell in quotation marks begins, and what of the row lies before it.
  private struct Opening {
    let at: Int
    let cells: Int
    let lines: Int
  }

  private mutating func remember(_ scan: QuotedScan) {
    for opening in openings { known[opening.at] = scan.adding(cells: -opening.cells, lines: -opening.lines) }
    knownEnd = max(knownEnd, (openings.last?.at ?? -1) + 1)
  }

  private mutating func scanQuoted(from start: Int) -> QuotedScan {
    var at = start
    var cells = 1
    var lines = 1
    openings.removeAll(keepingCapacity: true)
    while at < bytes.count {
      if bytes[at] == Self.quote {
        if at < knownEnd, let rest = known[at] { return rest.adding(cells: cells, lines: lines) }
        if lines > 1 { openings.append(Opening(at: at, cells: cells, lines: lines)) }
        at += 1
        while true {
          guard at < bytes.count else { return .beyond }
          let byte = bytes[at]
          if byte == Self.lf || (byte == Self.cr && !(at + 1 < bytes.count && bytes[at + 1] == Self.lf)) { lines += 1 }
          at += 1
          guard byte == Self.quote else { continue }
          if at < bytes.count, bytes[at] == Self.quote { at += 1 } else { break }
        }
      } else {
        while at < bytes.count, bytes[at] != Self.comma, bytes[at] != Self.lf, bytes[at] != Self.cr { at += 1 }
      }
      guard at < bytes.count else { break }
      switch bytes[at] {
      case Self.comma:
        cells += 1
        at += 1
      case Self.lf, Self.cr: return .end(at, cells: cells, lines: lines)
      default: return .broken
      }
    }
    return isFinal ? .end(bytes.count, cells: cells, lines: lines) : .beyond
  }

  private mutating func endOfLine(from start: Int) -> Int {
    advance(&lineFeed, to: Self.lf, from: start)
    // In NDJSON a carriage return is white space.
    guard format == .csv else { return lineFeed }
    advance(&carriageReturn, to: Self.cr, from: start)
    return min(lineFeed, carriageReturn)
  }

  private func advance(_ position: inout Int, to mark: UInt8, from start: Int) {
    guard position < start else { return }
    guard start < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + start, Int32(mark), bytes.count - start)
    else {
      position = bytes.count
      return
    }
    position = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
  }

  /// Whether the line's end is known: a final CR may be half of a CR LF.
  private func isComplete(lineEnd: Int) -> Bool {
    if isFinal { return true }
    if lineEnd >= bytes.count { return false }
    return bytes[lineEnd] == Self.lf || lineEnd + 1 < bytes.count
  }

  private func afterLineEnd(_ end: Int) -> Int {
    guard end < bytes.count else { return bytes.count }
    let isPair = bytes[end] == Self.cr && end + 1 < bytes.count && bytes[end + 1] == Self.lf
    return end + (isPair ? 2 : 1)
  }
}
