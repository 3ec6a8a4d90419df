/// Text as canonical JSON writes it (RFC 8785 §3.2.2.2): the shortest escapes, and everything else as it is.
package enum JSONText {
  /// Between quotation marks.
  package static func appendQuoted(_ text: String, to out: inout [UInt8]) {
    out.append(UInt8(ascii: "\""))
    appendEscaped(text, to: &out)
    out.append(UInt8(ascii: "\""))
  }

  /// What stands between the quotation marks.
  package static func appendEscaped(_ text: String, to out: inout [UInt8]) {
    let isWritten = text.utf8.withContiguousStorageIfAvailable { bytes in
      guard isPlain(bytes) else { return false }
      out.append(contentsOf: bytes)
      return true
    }
    if isWritten == true { return }
    appendEscaped(Array(text.utf8)[...], to: &out)
  }

  /// Whether a text stands between quotation marks as it is.
  static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    plainEnd(of: UnsafeRawBufferPointer(text), from: 0) == text.count
  }

  /// Where the next quotation mark, backslash or control character is, or the end; eight bytes are looked at at a time.
  static func plainEnd(of text: UnsafeRawBufferPointer, from start: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops: UInt64 = 0x8080_8080_8080_8080
    var at = start
    while at + 8 <= text.count {
      let word = UInt64(littleEndian: text.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      let (mark, slash) = (word ^ (ones &* 0x22), word ^ (ones &* 0x5C))
      // The top bit of each byte that is one of them, or is above one that is: the lowest is right.
      let found =
        ((word &- ones &* 0x20) & ~word | (mark &- ones) & ~mark | (slash &- ones) & ~slash) & tops
      guard found == 0 else { return at + found.trailingZeroBitCount / 8 }
      at += 8
    }
    while at < text.count, text[at] >= 0x20, text[at] != UInt8(ascii: "\""), text[at] != UInt8(ascii: "\\") {
      at += 1
    }
    return at
  }

  /// What stands between the quotation marks, of text in UTF-8.
  package static func appendEscaped(_ text: ArraySlice<UInt8>, to out: inout [UInt8]) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""): out += "\\\"".utf8
      case UInt8(ascii: "\\"): out += "\\\\".utf8
      case 0x08: out += "\\b".utf8
      case 0x09: out += "\\t".utf8
      case 0x0A: out += "\\n".utf8
      case 0x0C: out += "\\f".utf8
      case 0x0D: out += "\\r".utf8
      case 0..<0x20: out += "\\u00".utf8 + [hexDigits[Int(byte >> 4)], hexDigits[Int(byte & 15)]]
      default: out.append(byte)
      }
    }
  }

  /// The order of keys: by UTF-16 code units (RFC 8785 §3.2.3). That of UTF-8 bytes differs in that what lies beyond the
  /// basic plane comes before U+E000, as its surrogates do.
  package static func precedes(_ left: String, _ right: String) -> Bool {
    let isBefore = left.utf8.withContiguousStorageIfAvailable { first in
      right.utf8.withContiguousStorageIfAvailable { precedes(first, $0) }
    }
    return (isBefore ?? nil) ?? left.utf16.lexicographicallyPrecedes(right.utf16)
  }

  /// The order of keys in UTF-8.
  static func precedes(_ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>) -> Bool {
    for (one, other) in zip(first, second) where one != other {
      if one >= 0xEE, other >= 0xEE, (one < 0xF0) != (other < 0xF0) { return one >= 0xF0 }
      return one < other
    }
    return first.count < second.count
  }

  /// The text that stands between quotation marks, which is known to be right.
  static func unescaped(_ escaped: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    let mark = UInt8(ascii: "\"")
    return (try? JSONParser.parse([mark] + escaped + [mark]))?.string ?? ""
  }

  private static let hexDigits = Array("0123456789abcdef".utf8)
}
