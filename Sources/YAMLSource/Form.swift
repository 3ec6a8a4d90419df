package import Diagnostics

/// What decoding leaves behind besides values.
package struct Decoding {
  package var findings: [Finding] = []

  package init() {}

  package mutating func report(_ message: any FindingMessage, at node: YAMLNode) {
    findings.append(Finding(message, at: node.span))
  }
}

/// How one kind of value is written: the type comes from here, never from the look of the scalar, so YAML 1.1's
/// surprises (`no`, `1:30`, leading zeros) cannot change a value.
package struct Form<Value>: Sendable {
  /// What is expected, to be read after "expected": `a date such as 2024-03-05`.
  package let expectation: Bilingual
  /// Nil after a finding has been reported.
  package let decode: @Sendable (YAMLNode, inout Decoding) -> Value?

  package init(
    _ expectation: Bilingual, decode: @escaping @Sendable (YAMLNode, inout Decoding) -> Value?
  ) {
    self.expectation = expectation
    self.decode = decode
  }

  /// One scalar whose text `read` understands.
  package static func scalar(
    _ expectation: Bilingual, suggestions: [String] = [], read: @escaping @Sendable (String) -> Value?
  ) -> Form<Value> {
    Form(expectation) { node, decoding in
      if node.kind == .scalar, let value = read(node.text) { return value }
      let found = node.kind == .scalar ? node.text : nil
      decoding.report(
        UnexpectedValue(
          expected: expectation, found: found,
          suggestion: found.flatMap { Suggestion.nearest(to: $0, among: suggestions) }),
        at: node)
      return nil
    }
  }

  /// The same value with its place.
  package var sited: Form<Sited<Value>> {
    let decode = decode
    return Form<Sited<Value>>(expectation) { node, decoding in
      decode(node, &decoding).map { Sited($0, at: node.span) }
    }
  }

  /// A list of such values; each bad element is reported, the good ones stay.
  package var list: Form<[Value]> {
    let decode = decode
    let expectation = Bilingual(zh: "列表，每项为\(expectation.zh)", en: "a list, each entry \(expectation.en)")
    return Form<[Value]>(expectation) { node, decoding in
      guard node.kind == .sequence else {
        decoding.report(
          UnexpectedValue(expected: expectation, found: node.kind == .scalar ? node.text : nil), at: node)
        return nil
      }
      return node.elements.compactMap { decode($0, &decoding) }
    }
  }
}

extension Form where Value == String {
  /// Any text that is not empty.
  package static let text = Form.scalar(Bilingual(zh: "文字", en: "text")) { $0.isEmpty ? nil : $0 }
}

extension Form where Value == Bool {
  package static let flag = Form.scalar(
    Bilingual(zh: "`true` 或 `false`（是/否）", en: "`true` or `false`"), suggestions: ["true", "false"]
  ) {
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
        en: "a whole number from \(range.lowerBound) to \(range.upperBound)")
    ) { text in
      guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let value = Int(text),
        range.contains(value)
      else { return nil }
      return value
    }
  }
}

package struct UnexpectedValue: FindingMessage {
  package static let code: FindingCode = "TS1011"
  let expected: Bilingual
  let found: String?
  var suggestion: String?

  /// Set off by a space where it begins with a digit, a letter or a backtick.
  private var chinese: String { expected.zh.utf8.first.map { $0 < 0x80 } == true ? " " + expected.zh : expected.zh }

  package var text: Bilingual {
    switch found {
    case nil:
      Bilingual(zh: "此处应为\(chinese)", en: "expected \(expected.en) here")
    case "":
      Bilingual(zh: "此处没有值，应为\(chinese)", en: "there is no value here; expected \(expected.en)")
    case .some(let found):
      Bilingual(zh: "`\(found)` 不符合要求，应为\(chinese)", en: "`\(found)` will not do; expected \(expected.en)")
    }
  }
  package var advice: Bilingual {
    guard let suggestion else {
      return Bilingual(zh: "改为\(chinese)", en: "change it to \(expected.en)")
    }
    return Bilingual(zh: "是否想写 `\(suggestion)`？", en: "did you mean `\(suggestion)`?")
  }
}
