package import CanonicalJSON

extension JSONValue {
  /// JSON for people to read and for line-by-line comparison: indented by two spaces, keys in canonical order, a list of
  /// scalars on one line, a line feed at the end. The same value is the same text.
  package var indentedText: String { indented(by: "") + "\n" }

  private func indented(by margin: String) -> String {
    let inner = margin + "  "
    switch self {
    case .object(let members) where !members.isEmpty:
      let lines = members.sorted { $0.key.utf16.lexicographicallyPrecedes($1.key.utf16) }.map { key, value in
        "\(inner)\(JSONValue.string(key).canonicalText): \(value.indented(by: inner))"
      }
      return "{\n\(lines.joined(separator: ",\n"))\n\(margin)}"
    case .array(let values) where values.contains(where: \.isCollection):
      return "[\n\(values.map { inner + $0.indented(by: inner) }.joined(separator: ",\n"))\n\(margin)]"
    case .array(let values):
      return "[\(values.map(\.canonicalText).joined(separator: ", "))]"
    case .object, .null, .bool, .integer, .number, .string:
      return canonicalText
    }
  }

  private var isCollection: Bool {
    switch self {
    case .array, .object: true
    case .null, .bool, .integer, .number, .string: false
    }
  }
}
