/// Turns libyaml's marks, which count Unicode scalars from the start of the stream (with a byte order mark, as the
/// encoding is set by us), into byte offsets. Marks come almost in order, so one cursor walks along with them.
struct ScalarOffsets {
  private let bytes: [UInt8]
  private var scalar = 0
  private var byte = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  mutating func byteOffset(ofScalar target: Int) -> Int {
    while scalar < target, byte < bytes.count {
      byte += 1
      while byte < bytes.count, Self.isContinuation(bytes[byte]) { byte += 1 }
      scalar += 1
    }
    while scalar > target {
      byte -= 1
      while Self.isContinuation(bytes[byte]) { byte -= 1 }
      scalar -= 1
    }
    return byte
  }
}
