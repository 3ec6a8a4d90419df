/// Several things in one cell, with `；` between them, or what people write instead.
enum SeparatedText {
  /// For writing.
  static let separator = "；"

  static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ";", ",", "\n", "；", "，", "、": true
    default: false
    }
  }

  /// `text` is half-width already.
  static func pieces(_ text: String) -> [String] {
    guard text.unicodeScalars.contains(where: isSeparator) else { return [text] }
    return text.unicodeScalars.split(whereSeparator: isSeparator).map { CellText.code(String($0)) }
      .filter { !$0.isEmpty }
  }
}
