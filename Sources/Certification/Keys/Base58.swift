/// Base58 with Bitcoin's alphabet, as multibase `z` uses it. The same bytes have exactly one spelling.
enum Base58 {
  private static let alphabet = Array("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".utf8)

  /// 58 to the fifth: as many digits as go into a word with room for the carry.
  private static let group: UInt64 = 656_356_768

  static func text(_ bytes: [UInt8]) -> String {
    // Little-endian groups of five digits of the number the bytes denote.
    var groups: [UInt64] = []
    for byte in bytes {
      var carry = UInt64(byte)
      for index in groups.indices {
        carry += groups[index] << 8
        (carry, groups[index]) = carry.quotientAndRemainder(dividingBy: group)
      }
      if carry > 0 { groups.append(carry) }
    }
    var digits: [UInt8] = []
    for var group in groups {
      for _ in 0..<5 {
        digits.append(alphabet[Int(group % 58)])
        group /= 58
      }
    }
    while digits.last == alphabet[0] { digits.removeLast() }
    // Leading zero bytes are leading ones by convention.
    digits += bytes.prefix { $0 == 0 }.map { _ in alphabet[0] }
    return String(decoding: digits.reversed(), as: UTF8.self)
  }

  /// Nil where a character is none of the alphabet's.
  static func bytes(_ text: some StringProtocol) -> [UInt8]? {
    var bytes: [Int] = []
    for character in text.utf8 {
      guard var carry = alphabet.firstIndex(of: character) else { return nil }
      for index in bytes.indices {
        carry += bytes[index] * 58
        bytes[index] = carry & 0xFF
        carry >>= 8
      }
      while carry > 0 {
        bytes.append(carry & 0xFF)
        carry >>= 8
      }
    }
    let zeros = text.utf8.prefix { $0 == alphabet[0] }.count
    return [UInt8](repeating: 0, count: zeros) + bytes.reversed().map { UInt8(truncatingIfNeeded: $0) }
  }

  static func multibase(_ bytes: [UInt8]) -> String { "z" + text(bytes) }

  /// The bytes of a `z…` text; nil for any other.
  static func bytes(multibase text: String) -> [UInt8]? { text.hasPrefix("z") ? bytes(text.dropFirst()) : nil }
}
