/// The names of a mapping's keys, by the bytes they are written in: every key of every mapping is looked up here, so
/// nothing is hashed but its first eight bytes, no text is made and no memory is counted.
struct KeyNames: Sendable {
  private struct Entry: Sendable {
    /// The first eight bytes, or what there is of them.
    let head: UInt64
    /// Where the name stands in ``text``.
    let start: Int
    let count: Int
    let row: Int
    /// The next one of its bucket; negative: none.
    let next: Int
  }

  private var text: [UInt8] = []
  private var entries: [Entry] = []
  /// The last entry of each bucket; negative: none.
  private var buckets = [Int](repeating: -1, count: 128)

  /// - Parameter names: of each row.
  init(_ names: [[String]]) {
    for (row, names) in names.enumerated() {
      for name in names.map({ Array($0.utf8) }) {
        let head = Self.head(name.span, name.indices)
        let bucket = Self.bucket(head, name.count)
        entries.append(Entry(head: head, start: text.count, count: name.count, row: row, next: buckets[bucket]))
        buckets[bucket] = entries.count - 1
        text += name
      }
    }
  }

  func row(of name: [UInt8]) -> Int? { row(of: name.span, in: name.indices) }

  /// The row of a name that stands somewhere in a text.
  func row(of bytes: Span<UInt8>, in range: Range<Int>) -> Int? {
    let head = Self.head(bytes, range)
    var at = buckets[Self.bucket(head, range.count)]
    while at >= 0 {
      let entry = entries[at]
      if entry.head == head, entry.count == range.count, endsSo(entry, in: bytes, at: range.lowerBound) {
        return entry.row
      }
      at = entry.next
    }
    return nil
  }

  private func endsSo(_ entry: Entry, in bytes: Span<UInt8>, at start: Int) -> Bool {
    guard entry.count > 8 else { return true }
    for index in 8..<entry.count where text[entry.start + index] != bytes[start + index] { return false }
    return true
  }

  private static func head(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    if range.lowerBound + 8 <= bytes.count {
      let eight = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self).littleEndian
      return range.count < 8 ? eight & (1 << (UInt64(range.count) * 8) - 1) : eight
    }
    var head: UInt64 = 0
    for index in range.prefix(8).reversed() { head = head << 8 | UInt64(bytes[index]) }
    return head
  }

  private static func bucket(_ head: UInt64, _ count: Int) -> Int {
    Int(truncatingIfNeeded: ((head ^ UInt64(count)) &* 0x9E37_79B9_7F4A_7C15) >> 57)
  }
}
