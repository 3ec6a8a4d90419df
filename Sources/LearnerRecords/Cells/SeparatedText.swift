/// Several things in one cell, with `；` between them, or what people write instead.
enum SeparatedText {
  /// For writing.
  static let separator = "；"

  static func isSeparator(_ character: Character) -> Bool { ";；、,\n".contains(character) }

  static func pieces(_ text: String) -> [String] {
    text.split(whereSeparator: isSeparator).map { CellText.code(String($0)) }.filter { !$0.isEmpty }
  }
}
