import Testing

@testable import CanonicalJSON

/// The writer that decisions are written by.
@Suite struct ByteWriterTests {
  private static func written(capacity: Int = 1, _ body: (inout ByteWriter) -> Void) -> String {
    var writer = ByteWriter(capacity: capacity)
    body(&writer)
    return String(decoding: writer.array, as: UTF8.self)
  }

  @Test func `numbers are written as they print`() {
    var numbers = [0, 9, 10, 99, 100, 101, 999, 1000, Int.max, Int.min, -1, -10]
    var power = 1
    while power <= Int.max / 10 {
      numbers += [power - 1, power, power + 1]
      power *= 10
    }
    for number in numbers { #expect(Self.written { $0.append(decimal: number) } == "\(number)") }
  }

  @Test func `texts of every length are copied whole, wherever they come to lie`() {
    let text = "0123456789abcdefghijklmnopqrstuvwxyz"
    for length in 0...36 {
      for before in 0...20 {
        let part = Array(text.utf8.prefix(length))
        let found = Self.written(capacity: 7) { writer in
          for _ in 0..<before { writer.append(UInt8(ascii: "-")) }
          part.withUnsafeBufferPointer { writer.append($0) }
          writer.append("!")
        }
        #expect(found == String(repeating: "-", count: before) + text.prefix(length) + "!")
      }
    }
  }

  @Test func `what was written can be taken back`() {
    let found = Self.written {
      $0.append("abc")
      $0.removeLast()
      $0.append(utf8: "é")
      $0.append(quoted: "\"")
      $0.append(littleEndian: 0x6261 as UInt16)
    }
    #expect(found == "abé\"\\\"\"ab")
  }
}
