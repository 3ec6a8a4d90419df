import CanonicalJSON
import Foundation
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

  /// Whatever an `Encodable` may ask of its encoder.
  private struct Strange: Encodable {
    enum Key: String, CodingKey { case z, a, list, deep, parent = "super", unicode = "\u{10FFFF}", late = "\u{FFFD}" }

    func encode(to encoder: any Encoder) throws {
      var members = encoder.container(keyedBy: Key.self)
      try members.encode("first", forKey: .z)
      try members.encodeNil(forKey: .a)
      try members.encode("second", forKey: .z)
      try members.encode(1, forKey: .unicode)
      try members.encode(2, forKey: .late)
      // Containers that grow in turn.
      var list = members.nestedUnkeyedContainer(forKey: .list)
      var deep = members.nestedContainer(keyedBy: Key.self, forKey: .deep)
      try list.encode(Int.max)
      try deep.encode(Int8.min, forKey: .z)
      try list.encode(UInt64.max)
      try list.encodeNil()
      try list.encode([String?.none, "\u{1}\n"])
      var inner = list.nestedContainer(keyedBy: Key.self)
      try inner.encode(0.1 + 0.2, forKey: .a)
      try inner.encode(Float(0.1), forKey: .z)
      _ = list.nestedUnkeyedContainer()
      try deep.encode(1e21, forKey: .a)
      try deep.encode(-0.0, forKey: .list)
      try ["b": [2: true], "a": [1: false]].encode(to: members.superEncoder())
    }
  }

  @Test func `an encoded value is what the system's encoder makes of it, in canonical form`() throws {
    let bytes = try CanonicalCoding.bytes(Strange())
    #expect(try bytes == JSONParser.parse([UInt8](JSONEncoder().encode(Strange()))).canonicalBytes)
    #expect(
      String(decoding: bytes, as: UTF8.self) == #"""
        {"a":null,"deep":{"a":1e+21,"list":0,"z":-128},"list":[9223372036854776000,18446744073709552000,null,\#
        [null,"\u0001\n"],{"a":0.30000000000000004,"z":0.1},[]],"super":{"a":{"1":false},"b":{"2":true}},\#
        "z":"second","\#u{10FFFF}":1,"\#u{FFFD}":2}
        """#)
  }

  @Test(arguments: [Double.nan, .infinity]) func `a number that is none is not encoded`(_ number: Double) {
    #expect(throws: EncodingError.self) { try CanonicalCoding.bytes([number]) }
    #expect(throws: EncodingError.self) { try CanonicalCoding.bytes(["a": Float(number)]) }
  }
}
