import Foundation
import Testing

@testable import Certification

struct StatusBitsTests {
  @Test func `index 0 is the left-most bit, and what was set is read back`() throws {
    var bits = StatusBits()
    for index in [0, 7, 8, 94_567, 131_071] { bits.set(index) }
    let read = try some(StatusBits(encoded: bits.encoded))
    #expect(read == bits)
    #expect(StatusBits.indices.filter { read.isSet($0) } == [0, 7, 8, 94_567, 131_071])
    let bytes = try some(GZIP.expanded(some(Base64URL.bytes(String(bits.encoded.dropFirst()))), toAtMost: 16_384))
    #expect(bytes.count == 16_384)
    #expect(bytes[0] == 0x81 && bytes[1] == 0x80 && bytes[16_383] == 0x01)
  }

  @Test func `the same bits are the same text, with no time in it`() throws {
    var bits = StatusBits()
    bits.set(5)
    #expect(bits.encoded == bits.encoded)
    let file = try some(Base64URL.bytes(String(bits.encoded.dropFirst())))
    #expect(Array(file[0..<8]) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
    #expect(file.count < 200)
  }

  @Test func `what is no list of our length is refused`() throws {
    let short = "u" + Base64URL.text(GZIP.compressed([UInt8](repeating: 0, count: 16_383)))
    let long = "u" + Base64URL.text(GZIP.compressed([UInt8](repeating: 0, count: 16_385)))
    let bomb = "u" + Base64URL.text(GZIP.compressed([UInt8](repeating: 0, count: 50_000_000)))
    let good = StatusBits().encoded
    let trailing =
      "u" + Base64URL.text(try some(Base64URL.bytes(String(good.dropFirst()))) + [0])
    for text in [short, long, bomb, trailing, String(good.dropFirst()), "z" + good.dropFirst(), "u", "uAAAA", ""] {
      #expect(StatusBits(encoded: text) == nil, "\(text.prefix(20))")
    }
  }

  @Test func `the specification's example list is read, with no bit set`() throws {
    guard let data = ConformanceData.folder(for: "Bitstring Status List example") else { return }
    let text = try ConformanceData.text("\(data)/bitstring/spec-example-encodedList.txt")
      .trimmingCharacters(in: .whitespacesAndNewlines)
    let bits = try some(StatusBits(encoded: text))
    #expect(!StatusBits.indices.contains { bits.isSet($0) })
    ConformanceData.report(1, "Bitstring Status List example")
  }
}
