import CanonicalJSON
import Testing

struct CanonicalWriterTests {
  private func canonical(_ text: String) throws -> String {
    try JSONParser.parse(Array(text.utf8)).canonicalText
  }

  @Test func `white space goes and members are sorted at every depth`() throws {
    #expect(
      try canonical("{ \"b\" : [ 2 , { \"z\" : null , \"y\" : true } ] ,\n \"a\" : false }")
        == #"{"a":false,"b":[2,{"y":true,"z":null}]}"#)
  }

  @Test func `keys are sorted by UTF-16 code units, not by scalars or bytes`() {
    // U+FB33 is below U+1F602 as a scalar, but the latter's first UTF-16 code unit is D83D.
    let value: JSONValue = ["\u{FB33}": 1, "\u{1F602}": 2, "\u{20AC}": 3, "a": 4, "B": 5, "aa": 6, "": 7]
    #expect(value.canonicalText == "{\"\":7,\"B\":5,\"a\":4,\"aa\":6,\"\u{20AC}\":3,\"\u{1F602}\":2,\"\u{FB33}\":1}")
  }

  @Test func `only what must be escaped is escaped, the shortest way`() {
    let controls = String(String.UnicodeScalarView((0..<0x20).map { Unicode.Scalar(UInt8($0)) }))
    let escaped =
      #"\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f"#
      + #"\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f"#
    #expect(JSONValue.string(controls).canonicalText == "\"\(escaped)\"")
    #expect(
      JSONValue.string("\"\\/\u{7F}\u{80}\u{2028}é职😂<>&'").canonicalText == "\"\\\"\\\\/\u{7F}\u{80}\u{2028}é职😂<>&'\"")
  }

  @Test func `text is never normalised`() {
    let composed: [UInt8] = [0x22, 0xC3, 0xA9, 0x22]
    let decomposed: [UInt8] = [0x22, 0x65, 0xCC, 0x81, 0x22]
    #expect(JSONValue.string("\u{E9}").canonicalBytes == composed)
    #expect(JSONValue.string("e\u{301}").canonicalBytes == decomposed)
  }

  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("-0.0", "0"), ("0e5", "0"), ("1e-400", "0"), ("1.0", "1"), ("1.50", "1.5"),
    ("4.50", "4.5"),
    ("100e-2", "1"), ("1E2", "100"), ("59.5", "59.5"), ("-59.50", "-59.5"), ("0.1", "0.1"),
    ("0.30000000000000004", "0.30000000000000004"),
    ("1e20", "100000000000000000000"), ("1e21", "1e+21"), ("123456789012345680000", "123456789012345680000"),
    ("1234567890123456789012", "1.2345678901234568e+21"), ("0.000001", "0.000001"), ("0.0000001", "1e-7"),
    ("0.00000123", "0.00000123"), ("0.000000123", "1.23e-7"), ("5e-324", "5e-324"),
    ("2.2250738585072014e-308", "2.2250738585072014e-308"),
    ("1.7976931348623157e308", "1.7976931348623157e+308"), ("-1e-7", "-1e-7"),
    ("333333333.33333329", "333333333.3333333"),
  ])
  func `a number is printed as ECMAScript prints it`(text: String, expected: String) throws {
    #expect(try canonical(text) == expected)
  }

  @Test(
    arguments: [
      (9_007_199_254_740_991, "9007199254740991"), (9_007_199_254_740_992, "9007199254740992"),
      (9_007_199_254_740_993, "9007199254740992"), (-9_007_199_254_740_993, "-9007199254740992"),
      (.max, "9223372036854776000"), (.min, "-9223372036854776000"),
    ] as [(Int, String)])
  func `an integer beyond 2 to the 53rd is the double it denotes`(value: Int, expected: String) {
    #expect(JSONValue.integer(value).canonicalText == expected)
  }

  @Test func `every power of ten is read back as the same double`() throws {
    for exponent in -324...308 {
      let value = try #require(Double("1e\(exponent)"))
      let text = try canonical("1e\(exponent)")
      #expect(Double(text) == value, "1e\(exponent)")
    }
  }
}
