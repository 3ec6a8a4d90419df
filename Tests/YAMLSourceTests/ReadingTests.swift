import Diagnostics
import Testing

@testable import Standards
@testable import YAMLSource

/// Types come from the form, never from the look of a scalar.
struct ReadingTests {
  private func read<Value>(_ text: String, _ form: Form<Value>) throws -> (value: Value?, codes: [FindingCode]) {
    var sources = SourceMap()
    let file = SourceFile(path: "a.yaml", bytes: Array(text.utf8))
    let (tree, _) = YAMLParser.parse(file, as: sources.add(file))
    var decoding = Decoding()
    let value = form.decode(try #require(tree).root, nil, &decoding)
    return (value, decoding.findings.map(\.code))
  }

  @Test(arguments: ["no", "yes", "1:30", "0x10", "010", "1e3", "~", "null", "2024-01-01", "'no'"])
  func `text stays as it is written`(text: String) throws {
    #expect(try read(text, .text).value == text.filter { $0 != "'" })
  }

  @Test(arguments: ["''", "{a: 1}", "[a]"]) func `text is one scalar, and not empty`(text: String) throws {
    let (read, codes) = try read(text, .text)
    #expect(read == nil)
    #expect(codes == ["TS1011"])
  }

  @Test(arguments: [
    ("7", 7), ("'07'", 7), ("0x10", nil), ("1e1", nil), ("1.0", nil), ("-1", nil), ("+7", nil), ("100", nil),
  ])
  func `a whole number is decimal digits within its range`(text: String, value: Int?) throws {
    let (read, codes) = try read(text, .integer(0...99))
    #expect(read == value)
    #expect(codes == (value == nil ? ["TS1011"] : []))
  }

  @Test func `a full-width digit is no digit, and is named`() throws {
    let (read, codes) = try read("７", .integer(0...99))
    #expect(read == nil)
    #expect(codes == ["TS1013"])
  }

  @Test func `a list keeps its good elements and reports each bad one`() throws {
    let (values, codes) = try read("[1, x, 3, y]", Form.integer(0...9).list)
    #expect(values == [1, 3])
    #expect(codes == ["TS1011", "TS1011"])
  }

  @Test func `a list is a list, and an empty one is read`() throws {
    #expect(try read("[]", Form.integer(0...9).list).value == [])
    #expect(try read("7", Form.integer(0...9).list).codes == ["TS1011"])
    #expect(try read("{a: 1}", Form.integer(0...9).list).codes == ["TS1011"])
  }

  @Test(arguments: [
    ("true", true), ("是", true), ("false", false), ("否", false), ("yes", nil), ("no", nil), ("True", nil), ("1", nil),
    ("~", nil),
  ])
  func `a flag is true or false, in either language`(text: String, value: Bool?) throws {
    let (read, codes) = try read(text, .flag)
    #expect(read == value)
    #expect(codes == (value == nil ? ["TS1011"] : []))
  }

  @Test func `a table keeps its order, and the first of a repeated key`() throws {
    let form = Form<[(key: Sited<String>, value: Sited<Int>)]>.table(
      Bilingual(zh: "表", en: "a table"), key: .text, value: .integer(0...9))
    let (rows, codes) = try read("{b: 1, a: 2, b: 3, c: x, 'a': 4}", form)
    #expect(rows?.map(\.key.value) == ["b", "a"])
    #expect(rows?.map(\.value.value) == [1, 2])
    #expect(codes == ["TS1009", "TS1011", "TS1009"])
    #expect(try read("[a]", form).codes == ["TS1011"])
  }
}
