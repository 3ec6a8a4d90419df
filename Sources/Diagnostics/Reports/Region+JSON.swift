package import CanonicalJSON

extension SourceMap {
  /// A span as programs read it: the file, and both ends in lines and columns (code points) and in bytes.
  package func json(_ span: SourceSpan) -> [String: JSONValue] {
    let region = Region(span, in: self)
    return [
      "path": .string(self[span.source].path), "line": .integer(region.startLine),
      "column": .integer(region.startColumn), "endLine": .integer(region.endLine),
      "endColumn": .integer(region.endColumn), "start": .integer(Int(span.start)), "end": .integer(Int(span.end)),
    ]
  }
}
