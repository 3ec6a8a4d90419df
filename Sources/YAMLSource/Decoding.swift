package import Diagnostics

/// What decoding leaves behind besides values.
package struct Decoding {
  package var findings: [Finding] = []

  package init() {}

  package mutating func report(_ message: any FindingMessage, at node: YAMLNode) {
    findings.append(Finding(message, at: node.span))
  }

  /// Reports a value where a list or mapping was expected; the example of its key shows how it is written.
  package mutating func reportNoCollection(
    of expectation: Bilingual, isList: Bool = false, at node: YAMLNode, under keyword: Keyword?
  ) {
    let found = node.kind == .scalar ? node.text : nil
    if let sign = found.flatMap(ForeignSigns.bracket) { return report(.wideBracket(sign), of: sign, beginning: node) }
    if isList, let sign = found.flatMap(ForeignSigns.listSign) {
      return report(.listSign(sign), of: sign, beginning: node)
    }
    report(UnexpectedValue(expected: expectation, found: found, keyword: keyword), at: node)
  }

  private mutating func report(_ kind: SyntaxProblem.Kind, of sign: Unicode.Scalar, beginning node: YAMLNode) {
    let start = node.span.range.lowerBound
    let place = SourceSpan(node.span.source, start..<start + UTF8.width(sign))
    findings.append(Finding(InvalidYAML(kind: kind), at: place))
  }

  /// Reports a scalar that could not be read, and what was most likely meant.
  package mutating func report(
    _ node: YAMLNode, unreadAs scalar: ScalarShape, ifReadable isReadable: (String) -> Bool
  ) {
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
        suggestion: Suggestion.nearest(to: found, among: scalar.content.suggestions)
          ?? Respelling.readable(found, isReadable)),
      at: node)
  }

  /// Reports a collection that holds nothing where something must be listed.
  package mutating func require(_ minimum: Int, of node: YAMLNode, under keyword: Keyword?) {
    guard minimum > 0, node.isEmptyCollection, let keyword else { return }
    report(NothingListed(keyword: keyword), at: node)
  }
}

extension Decoding {
  /// Reports what cannot be seen in a text, or stands among Latin letters without being one, and what a `#` cuts off.
  package mutating func reportSuspicious(in node: YAMLNode) {
    if let comment = CutText.comment(behind: node) {
      findings.append(
        Finding(
          CutText(comment: comment.text), at: node.span,
          others: [SecondaryPlace(.source(comment.span), Bilingual(zh: "成了注释", en: "a comment"))]))
    }
    guard !node.isKnownInnocent else { return }
    let text = node.tree.text(of: node.index)
    if Lookalike.mayBeSuspicious(text.bytes, in: text.range) { reportSuspicious(node.text, in: node) }
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
