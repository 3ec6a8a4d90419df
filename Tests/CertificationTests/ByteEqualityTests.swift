import CanonicalJSON
import Testing

@testable import Certification

struct ByteEqualityTests {
  @Test func `values are the same where their bytes are`() {
    let value: JSONValue = ["a": ["x", 1, true, .null], "b": ["c": "é"]]
    #expect(value.isSameBytes(as: value))
    for other: JSONValue in [
      ["a": ["x", 1, true, .null], "b": ["c": "e"]], ["a": ["x", 1, true], "b": ["c": "é"]],
      ["a": ["x", 1, false, .null], "b": ["c": "é"]], ["a": ["x", 1, true, .null]], [:], "x", .null,
      ["a": ["x", 1, true, .null], "d": ["c": "é"]],
    ] {
      #expect(!value.isSameBytes(as: other))
      #expect(!other.isSameBytes(as: value))
    }
  }

  @Test func `two spellings of one letter are equal strings, and different bytes`() {
    let (composed, decomposed) = ("\u{E9}", "e\u{301}")
    #expect(composed == decomposed)
    #expect(!JSONValue.string(composed).isSameBytes(as: .string(decomposed)))
    #expect(!JSONValue.object([composed: 1]).isSameBytes(as: .object([decomposed: 1])))
    #expect(!JSONValue.array([.string(composed)]).isSameBytes(as: .array([.string(decomposed)])))
  }
}
