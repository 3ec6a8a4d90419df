import CanonicalJSON
import Vocabulary

/// Members of a canonical JSON object as they are written, in the order of their keys. Values that are absent are left
/// out, as encoders leave them out.
///
/// Keys are given as they are written, with their marks. Every value is followed by a comma, which the end of its object
/// or list takes back.
struct CanonicalFields: ~Copyable {
  /// The texts of the record.
  private let texts: UnsafeBufferPointer<UInt8>
  private let areFreeOfEscapes: Bool
  private(set) var bytes: ByteWriter

  private static var quote: UInt8 { UInt8(ascii: "\"") }
  private static var comma: UInt8 { UInt8(ascii: ",") }

  init(_ texts: UnsafeBufferPointer<UInt8>, areFreeOfEscapes: Bool, to bytes: consuming ByteWriter) {
    self.texts = texts
    self.areFreeOfEscapes = areFreeOfEscapes
    self.bytes = bytes
  }

  consuming func end() -> ByteWriter { bytes }

  private mutating func end(_ mark: Unicode.Scalar) {
    if bytes.last == Self.comma { bytes.removeLast() }
    bytes.append(UInt8(ascii: mark))
  }

  /// An object without a key.
  @inline(__always)
  mutating func braced(_ body: (inout Self) -> Void) {
    bytes.append(UInt8(ascii: "{"))
    body(&self)
    end("}")
  }

  @inline(__always)
  mutating func object(_ key: StaticString, _ body: (inout Self) -> Void) {
    bytes.append(key)
    braced(body)
    bytes.append(Self.comma)
  }

  @inline(__always)
  mutating func list<Element>(_ key: StaticString, _ elements: [Element], _ body: (Element, inout Self) -> Void) {
    bytes.append(key)
    bytes.append(UInt8(ascii: "["))
    for index in elements.indices {
      braced { body(elements[index], &$0) }
      bytes.append(Self.comma)
    }
    end("]")
    bytes.append(Self.comma)
  }

  @inline(__always)
  mutating func texts(_ key: StaticString, _ list: [CompactRecord.Text], _ range: Range<Int>) {
    bytes.append(key)
    bytes.append(UInt8(ascii: "["))
    for index in range { value(list[index]) }
    end("]")
    bytes.append(Self.comma)
  }

  @inline(__always)
  mutating func text(_ key: StaticString, _ text: CompactRecord.Text) {
    if text.isAbsent { return }
    bytes.append(key)
    value(text)
  }

  @inline(__always)
  mutating func text(_ key: StaticString, _ occupation: CompactRecord.Occupation) { text(key, occupation.text) }

  @inline(__always)
  mutating func word<Word: Term>(_ key: StaticString, _ word: Word?) {
    guard let word else { return }
    bytes.append(key)
    bytes.append(Self.quote)
    bytes.append(utf8: word.rawValue)
    bytes.append("\",")
  }

  @inline(__always)
  mutating func date(_ key: StaticString, _ date: CompactDate) {
    if date.isAbsent { return }
    bytes.append(key)
    bytes.append(Self.quote)
    bytes.append(date)
    bytes.append("\",")
  }

  @inline(__always)
  mutating func flag(_ key: StaticString, _ flag: Bool) {
    bytes.append(key)
    self.flag(flag)
  }

  /// A whole member and its comma.
  @inline(__always)
  mutating func literal(_ member: StaticString) { bytes.append(member) }

  /// Negative numbers stand for none.
  @inline(__always)
  mutating func number(_ key: StaticString, _ number: Int) {
    if number < 0 { return }
    bytes.append(key)
    bytes.append(decimal: number)
    bytes.append(Self.comma)
  }

  @inline(__always)
  mutating func score(_ key: StaticString, _ score: CompactRecord.Score) {
    bytes.append(key)
    self.score(score)
  }

  /// A member whose key comes from the record.
  mutating func member(_ code: CompactRecord.Text, _ outcome: Bool) {
    bytes.append(code, of: texts, areFreeOfEscapes: areFreeOfEscapes)
    bytes.append(UInt8(ascii: ":"))
    flag(outcome)
  }

  /// A member whose key comes from the record.
  mutating func member(_ code: CompactRecord.Text, _ score: CompactRecord.Score) {
    bytes.append(code, of: texts, areFreeOfEscapes: areFreeOfEscapes)
    bytes.append(UInt8(ascii: ":"))
    self.score(score)
  }

  // MARK: Values

  private mutating func value(_ text: CompactRecord.Text) {
    bytes.append(text, of: texts, areFreeOfEscapes: areFreeOfEscapes)
    bytes.append(Self.comma)
  }

  private mutating func flag(_ flag: Bool) {
    if flag { bytes.append("true,") } else { bytes.append("false,") }
  }

  private mutating func score(_ score: CompactRecord.Score) {
    guard score.text.isAbsent else { return value(score.text) }
    bytes.append(Self.quote)
    let hundredths = score.numerator * (100 / score.denominator)
    bytes.append(decimal: hundredths / 100)
    let decimals = hundredths % 100
    if decimals > 0 {
      bytes.append(UInt8(ascii: "."))
      bytes.append(UInt8(truncatingIfNeeded: decimals / 10 + 0x30))
      if decimals % 10 > 0 { bytes.append(UInt8(truncatingIfNeeded: decimals % 10 + 0x30)) }
    }
    bytes.append("\",")
  }
}
