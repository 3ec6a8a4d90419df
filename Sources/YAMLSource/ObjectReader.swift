package import Diagnostics

/// One mapping read by its ``Shape``: unknown, repeated and missing keys are reported when it is opened; after that,
/// a field that is absent or wrong is nil, and its finding exists already.
package struct ObjectReader {
  package let node: YAMLNode
  private let shape: Shape
  /// The node of each row's value, by its index in the tree; negative where the key is not there. In place, so that a
  /// mapping takes no memory of its own.
  private var values: [32 of Int32]
  /// Keys that the shape does not have: one of its own may be among them, misspelt.
  package let hasUnknownKeys: Bool

  package init?(_ node: YAMLNode, _ shape: Shape, _ decoding: inout Decoding) {
    guard node.kind == .mapping else {
      decoding.reportNoCollection(of: shape.name, at: node)
      return nil
    }
    self.node = node
    self.shape = shape
    values = .init(repeating: -1)
    var misspelt: Set<Keyword> = []
    var unknown: [YAMLNode] = []
    var hasRepeats = false
    for (key, value) in node.pairs {
      guard key.kind == .scalar else {
        decoding.report(UnexpectedValue(expected: Bilingual(zh: "键的名称", en: "a key's name"), found: nil), at: key)
        continue
      }
      guard let row = shape.index(named: key.utf8) else {
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
        values[row] = Int32(value.index)
      } else if let first = node.pairs.first(where: { shape.index(named: $0.key.utf8) == row })?.key {
        hasRepeats = true
        decoding.report(repeated: key, first: first.span)
      }
    }
    hasUnknownKeys = !unknown.isEmpty || !misspelt.isEmpty
    // Most likely one of those that are not there was meant.
    let absent = unknown.isEmpty ? [] : Self.rows(of: shape, missingIn: values).map(\.keyword)
    var strangers: [YAMLNode] = []
    for key in unknown {
      if let meant = shape.keyword(nearest: key.text, among: absent) {
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
    for key in strangers {
      decoding.report(UnknownKey(key: key.text, shape: shape, missing: missing), at: key)
    }
    // A misspelt, strange or repeated key is most likely the missing one: one cause, one finding.
    guard !missing.isEmpty, strangers.isEmpty, !hasRepeats else { return }
    let at = node.entries.first?.key ?? node
    for keyword in missing { decoding.report(MissingKey(keyword: keyword, shape: shape), at: at) }
  }

  private static func rows(of shape: Shape, missingIn values: [32 of Int32]) -> [Shape.Row] {
    shape.rows.indices.filter { values[$0] < 0 }.map { shape.rows[$0] }
  }

  package func node<Value>(_ field: Field<Value>) -> YAMLNode? { node(of: field.keyword) }

  package func has(_ field: any DeclaredField) -> Bool { node(of: field.keyword) != nil }

  package func node(of keyword: Keyword) -> YAMLNode? {
    guard let row = shape.index(of: keyword), values[row] >= 0 else { return nil }
    return YAMLNode(tree: node.tree, index: Int(values[row]))
  }

  package func read<Value>(_ field: Field<Value>, _ decoding: inout Decoding) -> Value? {
    guard let node = node(field) else { return nil }
    let outer = decoding.keyword
    decoding.keyword = field.keyword
    defer { decoding.keyword = outer }
    return field.form.decode(node, &decoding)
  }
}

extension Form {
  /// A mapping of this shape, made into a value.
  package static func object(
    _ shape: Shape, make: @escaping @Sendable (ObjectReader, inout Decoding) -> Value?
  ) -> Form<Value> {
    Form(.object(shape)) { node, decoding in
      guard let reader = ObjectReader(node, shape, &decoding) else { return nil }
      return make(reader, &decoding)
    }
  }

  /// A short form, or a mapping that says more.
  package func orObject(
    _ shape: Shape, make: @escaping @Sendable (ObjectReader, inout Decoding) -> Value?
  ) -> Form<Value> {
    let short = decode
    return Form(.either(self.shape, shape)) { node, decoding in
      guard node.kind == .mapping else { return short(node, &decoding) }
      guard let reader = ObjectReader(node, shape, &decoding) else { return nil }
      return make(reader, &decoding)
    }
  }

  /// A mapping whose keys are data (levels, weights): each key may stand once. In the order written.
  package static func table<Key: Hashable & Sendable, Element>(
    _ expectation: Bilingual, key keyForm: Form<Key>, value valueForm: Form<Element>, minimum: Int = 0
  ) -> Form<[(key: Sited<Key>, value: Sited<Element>)]> where Value == [(key: Sited<Key>, value: Sited<Element>)] {
    guard case .scalar(let key) = keyForm.shape else { preconditionFailure("a table's keys are scalars") }
    let shape = TableShape(expectation: expectation, key: key, value: valueForm.shape, minimum: minimum)
    return Form(.table(shape)) { node, decoding in
      guard node.kind == .mapping else {
        decoding.reportNoCollection(of: expectation, at: node)
        return nil
      }
      decoding.require(minimum, of: node)
      var places: [Key: SourceSpan] = [:]
      var rows: [(key: Sited<Key>, value: Sited<Element>)] = []
      for (keyNode, valueNode) in node.pairs {
        let key = keyForm.decode(keyNode, &decoding)
        let value = valueForm.decode(valueNode, &decoding)
        guard let key else { continue }
        if let first = places[key] {
          decoding.report(repeated: keyNode, first: first)
          continue
        }
        places[key] = keyNode.span
        if let value { rows.append((Sited(key, at: keyNode.span), Sited(value, at: valueNode.span))) }
      }
      return rows
    }
  }
}

extension Decoding {
  mutating func report(repeated key: YAMLNode, first: SourceSpan) {
    findings.append(
      Finding(
        RepeatedKey(key: key.text), at: key.span,
        others: [SecondaryPlace(.source(first), Bilingual(zh: "第一次写在这里", en: "first written here"))]))
  }
}
