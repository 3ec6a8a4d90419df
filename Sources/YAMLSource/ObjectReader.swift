package import Diagnostics

/// A key of the authoring language: its name in both languages and what it means. The one table of these is the
/// language's reference.
package struct Keyword: Hashable, Sendable {
  package let english: String
  package let chinese: String
  package let help: Bilingual

  package init(_ english: String, _ chinese: String, help: Bilingual) {
    self.english = english
    self.chinese = chinese
    self.help = help
  }

  package func isNamed(_ name: String) -> Bool { name == english || name == chinese }
}

/// A key together with the form of its value.
package struct Field<Value>: Sendable {
  package let keyword: Keyword
  package let form: Form<Value>

  package init(_ keyword: Keyword, _ form: Form<Value>) {
    self.keyword = keyword
    self.form = form
  }
}

/// The keys that one kind of mapping may and must have.
package struct Shape: Sendable {
  package let name: Bilingual
  package let required: [Keyword]
  package let optional: [Keyword]

  package init(_ name: Bilingual, required: [Keyword], optional: [Keyword] = []) {
    self.name = name
    self.required = required
    self.optional = optional
  }

  package var keywords: [Keyword] { required + optional }
}

/// One mapping read by its ``Shape``: unknown, repeated and missing keys are reported when it is opened; after that,
/// a field that is absent or wrong is nil, and its finding exists already.
package struct ObjectReader {
  package let node: YAMLNode
  private let values: [Keyword: YAMLNode]

  package init?(_ node: YAMLNode, _ shape: Shape, _ decoding: inout Decoding) {
    guard node.kind == .mapping else {
      decoding.report(
        UnexpectedValue(expected: shape.name, found: node.kind == .scalar ? node.text : nil), at: node)
      return nil
    }
    self.node = node
    var values: [Keyword: YAMLNode] = [:]
    var places: [Keyword: SourceSpan] = [:]
    var misspelt: Set<Keyword> = []
    for (key, value) in node.entries {
      guard key.kind == .scalar else {
        decoding.report(UnexpectedValue(expected: Bilingual(zh: "键的名称", en: "a key's name"), found: nil), at: key)
        continue
      }
      guard let keyword = shape.keywords.first(where: { $0.isNamed(key.text) }) else {
        let message = UnknownKey(key: key.text, shape: shape)
        if let meant = message.meant { misspelt.insert(meant) }
        decoding.report(message, at: key)
        continue
      }
      if let first = places[keyword] {
        decoding.findings.append(
          Finding(
            RepeatedKey(key: key.text), at: key.span,
            others: [SecondaryPlace(.source(first), Bilingual(zh: "第一次写在这里", en: "first written here"))]))
        continue
      }
      values[keyword] = value
      places[keyword] = key.span
    }
    self.values = values
    // A misspelt key is most likely the missing one: one cause, one finding.
    for keyword in shape.required where values[keyword] == nil && !misspelt.contains(keyword) {
      let at = node.entries.first?.key ?? node
      decoding.report(MissingKey(keyword: keyword, shape: shape), at: at)
    }
  }

  package func node(_ keyword: Keyword) -> YAMLNode? { values[keyword] }

  package func read<Value>(_ field: Field<Value>, _ decoding: inout Decoding) -> Value? {
    guard let node = values[field.keyword] else { return nil }
    return field.form.decode(node, &decoding)
  }
}

extension Form {
  /// A mapping of this shape, made into a value.
  package static func object(
    _ shape: Shape, make: @escaping @Sendable (ObjectReader, inout Decoding) -> Value?
  ) -> Form<Value> {
    Form(shape.name) { node, decoding in
      ObjectReader(node, shape, &decoding).flatMap { make($0, &decoding) }
    }
  }

  /// A mapping whose keys are data (levels, weights): each key may stand once. In the order written.
  package static func table<Key: Hashable & Sendable, Element>(
    _ expectation: Bilingual, key keyForm: Form<Key>, value valueForm: Form<Element>
  ) -> Form<[(key: Sited<Key>, value: Sited<Element>)]> where Value == [(key: Sited<Key>, value: Sited<Element>)] {
    Form(expectation) { node, decoding in
      guard node.kind == .mapping else {
        decoding.report(UnexpectedValue(expected: expectation, found: node.kind == .scalar ? node.text : nil), at: node)
        return nil
      }
      var places: [Key: SourceSpan] = [:]
      var rows: [(key: Sited<Key>, value: Sited<Element>)] = []
      for (keyNode, valueNode) in node.entries {
        let key = keyForm.decode(keyNode, &decoding)
        let value = valueForm.decode(valueNode, &decoding)
        guard let key else { continue }
        if let first = places[key] {
          decoding.findings.append(
            Finding(
              RepeatedKey(key: keyNode.text), at: keyNode.span,
              others: [SecondaryPlace(.source(first), Bilingual(zh: "第一次写在这里", en: "first written here"))]))
          continue
        }
        places[key] = keyNode.span
        if let value { rows.append((Sited(key, at: keyNode.span), Sited(value, at: valueNode.span))) }
      }
      return rows
    }
  }
}

package struct UnknownKey: FindingMessage {
  package static let code: FindingCode = "TS1008"
  let key: String
  let shape: Shape

  private var suggestion: String? {
    Suggestion.nearest(to: key, among: shape.keywords.flatMap { [$0.english, $0.chinese] })
  }
  /// The key that was most likely meant.
  var meant: Keyword? { suggestion.flatMap { name in shape.keywords.first { $0.isNamed(name) } } }

  package var text: Bilingual {
    Bilingual(
      zh: "\(shape.name.zh)中没有名为 `\(key)` 的键", en: "`\(key)` is not a key of \(shape.name.en)")
  }
  package var advice: Bilingual {
    if let suggestion {
      return Bilingual(zh: "是否想写 `\(suggestion)`？", en: "did you mean `\(suggestion)`?")
    }
    return Bilingual(
      zh: "可用的键：\(shape.keywords.map(\.chinese).joined(separator: "、"))",
      en: "its keys are: \(shape.keywords.map(\.english).joined(separator: ", "))")
  }
}

package struct RepeatedKey: FindingMessage {
  package static let code: FindingCode = "TS1009"
  let key: String

  package var text: Bilingual { Bilingual(zh: "键 `\(key)` 重复", en: "the key `\(key)` is repeated") }
  package var advice: Bilingual {
    Bilingual(
      zh: "保留一处；同一个键的中英文写法也算重复", en: "keep one of them; a key's Chinese and English names are the same key")
  }
}

package struct MissingKey: FindingMessage {
  package static let code: FindingCode = "TS1010"
  let keyword: Keyword
  let shape: Shape

  package var text: Bilingual {
    Bilingual(
      zh: "\(shape.name.zh)缺少 `\(keyword.english)`（\(keyword.chinese)）",
      en: "\(shape.name.en) has no `\(keyword.english)` (\(keyword.chinese))")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "补上 `\(keyword.english):`——\(keyword.help.zh)", en: "add `\(keyword.english):` — \(keyword.help.en)")
  }
}
