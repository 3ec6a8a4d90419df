import Diagnostics

/// A text in braces that holds a comma: what follows the comma is to YAML a key of its own, without a value.
struct CommaText {
  enum Reading {
    case key
    /// Most likely the rest of the text before the comma.
    case rest
    /// The same behind another comma of that text.
    case restAgain
  }

  private let node: YAMLNode

  init(_ node: YAMLNode) { self.node = node }

  func reading(of key: YAMLNode) -> Reading {
    guard node.isInBraces else { return .key }
    var isBehindText = false
    var isBehindRest = false
    for (name, value) in node.pairs {
      let isRest = isBehindText && value.isAbsent && !hasColon(name)
      if name.index == key.index { return isRest ? isBehindRest ? .restAgain : .rest : .key }
      isBehindRest = isRest
      isBehindText = isRest || isWords(value)
    }
    return .key
  }

  /// Whether the author wrote a colon behind a key, of either width.
  private func hasColon(_ key: YAMLNode) -> Bool {
    if key.text.contains("：") { return true }
    return node.tree.bytes[key.span.range.upperBound...].first { $0 != UInt8(ascii: " ") } == UInt8(ascii: ":")
  }

  private func isWords(_ value: YAMLNode) -> Bool {
    value.kind == .scalar && node.tree.records[value.index].isPlain
      && value.text.unicodeScalars.contains { $0.properties.isAlphabetic }
  }
}
