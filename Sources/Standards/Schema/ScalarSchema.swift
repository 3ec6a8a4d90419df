import CanonicalJSON
import Diagnostics
import YAMLSource

/// One scalar as members of a JSON Schema.
///
/// The language takes a scalar's type from the table, an editor takes it from the scalar's look. Whatever look the
/// language allows the schema must allow: `60` and `"60"`, `2020` and `"2020"`, `true` and `是`.
struct ScalarSchema {
  let members: [String: JSONValue]

  init(_ scalar: ScalarShape) {
    switch scalar.content {
    case .text:
      members = ["type": ["string", "number", "boolean"], "minLength": 1]
    case .flag:
      members = ["enum": [true, false, "是", "否", "true", "false"]]
    case .integer(let range):
      members = [
        "type": ["integer", "string"], "minimum": .integer(range.lowerBound), "maximum": .integer(range.upperBound),
        "pattern": .string("^0*[0-9]{1,\(String(range.upperBound).utf8.count)}$"),
        "patternErrorMessage": Self.message(scalar),
      ]
    case .words(let words):
      members = Self.members(of: words)
    case .pattern(let pattern):
      let numerals = NumeralBounds(of: pattern)
      let number: JSONValue? = numerals.map { $0.takesFractions ? "number" : "integer" }
      members = [
        "type": number.map { ["string", $0] } ?? "string", "pattern": .string(pattern),
        "patternErrorMessage": Self.message(scalar),
      ].merging(numerals?.members ?? [:]) { $1 }
    }
  }

  private static func message(_ scalar: ScalarShape) -> JSONValue {
    .string("应为：\(scalar.expectation.zh) — expected: \(scalar.expectation.en)")
  }

  /// Every word under both names, each explained by the other.
  static func members(of words: [ScalarShape.Word]) -> [String: JSONValue] {
    let different = words.filter { $0.english != $0.chinese }
    return [
      "enum": .array((words.map(\.english) + different.map(\.chinese)).map(JSONValue.string)),
      "markdownEnumDescriptions": .array(
        (words.map(\.chinese) + different.map { "`\($0.english)`" }).map(JSONValue.string)),
    ]
  }
}
