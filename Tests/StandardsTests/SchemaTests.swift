import CanonicalJSON
import Diagnostics
import Testing
import Vocabulary

@testable import Standards
@testable import YAMLSource

/// The schema says what the keyword table says: all of it, and nothing more.
struct SchemaTests {
  private static let schemas = DocumentKind.allCases.map(DocumentSchema.schema(of:)) + [DocumentSchema.ofAnyKind]

  /// Every mapping of the language in the schema of any document; one that only holds data's keys has no properties.
  private static let mappings: [JSONValue] = (DocumentSchema.ofAnyKind["definitions"]?.object ?? [:]).values
    .filter { $0["properties"] != nil }

  @Test(arguments: schemas) func `every reference leads to a definition, and every definition is referred to`(
    schema: JSONValue
  ) throws {
    let definitions = try #require(schema["definitions"]?.object)
    #expect(Set(schema.references) == Set(definitions.keys.map { "#/definitions/\($0)" }))
  }

  @Test func `every mapping has the keys of the table under all their names, and no other`() {
    func sorted(_ lists: [[String]]) -> [[String]] { lists.map { $0.sorted() }.sorted { "\($0)" < "\($1)" } }
    let inTable = AuthoringLanguage.shapes.map { $0.keywords.flatMap(\.names) }
    let inSchema = Self.mappings.map { Array(($0["properties"]?.object ?? [:]).keys) }
    #expect(sorted(inSchema) == sorted(inTable))
  }

  @Test func `a mapping is closed`() {
    #expect(!Self.mappings.isEmpty)
    for mapping in Self.mappings { #expect(mapping["additionalProperties"] == false) }
    for kind in DocumentKind.allCases {
      #expect(DocumentSchema.schema(of: kind)["additionalProperties"] == false)
    }
  }

  @Test(arguments: AuthoringLanguage.shapes) func `the names of a key are one thing, and one of them is written`(
    shape: Shape
  ) throws {
    let names = Set(shape.keywords.flatMap(\.names))
    let candidates = Self.mappings.filter { Set(($0["properties"]?.object ?? [:]).keys) == names }
    #expect(!candidates.isEmpty)
    for row in shape.rows {
      let all = row.keyword.names
      #expect(
        candidates.allSatisfy { mapping in
          Set(all.compactMap { mapping["properties"]?[$0]?["$ref"]?.string }).count == 1
        })
      let asked = try candidates.contains { try $0.asks(forOneOf: all) }
      #expect(asked == row.isRequired, "\(row.keyword.english) in \(shape.name.en)")
      for name in all.dropLast() {
        let refused = Set((candidates[0]["dependencies"]?[name]?["properties"]?.object ?? [:]).keys)
        #expect(refused == Set(all.drop { $0 != name }.dropFirst()))
      }
    }
  }

  @Test(arguments: AuthoringLanguage.keywords) func `an editor shows what a key means, in both languages`(
    keyword: Keyword
  ) throws {
    let definitions = try #require(DocumentSchema.ofAnyKind["definitions"]?.object)
    let shown = definitions.values.compactMap { $0["markdownDescription"]?.string }
    #expect(
      shown.contains {
        $0.contains(keyword.help.zh) && $0.contains(keyword.help.en) && $0.contains(keyword.example)
      })
  }

  @Test func `a kind of document is its own kind only`() throws {
    let schema = DocumentSchema.schema(of: .ladder)
    let reference = try #require(schema["properties"]?["类型"]?["$ref"]?.string)
    #expect(reference == schema["properties"]?["kind"]?["$ref"]?.string)
    let kind = schema["definitions"]?[String(reference.dropFirst("#/definitions/".count))]
    #expect(kind?["enum"] == ["ladder", "等级体系"])
  }

  @Test(arguments: DocumentKind.allCases) func `the schema beside the shipped documents is up to date`(
    kind: DocumentKind
  ) throws {
    try GeneratedFile("standards/.schema/\(kind.rawValue).json").expect(DocumentSchema.schema(of: kind).indentedText)
  }

  @Test func `the schema of any document beside the shipped ones is up to date`() throws {
    try GeneratedFile("standards/.schema/document.json").expect(DocumentSchema.ofAnyKind.indentedText)
  }

  @Test func `indented text is the same value`() throws {
    for schema in Self.schemas { #expect(try JSONParser.parse(Array(schema.indentedText.utf8)) == schema) }
    let empty: JSONValue = ["a": [], "b": [:], "c": [1, "\"", .null]]
    #expect(empty.indentedText == "{\n  \"a\": [],\n  \"b\": {},\n  \"c\": [1, \"\\\"\", null]\n}\n")
  }

  @Test func `every shipped document names the schema of its kind in its first line`() throws {
    #expect(ShippedDocuments.files.count > 10)
    for file in ShippedDocuments.files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      let word = try #require(text.firstMatch(of: /(?m)^(?:kind|类型): (\w+)$/)?.output.1)
      let kind = try #require(DocumentKind(named: String(word))).rawValue
      let up = String(repeating: "../", count: file.path.split(separator: "/").count - 1)
      #expect(
        text.hasPrefix("# yaml-language-server: $schema=\(up).schema/\(kind).json\n"), "\(file.path)")
      #expect(GeneratedFile("standards/.schema/\(kind).json").exists)
    }
  }
}

extension JSONValue {
  fileprivate var references: [String] {
    switch self {
    case .object(let members):
      members.flatMap { key, value in key == "$ref" ? [value.string].compactMap(\.self) : value.references }
    case .array(let values): values.flatMap(\.references)
    case .null, .bool, .integer, .number, .string: []
    }
  }

  /// Whether this mapping must have a key, under whichever of its names.
  fileprivate func asks(forOneOf names: [String]) throws -> Bool {
    if self["required"]?.array?.contains(.string(names[0])) == true { return true }
    let condition = (self["allOf"]?.array ?? []).first { $0["else"]?["required"] == [.string(names[0])] }
    guard let condition else { return false }
    let alternatives = try #require(condition["if"])
    let others = alternatives["anyOf"]?.array ?? [alternatives]
    return others == names.dropFirst().map { ["required": [.string($0)]] }
  }
}
