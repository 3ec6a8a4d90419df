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
    if let mark = Self.mergeMark(in: bytes), mark.lowerBound <= offset { return (.mergeMark, mark) }
    let line = Self.line(of: offset, in: bytes)
    if let found = sign(in: line) { return found }
    guard joinsLineAbove, line.lowerBound > 0 else { return nil }
    return sign(in: Self.line(of: line.lowerBound - 1, in: bytes))
  }

  // MARK: Merges

  private static let opening = Array("<<<<<<<".utf8)
  private static let rest = ["=======", ">>>>>>>"].map { Array($0.utf8) }

  /// The first of the marks, where all that git leaves are there, each at the beginning of a line.
  static func mergeMark(in bytes: [UInt8]) -> Range<Int>? {
    guard let first = line(beginningWith: opening, from: 0, in: bytes) else { return nil }
    var at = first.upperBound
    for mark in rest {
      guard let next = line(beginningWith: mark, from: at, in: bytes) else { return nil }
      at = next.upperBound
    }
    return first
  }

  private static func line(beginningWith mark: [UInt8], from start: Int, in bytes: [UInt8]) -> Range<Int>? {
    var at = start
    while let found = bytes[at...].firstIndex(of: mark[0]) {
      let isFirst = found == 0 || LibYAMLError.endsLine(bytes[found - 1])
      if isFirst, bytes[found...].starts(with: mark) { return line(of: found, in: bytes) }
      at = found + 1
    }
    return nil
  }

  // MARK: Signs

  /// What people put before the entries of a list in Word and on web pages.
  private static let listSigns: Set<Unicode.Scalar> = [
    "•", "·", "●", "○", "■", "□", "◆", "◇", "▪", "▶", "➢", "✓", "※", "－", "–", "—", "‐", "−",
  ]
  private static let brackets: Set<Unicode.Scalar> = ["｛", "［"]

  /// The sign before the first entry of what should be a list.
  static func listSign(of text: String) -> Unicode.Scalar? {
    let scalars = text.unicodeScalars.prefix(3)
    guard let sign = scalars.first, listSigns.contains(sign), scalars.count == 3 else { return nil }
    return isSpace(scalars.dropFirst().first ?? "x") ? sign : nil
  }

  /// The bracket with which what should be a list or a mapping begins.
  static func bracket(of text: String) -> Unicode.Scalar? {
    text.unicodeScalars.first.flatMap { brackets.contains($0) ? $0 : nil }
  }

  /// Where an entry begins, and behind the dash of an entry or a key, where a value does.
  private func sign(in line: Range<Int>) -> (kind: SyntaxProblem.Kind, range: Range<Int>)? {
    var at = skippingSpaces(line.lowerBound, line)
    if let (sign, range) = scalar(at, line), Self.listSigns.contains(sign), isApart(range, line), isEntry(line) {
      return (.listSign(sign), range)
    }
    while at + 1 < line.upperBound, bytes[at] == UInt8(ascii: "-"), bytes[at + 1] == UInt8(ascii: " ") {
      at = skippingSpaces(at + 2, line)
    }
    // Within a text they are what they look like.
    let text = bytes[line].reversed().drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ",") }
    guard ["｝", "］"].contains(where: { text.starts(with: $0.utf8.reversed()) }) else { return nil }
    let colon = bytes[at..<line.upperBound].firstIndex(of: UInt8(ascii: ":"))
    for start in [at, colon.map { skippingSpaces($0 + 1, line) }].compactMap(\.self) {
      if let (sign, range) = scalar(start, line), Self.brackets.contains(sign) { return (.wideBracket(sign), range) }
    }
    return nil
  }

  private func skippingSpaces(_ start: Int, _ line: Range<Int>) -> Int {
    bytes[start..<line.upperBound].firstIndex { $0 != UInt8(ascii: " ") } ?? line.upperBound
  }

  /// Whether a sign is followed by a space or an opening bracket: a dash may as well begin a word.
  private func isApart(_ range: Range<Int>, _ line: Range<Int>) -> Bool {
    scalar(range.upperBound, line).map { Self.isSpace($0.0) || $0.0 == "{" || $0.0 == "[" } ?? false
  }

  /// Whether a line may begin an entry: the one above does, or ends with a colon. Else it goes on with a text.
  private func isEntry(_ line: Range<Int>) -> Bool {
    guard let range = LineAbove.range(before: line.lowerBound, in: bytes) else { return false }
    let above = range.lowerBound..<range.upperBound
    if bytes[above.upperBound - 1] == UInt8(ascii: ":") || bytes[above].starts(with: Array("- ".utf8)) { return true }
    return scalar(above.lowerBound, above).map { Self.listSigns.contains($0.0) } ?? false
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { [" ", "\u{3000}", "\u{A0}"].contains(scalar) }

  private func scalar(_ at: Int, _ line: Range<Int>) -> (Unicode.Scalar, Range<Int>)? { bytes[line].scalar(at: at) }

  private static func line(of offset: Int, in bytes: [UInt8]) -> Range<Int> {
    let at = min(offset, bytes.count)
    let start = bytes[..<at].lastIndex(where: LibYAMLError.endsLine).map { $0 + 1 } ?? 0
    return start..<(bytes[at...].firstIndex(where: LibYAMLError.endsLine) ?? bytes.count)
  }
}

extension ArraySlice<UInt8> {
  /// The character that begins at a place, and where it stands; nil at the end and within a character.
  func scalar(at start: Int) -> (Unicode.Scalar, Range<Int>)? {
    guard indices.contains(start) else { return nil }
    var decoder = UTF8()
    var rest = self[start...].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return nil }
    return (scalar, start..<start + UTF8.width(scalar))
  }
}
