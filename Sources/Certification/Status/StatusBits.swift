/// One bit for each place of a status list (Bitstring Status List 1.0 §4); index 0 is the left-most.
package struct StatusBits: Hashable, Sendable {
  /// The least length the specification allows, so that a certificate is one of very many; also the length of ours.
  static let indices = 0..<131_072
  /// A list is not filled further, so that a random free place is found at once and a full list does not tell the rest.
  static let places = 65_536

  private var bytes = [UInt8](repeating: 0, count: indices.count / 8)

  init() {}

  mutating func set(_ index: Int) { bytes[index >> 3] |= 0x80 >> UInt8(index & 7) }

  func isSet(_ index: Int) -> Bool { bytes[index >> 3] & 0x80 >> UInt8(index & 7) != 0 }

  /// `u`, then base64url of the bits under GZIP.
  package var encoded: String { "u" + Base64URL.text(GZIP.compressed(bytes)) }

  /// Nil where it is no list of our length. Other bytes may stand for the same bits, as GZIP has no canonical form.
  init?(encoded text: String) {
    guard text.hasPrefix("u"), let compressed = Base64URL.bytes(String(text.dropFirst())),
      let bytes = GZIP.expanded(compressed, toAtMost: Self.indices.count / 8), bytes.count == Self.indices.count / 8
    else { return nil }
    self.bytes = bytes
  }
}
