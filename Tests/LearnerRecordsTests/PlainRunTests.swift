import Testing

@testable import LearnerRecords

/// Eight bytes at a time find what one byte at a time finds.
@Suite struct PlainRunTests {
  @Test func `runs end where a byte is a mark, not ASCII or not plain`() {
    let marks: [(UInt8, UInt8)] = [(0x22, 0x5C), (0x2C, 0x2C)]
    for (first, second) in marks {
      func ends(_ byte: UInt8) -> Bool { byte == first || byte == second || byte >= 0x80 || !CellText.isPlain(byte) }
      for byte in UInt8.min...UInt8.max {
        for other in [byte, 0x41, 0x00, 0x22, 0x80] {
          for place in 0..<20 {
            var bytes = [UInt8](repeating: 0x61, count: 20)
            bytes[place] = byte
            bytes[(place + 3) % 20] = other
            let expected = bytes.firstIndex(where: ends) ?? bytes.count
            let found = bytes.withUnsafeBufferPointer { bytes in
              bytes.baseAddress.map { PlainRun.end($0, from: 0, to: 20, first, second) }
            }
            #expect(found == expected)
          }
        }
      }
    }
  }

  @Test func `what is beyond ASCII is told to be text or none, plain or not`() {
    for (text, isPlain) in [("电工", true), ("é", true), ("\u{3000}", false), ("\u{FF21}", false), ("\u{A0}", false)] {
      let bytes = Array(text.utf8) + [0x2C]
      let found = bytes.withUnsafeBufferPointer { bytes in
        bytes.baseAddress.map { PlainRun.beyondASCII($0, from: 0, to: bytes.count) }
      }
      #expect(found?.end == bytes.count - 1 && found?.isText == true && found?.isPlain == isPlain, "\(text)")
    }
    let cut: [UInt8] = [0xE7, 0x94, 0x41]
    let found = cut.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { PlainRun.beyondASCII($0, from: 0, to: 3) }
    }
    #expect(found?.end == 2 && found?.isText == false)
  }
}
