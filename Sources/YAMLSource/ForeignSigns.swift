import Diagnostics

/// Signs that come from elsewhere and mean something in another program: what Word puts before the entries of a list,
/// full-width brackets, the marks that git leaves where two changes meet. To YAML they are text or nothing, and its own
/// complaint, often further down, names a symptom.
struct ForeignSigns {
  let bytes: [UInt8]
  /// Where libyaml gave up.
  let offset: Int
  /// Whether the line above is part of what could not be read.
  let joinsLineAbove: Bool

  /// The mark of an unresolved merge at or before this place, else a sign where the line begins.
  var problem: (kind: SyntaxProblem.Kind, range: Range<Int>)? {
    if let mark = mergeMark { return (.mergeMark, mark) }
    let line = self.line(of: offset)
    if let found = sign(in: line) { return found }
    return joinsLineAbove && line.lowerBound > 0 ? sign(in: self.line(of: line.lowerBound - 1)) : nil
  }

  // MARK: Merges

  private static let mergeMarks = ["<<<<<<< ", "||||||| ", ">>>>>>> "].map { Array($0.utf8) }

  private var mergeMark: Range<Int>? {
    var start = 0
    while start < bytes.count, start <= offset {
      let line = self.line(of: start)
      if Self.mergeMarks.contains(where: { bytes[line].starts(with: $0) }) { return line }
      guard line.upperBound < bytes.count else { return nil }
      start = line.upperBound + 1
    }
    return nil
  }

  // MARK: Signs

  /// What people put before the entries of a list in Word and on web pages.
  static let listSigns: Set<Unicode.Scalar> = [
    "•", "·", "●", "○", "■", "□", "◆", "◇", "▪", "▶", "➢", "✓", "※", "－", "–", "—", "‐", "−",
  ]
  private static let brackets: Set<Unicode.Scalar> = ["｛", "［", "【"]

  /// Behind the dash of an entry and behind a key, where a value begins.
  private func sign(in line: Range<Int>) -> (kind: SyntaxProblem.Kind, range: Range<Int>)? {
    var at = line.lowerBound
    while at < line.upperBound, bytes[at] == UInt8(ascii: " ") { at += 1 }
    if let (sign, range) = scalar(at, line), Self.listSigns.contains(sign), isApart(range, line) {
      return (.listSign(sign), range)
    }
    while at + 1 < line.upperBound, bytes[at] == UInt8(ascii: "-"), bytes[at + 1] == UInt8(ascii: " ") {
      at += 2
      while at < line.upperBound, bytes[at] == UInt8(ascii: " ") { at += 1 }
    }
    if let (sign, range) = scalar(at, line), Self.brackets.contains(sign) { return (.wideBracket(sign), range) }
    return nil
  }

  /// Whether a sign is followed by a space, an opening bracket or nothing: a dash may as well begin a word.
  private func isApart(_ range: Range<Int>, _ line: Range<Int>) -> Bool {
    guard let (next, _) = scalar(range.upperBound, line) else { return true }
    return [" ", "\u{3000}", "\u{A0}", "{", "["].contains(next)
  }

  private func scalar(_ at: Int, _ line: Range<Int>) -> (Unicode.Scalar, Range<Int>)? {
    guard at < line.upperBound else { return nil }
    var decoder = UTF8()
    var rest = bytes[at..<line.upperBound].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return nil }
    return (scalar, at..<at + UTF8.width(scalar))
  }

  // MARK: Lines

  private func line(of offset: Int) -> Range<Int> {
    let at = min(offset, bytes.count)
    let start = bytes[..<at].lastIndex(where: LibYAMLError.endsLine).map { $0 + 1 } ?? 0
    return start..<(bytes[at...].firstIndex(where: LibYAMLError.endsLine) ?? bytes.count)
  }
}
