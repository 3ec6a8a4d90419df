/// Runs of plain text, found eight bytes at a time.
enum PlainRun {
  private static let each: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// The first place from `start` on where there is one of the marks, or a byte that is not ASCII or may not stand in
  /// plain text (``CellText/isPlain(_:)``); `end` if there is none.
  @inline(__always)
  static func end(
    _ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int, _ first: UInt8, _ second: UInt8
  ) -> Int {
    var at = start
    while at + 8 <= end {
      let word = UInt64(littleEndian: UnsafeRawPointer(bytes + at).loadUnaligned(as: UInt64.self))
      // A top bit is set for each byte that ends the run; a carry may set those above the first one as well.
      let ends =
        word & tops | (word &- 0x21 &* each) & ~word & tops | equal(word, first) | equal(word, second)
        | equal(word, 0x7F)
      if ends != 0 { return at + ends.trailingZeroBitCount >> 3 }
      at += 8
    }
    while at < end {
      let byte = bytes[at]
      if byte <= 0x20 || byte >= 0x7F || byte == first || byte == second { return at }
      at += 1
    }
    return end
  }

  /// A run of bytes that are not ASCII: where it ends, whether it is UTF-8, and whether it is plain.
  static func beyondASCII(
    _ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int
  ) -> (end: Int, isText: Bool, isPlain: Bool) {
    var at = start
    var isPlain = true
    while at < end, bytes[at] >= 0x80 {
      isPlain = isPlain && CellText.isPlain(bytes[at])
      at += 1
    }
    return (at, UTF8Text.isValid(UnsafeBufferPointer(start: bytes + start, count: at - start)), isPlain)
  }

  @inline(__always)
  private static func equal(_ word: UInt64, _ byte: UInt8) -> UInt64 {
    let difference = word ^ UInt64(byte) &* each
    return (difference &- each) & ~difference & tops
  }
}
