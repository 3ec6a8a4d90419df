/// A file's bytes without byte order mark, every line ended by a line feed. YAML reads the same content from both.
struct UniformLines {
  let bytes: [UInt8]
  private let original: [UInt8]

  init(_ original: [UInt8]) {
    self.original = original
    var bytes: [UInt8] = []
    bytes.reserveCapacity(original.count)
    Self.walk(original) { byte, _ in bytes.append(byte) }
    self.bytes = bytes
  }

  /// Where in the file a byte of these stands.
  func originalOffset(of offset: Int) -> Int {
    var count = 0
    var found = original.count
    Self.walk(original) { _, place in
      if count == offset { found = place }
      count += 1
    }
    return found
  }

  private static func walk(_ original: [UInt8], _ visit: (UInt8, Int) -> Void) {
    var at = original.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while at < original.count {
      let byte = original[at]
      visit(byte == 0x0D ? 0x0A : byte, at)
      at += byte == 0x0D && at + 1 < original.count && original[at + 1] == 0x0A ? 2 : 1
    }
  }

  /// The first character that libyaml takes for the end of a line, or skips, and other readers do not: NEL, LINE
  /// SEPARATOR, PARAGRAPH SEPARATOR, and a byte order mark inside the text.
  var hiddenSeparator: Int? {
    bytes.indices.first { at in
      switch bytes[at] {
      case 0xC2: bytes[at...].starts(with: [0xC2, 0x85])
      case 0xE2: bytes[at...].starts(with: [0xE2, 0x80, 0xA8]) || bytes[at...].starts(with: [0xE2, 0x80, 0xA9])
      case 0xEF: bytes[at...].starts(with: [0xEF, 0xBB, 0xBF])
      default: false
      }
    }
  }
}
