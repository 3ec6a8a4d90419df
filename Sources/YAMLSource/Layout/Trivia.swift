/// What stands between two tokens and is no content: comments and blank lines.
struct Trivia {
  /// The comment that follows the last token on its line.
  private(set) var sameLine: String?
  private(set) var lines: [CommentLine] = []
  /// A blank line stands right before the next token.
  private(set) var endsBlank = false

  mutating func add(_ comment: String, column: Int, breaks: Int) {
    if breaks == 0, sameLine == nil, lines.isEmpty {
      sameLine = comment
    } else {
      lines.append(CommentLine(text: comment, column: column, isSpaced: breaks > 1 || endsBlank))
      endsBlank = false
    }
  }

  mutating func end(breaks: Int) { if breaks > 1 { endsBlank = true } }

  mutating func takeSameLine() -> String? {
    defer { sameLine = nil }
    return sameLine
  }

  /// Everything, as lines of their own.
  mutating func takeAll() -> (lines: [CommentLine], endsBlank: Bool) {
    let first = takeSameLine().map { [CommentLine(text: $0, column: 0, isSpaced: false)] } ?? []
    defer { self = Trivia() }
    return (first + lines, endsBlank)
  }

  /// Puts comments before those that are here.
  mutating func prepend(_ earlier: [CommentLine]) {
    guard !earlier.isEmpty else { return }
    let (lines, endsBlank) = takeAll()
    self.lines = earlier + lines
    self.endsBlank = endsBlank
  }

  /// The comments that stand in the column of a collection which ends before something further left: they belong to it,
  /// as an entry taken out by `#` does.
  mutating func takeTail(column: Int, following: Int) -> [CommentLine] {
    guard column > following else { return [] }
    let tail = Array(lines.prefix { $0.column == column })
    lines.removeFirst(tail.count)
    return tail
  }
}
