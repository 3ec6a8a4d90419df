/// The file formats records are read from.
package enum RecordFormat: String, CaseIterable, Sendable {
  case ndjson
  case csv

  /// From a file name's extension; nil where it says neither.
  package init?(path: String) {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    switch path[path.index(after: dot)...].lowercased() {
    case "ndjson", "jsonl": self = .ndjson
    case "csv": self = .csv
    default: return nil
    }
  }
}
