import Diagnostics

/// Texts in braces that hold commas: what follows each comma is to YAML a key of its own, without a value.
struct CommaText {
  /// Such keys, by their nodes' indices, in the order they stand; of a text with several commas the first one.
  private(set) var rests: Set<Int> = []
  /// The others of the same texts.
  private(set) var further: Set<Int> = []

  static let hint = Bilingual(
    zh: "若它是逗号前文字的后半，给整段文字加上引号，或改用全角逗号“，”",
    en: "if it is the rest of the text before the comma, put that whole text in quotes")

  init(_ node: YAMLNode) {
    guard node.isInBraces else { return }
    var isBehindText = false
    var isBehindRest = false
    for (key, value) in node.pairs {
      let isRest = isBehindText && value.isAbsent && !Self.hasColon(key)
      if isRest, isBehindRest { further.insert(key.index) } else if isRest { rests.insert(key.index) }
      isBehindRest = isRest
      isBehindText = isRest || Self.isWords(value)
    }
  }

  /// Whether the author wrote a colon behind a key, of either width.
  private static func hasColon(_ key: YAMLNode) -> Bool {
    if key.text.contains("：") { return true }
    return key.tree.bytes[key.span.range.upperBound...].first { $0 != UInt8(ascii: " ") } == UInt8(ascii: ":")
  }

  private static func isWords(_ value: YAMLNode) -> Bool {
    value.kind == .scalar && value.tree.records[value.index].isPlain
      && value.text.unicodeScalars.contains { $0.properties.isAlphabetic }
  }
}
