import Vocabulary

/// How a record names a competency item: `skill/1.1.1` of the level applied for, or an item's full name.
enum ItemReference {
  /// In canonical form; nil where the text names no item.
  static func read(_ text: String) -> String? {
    if text.contains("#") { return ItemName(text)?.description }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let kind = ItemKind(named: String(parts[0])), isCode(parts[1]) else { return nil }
    return "\(kind.rawValue)/\(parts[1])"
  }

  static func skill(_ code: String) -> String { "\(ItemKind.skill.rawValue)/\(code)" }

  /// Codes such as `1.1.1`; enterprises also use letters.
  static func isCode(_ text: some StringProtocol) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
          UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
          true
        default: false
        }
      }
  }
}
