import Diagnostics
import YAMLSource

/// How one kind of value is written: the type comes from here, never from the look of the scalar, so YAML 1.1's
/// surprises (`no`, `1:30`, leading zeros) cannot change a value.
///
/// Forms stand beside the values they read: generic code of another module would look up its types anew for each value.
struct Form<Value>: Sendable {
  let shape: ValueShape
  /// The value of a node that stands under a key; nil after a finding has been reported.
  let decode: Decode

  typealias Decode = @Sendable (YAMLNode, Keyword?, inout Decoding) -> Value?

  init(_ shape: ValueShape, decode: @escaping Decode) {
    self.shape = shape
    self.decode = decode
  }

  var expectation: Bilingual { shape.expectation }

  /// One scalar whose text `read` understands.
  static func scalar(
    _ expectation: Bilingual, _ content: ScalarShape.Content, read: @escaping @Sendable (String) -> Value?
  ) -> Form<Value> {
    let scalar = ScalarShape(expectation, content)
    return Form(.scalar(scalar)) { node, _, decoding in
      if node.kind == .scalar, let value = read(node.text) { return value }
      decoding.report(node, unreadAs: scalar) { read($0) != nil }
      return nil
    }
  }

  /// The same value with its place.
  var sited: Form<Sited<Value>> {
    let decode = decode
    return Form<Sited<Value>>(shape) { node, keyword, decoding in
      guard let value = decode(node, keyword, &decoding) else { return nil }
      return Sited(value, at: node.span)
    }
  }

  /// A list of such values; each bad element is reported, the good ones stay.
  var list: Form<[Value]> { list(minimum: 0) }

  /// A list that holds at least one such value.
  var listOfSome: Form<[Value]> { list(minimum: 1) }

  private func list(minimum: Int) -> Form<[Value]> {
    let decode = decode
    let shape = ValueShape.list(of: shape, minimum: minimum)
    return Form<[Value]>(shape) { node, keyword, decoding in
      guard node.kind == .sequence else {
        decoding.reportNoCollection(of: shape.expectation, isList: true, at: node, under: keyword)
        return nil
      }
      decoding.require(minimum, of: node, under: keyword)
      var values: [Value] = []
      values.reserveCapacity(node.childCount)
      for element in node.children {
        if let value = decode(element, keyword, &decoding) { values.append(value) }
      }
      return values
    }
  }

  /// The same form, its value made into another.
  func map<Other>(_ make: @escaping @Sendable (Value) -> Other?) -> Form<Other> {
    let decode = decode
    return Form<Other>(shape) { node, keyword, decoding in
      guard let value = decode(node, keyword, &decoding) else { return nil }
      return make(value)
    }
  }
}
