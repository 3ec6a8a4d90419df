import CanonicalJSON
import Vocabulary

/// Members of a canonical JSON object as they are written, in the order of their keys. Values that are absent are left
/// out, as encoders leave them out.
///
/// Keys are given as they are written, with their marks. Every value is followed by a comma, which the end of its object
/// or list takes back.
struct CanonicalFields {
  private let record: CompactRecord
  var bytes: [UInt8] = []

  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")

  init(_ record: CompactRecord) { self.record = record }

  private mutating func append(_ text: StaticString) { text.withUTF8Buffer { bytes.append(contentsOf: $0) } }

  private mutating func end(_ mark: Unicode.Scalar) {
    if bytes.last == Self.comma {
      bytes[bytes.count - 1] = UInt8(ascii: mark)
    } else {
      bytes.append(UInt8(ascii: mark))
    }
  }

  /// An object without a key.
  mutating func braced(_ body: (inout Self) -> Void) {
    bytes.append(UInt8(ascii: "{"))
    body(&self)
    end("}")
  }

  mutating func object(_ key: StaticString, _ body: (inout Self) -> Void) {
    append(key)
    braced(body)
    bytes.append(Self.comma)
  }

  mutating func list<Element>(_ key: StaticString, _ elements: [Element], _ body: (Element, inout Self) -> Void) {
    append(key)
    bytes.append(UInt8(ascii: "["))
    for index in elements.indices {
      braced { body(elements[index], &$0) }
      bytes.append(Self.comma)
    }
    end("]")
    bytes.append(Self.comma)
  }

  mutating func texts(_ key: StaticString, _ list: ArraySlice<CompactRecord.Text>) {
    append(key)
    bytes.append(UInt8(ascii: "["))
    for text in list { value(text) }
    end("]")
    bytes.append(Self.comma)
  }

  mutating func text(_ key: StaticString, _ text: CompactRecord.Text) {
    if text.isAbsent { return }
    append(key)
    value(text)
  }

  mutating func text(_ key: StaticString, _ occupation: CompactRecord.Occupation) { text(key, occupation.text) }

  mutating func word<Word: Term>(_ key: StaticString, _ word: Word?) {
    guard let word else { return }
    append(key)
    bytes.append(Self.quote)
    bytes.append(contentsOf: word.rawValue.utf8)
    append("\",")
  }

  mutating func date(_ key: StaticString, _ date: CompactDate) {
    if date.isAbsent { return }
    append(key)
    bytes.append(Self.quote)
    date.append(to: &bytes)
    append("\",")
  }

  mutating func flag(_ key: StaticString, _ flag: Bool) {
    append(key)
    self.flag(flag)
  }

  /// A whole member and its comma.
  mutating func literal(_ member: StaticString) { append(member) }

  /// Negative numbers stand for none.
  mutating func number(_ key: StaticString, _ number: Int) {
    if number < 0 { return }
    append(key)
    digits(number)
    bytes.append(Self.comma)
  }

  mutating func score(_ key: StaticString, _ score: CompactRecord.Score) {
    append(key)
    self.score(score)
  }

  /// A member whose key comes from the record.
  mutating func member(_ code: CompactRecord.Text, _ outcome: Bool) {
    quoted(code)
    bytes.append(UInt8(ascii: ":"))
    flag(outcome)
  }

  /// A member whose key comes from the record.
  mutating func member(_ code: CompactRecord.Text, _ score: CompactRecord.Score) {
    quoted(code)
    bytes.append(UInt8(ascii: ":"))
    self.score(score)
  }

  // MARK: Values

  private mutating func quoted(_ text: CompactRecord.Text) { record.appendQuoted(text, to: &bytes) }

  private mutating func value(_ text: CompactRecord.Text) {
    quoted(text)
    bytes.append(Self.comma)
  }

  private mutating func flag(_ flag: Bool) { append(flag ? "true," : "false,") }

  private mutating func digits(_ number: Int) {
    if number >= 10 { digits(number / 10) }
    bytes.append(UInt8(truncatingIfNeeded: number % 10 + 0x30))
  }

  private mutating func score(_ score: CompactRecord.Score) {
    guard score.text.isAbsent else { return value(score.text) }
    bytes.append(Self.quote)
    let hundredths = score.numerator * (100 / score.denominator)
    digits(hundredths / 100)
    let decimals = hundredths % 100
    if decimals > 0 {
      bytes.append(UInt8(ascii: "."))
      bytes.append(UInt8(truncatingIfNeeded: decimals / 10 + 0x30))
      if decimals % 10 > 0 { bytes.append(UInt8(truncatingIfNeeded: decimals % 10 + 0x30)) }
    }
    append("\",")
  }
}
