import CanonicalJSON
import YAMLSource

/// The language's mappings and keys as definitions of a JSON Schema (draft-07), each made once, when first referred to.
///
/// Conditions are written so that a reader of the message learns what to do: a missing key is `required` by its English
/// name unless another of its names is there, and a second name of the same key is a property that may not be there.
struct SchemaDefinitions {
  private let names = DefinitionNames()
  private(set) var members: [String: JSONValue] = [:]

  /// A document's own mapping; its `kind` may only be this one.
  mutating func document(_ kind: DocumentKind) -> [String: JSONValue] {
    mapping(kind.shape, kind: kind)
  }

  mutating func reference(toDocument kind: DocumentKind) -> JSONValue {
    reference(names[kind.shape]) { $0.document(kind) }
  }

  /// A key and what may be written under it.
  mutating func reference(to keyword: Keyword, _ value: ValueShape) -> JSONValue {
    reference(names[keyword]) { definitions in
      KeywordSchema(keyword, value).members.merging(definitions.value(value, besideOthers: true)) { $1 }
    }
  }

  private mutating func reference(
    _ name: String, make: (inout SchemaDefinitions) -> [String: JSONValue]
  ) -> JSONValue {
    if members[name] == nil {
      // Mappings may hold themselves.
      members[name] = .object([:])
      members[name] = .object(make(&self))
    }
    return ["$ref": .string("#/definitions/\(name)")]
  }

  private mutating func mapping(_ shape: Shape, kind: DocumentKind?) -> [String: JSONValue] {
    var properties: [String: JSONValue] = [:]
    var required: [JSONValue] = []
    var conditions: [JSONValue] = []
    var dependencies: [String: JSONValue] = [:]
    for row in shape.rows {
      let names = row.keyword.names
      let key =
        if let kind, row.keyword == Keys.kind.keyword { reference(toKind: kind, row.value) } else {
          reference(to: row.keyword, row.value)
        }
      for name in names { properties[name] = key }
      for (index, name) in names.enumerated().dropLast() {
        let others = names[(index + 1)...].map { ($0, JSONValue.bool(false)) }
        dependencies[name] = ["properties": .object(Dictionary(others) { $1 })]
      }
      if row.isRequired {
        if names.count == 1 { required.append(.string(names[0])) } else { conditions.append(Self.oneOf(names)) }
      }
    }
    var members: [String: JSONValue] = [
      "type": "object", "additionalProperties": false, "properties": .object(properties),
    ]
    if !required.isEmpty { members["required"] = .array(required) }
    if !conditions.isEmpty { members["allOf"] = .array(conditions) }
    if !dependencies.isEmpty { members["dependencies"] = .object(dependencies) }
    return members
  }

  /// One of the names must be there; a message asks for the first.
  static func oneOf(_ names: [String]) -> JSONValue {
    let others = names.dropFirst().map { name -> JSONValue in ["required": [.string(name)]] }
    return [
      "if": others.count == 1 ? others[0] : ["anyOf": .array(others)],
      "else": ["required": [.string(names[0])]],
    ]
  }

  private mutating func reference(toKind kind: DocumentKind, _ value: ValueShape) -> JSONValue {
    let keyword = Keys.kind.keyword
    return reference("\(names[keyword])-of-\(kind.rawValue)") { _ in
      let word = ScalarShape.Word(english: kind.rawValue, chinese: kind.chinese)
      var members = KeywordSchema(keyword, value).members.merging(ScalarSchema.members(of: [word])) { $1 }
      members["examples"] = [.string(kind.rawValue)]
      return members
    }
  }

  /// - Parameter besideOthers: other members stand in the same schema, which a `$ref` would hide.
  private mutating func value(_ shape: ValueShape, besideOthers: Bool = false) -> [String: JSONValue] {
    switch shape {
    case .scalar(let scalar):
      return ScalarSchema(scalar).members
    case .list(let element, let minimum):
      var members: [String: JSONValue] = ["type": "array", "items": .object(value(element))]
      if minimum > 0 { members["minItems"] = .integer(minimum) }
      return members
    case .object(let shape):
      let reference = reference(shape)
      return besideOthers ? ["type": "object", "allOf": [reference]] : reference.object ?? [:]
    case .table(let table):
      var members: [String: JSONValue] = [
        "type": "object", "propertyNames": .object(name(table.key)),
        "additionalProperties": .object(value(table.value)),
      ]
      if table.minimum > 0 { members["minProperties"] = .integer(table.minimum) }
      return members
    case .either(let short, let shape):
      return ["if": ["type": "object"], "then": reference(shape), "else": .object(value(short))]
    }
  }

  private mutating func reference(_ shape: Shape) -> JSONValue {
    reference(names[shape]) { $0.mapping(shape, kind: nil) }
  }

  /// A key that is data: JSON has text for it whatever it looked like.
  private func name(_ key: ScalarShape) -> [String: JSONValue] {
    ScalarSchema(key).members.filter { ["minLength", "pattern", "patternErrorMessage", "enum"].contains($0.key) }
  }
}
