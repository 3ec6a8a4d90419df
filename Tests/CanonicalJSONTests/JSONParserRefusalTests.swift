import Testing

@testable import CanonicalJSON

/// What is not JSON is refused, at the byte at which that shows.
struct JSONParserRefusalTests {
  typealias Reason = JSONSyntaxError.Reason

  private func expect(_ bytes: some Sequence<UInt8>, toFailBecause reason: Reason, at offset: Int) {
    #expect(throws: JSONSyntaxError(reason: reason, offset: offset)) { try JSONParser.parse(Array(bytes)) }
  }

  @Test(arguments: [
    ("", 0), ("  ", 2), ("[", 1), ("[1", 2), ("[1,", 3), ("{", 1), (#"{"a""#, 4), (#"{"a":"#, 5), (#"{"a":1"#, 6),
    (#"{"a":1,"#, 7), ("tru", 3), ("nul", 3), ("-", 1), ("1.", 2), ("1e", 2), ("1e+", 3), (#"""#, 1), (#""abc"#, 4),
    (#""\"#, 2), (#""\u00"#, 5),
  ])
  func `text that stops too early is refused at its end`(text: String, offset: Int) {
    expect(text.utf8, toFailBecause: .endOfInput, at: offset)
  }

  @Test(arguments: [
    ("]", 0), ("[1,]", 3), ("[,1]", 1), ("[1 2]", 3), ("[1}", 2), ("{1:2}", 1), ("{a:1}", 1), ("{'a':1}", 1),
    (#"{"a",1}"#, 4), (#"{"a" 1}"#, 5), (#"{"a":1,}"#, 7), (#"{"a":1 "b":2}"#, 7), (#"{"a":1]"#, 6), ("TRUE", 0),
    ("True", 0), ("trup", 3), ("nil", 1), ("NaN", 0), ("Infinity", 0), ("+1", 0), (".5", 0), ("'a'", 0), ("\u{A0}1", 0),
    ("\u{FEFF}1", 0), ("/* */1", 0), ("１", 0), ("undefined", 0), ("\u{B}1", 0), ("\0", 0),
  ])
  func `what may not stand there is refused`(text: String, offset: Int) {
    expect(text.utf8, toFailBecause: .unexpected, at: offset)
  }

  @Test(arguments: [
    ("1 1", 2), ("nullx", 4), ("[] []", 3), ("{}}", 2), ("1//", 1), ("0x10", 1), ("1,", 1), ("\"a\"\0", 3), ("1a", 1),
  ])
  func `one text is one value`(text: String, offset: Int) {
    expect(text.utf8, toFailBecause: .trailingContent, at: offset)
  }

  @Test(arguments: [
    ("01", 0), ("-01", 1), ("00", 0), ("[012]", 1), ("-x", 1), ("--1", 1), ("1.x", 2), ("1.e1", 2), ("[1.]", 3),
    ("1ex", 2),
    ("1e+-1", 3), ("-Infinity", 1),
  ])
  func `a number is written as RFC 8259 says`(text: String, offset: Int) {
    expect(text.utf8, toFailBecause: .invalidNumber, at: offset)
  }

  @Test(arguments: [("1e400", 0), ("-1e400", 0), ("[1,1e309]", 3), ("1e99999999999999999999", 0)])
  func `a number beyond a double is refused, since it has no canonical form`(text: String, offset: Int) {
    expect(text.utf8, toFailBecause: .invalidNumber, at: offset)
  }

  @Test func `an integer of 400 digits is refused too`() {
    expect(String(repeating: "9", count: 400).utf8, toFailBecause: .invalidNumber, at: 0)
  }

  @Test(arguments: [
    (#"{"a":1,"a":1}"#, "a", 7), (#"{"a":1,"b":2,"a":3}"#, "a", 13), (#"{"a":1,"\u0061":2}"#, "a", 7),
    (#"{"":1,"":2}"#, "", 6), (#"[{"x":{"y":1,"y":2}}]"#, "y", 13), (#"{"\u00e9":1,"e\u0301":2}"#, "é", 12),
  ])
  func `a key may stand once, however it is escaped or normalised`(text: String, key: String, offset: Int) {
    expect(text.utf8, toFailBecause: .duplicateKey(key), at: offset)
  }

  @Test func `the same key may stand in different objects`() throws {
    #expect(try JSONParser.parse(Array(#"[{"a":1},{"a":{"a":2}}]"#.utf8)) == [["a": 1], ["a": ["a": 2]]])
  }

  @Test(arguments: 0..<UInt8(0x20))
  func `control characters in strings must be escaped`(control: UInt8) {
    expect(Array("\"ab".utf8) + [control] + Array("\"".utf8), toFailBecause: .controlCharacter, at: 3)
  }

  @Test(arguments: [
    (#""\x41""#, 3), (#""\'""#, 3), (#""\U0041""#, 3), (#""\0""#, 3), (#""\u00g0""#, 5), (#""\u 041""#, 3),
    (#""\u+041""#, 3), (#""\ud800\u00""#, 11),
  ])
  func `an escape that does not exist is refused`(text: String, offset: Int) {
    expect(text.utf8, toFailBecause: .invalidEscape, at: offset)
  }

  @Test(arguments: [
    #""\ud800""#, #""\udc00""#, #""\udfff\ud800""#, #""\ud800\ud800""#, #""\ud800\ue000""#, #""\ud800x""#,
    #""\ud800\n""#,
    #""\ud83d \ude02""#,
    #"{"\udbff":1}"#, #""\ud800"#,
  ])
  func `half a surrogate pair is refused`(text: String) {
    let error = #expect(throws: JSONSyntaxError.self) { try JSONParser.parse(Array(text.utf8)) }
    #expect(error?.reason == .loneSurrogate)
  }

  @Test(
    arguments: [
      ([0x80], 0), ([0xFF], 0), ([0xC0, 0xAF], 0), ([0xC3], 0), ([0xE4, 0xB8], 0), ([0xED, 0xA0, 0x80], 0),
      ([0xF4, 0x90, 0x80, 0x80], 0), ([0xF0, 0x80, 0x80, 0xAF], 0), ([0xC3, 0xA9, 0xFE], 2),
      ([0xE4, 0xB8, 0xAD, 0xE4, 0xB8, 0x22], 3), ([0x41, 0xB5, 0xE7], 1),
    ] as [([UInt8], Int)])
  func `bytes that are not UTF-8 are refused at the first wrong one`(bytes: [UInt8], offset: Int) {
    // The last is GBK (电 is B5 E7): the mistake that people really make.
    expect(Array(#"["x","#.utf8) + [0x22] + bytes + Array("\"]".utf8), toFailBecause: .invalidUTF8, at: 6 + offset)
  }

  @Test func `bytes outside strings are checked too`() {
    expect([0x5B, 0x31, 0x5D, 0xFF], toFailBecause: .invalidUTF8, at: 3)
  }
}
