import Diagnostics
import Testing

@testable import YAMLSource

/// Types come from the form, never from the look of a scalar.
struct ReadingTests {
  private static let name = Keyword("name", "名称", help: Bilingual(zh: "名称", en: "its name"))
  private static let count = Keyword("count", "数量", help: Bilingual(zh: "数量", en: "how many"))
  private static let shape = Shape(Bilingual(zh: "一件", en: "a thing"), required: [name], optional: [count])

  private func read<Value>(_ text: String, _ form: Form<Value>) throws -> (value: Value?, codes: [FindingCode]) {
    var sources = SourceMap()
    let file = SourceFile(path: "a.yaml", bytes: Array(text.utf8))
    let (tree, _) = YAMLParser.parse(file, as: sources.add(file))
    var decoding = Decoding()
    let value = form.decode(try #require(tree).root, &decoding)
    return (value, decoding.findings.map(\.code))
  }

  private func thing(_ text: String) throws -> (value: String?, codes: [FindingCode]) {
    try read(
      text,
      .object(Self.shape) { reader, decoding in
        let name = reader.read(Field(Self.name, .text), &decoding)
        let count = reader.read(Field(Self.count, .integer(0...99)), &decoding)
        return name.map { "\($0) \(count ?? -1)" }
      })
  }

  @Test(arguments: ["no", "yes", "1:30", "0x10", "010", "1e3", "~", "null", "2024-01-01", "'no'"])
  func `text stays as it is written`(text: String) throws {
    #expect(try read(text, .text).value == text.filter { $0 != "'" })
  }

  @Test(arguments: [
    ("7", 7), ("'07'", 7), ("0x10", nil), ("1e1", nil), ("1.0", nil), ("-1", nil), ("７", nil), ("100", nil),
  ])
  func `a whole number is decimal digits within its range`(text: String, value: Int?) throws {
    let (read, codes) = try read(text, .integer(0...99))
    #expect(read == value)
    #expect(codes == (value == nil ? ["TS1011"] : []))
  }

  @Test func `English and Chinese keys are the same key`() throws {
    #expect(try thing("{name: a, count: 3}").value == "a 3")
    #expect(try thing("{名称: a, 数量: 3}").value == "a 3")
    #expect(try thing("{name: a, 名称: b}").codes == ["TS1009"])
  }

  @Test func `a misspelt key is one finding, an unknown one beside a missing one two`() throws {
    #expect(try thing("{nmae: a}").codes == ["TS1008"])
    #expect(try thing("{colour: a}").codes == ["TS1008", "TS1010"])
    #expect(try thing("{count: 3}").codes == ["TS1010"])
    #expect(try thing("[a]").codes == ["TS1011"])
  }

  @Test func `a list keeps its good elements and reports each bad one`() throws {
    let (values, codes) = try read("[1, x, 3, y]", Form.integer(0...9).list)
    #expect(values == [1, 3])
    #expect(codes == ["TS1011", "TS1011"])
  }
}
