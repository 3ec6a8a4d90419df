import Diagnostics
import YAMLSource

extension ObjectReader {
  func node<Value>(_ field: Field<Value>) -> YAMLNode? { node(of: field.keyword) }

  func key<Value>(_ field: Field<Value>) -> YAMLNode? { key(of: field.keyword) }

  func read<Value>(_ field: Field<Value>, _ decoding: inout Decoding) -> Value? {
    guard let node = node(of: field.keyword) else { return nil }
    return field.form.decode(node, field.keyword, &decoding)
  }
}

extension Form {
  /// A mapping of this shape, made into a value.
  static func object(
    _ shape: Shape, make: @escaping @Sendable (borrowing ObjectReader, inout Decoding) -> Value?
  ) -> Form<Value> {
    Form(.object(shape)) { node, keyword, decoding in
      guard let reader = ObjectReader(node, shape, under: keyword, &decoding) else { return nil }
      return make(reader, &decoding)
    }
  }

  /// A short form, or a mapping that says more.
  func orObject(
    _ shape: Shape, make: @escaping @Sendable (borrowing ObjectReader, inout Decoding) -> Value?
  ) -> Form<Value> {
    let short = decode
    return Form(.either(self.shape, shape)) { node, keyword, decoding in
      guard node.kind == .mapping else { return short(node, keyword, &decoding) }
      guard let reader = ObjectReader(node, shape, under: keyword, &decoding) else { return nil }
      return make(reader, &decoding)
    }
  }

  /// A mapping whose keys are data (levels, weights): each key may stand once. In the order written.
  static func table<Key: Hashable & Sendable, Element>(
    _ expectation: Bilingual, key keyForm: Form<Key>, value valueForm: Form<Element>, minimum: Int = 0
  ) -> Form<[(key: Sited<Key>, value: Sited<Element>)]> where Value == [(key: Sited<Key>, value: Sited<Element>)] {
    guard case .scalar(let key) = keyForm.shape else { preconditionFailure("a table's keys are scalars") }
    let shape = TableShape(expectation: expectation, key: key, value: valueForm.shape, minimum: minimum)
    return Form(.table(shape)) { node, keyword, decoding in
      guard node.kind == .mapping else {
        decoding.reportNoCollection(of: expectation, at: node, under: keyword)
        return nil
      }
      decoding.require(minimum, of: node, under: keyword)
      var places = FirstPlaces<Key>()
      var rows: [(key: Sited<Key>, value: Sited<Element>)] = []
      rows.reserveCapacity(node.childCount / 2)
      for (keyNode, valueNode) in node.pairs {
        let key = keyForm.decode(keyNode, keyword, &decoding)
        let value = valueForm.decode(valueNode, keyword, &decoding)
        guard let key else { continue }
        if let first = places.earlier(than: keyNode.span, of: key) {
          decoding.report(repeated: keyNode, first: first)
          continue
        }
        if let value { rows.append((Sited(key, at: keyNode.span), Sited(value, at: valueNode.span))) }
      }
      return rows
    }
  }
}
