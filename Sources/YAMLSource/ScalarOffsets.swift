/// Turns libyaml's marks, which count Unicode scalars from the start of the stream, into byte offsets. Marks come almost
/// in order, so one cursor walks along with them.
struct ScalarOffsets {
  private let bytes: [UInt8]
  /// Scalars that start before `byte`. Between questions the cursor stands where a scalar starts, or at the end.
  private var scalar = 0
  private var byte = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    byte = ByteOrderMark.length(bytes)
  }

  private static func isStart(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }

  /// The offset of a scalar; the file's end for one behind it.
  mutating func byteOffset(ofScalar target: Int) -> Int {
    if target == scalar { return byte }
    if target > scalar { advance(to: target) } else { retreat(to: target) }
    return byte
  }

  /// Says where a scalar stands, so that the way there need not be walked.
  mutating func move(toScalar scalar: Int, at byte: Int) { (self.scalar, self.byte) = (scalar, byte) }

  /// Eight bytes at a time: each byte's highest bit, in a word, says whether a scalar starts there.
  private mutating func advance(to target: Int) {
    let highBits: UInt64 = 0x8080_8080_8080_8080
    while byte + 8 <= bytes.count {
      let eight = bytes.span.bytes.unsafeLoadUnaligned(fromByteOffset: byte, as: UInt64.self).littleEndian
      var starts = (eight & ~(eight << 1) & highBits) ^ highBits
      let count = Int(((starts >> 7) &* 0x0101_0101_0101_0101) >> 56)
      let ahead = target - scalar
      if count > ahead {
        if count == 8 {
          byte += ahead
        } else {
          for _ in 0..<ahead { starts &= starts &- 1 }
          byte += starts.trailingZeroBitCount >> 3
        }
        scalar = target
        return
      }
      byte += 8
      scalar += count
    }
    while byte < bytes.count {
      if Self.isStart(bytes[byte]) {
        if scalar == target { return }
        scalar += 1
      }
      byte += 1
    }
  }

  private mutating func retreat(to target: Int) {
    while scalar > target, byte > 0 {
      byte -= 1
      if Self.isStart(bytes[byte]) { scalar -= 1 }
    }
  }
}
