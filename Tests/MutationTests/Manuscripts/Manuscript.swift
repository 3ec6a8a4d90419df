import Diagnostics
import Vocabulary
import YAMLSource

/// A document as its author has it before them: the text, and where its parts stand in it.
struct Manuscript: Sendable {
  let path: String
  let bytes: [UInt8]
  let root: YAMLNode
  let kind: String
  let sites: [Site]

  init?(path: String, bytes: [UInt8]) {
    var sources = SourceMap()
    let file = SourceFile(path: path, bytes: bytes)
    guard let root = YAMLParser.parse(file, as: sources.add(file)).tree?.root,
      let kind = root.entries.first(where: { ["kind", "类型"].contains($0.key.text) })?.value.text
    else { return nil }
    self.path = path
    self.bytes = bytes
    self.root = root
    self.kind = kind
    self.sites = Site.all(below: root, path: [kind])
  }

  func sites(_ patterns: [String]) -> [Site] {
    let patterns = patterns.map(SitePattern.init)
    return sites.filter { $0.matches(any: patterns) }
  }

  /// The text of the mapping's entry under this name.
  func text(_ name: String) -> String? { root.entries.first { $0.key.text == name }?.value.text }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  // MARK: Lines

  private static let newline = UInt8(ascii: "\n")
  private static let space = UInt8(ascii: " ")

  func lineStart(_ offset: Int) -> Int { bytes[..<offset].lastIndex(of: Self.newline).map { $0 + 1 } ?? 0 }

  /// Where the line ends, before its newline.
  func lineEnd(_ offset: Int) -> Int { bytes[offset...].firstIndex(of: Self.newline) ?? bytes.count }

  /// Where the next line starts.
  func nextLine(_ offset: Int) -> Int { min(lineEnd(offset) + 1, bytes.count) }

  func indentation(_ offset: Int) -> Range<Int> {
    let start = lineStart(offset)
    return start..<start + bytes[start...].prefix { $0 == Self.space }.count
  }

  // MARK: Form

  /// Written between brackets.
  func isFlow(_ node: YAMLNode) -> Bool {
    node.kind != .scalar && [UInt8(ascii: "{"), UInt8(ascii: "[")].contains(bytes[node.span.range.lowerBound])
  }

  func isQuoted(_ node: YAMLNode) -> Bool {
    node.kind == .scalar && !node.span.range.isEmpty
      && [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[node.span.range.lowerBound])
  }

  /// Where a scalar's own text stands, without its quotes.
  func inner(_ node: YAMLNode) -> Range<Int> {
    let range = node.span.range
    return isQuoted(node) ? range.lowerBound + 1..<range.upperBound - 1 : range
  }

  /// The whole lines of an entry in block form that has them for itself.
  func lines(of site: Site) -> Range<Int> { lineStart(site.start)..<nextLine(max(site.start, site.end - 1)) }

  /// Whether the entry stands first on its line (after the dash of a list).
  func startsItsLine(_ site: Site) -> Bool {
    let before = bytes[lineStart(site.start)..<site.start]
    let isIndentation = before.allSatisfy { $0 == Self.space }
    return site.key == nil && !isFlow(site.collection)
      ? before.filter { $0 != Self.space } == [UInt8(ascii: "-")] : isIndentation
  }
}
