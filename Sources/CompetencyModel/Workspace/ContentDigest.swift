import Crypto
import Vocabulary

/// A SHA-256, written as 64 lower-case hexadecimal digits: what `sha256sum` prints.
package struct ContentDigest: Hashable, Comparable, Sendable, TextCodable {
  package let bytes: [UInt8]

  package init(of content: some Sequence<UInt8>) {
    var hash = SHA256()
    if content.withContiguousStorageIfAvailable({ hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }) == nil {
      Array(content).withUnsafeBytes { hash.update(bufferPointer: $0) }
    }
    self.bytes = Array(hash.finalize())
  }

  fileprivate init(finished hash: SHA256) { bytes = Array(hash.finalize()) }

  package init(of content: UnsafeBufferPointer<UInt8>) {
    var hash = SHA256()
    hash.update(bufferPointer: UnsafeRawBufferPointer(content))
    bytes = hash.finalize().withUnsafeBytes { Array($0) }
  }

  package init?(bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  package init?(_ text: String) {
    guard let bytes = Hexadecimal.bytes(text) else { return nil }
    self.init(bytes: bytes)
  }

  package var description: String { Hexadecimal.text(bytes) }

  package static func < (left: ContentDigest, right: ContentDigest) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}

/// A digest in the making.
package struct ContentHash {
  private var hash = SHA256()

  package init() {}

  package mutating func add(_ bytes: [UInt8]) { bytes.withUnsafeBytes { hash.update(bufferPointer: $0) } }

  mutating func add(_ bytes: ArraySlice<UInt8>) { bytes.withUnsafeBytes { hash.update(bufferPointer: $0) } }

  /// Of all that was added.
  package var digest: ContentDigest { ContentDigest(finished: hash) }
}

/// Lower-case hexadecimal digits.
package enum Hexadecimal {
  package static func append(_ byte: UInt8, to text: inout [UInt8]) {
    text.append(digit(byte >> 4))
    text.append(digit(byte & 15))
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? value + UInt8(ascii: "0") : value - 10 + UInt8(ascii: "a")
  }

  package static func text(_ bytes: some Sequence<UInt8>) -> String {
    var text: [UInt8] = []
    for byte in bytes { append(byte, to: &text) }
    return String(decoding: text, as: UTF8.self)
  }

  /// Nil for upper case too: one value has one spelling.
  package static func bytes(_ text: String) -> [UInt8]? {
    let characters = Array(text.utf8)
    guard characters.count.isMultiple(of: 2) else { return nil }
    func value(_ character: UInt8) -> UInt8? {
      switch character {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): character - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): character - UInt8(ascii: "a") + 10
      default: nil
      }
    }
    var bytes: [UInt8] = []
    for index in stride(from: 0, to: characters.count, by: 2) {
      guard let high = value(characters[index]), let low = value(characters[index + 1]) else { return nil }
      bytes.append(high << 4 | low)
    }
    return bytes
  }
}
