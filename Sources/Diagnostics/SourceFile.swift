/// A small index of a source file in its ``SourceMap``.
package struct SourceID: Hashable, Comparable, Sendable {
  package let index: UInt32

  package static func < (left: SourceID, right: SourceID) -> Bool { left.index < right.index }
}

/// A place in a source: half-open range of UTF-8 byte offsets. Lines and columns exist only in renderers.
package struct SourceSpan: Hashable, Comparable, Sendable {
  package let source: SourceID
  package let start: UInt32
  package let end: UInt32

  package init(_ source: SourceID, _ range: Range<Int>) {
    self.source = source
    self.start = UInt32(range.lowerBound)
    self.end = UInt32(range.upperBound)
  }

  package var range: Range<Int> { Int(start)..<Int(end) }

  package func contains(_ other: SourceSpan) -> Bool {
    source == other.source && start <= other.start && other.end <= end
  }

  package static func < (left: SourceSpan, right: SourceSpan) -> Bool {
    (left.source, left.start, left.end) < (right.source, right.start, right.end)
  }
}

/// One text file as it was read, under the name people know it by (a path relative to the workspace's root).
package struct SourceFile: Sendable {
  package let path: String
  package let bytes: [UInt8]
  private let lines = LineIndex()

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The zero-based line holding a byte offset.
  package func line(at offset: Int) -> Int { lines.line(at: offset, in: bytes) }

  /// The bytes of a line, without its end; a byte order mark is no part of the first.
  package func lineRange(_ line: Int) -> Range<Int> {
    let start = lines.start(of: line, in: bytes)
    var end = lines.start(of: line + 1, in: bytes)
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  package func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// One-based line and column as people count them: a column is one character, however wide or long in bytes.
  package func position(of offset: Int) -> (line: Int, column: Int) {
    let start = lines.lineStart(before: offset, in: bytes)
    var end = min(max(offset, start), bytes.count)
    // An offset between CR and LF is still at the end of the line's text.
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return (line(at: offset) + 1, Self.characters(in: bytes[start..<end]) + 1)
  }

  /// Characters of a part of one line. Finding them in a text takes long; of ASCII, ideographs and their punctuation, of
  /// which nearly all lines consist, each is one.
  private static func characters(in bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    var at = bytes.startIndex
    while at < bytes.endIndex {
      if bytes[at] < 0x80 {
        at += 1
      } else if bytes.endIndex - at >= 3, isIdeographic(bytes[at], bytes[at + 1], bytes[at + 2]) {
        at += 3
      } else {
        return String(decoding: bytes, as: UTF8.self).count
      }
      count += 1
    }
    return count
  }

  /// U+3000–U+301F, U+4E00–U+9FFF and U+FF00–U+FF3F, which never join what stands before or behind them.
  private static func isIdeographic(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    guard second & 0xC0 == 0x80, third & 0xC0 == 0x80 else { return false }
    return switch first {
    case 0xE3: second == 0x80 && third < 0xA0
    case 0xE4: second >= 0xB8
    case 0xE5...0xE9: true
    case 0xEF: second == 0xBC
    default: false
    }
  }
}

/// All files of a run, each under a ``SourceID``.
package struct SourceMap: Sendable {
  package private(set) var files: [SourceFile] = []

  package init() {}

  package mutating func add(_ file: SourceFile) -> SourceID {
    files.append(file)
    return SourceID(index: UInt32(files.count - 1))
  }

  package subscript(id: SourceID) -> SourceFile { files[Int(id.index)] }

  /// `path:line:column`, one-based.
  package func describe(_ span: SourceSpan) -> String {
    let file = self[span.source]
    let position = file.position(of: Int(span.start))
    return "\(file.path):\(position.line):\(position.column)"
  }

  /// The text that a span underlines.
  package func text(_ span: SourceSpan) -> String { self[span.source].text(span.range) }
}
