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
    let count = (bytes.count * 4 + 2) / 3
    text += [UInt8](unsafeUninitializedCapacity: count) { output, written in
      alphabet.withUnsafeBufferPointer { alphabet in
        bytes.withUnsafeBufferPointer { bytes in
          func put(_ first: UInt8, _ second: UInt8, _ third: UInt8, at place: Int) {
            output[place] = alphabet[Int(first >> 2)]
            output[place + 1] = alphabet[Int((first & 3) << 4 | second >> 4)]
            if place + 2 < count { output[place + 2] = alphabet[Int((second & 15) << 2 | third >> 6)] }
            if place + 3 < count { output[place + 3] = alphabet[Int(third & 63)] }
          }
          let whole = bytes.count / 3
          for group in 0..<whole {
            put(bytes[3 * group], bytes[3 * group + 1], bytes[3 * group + 2], at: 4 * group)
          }
          if bytes.count > 3 * whole {
            put(bytes[3 * whole], bytes.count > 3 * whole + 1 ? bytes[3 * whole + 1] : 0, 0, at: 4 * whole)
          }
        }
      }
      written = count
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
    let groups = text.count / 4
    var strange: UInt8 = 0
    var bytes = [UInt8](unsafeUninitializedCapacity: text.count * 3 / 4) { output, written in
      text.withUnsafeBufferPointer { text in
        values.withUnsafeBufferPointer { values in
          for group in 0..<groups {
            let (first, second) = (values[Int(text[4 * group])], values[Int(text[4 * group + 1])])
            let (third, fourth) = (values[Int(text[4 * group + 2])], values[Int(text[4 * group + 3])])
            // A value has six bits, so a bit above those shows a stranger in any of the four places.
            strange |= first | second | third | fourth
            output[3 * group] = first << 2 | second >> 4
            output[3 * group + 1] = second << 4 | third >> 2
            output[3 * group + 2] = third << 6 | fourth
          }
        }
      }
      written = 3 * groups
    }
    guard strange < 64 else { return nil }
    let index = text.startIndex + 4 * groups
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
