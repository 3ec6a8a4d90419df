package import Diagnostics

/// One mapping read by its ``Shape``: unknown, repeated and missing keys are reported when it is opened; after that,
/// a field that is absent or wrong is nil, and its finding exists already.
package struct ObjectReader: ~Copyable {
  package let node: YAMLNode
  private let shape: Shape
  /// The node of each row's value, by its index in the tree; negative where the key is not there. In place, so that a
  /// mapping takes no memory of its own.
  private var values: [32 of Int32]
  /// Of the keys that are there.
  private var signs: UInt64 = 0
  /// Keys that the shape does not have: one of its own may be among them, misspelt.
  package let hasUnknownKeys: Bool

  package init?(_ node: YAMLNode, _ shape: Shape, under keyword: Keyword?, _ decoding: inout Decoding) {
    guard node.kind == .mapping else {
      decoding.reportNoCollection(of: shape.name, at: node, under: keyword)
      return nil
    }
    self.node = node
    self.shape = shape
    values = .init(repeating: -1)
    var misspelt: Set<Keyword> = []
    var unknown: [YAMLNode] = []
    var hasRepeats = false
    let tree = node.tree
    let records = tree.records
    let bytes = tree.bytes
    let end = Int(records[node.index].next)
    var at = node.index + 1
    while at < end {
      let key = records[at].kind == .alias ? tree.target(of: at) : at
      let value = Int(records[at].next)
      at = Int(records[value].next)
      let name = records[key]
      guard name.kind == .scalar else {
        let message = UnexpectedValue(expected: Bilingual(zh: "键的名称", en: "a key's name"), found: nil)
        decoding.report(message, at: YAMLNode(tree: tree, index: key))
        continue
      }
      let row =
        name.isEscaped
        ? shape.index(namedBy: key, of: tree)
        : shape.index(named: Int(name.textStart)..<Int(name.textEnd), in: bytes.span)
      guard let row else {
        let key = YAMLNode(tree: tree, index: key)
        if let lookalike = Lookalike.all(in: key.text).first,
          let meant = shape.keyword(named: Lookalike.resolved(key.text))
        {
          misspelt.insert(meant)
          decoding.report(lookalike, in: key)
          continue
        }
        unknown.append(key)
        continue
      }
      if values[row] < 0 {
        values[row] = Int32(records[value].kind == .alias ? tree.target(of: value) : value)
        signs |= shape.sign(of: row)
      } else if let first = node.pairs.first(where: { shape.index(namedBy: $0.key.index, of: tree) == row })?.key {
        hasRepeats = true
        decoding.report(repeated: YAMLNode(tree: tree, index: key), first: first.span)
      }
    }
    hasUnknownKeys = !unknown.isEmpty || !misspelt.isEmpty
    // Most likely one of those that are not there was meant.
    let absent = unknown.isEmpty ? [] : Self.rows(of: shape, missingIn: values).map(\.keyword)
    var strangers: [YAMLNode] = []
    for key in unknown {
      if !key.text.contains("："), let meant = shape.keyword(nearest: key.text, among: absent) {
        misspelt.insert(meant.keyword)
        decoding.report(UnknownKey(key: key.text, shape: shape, suggestion: meant.name), at: key)
      } else {
        strangers.append(key)
      }
    }
    var missing: [Keyword] = []
    for row in 0..<shape.requiredRows where values[row] < 0 {
      let keyword = shape.rows[row].keyword
      if !misspelt.contains(keyword) { missing.append(keyword) }
    }
    let commas = strangers.isEmpty ? nil : CommaText(node)
    // Each comma of a text in braces makes another key of what follows: told once.
    for key in strangers where commas?.further.contains(key.index) != true {
      let hint = commas?.rests.contains(key.index) == true ? CommaText.hint : nil
      decoding.report(UnknownKey(key: key.text, shape: shape, missing: missing, hint: hint), at: key)
    }
    // A misspelt, strange or repeated key is most likely the missing one: one cause, one finding.
    guard !missing.isEmpty, strangers.isEmpty, !hasRepeats else { return }
    let place = node.entries.first?.key ?? node
    for keyword in missing { decoding.report(MissingKey(keyword: keyword, shape: shape), at: place) }
  }

  private static func rows(of shape: Shape, missingIn values: [32 of Int32]) -> [Shape.Row] {
    shape.rows.indices.filter { values[$0] < 0 }.map { shape.rows[$0] }
  }

  package func node(of keyword: Keyword) -> YAMLNode? {
    guard signs & keyword.sign != 0, let row = shape.index(of: keyword), values[row] >= 0 else { return nil }
    return YAMLNode(tree: node.tree, index: Int(values[row]))
  }

  /// The key under which that value is written.
  package func key(of keyword: Keyword) -> YAMLNode? {
    guard let value = node(of: keyword) else { return nil }
    return node.pairs.first { $0.value.index == value.index }?.key
  }
}

extension Decoding {
  package mutating func report(repeated key: YAMLNode, first: SourceSpan) {
    findings.append(
      Finding(
        RepeatedKey(key: Bilingual(zh: key.text, en: key.text)), at: key.span,
        others: [SecondaryPlace(.source(first), Bilingual(zh: "第一次写在这里", en: "first written here"))]))
  }
}
