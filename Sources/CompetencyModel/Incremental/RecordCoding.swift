import Vocabulary

/// A record for this machine only: numbers of eight bytes, texts and lists behind their lengths, at the end the digest of
/// all of it. Whatever is not read back to the last byte is no record.
struct RecordWriter {
  private(set) var bytes: [UInt8] = []

  mutating func number(_ value: UInt64) { withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) } }

  mutating func text(_ text: String) {
    number(UInt64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  mutating func digest(_ digest: ContentDigest) { bytes.append(contentsOf: digest.bytes) }

  mutating func list<Element>(_ elements: [Element], _ write: (inout RecordWriter, Element) -> Void) {
    number(UInt64(elements.count))
    for element in elements { write(&self, element) }
  }

  mutating func optional<Value>(_ value: Value?, _ write: (inout RecordWriter, Value) -> Void) {
    number(value == nil ? 0 : 1)
    if let value { write(&self, value) }
  }

  /// With the digest.
  var sealed: [UInt8] { bytes + ContentDigest(of: bytes).bytes }
}

struct RecordReader {
  private let bytes: ArraySlice<UInt8>
  private var at: Int

  /// Nil where the bytes do not end with their digest.
  init?(sealed bytes: [UInt8]) {
    let size = 32
    guard bytes.count >= size else { return nil }
    self.bytes = bytes.dropLast(size)
    at = 0
    guard ContentDigest(of: self.bytes).bytes.elementsEqual(bytes.suffix(size)) else { return nil }
  }

  var isAtEnd: Bool { at == bytes.endIndex }

  private mutating func take(_ count: UInt64) -> ArraySlice<UInt8>? {
    guard count <= UInt64(bytes.endIndex - at) else { return nil }
    defer { at += Int(count) }
    return bytes[at..<at + Int(count)]
  }

  mutating func number() -> UInt64? {
    take(8)?.withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(as: UInt64.self)) }
  }

  mutating func numbers(_ count: Int) -> [UInt64]? {
    var numbers: [UInt64] = []
    for _ in 0..<count {
      guard let number = number() else { return nil }
      numbers.append(number)
    }
    return numbers
  }

  mutating func text() -> String? { number().flatMap { take($0) }.map { String(decoding: $0, as: UTF8.self) } }

  mutating func digest() -> ContentDigest? { take(32).flatMap { ContentDigest(bytes: Array($0)) } }

  mutating func list<Element>(_ read: (inout RecordReader) -> Element?) -> [Element]? {
    // Whatever an element is, it is longer than nothing.
    guard let count = number(), count <= UInt64(bytes.count) else { return nil }
    var elements: [Element] = []
    elements.reserveCapacity(Int(count))
    for _ in 0..<count {
      guard let element = read(&self) else { return nil }
      elements.append(element)
    }
    return elements
  }

  /// Nil where it cannot be read; some nil where there is none.
  mutating func optional<Value>(_ read: (inout RecordReader) -> Value?) -> Value?? {
    switch number() {
    case 0: return .some(nil)
    case 1: return read(&self).map { .some($0) } ?? nil
    default: return nil
    }
  }
}
