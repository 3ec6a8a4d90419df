import Crypto

/// A SHA-256 digest as lower-case hexadecimal.
package struct Digest: Hashable, Codable, Sendable, CustomStringConvertible {
  package let description: String

  package init(of bytes: some Collection<UInt8>) {
    var hash = SHA256()
    hash.update(data: Array(bytes))
    self.description = hash.finalize().map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }

  package init(from decoder: any Decoder) throws {
    self.description = try decoder.singleValueContainer().decode(String.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
