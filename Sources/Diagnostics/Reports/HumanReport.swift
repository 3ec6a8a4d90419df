/// Findings as people read them: the message, the source line with the place underlined, every other place, the rule
/// and the advice. A pure function of (findings, sources, language).
package struct HumanReport {
  let sources: SourceMap
  let language: Language
  let coloured: Bool

  package init(sources: SourceMap, language: Language, coloured: Bool = false) {
    self.sources = sources
    self.language = language
    self.coloured = coloured
  }

  package func render(_ findings: [Finding]) -> String {
    findings.map(render).joined(separator: "\n")
  }

  package func render(_ finding: Finding) -> String {
    var lines = [headline(finding)]
    lines += excerpt(finding.place, mark: "^", label: nil)
    for other in finding.others {
      lines += excerpt(other.place, mark: "-", label: wording(other.text))
    }
    if let rule = finding.message.rule { lines.append("  = \(wording(rule))") }
    lines.append("  ? \(wording(finding.message.advice))")
    return lines.joined(separator: "\n") + "\n"
  }

  private func headline(_ finding: Finding) -> String {
    let text = wording(finding.message.text)
    switch language {
    case .en: return paint("\(finding.severity.rawValue)[\(finding.code)]", finding.severity) + ": \(text)"
    case .zh:
      let name = finding.severity == .error ? "错误" : "警告"
      return paint("\(name)[\(finding.code)]", finding.severity) + "：\(text)"
    }
  }

  /// In the reader's language, and harmless: messages quote what people wrote, which must not steer a terminal.
  /// A value that goes on and on is cut in its middle, so that what is said around it can be read.
  private func wording(_ text: Bilingual) -> String {
    let text = text.text(in: language)
    guard text.utf8.count > 2000 else { return VisibleText.of(text) }
    return VisibleText.of(String(text.prefix(300)) + " … " + String(text.suffix(200)))
  }

  private func paint(_ text: String, _ severity: Severity) -> String {
    guard coloured else { return text }
    return "\u{1B}[1;\(severity == .error ? 31 : 33)m\(text)\u{1B}[0m"
  }

  /// The place of a span and its line, underlined.
  package func place(_ span: SourceSpan, mark: Character = "^", label: String? = nil) -> [String] {
    excerpt(.source(span), mark: mark, label: label)
  }

  /// The line as it would be with other text in the place of the span; nothing where the span is of several lines.
  package func line(of span: SourceSpan, with replacement: String) -> [String] {
    let file = sources[span.source]
    guard file.line(at: Int(span.start)) == file.line(at: Int(span.end)) else { return [] }
    let bytes = Array(file.bytes[..<Int(span.start)]) + Array(replacement.utf8) + Array(file.bytes[Int(span.end)...])
    var changed = SourceMap()
    let id = changed.add(SourceFile(path: file.path, bytes: bytes))
    let marked = SourceSpan(id, Int(span.start)..<Int(span.start) + replacement.utf8.count)
    return Excerpt(sources: changed, language: language).lines(marked, mark: "+", label: nil)
  }

  private var excerpt: Excerpt { Excerpt(sources: sources, language: language) }

  private func excerpt(_ place: Place, mark: Character, label: String?) -> [String] {
    switch place {
    case .file(let path):
      return ["  --> \(VisibleText.of(path))" + (label.map { ": \($0)" } ?? "")]
    case .cell(let cell):
      let noun = Bilingual(zh: "单元格", en: "cell").text(in: language)
      let position = "\(VisibleText.of(cell.file)):\(cell.line), \(noun) `\(VisibleText.of(cell.cell))`"
      return ["  --> \(position)" + (label.map { ": \($0)" } ?? "")]
    case .source(let span):
      return ["  --> \(VisibleText.of(sources.describe(span)))"] + excerpt.lines(span, mark: mark, label: label)
    }
  }
}
