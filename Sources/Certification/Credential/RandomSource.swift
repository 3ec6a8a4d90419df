import CGlibc
import CompetencyModel
import Glibc

/// Where random bytes come from: the system's generator, or a fixed sequence in tests.
///
/// Identifiers, salts and nonces are random and never derived from a person's data (rule 16).
package struct RandomSource: Sendable {
  package let bytes: @Sendable (_ count: Int) -> [UInt8]

  package init(bytes: @escaping @Sendable (_ count: Int) -> [UInt8]) { self.bytes = bytes }

  /// The system's cryptographically secure generator, asked once for all: asking is what takes time.
  package static let system = RandomSource { count in
    var bytes = [UInt8](repeating: 0, count: count)
    bytes.withUnsafeMutableBytes { bytes in
      guard let start = bytes.baseAddress else { return }
      var made = 0
      while made < count {
        let more = getrandom(start + made, UInt(count - made), 0)
        // A signal may come before the first byte.
        precondition(more >= 0 || errno == EINTR, "the system has no random numbers")
        made += max(Int(more), 0)
      }
    }
    return bytes
  }

  /// `count` distinct `urn:uuid:` names, UUID version 4 (RFC 9562).
  func uuids(_ count: Int) -> [String] {
    let all = bytes(16 * count)
    return (0..<count).map { index in
      var text = Array("urn:uuid:".utf8)
      text.reserveCapacity(45)
      for position in 0..<16 {
        if position == 4 || position == 6 || position == 8 || position == 10 { text.append(UInt8(ascii: "-")) }
        let byte = all[16 * index + position]
        switch position {
        case 6: Hexadecimal.append(byte & 0x0F | 0x40, to: &text)
        case 8: Hexadecimal.append(byte & 0x3F | 0x80, to: &text)
        default: Hexadecimal.append(byte, to: &text)
        }
      }
      return String(decoding: text, as: UTF8.self)
    }
  }
}
