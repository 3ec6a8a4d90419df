/// The line before the one where libyaml met a colon that it did not expect: often that line's own colon is missing or
/// is none, so that to YAML the two are one text, which cannot be a key.
struct LineAbove {
  private let bytes: [UInt8]
  /// What the line holds behind its indentation and the dashes of list entries.
  private let text: Range<Int>

  /// Nil where there is no such line, or where it is indented deeper and so belongs to something else.
  init?(_ offset: Int, in bytes: [UInt8]) {
    let line = bytes[..<min(offset, bytes.count)].lastIndex(where: LibYAMLError.endsLine).map { $0 + 1 } ?? 0
    guard let last = bytes[..<line].lastIndex(where: { !LibYAMLError.endsLine($0) && $0 != UInt8(ascii: " ") })
    else { return nil }
    let start = bytes[..<last].lastIndex(where: LibYAMLError.endsLine).map { $0 + 1 } ?? 0
    let above = Self.content(from: start, in: bytes)
    let here = Self.content(from: line, in: bytes)
    guard above <= last, above - start <= here - line, bytes[above] != UInt8(ascii: "#") else { return nil }
    self.bytes = bytes
    self.text = above..<last + 1
  }

  /// The nearest line above that holds more than a comment, without its indentation.
  static func range(before offset: Int, in bytes: [UInt8]) -> Range<Int>? {
    var line = bytes[..<min(offset, bytes.count)].lastIndex(where: LibYAMLError.endsLine).map { $0 + 1 } ?? 0
    while line > 0 {
      guard let last = bytes[..<line].lastIndex(where: { !LibYAMLError.endsLine($0) }) else { return nil }
      line = bytes[..<last].lastIndex(where: LibYAMLError.endsLine).map { $0 + 1 } ?? 0
      let text = bytes[line...last].drop { $0 == UInt8(ascii: " ") }
      if let first = text.first, first != UInt8(ascii: "#") { return text.startIndex..<last + 1 }
    }
    return nil
  }

  private static func content(from start: Int, in bytes: [UInt8]) -> Int {
    var at = start
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: " ") {
        at += 1
      } else if bytes[at] == UInt8(ascii: "-"), at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: " ") {
        at += 2
      } else {
        break
      }
    }
    return at
  }

  /// What is wrong with the line's colon; nil where it has one that counts.
  var colonMistake: (kind: SyntaxProblem.Kind, range: Range<Int>)? {
    let colon = UInt8(ascii: ":")
    for at in text where bytes[at] == colon {
      if at + 1 == text.upperBound || bytes[at + 1] == UInt8(ascii: " ") { return nil }
    }
    if let at = bytes[text].firstIndex(of: colon) { return (.colonWithoutSpace, at..<at + 1) }
    let wide = Array("：".utf8)
    for at in text where bytes[at] == wide[0] && bytes[at..<text.upperBound].starts(with: wide) {
      return (.wideColon, at..<at + wide.count)
    }
    return (.missingColon, text)
  }
}
