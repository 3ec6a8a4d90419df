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
    let line = line(at: offset)
    let range = lineRange(line)
    let end = min(max(offset, range.lowerBound), range.upperBound)
    let before = bytes[range.lowerBound..<end]
    // In ASCII every byte is a character, and counting those of a text takes far longer.
    let characters = before.allSatisfy { $0 < 0x80 } ? before.count : String(decoding: before, as: UTF8.self).count
    return (line + 1, characters + 1)
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
