import CompetencyModel

/// Where random bytes come from: the system's generator, or a fixed sequence in tests.
///
/// Identifiers, salts and nonces are random and never derived from a person's data (rule 16).
package struct RandomSource: Sendable {
  package let bytes: @Sendable (_ count: Int) -> [UInt8]

  package init(bytes: @escaping @Sendable (_ count: Int) -> [UInt8]) { self.bytes = bytes }

  /// The system's cryptographically secure generator.
  package static let system = RandomSource { count in
    var generator = SystemRandomNumberGenerator()
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count + 7)
    while bytes.count < count {
      withUnsafeBytes(of: generator.next() as UInt64) { bytes.append(contentsOf: $0) }
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  /// `count` distinct `urn:uuid:` names, UUID version 4 (RFC 9562).
  func uuids(_ count: Int) -> [String] {
    let all = bytes(16 * count)
    return (0..<count).map { index in
      var uuid = Array(all[16 * index..<16 * (index + 1)])
      uuid[6] = uuid[6] & 0x0F | 0x40
      uuid[8] = uuid[8] & 0x3F | 0x80
      var text = Array("urn:uuid:".utf8)
      for (position, byte) in uuid.enumerated() {
        if position == 4 || position == 6 || position == 8 || position == 10 { text.append(UInt8(ascii: "-")) }
        Hexadecimal.append(byte, to: &text)
      }
      return String(decoding: text, as: UTF8.self)
    }
  }
}
