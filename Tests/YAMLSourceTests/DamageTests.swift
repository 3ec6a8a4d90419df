import Diagnostics
import Testing

@testable import YAMLSource

/// Damage done to a file that uses every part of YAML that is read here.
struct DamageTests {
  @Test func `damaged files never crash, and point into the file`() {
    let original = Array(
      "kind: standard\nid: cn/1\nlevels:\n  \"4\": {a: [1, 2], b: &x '引', c: *x}\ntext: |\n  一\n  二\n# 完\n".utf8)
    var state: UInt64 = 42
    func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(sides))
    }
    for _ in 0..<20_000 {
      var bytes = original
      for _ in 0...roll(3) {
        let at = roll(bytes.count)
        switch roll(4) {
        case 0: bytes[at] = UInt8(roll(256))
        case 1: bytes.remove(at: at)
        case 2: bytes.insert(UInt8(roll(128)), at: at)
        default: bytes = Array(bytes.prefix(at + 1))
        }
      }
      var sources = SourceMap()
      let file = SourceFile(path: "a.yaml", bytes: bytes)
      let (tree, findings) = YAMLParser.parse(file, as: sources.add(file))
      #expect((tree == nil) != findings.isEmpty)
      for finding in findings {
        if case .source(let span) = finding.place { #expect(Int(span.end) <= bytes.count) }
      }
    }
  }
}
