import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import YAMLSource

/// What is read straight from the bytes is what libyaml reads, down to the last place.
struct OrdinaryReaderTests {
  /// Nil where both agree, or the document is left to libyaml.
  private func objection(to bytes: [UInt8]) -> String? {
    guard let records = OrdinaryReader.records(of: bytes) else { return nil }
    var sources = SourceMap()
    let file = SourceFile(path: "a.yaml", bytes: bytes)
    let (tree, findings) = YAMLParser.parseThroughLibYAML(file, as: sources.add(file))
    guard let tree else { return "libyaml cannot read it" }
    if !findings.isEmpty { return "libyaml finds something: \(findings)" }
    if !tree.escaped.isEmpty { return "to libyaml there is text that is not read as it is written" }
    for (index, (judged, record)) in zip(tree.records, records).enumerated() {
      guard YAMLTree.Record.haveSamePlaces(judged, record) else {
        return "node \(index): \(record), to libyaml \(judged)"
      }
      if record.isInnocent, record.kind == .scalar,
        Lookalike.mayBeSuspicious(bytes, in: Int(record.textStart)..<Int(record.textEnd))
      {
        return "node \(index) is no innocent: \(record)"
      }
    }
    return tree.records.count == records.count
      ? nil : "\(records.count) nodes, to libyaml \(tree.records.count)"
  }

  private static let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..")
    .standardized.resolvingSymlinksInPath()

  private static func documents(below folder: String) -> [[UInt8]] {
    let root = repository.appending(path: folder)
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: root.path())) ?? []
    return paths.filter { $0.hasSuffix(".yaml") }.sorted().compactMap { path in
      (try? Data(contentsOf: root.appending(path: path))).map { Array($0) }
    }
  }

  @Test func `documents that ship are ordinary`() {
    let shipped = Self.documents(below: "standards")
    #expect(shipped.count > 20)
    for document in shipped { #expect(OrdinaryReader.records(of: document) != nil) }
  }

  @Test(arguments: [
    "a: 1", "a:", "a:\n", "a: \n\n", "a: # c\n", "a: b # c", "a: b#c\n", "\n\n# c\na: b\n\n", "\"a\": 'b'\n",
    "'a': \"\"\n",
    "a: [b, c]\n", "a: []\nb: {}\n", "a: {b: c, \"d\": [e, {f: g}]}  # h\n",
    "- a\n- b: c\n  d: e\n-   f: g\n    h:\n- [i]\n",
    "a:\n- b\n- c:\n  - d\n  e: f\ng: h\n", "a:\n  - b\n\n  # c\n  - d\ne:\nf:\n  g:\nh: i",
    "a:\n# c\n  b: c\n   # d\n",
    "a: 10:30\nb: c,d [e] {f}\n", "名称: 工业机器人（甲、乙）\n表: {理论: 60}\n", "a: b  \nc: \"d\"  \n",
    "a: \u{3000}b\u{A0}\u{1F600}é\n",
    "a b: c d\n", "a: 'b\"'\nc: \"d'\"\n", "a: 'b\\c'\n", "a: b- c\n", "a: x?y !z &u *v\n",
  ])
  func `ordinary documents are read as libyaml reads them`(text: String) {
    #expect(OrdinaryReader.records(of: Array(text.utf8)) != nil)
    #expect(objection(to: Array(text.utf8)) == nil)
  }

  @Test(arguments: [
    "", "\n", "# c\n", "a", "- ", "-\n", "[a]", " a: b\n", "a: b\n  c\n", "a: b\n c: d\n", "a:\n  b\n", "a: |\n  b\n",
    "a: &x b\n",
    "a: *x\n", "a: !x b\n", "? a\n: b\n", "a: b: c\n", "a : b\n", "- - a\n", "a: - b\n", "a:\n  b: c\n d: e\n",
    "a: b\n- c\n",
    "- a\nb: c\n", "---\na: b\n", "...\n", "%A\na: b\n", "a: 'it''s'\n", "a: \"b\\n\"\n", "a: \"b\n  c\"\n",
    "a: [b,\n  c]\n",
    "a: [b, ]\n", "a: [b: c]\n", "a: {b}\n", "a: {b: }\n", "a: {b:c}\n", "{a: b}: c\n", "a: [b] c\n", "a: \"b\"# c\n",
    "a: \"b\" c\n",
    "a:\tb\n", "a: b\r\n", "a: b\r", "a: \u{1}\n", "a: \u{7F}\n", "a: \u{85}b\n", "a: \u{2028}b\n", "a: \u{FEFF}b\n",
    "\u{FEFF}a: b\n", "a: \u{FFFD}\n", "a: \u{FFFE}\n", "# \u{9B}\na: b\n", "a: @b\n", "a: `b\n", "a: -b\n", "a: ]\n",
    "a: {b: c}}\n", "a: [b?]\n", "a: \"b",
  ])
  func `what is not told with certainty is left to libyaml`(text: String) {
    #expect(OrdinaryReader.records(of: Array(text.utf8)) == nil)
  }

  @Test(arguments: [
    [0xC3], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xE4, 0xBD], [0xE4, 0xBD, 0x41], [0xED, 0xA0, 0x80],
    [0xF0, 0x80, 0x80, 0x80],
    [0xF4, 0x90, 0x80, 0x80], [0xF8], [0x80], [0xEF, 0xBF, 0xBF],
  ])
  func `bytes that are no characters are left to libyaml`(bytes: [UInt8]) {
    for text in ["a: ", "# ", "a: 一二三四", "a: '"] {
      for end in ["", "\n", "一二三四五六\n"] {
        #expect(OrdinaryReader.records(of: Array(text.utf8) + bytes + Array(end.utf8)) == nil)
      }
    }
  }

  @Test func `what comes near to a bound is left to libyaml`() {
    let long = String(repeating: "a", count: 2000)
    #expect(OrdinaryReader.records(of: Array("\(long): b".utf8)) == nil)
    #expect(OrdinaryReader.records(of: Array("a: {\(long): b}".utf8)) == nil)
    let flow = "a: " + String(repeating: "[", count: 70) + String(repeating: "]", count: 70)
    #expect(OrdinaryReader.records(of: Array(flow.utf8)) == nil)
    let block = (0..<70).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(OrdinaryReader.records(of: Array(block.utf8)) == nil)
    let many = "a: [" + String(repeating: "b, ", count: 1_100_000) + "b]\n"
    #expect(OrdinaryReader.records(of: Array(many.utf8)) == nil)
  }

  /// Twenty thousand, or as many as `TOUCHSTONE_PROVE` says.
  @Test func `mutated documents are read as libyaml reads them, or left to it`() {
    let environment = ProcessInfo.processInfo.environment
    let cases = environment["TOUCHSTONE_PROVE"].flatMap(Int.init) ?? 20_000
    let seed = environment["TOUCHSTONE_SEED"].flatMap(UInt64.init) ?? 1
    let documents = ["standards", "Tests"].flatMap(Self.documents)
    #expect(documents.count > 70)
    for document in documents { #expect(objection(to: document) == nil) }
    var mutated = MutatedDocument(of: documents, seed: seed)
    var ordinary = 0
    for number in 0..<cases {
      let bytes = mutated.next()
      if OrdinaryReader.records(of: bytes) != nil { ordinary += 1 }
      if let objection = objection(to: bytes) {
        Issue.record("mutation \(number): \(objection)\n\(String(decoding: bytes, as: UTF8.self))")
        return
      }
    }
    #expect(ordinary > cases / 20)
  }
}
