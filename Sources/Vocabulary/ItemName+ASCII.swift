extension ItemName {
  /// Reads a name that is of ASCII, as nearly all are, in one pass over its bytes; nil for any other, and for what is no
  /// name.
  init?(ascii bytes: UnsafeBufferPointer<UInt8>) {
    guard let parts = Self.parts(ascii: bytes) else { return nil }
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    self.init(
      owner: StandardLevel(
        standard: StandardEdition(standard: text(parts.standard), edition: text(parts.edition)),
        level: text(parts.level)),
      kind: parts.kind, code: text(parts.code))
  }

  /// Whether the bytes are those of a name that is of ASCII, just as ``description`` writes it.
  package static func isName(ascii bytes: UnsafeBufferPointer<UInt8>) -> Bool { parts(ascii: bytes) != nil }

  private struct Parts {
    let standard: Range<Int>
    let edition: Range<Int>
    let level: Range<Int>
    let kind: ItemKind
    let code: Range<Int>
  }

  private static func parts(ascii bytes: UnsafeBufferPointer<UInt8>) -> Parts? {
    var (at, hash) = (-1, -1)
    var strokes = (first: -1, second: -1)
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "@"):
        // A second one, or one behind `#`, is no name's.
        guard at < 0, hash < 0 else { return nil }
        at = index
      case UInt8(ascii: "#"):
        guard hash < 0 else { return nil }
        hash = index
      case UInt8(ascii: "/") where hash >= 0:
        guard strokes.second < 0 else { return nil }
        if strokes.first < 0 { strokes.first = index } else { strokes.second = index }
      case 0x80...: return nil
      default: break
      }
    }
    guard at > 0, hash > at + 1, strokes.first > hash + 1, strokes.second > strokes.first,
      strokes.second + 1 < bytes.count
    else { return nil }
    let kind = String(decoding: bytes[strokes.first + 1..<strokes.second], as: UTF8.self)
    guard let kind = ItemKind(rawValue: kind) else { return nil }
    return Parts(
      standard: 0..<at, edition: at + 1..<hash, level: hash + 1..<strokes.first, kind: kind,
      code: strokes.second + 1..<bytes.count)
  }
}
