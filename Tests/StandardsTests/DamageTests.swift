import Diagnostics
import TestSupport
import Testing

@testable import Standards

/// Whatever happens to a file, reading it never crashes, and every finding points into the file.
struct DamageTests {
  /// Bytes that mean something to YAML, so that damage is more than text.
  private static let telling = Array("{}[]:,-#&*!|>'\"%@`? \n\t\r".utf8) + [0x00, 0xEF, 0xBB, 0xBF, 0xE4, 0xFF]

  private static func damaged(_ original: [UInt8], _ dice: inout SeededGenerator) -> [UInt8] {
    var bytes = original
    for _ in 0...dice.roll(4) where !bytes.isEmpty {
      let at = dice.roll(bytes.count)
      switch dice.roll(8) {
      case 0: bytes[at] ^= UInt8(1 << dice.roll(8))
      case 1: bytes[at] = telling[dice.roll(telling.count)]
      case 2, 3: bytes.insert(telling[dice.roll(telling.count)], at: at)
      case 4: bytes.remove(at: at)
      case 5: bytes.removeSubrange(at..<min(bytes.count, at + 1 + dice.roll(40)))
      case 6: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + 1 + dice.roll(40))], at: dice.roll(bytes.count))
      default: bytes = Array(bytes.prefix(at))
      }
    }
    return bytes
  }

  @Test(arguments: 0..<30) func `damage is a finding inside the file, never a crash`(seed: Int) throws {
    let shipped = ShippedDocuments.files.filter { $0.bytes.count < 8_000 }
    try #require(!shipped.isEmpty)
    var dice = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<1_000 {
      let original = shipped[dice.roll(shipped.count)]
      let bytes = Self.damaged(original.bytes, &dice)
      var sources = SourceMap()
      let file = SourceFile(path: original.path, bytes: bytes)
      let (document, findings) = Document.read(file, as: sources.add(file))
      #expect(document != nil || !findings.isEmpty)
      for finding in findings {
        for place in [finding.place] + finding.others.map(\.place) {
          guard case .source(let span) = place, span.end <= bytes.count else {
            Issue.record("\(finding.code) points outside the file")
            continue
          }
        }
        #expect(!finding.message.text.zh.contains("\0\0"))
      }
    }
  }
}
