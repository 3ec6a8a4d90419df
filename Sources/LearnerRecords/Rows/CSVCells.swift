/// The cells of one row, as ranges of its UTF-8 bytes (RFC 4180). Made once and used for row after row.
struct CSVCells {
  enum Problem: Error, Hashable {
    /// Zero-based cell in which a quotation mark was opened.
    case unclosedQuote(cell: Int)
    case textAfterQuote(cell: Int)
  }

  private(set) var bytes: ArraySlice<UInt8> = []
  /// Contents, without the quotation marks around them.
  private var starts: [Int] = []
  private var ends: [Int] = []
  /// Cells in which a quotation mark is doubled.
  private var doubled: Set<Int> = []

  var count: Int { starts.count }

  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")

  mutating func split(_ row: ArraySlice<UInt8>) throws(Problem) {
    bytes = row
    starts.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    doubled.removeAll(keepingCapacity: true)
    let base = row.startIndex
    let problem: Problem? = row.withUnsafeBufferPointer { split($0, base: base) }
    if let problem { throw problem }
  }

  private mutating func split(_ row: UnsafeBufferPointer<UInt8>, base: Int) -> Problem? {
    var at = 0
    while true {
      if at < row.count, row[at] == Self.quote {
        let start = at + 1
        at = start
        var isDoubled = false
        while true {
          guard at < row.count else { return .unclosedQuote(cell: count) }
          if row[at] != Self.quote {
            at += 1
          } else if at + 1 < row.count, row[at + 1] == Self.quote {
            isDoubled = true
            at += 2
          } else {
            break
          }
        }
        if isDoubled { doubled.insert(count) }
        append(base + start, base + at)
        at += 1
        guard at == row.count || row[at] == Self.comma else { return .textAfterQuote(cell: count - 1) }
      } else {
        let start = at
        while at < row.count, row[at] != Self.comma { at += 1 }
        append(base + start, base + at)
      }
      guard at < row.count else { return nil }
      at += 1
    }
  }

  private mutating func append(_ start: Int, _ end: Int) {
    starts.append(start)
    ends.append(end)
  }

  /// Nil where there is nothing but space.
  func text(_ cell: Int) -> String? {
    var range = starts[cell]..<ends[cell]
    // Nearly all cells are settled by their first byte.
    while let first = range.first, bytes[first] <= 0x20 { range = (first + 1)..<range.upperBound }
    guard let first = range.first else { return nil }
    let text =
      doubled.contains(cell)
      ? String(decoding: undoubled(range), as: UTF8.self) : String(decoding: bytes[range], as: UTF8.self)
    return bytes[first] >= 0x80 && CellText.isBlank(text) ? nil : text
  }

  func isBlank(_ cell: Int) -> Bool {
    for index in starts[cell]..<ends[cell] where bytes[index] > 0x20 {
      return bytes[index] >= 0x80 && text(cell) == nil
    }
    return true
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
