import Testing

@testable import CanonicalJSON

/// What RFC 8259 allows is read, and read as what it means.
struct JSONParserAcceptanceTests {
  private func parse(_ text: String) throws -> JSONValue { try JSONParser.parse(Array(text.utf8)) }

  @Test(
    arguments: [
      ("null", JSONValue.null), ("true", true), ("false", false), ("0", 0), ("-0", 0), ("-1", -1), ("42", 42),
      ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)), (#""""#, ""), ("[]", []),
      ("{}", [:]), ("[[]]", [[]]), ("[1,2,3]", [1, 2, 3]), (#"{"a":{"b":[null]}}"#, ["a": ["b": [.null]]]),
      (#"{"":0}"#, ["": 0]),
    ] as [(String, JSONValue)])
  func `a value is read`(text: String, value: JSONValue) throws {
    #expect(try parse(text) == value)
  }

  @Test(arguments: [
    "0.0", "-0.0", "1.50", "59.5", "1e2", "1E2", "1e+2", "1e-2", "0e0", "1.5e300", "1e-400", "9223372036854775808",
    "-9223372036854775809", "123456789012345678901234567890",
  ])
  func `a number that is no 64-bit integer is kept as written`(text: String) throws {
    #expect(try parse(text) == .number(text))
  }

  @Test func `white space may stand around every token`() throws {
    let text = " \t\r\n{ \"a\" :\n[ 1 ,\t2 ] , \"b\" : { } , \"c\" : [ ] }\r\n "
    #expect(try parse(text) == ["a": [1, 2], "b": [:], "c": []])
  }

  @Test(arguments: [
    (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u0041\u00e9\u4e2d""#, "Aé中"), (#""\u00E9\u00e9""#, "éé"),
    (#""\ud83d\ude02""#, "😂"), (#""\uD800\uDC00\uDBFF\uDFFF""#, "\u{10000}\u{10FFFF}"), (#""\u0000""#, "\0"),
    (#""\u007f\uffff\ufeff""#, "\u{7F}\u{FFFF}\u{FEFF}"), (#""职业技能""#, "职业技能"), (#""😂""#, "😂"),
  ])
  func `an escape means its character`(text: String, meaning: String) throws {
    let read = try #require(try parse(text).string)
    // By scalars, since `==` on strings overlooks normalisation.
    #expect(Array(read.unicodeScalars) == Array(meaning.unicodeScalars))
  }

  @Test func `a slice is read like an array of its own`() throws {
    let bytes = Array("xx[1]yy".utf8)
    #expect(try JSONParser.parse(bytes[2..<5]) == [1])
    #expect(throws: JSONSyntaxError(reason: .trailingContent, offset: 3)) { try JSONParser.parse(bytes[2...]) }
    #expect(throws: JSONSyntaxError(reason: .unexpected, offset: 0)) { try JSONParser.parse(bytes[1...]) }
  }

  @Test(arguments: [("[", "]"), (#"{"a":"#, "}")])
  func `arrays and objects nest 64 deep and no deeper`(open: String, close: String) throws {
    func nested(_ depth: Int, around inner: String) -> String {
      String(repeating: open, count: depth) + inner + String(repeating: close, count: depth)
    }
    #expect(JSONParser.maximumDepth == 64)
    #expect(throws: Never.self) { try parse(nested(64, around: "1")) }
    let tooDeep = JSONSyntaxError(reason: .tooDeep, offset: 64 * open.utf8.count)
    #expect(throws: tooDeep) { try parse(nested(65, around: "1")) }
    #expect(throws: tooDeep) { try parse(String(repeating: open, count: 100_000)) }
  }

  @Test func `members are found by key`() throws {
    let value = try parse(#"{"name":"维修电工","level":4,"items":[1],"more":{"x":null}}"#)
    #expect(value["name"]?.string == "维修电工")
    #expect(value["level"]?.integer == 4)
    #expect(value["items"]?.array == [1])
    #expect(value["more"]?.object == ["x": .null])
    #expect(value["absent"] == nil)
    #expect(value["name"]?["x"] == nil)
    #expect(value["name"]?.integer == nil)
    #expect(value["level"]?.string == nil)
  }
}
