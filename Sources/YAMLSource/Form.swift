package import Diagnostics

/// What decoding leaves behind besides values.
package struct Decoding {
  package var findings: [Finding] = []
  /// The key whose value is being read.
  var keyword: Keyword?

  package init() {}

  package mutating func report(_ message: any FindingMessage, at node: YAMLNode) {
    findings.append(Finding(message, at: node.span))
  }

  /// Reports a value where a list or mapping was expected; the key's example shows how it is written.
  mutating func reportNoCollection(of expectation: Bilingual, at node: YAMLNode) {
    let found = node.kind == .scalar ? node.text : nil
    report(UnexpectedValue(expected: expectation, found: found, keyword: keyword), at: node)
  }

  /// Reports a scalar that could not be read, and what was most likely meant.
  mutating func report(_ node: YAMLNode, unreadAs scalar: ScalarShape, ifReadable isReadable: (String) -> Bool) {
    guard node.kind == .scalar else {
      return report(UnexpectedValue(expected: scalar.expectation, found: nil), at: node)
    }
    let found = node.text
    if let lookalike = Lookalike.all(in: found).first, isReadable(Lookalike.resolved(found)) {
      return report(lookalike, in: node)
    }
    report(
      UnexpectedValue(
        expected: scalar.expectation, found: found,
        suggestion: Suggestion.nearest(to: found, among: scalar.content.suggestions)),
      at: node)
  }

  /// Reports a collection that holds nothing where something must be listed.
  mutating func require(_ minimum: Int, of node: YAMLNode) {
    guard minimum > 0, node.isEmptyCollection, let keyword else { return }
    report(NothingListed(keyword: keyword), at: node)
  }
}

/// How one kind of value is written: the type comes from here, never from the look of the scalar, so YAML 1.1's
/// surprises (`no`, `1:30`, leading zeros) cannot change a value.
package struct Form<Value>: Sendable {
  package let shape: ValueShape
  /// Nil after a finding has been reported.
  package let decode: @Sendable (YAMLNode, inout Decoding) -> Value?

  package init(_ shape: ValueShape, decode: @escaping @Sendable (YAMLNode, inout Decoding) -> Value?) {
    self.shape = shape
    self.decode = decode
  }

  package var expectation: Bilingual { shape.expectation }

  /// One scalar whose text `read` understands.
  package static func scalar(
    _ expectation: Bilingual, _ content: ScalarShape.Content, read: @escaping @Sendable (String) -> Value?
  ) -> Form<Value> {
    let scalar = ScalarShape(expectation, content)
    return Form(.scalar(scalar)) { node, decoding in
      if node.kind == .scalar, let value = read(node.text) { return value }
      decoding.report(node, unreadAs: scalar) { read($0) != nil }
      return nil
    }
  }

  /// The same value with its place.
  package var sited: Form<Sited<Value>> {
    let decode = decode
    return Form<Sited<Value>>(shape) { node, decoding in
      guard let value = decode(node, &decoding) else { return nil }
      return Sited(value, at: node.span)
    }
  }

  /// A list of such values; each bad element is reported, the good ones stay.
  package var list: Form<[Value]> { list(minimum: 0) }

  /// A list that holds at least one such value.
  package var listOfSome: Form<[Value]> { list(minimum: 1) }

  package func list(minimum: Int) -> Form<[Value]> {
    let decode = decode
    let shape = ValueShape.list(of: shape, minimum: minimum)
    return Form<[Value]>(shape) { node, decoding in
      guard node.kind == .sequence else {
        decoding.reportNoCollection(of: shape.expectation, at: node)
        return nil
      }
      decoding.require(minimum, of: node)
      var values: [Value] = []
      for element in node.children {
        if let value = decode(element, &decoding) { values.append(value) }
      }
      return values
    }
  }

  /// The same form, its value made into another.
  package func map<Other>(_ make: @escaping @Sendable (Value) -> Other?) -> Form<Other> {
    let decode = decode
    return Form<Other>(shape) { node, decoding in
      guard let value = decode(node, &decoding) else { return nil }
      return make(value)
    }
  }
}

extension ScalarShape.Content {
  /// What a misspelt value may have been meant to be.
  fileprivate var suggestions: [String] {
    switch self {
    case .flag: ["true", "false"]
    case .words(let words): words.flatMap { [$0.english, $0.chinese] }
    case .text, .integer, .pattern: []
    }
  }
}

extension Form where Value == String {
  /// Any text that is not empty.
  package static let text: Form<String> = {
    let form = Form.scalar(Bilingual(zh: "文字", en: "text"), .text) { $0.isEmpty ? nil : $0 }
    return Form(form.shape) { node, decoding in
      let text = form.decode(node, &decoding)
      if let text, Lookalike.mayBeSuspicious(node.utf8) { decoding.reportSuspicious(text, in: node) }
      return text
    }
  }()
}

extension Form where Value == Bool {
  package static let flag = Form.scalar(Bilingual(zh: "`true` 或 `false`（是/否）", en: "`true` or `false`"), .flag) {
    switch $0 {
    case "true", "是": true
    case "false", "否": false
    default: nil
    }
  }
}

extension Form where Value == Int {
  package static func integer(_ range: ClosedRange<Int>) -> Form<Int> {
    .scalar(
      Bilingual(
        zh: "\(range.lowerBound) 到 \(range.upperBound) 的整数",
        en: "a whole number from \(range.lowerBound) to \(range.upperBound)"),
      .integer(range)
    ) { text in
      guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let value = Int(text),
        range.contains(value)
      else { return nil }
      return value
    }
  }
}
