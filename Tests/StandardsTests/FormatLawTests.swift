import Diagnostics
import Testing
import YAMLSource

@testable import Standards

/// What holds of the formatter whatever the layout.
struct FormatLawTests {
  @Test(arguments: 0..<40) func `a random layout is laid out once and for all, with all its comments and content`(
    _ batch: Int
  ) throws {
    for seed in 0..<50 {
      let (text, comments) = RandomLayout.document(seed: UInt64(batch * 50 + seed))
      let result = try #require(Formatting.text(text), "seed \(batch * 50 + seed)\n\(text)")
      #expect(Formatting.text(result) == result, "seed \(batch * 50 + seed)\n\(text)\n=====\n\(result)")
      #expect(Formatting.comments(result)?.sorted() == comments.sorted())
      #expect(Self.content(result) == Self.content(text))
      #expect(!result.contains("\n\n\n") || text.contains("+"))
      #expect(!result.hasPrefix("\n") && result.hasSuffix("\n") && !result.contains("\r"))
    }
  }

  @Test(arguments: ShippedDocuments.files.indices) func `spaces, indentation and line ends make no difference`(
    _ index: Int
  ) throws {
    let file = ShippedDocuments.files[index]
    let canonical = try #require(Formatting.text(file.bytes))
    let lines = canonical.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for factor in 2...4 {
      let wide = lines.map { line in
        String(repeating: " ", count: line.prefix { $0 == " " }.count * (factor - 1)) + line + "  "
      }
      // A list element's further keys stand where its first does, behind the dash.
      let aligned = wide.map { line in
        guard let dash = line.firstIndex(where: { $0 != " " }), line[dash...].hasPrefix("- ") else { return line }
        return line[...dash] + String(repeating: " ", count: 2 * factor - 1) + line[line.index(dash, offsetBy: 2)...]
      }
      #expect(Formatting.text("\u{FEFF}" + aligned.joined(separator: "\r\n")) == canonical, "\(file.path) × \(factor)")
    }
  }

  @Test(arguments: ShippedDocuments.files.indices) func `a comment on or above any line stays, in both languages`(
    _ index: Int
  ) throws {
    let file = ShippedDocuments.files[index]
    let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    for round in 0..<12 {
      var dice = FormatDice(seed: UInt64(round))
      var edited: [String] = []
      for line in lines {
        if dice.chance(6) { edited.append(String(repeating: " ", count: dice.number(0...12)) + "# 批注\(edited.count)") }
        if dice.chance(9) { edited.append("") }
        edited.append(dice.chance(6) && !line.contains("#") ? line + " # 旁注\(edited.count)" : line)
      }
      let text = edited.joined(separator: "\n")
      let result = try #require(Formatting.text(text))
      #expect(Formatting.text(result) == result)
      #expect(Formatting.comments(result)?.sorted() == Formatting.comments(text)?.sorted())
      let chinese = try #require(Formatting.text(text, keys: .zh))
      #expect(Formatting.text(chinese, keys: .en) == Formatting.text(text, keys: .en))
    }
  }

  /// Every scalar and every border of a collection, in order.
  private static func content(_ text: String) -> [String]? {
    var sources = SourceMap()
    let file = SourceFile(path: "a.yaml", bytes: Array(text.utf8))
    func walk(_ node: YAMLNode) -> [String] {
      switch node.kind {
      case .scalar: [node.isAbsent ? "nothing" : "=" + node.text]
      case .sequence: ["["] + node.elements.flatMap(walk) + ["]"]
      case .mapping: ["{"] + node.entries.flatMap { walk($0.key) + walk($0.value) } + ["}"]
      }
    }
    return (YAMLParser.parse(file, as: sources.add(file)).tree?.root).map(walk)
  }
}

/// Documents whose bytes were damaged at random: what still is YAML is laid out without a loss, or left.
struct FormatDamageTests {
  private static let insertions = [
    "#", " #", "\n", "\n\n", "  ", "\t", "- ", ": ", ":", "{", "}", "[", "]", ",", "\"", "'", "|\n", ">", "&a ", "*a",
    "? ",
    "!", "%", "\r", "---\n", "...\n", "\\", "\u{85}", "\u{2028}", "是", "0", "~",
  ]

  @Test(arguments: 0..<24) func `damaged text is laid out once and for all, or left`(_ batch: Int) throws {
    var unsafe: [String] = []
    for seed in 0..<60 {
      var dice = FormatDice(seed: UInt64(batch * 60 + seed))
      var bytes = Array(RandomLayout.document(seed: UInt64(dice.number(0...2000))).text.utf8)
      for _ in 0..<dice.number(1...3) where !bytes.isEmpty {
        let at = dice.number(0...bytes.count - 1)
        switch dice.number(0...2) {
        case 0: bytes.remove(at: at)
        case 1: bytes.insert(contentsOf: Array(dice.pick(Self.insertions).utf8), at: at)
        default: bytes.removeSubrange(at..<min(bytes.count, at + dice.number(1...20)))
        }
      }
      let text = String(decoding: bytes, as: UTF8.self)
      guard Array(text.utf8) == bytes else { continue }
      guard let result = Formatting.text(text) else {
        if Formatting.refusal(text) == ["TS1021"] { unsafe.append(text) }
        continue
      }
      #expect(Formatting.text(result) == result, "\(text)\n=====\n\(result)")
      #expect(Formatting.comments(result)?.sorted() == Formatting.comments(text)?.sorted())
    }
    // The safeguard is there for what nobody thought of, and nobody has to think of much.
    #expect(unsafe == [])
  }
}
