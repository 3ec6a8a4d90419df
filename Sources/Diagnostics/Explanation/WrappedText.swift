/// Text in lines of a width in columns, broken at spaces and between ideographs.
package enum WrappedText {
  /// Columns of a terminal that nobody has widened.
  package static let width = 80

  /// Marks that may not begin a line.
  private static let closing: Set<Character> = Set("，。；：、！？）”》」』】〕…—,.;:!?)")
  /// Marks that may not end a line.
  private static let opening: Set<Character> = Set("（“《「『【〔(")

  /// - Parameters:
  ///   - first: what stands before the first line.
  ///   - rest: what stands before each other line.
  package static func lines(_ text: String, first: String = "", rest: String = "", width: Int = width) -> [String] {
    var lines: [String] = []
    var line = first
    var isBare = true
    for piece in pieces(of: text) {
      let fits = DisplayWidth.of(line) + DisplayWidth.of(trimmed(piece)) <= width
      if !isBare, !fits {
        lines.append(trimmed(line))
        line = rest
        isBare = true
      }
      line += piece
      isBare = false
    }
    return lines + [trimmed(line)]
  }

  private static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// The parts between which a line may be broken, a space at the end of the part before it. Text in backticks is one.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var isQuoted = false
    for character in text {
      if let last = piece.last, !isQuoted, mayBreak(between: last, and: character) {
        pieces.append(piece)
        piece = ""
      }
      if character == "`" { isQuoted.toggle() }
      piece.append(character)
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }

  private static func mayBreak(between left: Character, and right: Character) -> Bool {
    if closing.contains(right) || opening.contains(left) || right == " " { return false }
    return left == " " || isWide(left) || isWide(right)
  }

  private static func isWide(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { DisplayWidth.of($0) == 2 } ?? false
  }
}
