/// Base64url without padding (RFC 7515 §2). Reading is strict: padding, line breaks, the other alphabet and stray bits in
/// the last character are refused, so that the same bytes have exactly one spelling.
enum Base64URL {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  /// The value of each character; 255 where there is none.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 255, count: 256)
    for (value, character) in alphabet.enumerated() { values[Int(character)] = UInt8(value) }
    return values
  }()

  static func append(_ bytes: [UInt8], to text: inout [UInt8]) {
    let alphabet = Self.alphabet
    var output = text.count
    text += [UInt8](repeating: 0, count: (bytes.count * 4 + 2) / 3)
    for input in stride(from: 0, to: bytes.count, by: 3) {
      let first = bytes[input]
      let second = input + 1 < bytes.count ? bytes[input + 1] : 0
      let third = input + 2 < bytes.count ? bytes[input + 2] : 0
      text[output] = alphabet[Int(first >> 2)]
      text[output + 1] = alphabet[Int((first & 3) << 4 | second >> 4)]
      if output + 2 < text.count { text[output + 2] = alphabet[Int((second & 15) << 2 | third >> 6)] }
      if output + 3 < text.count { text[output + 3] = alphabet[Int(third & 63)] }
      output += 4
    }
  }

  static func text(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    append(bytes, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  static func bytes(_ text: String) -> [UInt8]? { bytes(Array(text.utf8)[...]) }

  static func bytes(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    // One character left over encodes no byte.
    guard text.count % 4 != 1 else { return nil }
    let values = Self.values
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count * 3 / 4)
    var index = text.startIndex
    // A value has six bits, so a bit above those shows a stranger in any of the four places.
    while index + 4 <= text.endIndex {
      let (first, second) = (values[Int(text[index])], values[Int(text[index + 1])])
      let (third, fourth) = (values[Int(text[index + 2])], values[Int(text[index + 3])])
      guard first | second | third | fourth < 64 else { return nil }
      bytes.append(first << 2 | second >> 4)
      bytes.append(second << 4 | third >> 2)
      bytes.append(third << 6 | fourth)
      index += 4
    }
    guard index < text.endIndex else { return bytes }
    let rest = text[index...].map { values[Int($0)] } + [0]
    guard rest[0] | rest[1] | rest[2] < 64 else { return nil }
    bytes.append(rest[0] << 2 | rest[1] >> 4)
    // What the last character says beyond the last byte has to be nothing, or the bytes had several spellings.
    if rest.count == 3 {
      guard rest[1] & 15 == 0 else { return nil }
    } else {
      bytes.append(rest[1] << 4 | rest[2] >> 2)
      guard rest[2] & 3 == 0 else { return nil }
    }
    return bytes
  }
}
