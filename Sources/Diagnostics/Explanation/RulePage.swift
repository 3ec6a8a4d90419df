/// One rule on a page of a terminal: what it asks, why, and its example with what is found in it.
package struct RulePage {
  let language: Language
  let coloured: Bool

  package init(language: Language, coloured: Bool = false) {
    self.language = language
    self.coloured = coloured
  }

  package func render(_ explanation: RuleExplanation, example: ShownExample?) -> String {
    let name = label(explanation.severity, explanation.code)
    var lines = WrappedText.lines(name + separator + explanation.title.text(in: language), rest: "  ")
    if coloured, lines[0].hasPrefix(name) {
      lines[0] = painted(name, explanation.severity) + lines[0].dropFirst(name.count)
    }
    lines += [""] + paragraph(explanation.what)
    lines += ["", heading(Bilingual(zh: "为什么", en: "Why"))] + paragraph(explanation.why)
    if let example {
      lines += ["", heading(Bilingual(zh: "错误的写法", en: "Bad"))]
      lines += print(example.bad).lines(example.badFragments, finding: example.finding)
      lines += message(example.finding)
      lines += ["", heading(Bilingual(zh: "正确的写法", en: "Good"))]
      lines += print(example.good).lines(example.goodFragments, finding: nil)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var separator: String { language == .zh ? "：" : ": " }

  private func print(_ sources: SourceMap) -> FragmentPrint { FragmentPrint(sources: sources, language: language) }

  private func paragraph(_ text: Bilingual) -> [String] {
    WrappedText.lines(text.text(in: language), first: "  ", rest: "  ")
  }

  private func heading(_ text: Bilingual) -> String {
    let text = text.text(in: language) + (language == .zh ? "：" : ":")
    return coloured ? "\u{1B}[1m\(text)\u{1B}[0m" : text
  }

  /// What is found in the bad example, as `validate` words it.
  private func message(_ finding: Finding) -> [String] {
    let message = finding.message
    var lines = WrappedText.lines(message.text.text(in: language), first: "  ! ", rest: "    ")
    if let rule = message.rule { lines += WrappedText.lines(rule.text(in: language), first: "  = ", rest: "    ") }
    return lines + WrappedText.lines(message.advice.text(in: language), first: "  ? ", rest: "    ")
  }

  private func label(_ severity: Severity, _ code: FindingCode) -> String {
    switch language {
    case .en: "\(severity.rawValue)[\(code)]"
    case .zh: "\(severity == .error ? "错误" : "警告")[\(code)]"
    }
  }

  private func painted(_ text: String, _ severity: Severity) -> String {
    "\u{1B}[1;\(severity == .error ? 31 : 33)m\(text)\u{1B}[0m"
  }
}
