import CanonicalJSON

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

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private mutating func skipSpace() { while at < bytes.count, Self.isSpace(bytes[at]) { at += 1 } }

    private mutating func consume(_ character: Unicode.Scalar) -> Bool {
      skipSpace()
      guard at < bytes.count, bytes[at] == UInt8(ascii: character) else { return false }
      at += 1
      return true
    }

    func bytes(of range: Range<Int>, equal key: [UInt8]) -> Bool {
      range.count == key.count && bytes[range].elementsEqual(key)
    }

    /// An object; the body reads the value after each key.
    mutating func members(_ body: (inout Cursor, _ key: Range<Int>) -> Bool) -> Bool {
      guard consume("{") else { return false }
      if consume("}") { return true }
      repeat {
        skipSpace()
        guard let key = string(), consume(":"), body(&self, key.range) else { return false }
      } while consume(",")
      return consume("}")
    }

    mutating func elements(_ body: (inout Cursor) -> Bool) -> Bool {
      guard consume("[") else { return false }
      if consume("]") { return true }
      repeat { guard body(&self) else { return false } } while consume(",")
      return consume("]")
    }

    /// The value of a field.
    mutating func cell() -> Cell? {
      skipSpace()
      guard at < bytes.count else { return nil }
      let start = at
      switch bytes[at] {
      case Self.quote:
        return string().map { text in
          Cell(kind: text.isPlain ? .plainText : .text, start: text.range.lowerBound, end: text.range.upperBound)
        }
      case UInt8(ascii: "["): return texts().map { Cell(kind: .list($0)) }
      case UInt8(ascii: "{"): return object().map { Cell(kind: .other($0)) }
      case UInt8(ascii: "t"): return word("true") ? Cell(kind: .flag(true)) : nil
      case UInt8(ascii: "f"): return word("false") ? Cell(kind: .flag(false)) : nil
      default: return decimal() ? Cell(kind: .number, start: start, end: at) : nil
      }
    }

    private mutating func string() -> (range: Range<Int>, isPlain: Bool)? {
      guard at < bytes.count, bytes[at] == Self.quote else { return nil }
      at += 1
      let start = at
      var isPlain = at < bytes.count && bytes[at] != UInt8(ascii: "'")
      while at < bytes.count, bytes[at] != Self.quote {
        guard bytes[at] >= 0x20, bytes[at] != UInt8(ascii: "\\") else { return nil }
        isPlain = isPlain && CellText.isPlain(bytes[at])
        at += 1
      }
      guard at < bytes.count else { return nil }
      at += 1
      return (start..<(at - 1), isPlain)
    }

    /// A list of texts in which nothing has to be made another way.
    private mutating func texts() -> [String]? {
      var texts: [String] = []
      let isOrdinary = elements { at in
        at.skipSpace()
        guard let text = at.string(), text.isPlain, !text.range.isEmpty else { return false }
        texts.append(String(decoding: at.bytes[text.range], as: UTF8.self))
        return true
      }
      return isOrdinary ? texts : nil
    }

    /// An object inside a field is small and rare: the strict parser reads it.
    private mutating func object() -> JSONValue? {
      let start = at
      guard let length = bytes[at...].firstIndex(of: UInt8(ascii: "}")) else { return nil }
      at = length + 1
      return try? JSONParser.parse(Array(bytes[start..<at]))
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
