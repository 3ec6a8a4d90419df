import Vocabulary

/// How a record names a competency item: `skill/1.1.1` of the level applied for, or an item's full name.
enum ItemReference {
  /// In canonical form; nil where the text names no item.
  static func read(_ text: String) -> String? {
    for kind in kinds where text.hasPrefix(kind.prefix) {
      let code = text.utf8.dropFirst(kind.prefix.utf8.count)
      guard isCode(of: code) else { break }
      return kind.isCanonical ? text : kind.canonical + (String(code) ?? "")
    }
    return ItemName(text)?.description
  }

  private static let kinds = ItemKind.allCases.flatMap { kind in
    [kind.rawValue, kind.chinese].map { name in
      (prefix: name + "/", canonical: kind.rawValue + "/", isCanonical: name == kind.rawValue)
    }
  }

  /// Whether the text is plainly in canonical form: ASCII, the English kind and a code, or an item's full name. Of other
  /// texts ``read(_:)`` says what they are.
  static func isCanonical(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    isCode(text, after: "skill/") || isCode(text, after: "knowledge/") || ItemName.isName(ascii: text)
  }

  private static func isCode(_ text: UnsafeBufferPointer<UInt8>, after prefix: StaticString) -> Bool {
    prefix.withUTF8Buffer { text.starts(with: $0) } && isCode(of: text[prefix.utf8CodeUnitCount...])
  }

  static func skill(_ code: String) -> String { "\(ItemKind.skill.rawValue)/\(code)" }

  /// Codes such as `1.1.1`; enterprises also use letters.
  static func isCode(_ text: some StringProtocol) -> Bool { isCode(of: text.utf8) }

  static func isCode(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool { isCode(of: bytes) }

  private static func isCode(of bytes: some Sequence<UInt8>) -> Bool {
    var isEmpty = true
    for byte in bytes {
      isEmpty = false
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
        continue
      default: return false
      }
    }
    return !isEmpty
  }
}
