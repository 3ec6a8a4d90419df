import Glibc

extension OrdinaryLine {
  /// A place in the bytes of a line. Every step says whether what it found is ordinary.
  struct Cursor {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var at = 0

    init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    private static let quote = UInt8(ascii: "\"")

    /// Nothing but white space follows.
    var isAtEnd: Bool { bytes[at...].allSatisfy(Self.isSpace) }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0D || byte == 0x09 || byte == 0x0A }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    private mutating func skipSpace() { while at < bytes.count, Self.isSpace(bytes[at]) { at += 1 } }

    /// The next byte that is no white space; 0 at the end.
    mutating func peek() -> UInt8 {
      skipSpace()
      return at < bytes.count ? bytes[at] : 0
    }

    mutating func consume(_ character: Unicode.Scalar) -> Bool {
      guard peek() == UInt8(ascii: character) else { return false }
      at += 1
      return true
    }

    /// A key and its colon, if it is this one.
    @inline(__always)
    mutating func consume(_ key: OrdinaryKeys.Key) -> Bool {
      if bytes.count - at >= 16, let base = bytes.baseAddress, key.isHere(base + at) {
        at += key.length
        return true
      }
      return false
    }

    /// A key and its colon, if it is this one; with space between them, or at the end of a line.
    mutating func consume(key: [UInt8], _ range: Range<Int>) -> Bool {
      guard peek() == Self.quote, bytes.count - at > range.count + 2, bytes[at + range.count + 1] == Self.quote,
        let base = bytes.baseAddress
      else { return false }
      let isSame = key.withUnsafeBufferPointer { keys in
        keys.baseAddress.map { memcmp($0 + range.lowerBound, base + at + 1, range.count) == 0 } ?? false
      }
      guard isSame else { return false }
      let start = at
      at += range.count + 2
      if consume(":") { return true }
      at = start
      return false
    }

    func isASCII(_ range: Range<Int>) -> Bool { bytes[range].allSatisfy { $0 < 0x80 } }

    /// A text, a number or a flag.
    mutating func scalar() -> Cell? {
      switch peek() {
      case Self.quote: return string()
      case UInt8(ascii: "t"): return word("true") ? Cell(.yes, at..<at) : nil
      case UInt8(ascii: "f"): return word("false") ? Cell(.no, at..<at) : nil
      default:
        let start = at
        return decimal() ? Cell(.number, start..<at) : nil
      }
    }

    private mutating func string() -> Cell? {
      guard let base = bytes.baseAddress else { return nil }
      let start = at + 1
      let limit = bytes.count
      var end = start
      var isPlain = end < limit && base[end] != UInt8(ascii: "'")
      while true {
        end = PlainRun.end(base, from: end, to: limit, Self.quote, UInt8(ascii: "\\"))
        guard end < limit else { return nil }
        let byte = base[end]
        if byte == Self.quote { break }
        if byte < 0x20 || byte == UInt8(ascii: "\\") { return nil }
        isPlain = isPlain && CellText.isPlain(byte)
        end += 1
        while end < limit, base[end] >= 0x80 {
          isPlain = isPlain && CellText.isPlain(base[end])
          end += 1
        }
      }
      at = end + 1
      return Cell(isPlain ? .plainText : .text, start..<end)
    }

    private mutating func word(_ word: StaticString) -> Bool {
      for offset in 0..<word.utf8CodeUnitCount {
        guard at < bytes.count, bytes[at] == word.utf8Start[offset] else { return false }
        at += 1
      }
      return true
    }

    /// Digits, perhaps with a point and more of them.
    private mutating func decimal() -> Bool {
      let start = at
      guard digits() else { return false }
      if bytes[start] == UInt8(ascii: "0"), at - start > 1 { return false }
      guard at < bytes.count, bytes[at] == UInt8(ascii: ".") else { return true }
      at += 1
      return digits()
    }

    private mutating func digits() -> Bool {
      let start = at
      while at < bytes.count, Self.isDigit(bytes[at]) { at += 1 }
      return at > start
    }
  }
}
