/// The names of a mapping's keys, by the bytes they are written in: every key of every mapping is looked up here, so
/// nothing is hashed, no text is made and no memory is counted.
struct KeyNames: Sendable {
  private struct Entry: Sendable {
    /// Where the name stands in ``text``.
    let start: Int
    let count: Int
    let row: Int
    /// The next one of its bucket; negative: none.
    let next: Int
  }

  private var text: [UInt8] = []
  private var entries: [Entry] = []
  /// The last entry of each bucket, by length and outermost bytes; negative: none.
  private var buckets = [Int](repeating: -1, count: 128)

  /// - Parameter names: of each row.
  init(_ names: [[String]]) {
    for (row, names) in names.enumerated() {
      for name in names.map({ Array($0.utf8) }) {
        let bucket = Self.bucket(name, name.indices)
        entries.append(Entry(start: text.count, count: name.count, row: row, next: buckets[bucket]))
        buckets[bucket] = entries.count - 1
        text += name
      }
    }
  }

  func row(of name: [UInt8]) -> Int? { row(of: name, in: name.indices) }

  /// The row of a name that stands somewhere in a text.
  func row(of bytes: [UInt8], in range: Range<Int>) -> Int? {
    var at = buckets[Self.bucket(bytes, range)]
    while at >= 0 {
      let entry = entries[at]
      if entry.count == range.count, stands(entry, in: bytes, at: range.lowerBound) { return entry.row }
      at = entry.next
    }
    return nil
  }

  private func stands(_ entry: Entry, in bytes: [UInt8], at start: Int) -> Bool {
    for index in 0..<entry.count where text[entry.start + index] != bytes[start + index] { return false }
    return true
  }

  private static func bucket(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    if range.isEmpty { return 0 }
    return (range.count &* 37 &+ Int(bytes[range.lowerBound]) &* 5 &+ Int(bytes[range.upperBound - 1])) & 127
  }
}
