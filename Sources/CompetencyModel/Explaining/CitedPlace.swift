import Diagnostics

/// A line of a document, as people look it up: path from the workspace's root, line and column, one-based.
package struct CitedPlace: Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
  package var path: String
  package var line: Int
  package var column: Int

  init(_ span: SourceSpan, in sources: SourceMap) {
    let file = sources[span.source]
    path = file.path
    (line, column) = file.position(of: Int(span.start))
  }

  package var description: String { "\(path):\(line):\(column)" }

  package static func < (left: CitedPlace, right: CitedPlace) -> Bool {
    (left.path, left.line, left.column) < (right.path, right.line, right.column)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let parts = try container.decode(String.self).split(separator: ":")
    guard parts.count >= 3, let line = Int(parts[parts.count - 2]), let column = Int(parts[parts.count - 1]) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a place")
    }
    path = parts.dropLast(2).joined(separator: ":")
    (self.line, self.column) = (line, column)
  }
}
