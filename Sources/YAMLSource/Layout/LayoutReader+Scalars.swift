import Diagnostics

/// Tokens and scalars.
extension LayoutReader {
  var byte: UInt8? { cursor < bytes.count ? bytes[cursor] : nil }

  /// Bytes before the cursor on its line.
  var column: Int { cursor - (bytes[..<cursor].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0) }

  func problem(_ kind: LayoutProblem.Kind) -> LayoutProblem { LayoutProblem(kind: kind, offset: cursor) }

  func isBlank(_ offset: Int) -> Bool {
    offset >= bytes.count || bytes[offset] == 0x20 || bytes[offset] == 0x09 || bytes[offset] == 0x0A
  }

  /// `---` or `...` at the start of a line.
  func isMarker(_ marker: String) -> Bool {
    bytes[cursor...].starts(with: marker.utf8) && isBlank(cursor + 3) && column == 0
  }

  mutating func readTrivia() {
    var breaks = cursor == 0 || bytes[cursor - 1] == 0x0A ? 1 : 0
    while let byte {
      switch byte {
      case 0x20, 0x09: cursor += 1
      case 0x0A:
        cursor += 1
        breaks += 1
      case UInt8(ascii: "#"):
        let column = column
        let end = endOfLine
        trivia.add(text(cursor..<end).trimmingBlanks(), column: column, breaks: breaks)
        cursor = end
        breaks = 0
      default:
        trivia.end(breaks: breaks)
        return
      }
    }
    trivia.end(breaks: breaks)
  }

  /// An anchor or alias with its mark.
  mutating func name() -> String {
    let start = cursor
    cursor += 1
    while let byte, byte.isNamePart { cursor += 1 }
    return text(start..<cursor)
  }

  mutating func scalar(_ node: YAMLNode) throws(LayoutProblem) -> LayoutScalar {
    let end = Int(node.span.end)
    guard cursor < end, end <= bytes.count else { throw problem(.unusual) }
    let isDouble = byte == UInt8(ascii: "\"")
    var lines = bytes[cursor..<end].split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
    for index in lines.indices {
      if index > 0 { lines[index].removeFirst(lines[index].prefix { $0 == 0x20 || $0 == 0x09 }.count) }
      if index < lines.count - 1 { lines[index].removeTrailingBlanks(escaped: isDouble) }
    }
    cursor = end
    return LayoutScalar(lines: lines.map { String(decoding: $0, as: UTF8.self) }, text: node.text)
  }

  /// A text after `|` or `>`, and the comment on its first line.
  mutating func blockText() throws(LayoutProblem) -> (text: BlockText, comment: String?) {
    var text = BlockText(
      style: byte == UInt8(ascii: "|") ? "|" : ">", chomping: "", saysIndentation: false, lines: [])
    var indentation: Int?
    cursor += 1
    while let byte, !isBlank(cursor) {
      switch byte {
      case UInt8(ascii: "+"), UInt8(ascii: "-"): text.chomping = byte == UInt8(ascii: "+") ? "+" : "-"
      case UInt8(ascii: "1")...UInt8(ascii: "9"):
        indentation = max(columns.last ?? 0, 0) + Int(byte - UInt8(ascii: "0"))
        text.saysIndentation = true
      default: throw problem(.unusual)
      }
      cursor += 1
    }
    while byte == 0x20 || byte == 0x09 { cursor += 1 }
    let header = self.text(cursor..<endOfLine).trimmingBlanks()
    guard header.isEmpty || header.hasPrefix("#") else { throw problem(.unusual) }
    cursor = min(endOfLine + 1, bytes.count)
    readBlockLines(&text, indentation: indentation)
    return (text, header.isEmpty ? nil : header)
  }

  private mutating func readBlockLines(_ text: inout BlockText, indentation given: Int?) {
    var indentation = given
    var at = cursor
    /// Lines that belong to the text only if more of it follows.
    var blanks = 0
    while at < bytes.count {
      let end = bytes[at...].firstIndex(of: 0x0A) ?? bytes.count
      let spaces = bytes[at..<end].prefix { $0 == 0x20 }.count
      let isBlank = spaces == end - at
      if indentation == nil, !isBlank {
        guard spaces > (columns.last ?? -1) else { break }
        indentation = spaces
      }
      if isBlank, indentation.map({ spaces <= $0 }) ?? true {
        // Spaces at the very end of the file are no line.
        if end < bytes.count { blanks += 1 }
        at = min(end + 1, bytes.count)
        if text.chomping == "+" { cursor = at }
        continue
      }
      guard let indentation, spaces >= indentation else { break }
      text.lines += Array(repeating: "", count: blanks) + [self.text(at + indentation..<end)]
      blanks = 0
      // A last line without an end reads as if the text were to end without one.
      if end == bytes.count { text.chomping = "-" }
      at = min(end + 1, bytes.count)
      cursor = at
    }
    if text.chomping == "+" { text.lines += Array(repeating: "", count: blanks) }
  }

  private var endOfLine: Int { bytes[cursor...].firstIndex(of: 0x0A) ?? bytes.count }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

extension UInt8 {
  /// What libyaml lets an anchor's name be made of.
  fileprivate var isNamePart: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}

extension [UInt8] {
  /// - Parameter escaped: whether a backslash keeps the blank behind it.
  fileprivate mutating func removeTrailingBlanks(escaped: Bool) {
    let kept = self[..<(lastIndex { $0 != 0x20 && $0 != 0x09 }.map { $0 + 1 } ?? 0)]
    let slashes = kept.reversed().prefix { $0 == UInt8(ascii: "\\") }.count
    let extra = escaped && kept.count < count && !slashes.isMultiple(of: 2) ? 1 : 0
    removeLast(count - kept.count - extra)
  }
}

extension String {
  fileprivate func trimmingBlanks() -> String {
    String(decoding: utf8.prefix((utf8.lastBlankFreeIndex)), as: UTF8.self)
  }
}

extension String.UTF8View {
  /// The count of bytes without the blanks at the end.
  fileprivate var lastBlankFreeIndex: Int { count - reversed().prefix { $0 == 0x20 || $0 == 0x09 }.count }
}
