/// Base58 with Bitcoin's alphabet, as multibase `z` uses it. The same bytes have exactly one spelling.
enum Base58 {
  private static let alphabet = Array("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".utf8)

  static func text(_ bytes: [UInt8]) -> String {
    // Little-endian digits of the number the bytes denote; leading zero bytes are leading ones by convention.
    var digits: [Int] = []
    for byte in bytes {
      var carry = Int(byte)
      for index in digits.indices {
        carry += digits[index] << 8
        digits[index] = carry % 58
        carry /= 58
      }
      while carry > 0 {
        digits.append(carry % 58)
        carry /= 58
      }
    }
    let zeros = bytes.prefix { $0 == 0 }.count
    return String(
      decoding: [UInt8](repeating: alphabet[0], count: zeros) + digits.reversed().map { alphabet[$0] }, as: UTF8.self)
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
