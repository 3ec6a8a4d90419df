/// A span in lines and columns, both one-based, for programs: a column is one Unicode code point (people's columns, in
/// ``SourceFile/position(of:)``, are characters), and the end column is the one after the last.
struct Region: Hashable {
  let startLine: Int
  let startColumn: Int
  let endLine: Int
  let endColumn: Int

  init(_ span: SourceSpan, in sources: SourceMap) {
    let file = sources[span.source]
    (startLine, startColumn) = Self.position(Int(span.start), in: file)
    (endLine, endColumn) = Self.position(max(Int(span.start), Int(span.end)), in: file)
  }

  private static func position(_ offset: Int, in file: SourceFile) -> (line: Int, column: Int) {
    let line = file.line(at: offset)
    let range = file.lineRange(line)
    let end = min(max(offset, range.lowerBound), range.upperBound)
    return (line + 1, file.text(range.lowerBound..<end).unicodeScalars.count + 1)
  }

  /// What the columns of this type count, in SARIF's words.
  static let columnKind = "unicodeCodePoints"
}
