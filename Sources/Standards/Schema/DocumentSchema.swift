package import CanonicalJSON
import Diagnostics
import YAMLSource

/// The JSON Schema (draft-07) by which an editor completes, explains and checks a document. It is made from the keyword
/// table and nothing else.
///
/// It refuses nothing that the validator takes. What JSON Schema cannot say (dates that do not exist, sums of weights,
/// references, keys written twice) is left to the validator.
package enum DocumentSchema {
  /// The schema of documents of one kind.
  package static func schema(of kind: DocumentKind) -> JSONValue {
    var definitions = SchemaDefinitions()
    let name = kind.shape.name
    return whole("\(name.zh) · \(name.en)", definitions.document(kind), definitions)
  }

  /// The schema of any document, which chooses by its `kind`.
  package static let ofAnyKind: JSONValue = {
    var definitions = SchemaDefinitions()
    let names = Keys.kind.keyword.names
    let isNamed = names.map { name -> JSONValue in ["required": [.string(name)]] }
    var conditions = [SchemaDefinitions.oneOf(names)]
    for kind in DocumentKind.allCases {
      let words: JSONValue = ["enum": [.string(kind.rawValue), .string(kind.chinese)]]
      conditions.append([
        "if": [
          "anyOf": .array(isNamed), "properties": .object(Dictionary(names.map { ($0, words) }) { $1 }),
        ],
        "then": definitions.reference(toDocument: kind),
      ])
    }
    let kind = definitions.reference(to: Keys.kind.keyword, Keys.kind.valueShape)
    return whole(
      "试金石文档 · any document of Touchstone",
      [
        "type": "object", "properties": .object(Dictionary(names.map { ($0, kind) }) { $1 }),
        "allOf": .array(conditions),
      ], definitions)
  }()

  private static func whole(
    _ title: String, _ members: [String: JSONValue], _ definitions: SchemaDefinitions
  ) -> JSONValue {
    let head: [String: JSONValue] = [
      "$schema": "http://json-schema.org/draft-07/schema#",
      "$comment": "Made by `touchstone schema` from the keyword table; changes belong there.",
      "title": .string(title),
      "definitions": .object(definitions.members),
    ]
    return .object(head.merging(members) { $1 })
  }
}
