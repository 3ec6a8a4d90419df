import CanonicalJSON
import Testing

struct CanonicalCodingTests {
  private struct Record: Codable, Equatable {
    var title: String
    var level: Int
    var notes: [String: [Bool]]
    var absent: Int?
  }

  @Test func `a Codable value has one canonical form and comes back from it`() throws {
    let record = Record(title: "电工/\"4\"", level: 4, notes: ["b": [true], "a": []], absent: nil)
    let bytes = try CanonicalCoding.bytes(record)
    #expect(String(decoding: bytes, as: UTF8.self) == #"{"level":4,"notes":{"a":[],"b":[true]},"title":"电工/\"4\""}"#)
    #expect(try CanonicalCoding.decode(Record.self, from: bytes) == record)
    #expect(try CanonicalCoding.value(record)["level"] == 4)
  }

  @Test func `the wrong shape is not decoded`() {
    #expect(throws: DecodingError.self) {
      try CanonicalCoding.decode(Record.self, from: Array(#"{"title":"x","level":"4","notes":{}}"#.utf8))
    }
  }
}
