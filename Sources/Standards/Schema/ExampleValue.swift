import CanonicalJSON
import Diagnostics
import YAMLSource

extension Keyword {
  /// Whether the example can be written as it stands: one with `…` in it only shows the outline.
  var exampleIsComplete: Bool { !example.contains("…") }

  /// The example as YAML.
  var exampleNode: YAMLNode? {
    var sources = SourceMap()
    let file = SourceFile(path: "\(english).yaml", bytes: Array(example.utf8))
    return YAMLParser.parse(file, as: sources.add(file)).tree?.root
  }

  /// The example as an editor would insert it; nil where it only shows the outline.
  func exampleValue(as shape: ValueShape) -> JSONValue? {
    guard exampleIsComplete, let node = exampleNode else { return nil }
    return shape.value(of: node)
  }
}

extension ValueShape {
  /// YAML as JSON of the types that this shape gives its scalars; nil where the YAML has another shape.
  fileprivate func value(of node: YAMLNode) -> JSONValue? {
    switch self {
    case .scalar(let scalar):
      return node.kind == .scalar ? scalar.value(of: node.text) : nil
    case .list(let element, _):
      guard node.kind == .sequence else { return nil }
      let values = node.elements.map { element.value(of: $0) }
      return values.contains(nil) ? nil : .array(values.compactMap(\.self))
    case .object(let shape):
      return Self.members(of: node) { shape.value(named: $0) }
    case .table(let table):
      return Self.members(of: node) { _ in table.value }
    case .either(let short, let shape):
      return node.kind == .mapping ? Self.members(of: node) { shape.value(named: $0) } : short.value(of: node)
    }
  }

  private static func members(of node: YAMLNode, _ shape: (String) -> ValueShape?) -> JSONValue? {
    guard node.kind == .mapping else { return nil }
    var members: [String: JSONValue] = [:]
    for (key, value) in node.entries {
      guard let value = shape(key.text)?.value(of: value) else { return nil }
      members[key.text] = value
    }
    return .object(members)
  }
}

extension ScalarShape {
  fileprivate func value(of text: String) -> JSONValue {
    switch content {
    case .flag where text == "true": true
    case .flag where text == "false": false
    case .integer: Int(text).map(JSONValue.integer) ?? .string(text)
    case .flag, .text, .words, .pattern: .string(text)
    }
  }
}

extension Shape {
  fileprivate func value(named name: String) -> ValueShape? {
    rows.first { $0.keyword.names.contains(name) }?.value
  }
}
