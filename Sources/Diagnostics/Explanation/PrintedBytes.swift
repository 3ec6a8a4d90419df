/// A line of an example as it is printed: what cannot be seen, or is no text, stands as its code.
enum PrintedBytes {
  static func text(_ bytes: some Collection<UInt8>) -> String {
    var text = ""
    var bytes = Array(bytes)[...]
    while !bytes.isEmpty {
      var decoder = UTF8()
      var iterator = bytes.makeIterator()
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar):
        text += printed(scalar)
        bytes = bytes.dropFirst(UTF8.width(scalar))
      case .emptyInput: return text
      case .error:
        text += "<\(hexadecimal(UInt32(bytes[bytes.startIndex]), digits: 2))>"
        bytes = bytes.dropFirst()
      }
    }
    return text
  }

  private static func printed(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x09: "→"
    // Spaces that look like the ordinary one.
    case 0xA0, 0x3000: "<U+\(hexadecimal(scalar.value, digits: 4))>"
    default: DisplayWidth.of(scalar) == 0 ? "<U+\(hexadecimal(scalar.value, digits: 4))>" : String(scalar)
    }
  }

  private static func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
