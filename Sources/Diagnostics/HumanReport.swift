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
    guard text.utf8.count > 2000 else { return visible(text) }
    return visible(String(text.prefix(300)) + " … " + String(text.suffix(200)))
  }

  private func paint(_ text: String, _ severity: Severity) -> String {
    guard coloured else { return text }
    return "\u{1B}[1;\(severity == .error ? 31 : 33)m\(text)\u{1B}[0m"
  }

  private func excerpt(_ place: Place, mark: Character, label: String?) -> [String] {
    switch place {
    case .file(let path):
      return ["  --> \(visible(path))" + (label.map { ": \($0)" } ?? "")]
    case .cell(let cell):
      let noun = Bilingual(zh: "单元格", en: "cell").text(in: language)
      let position = "\(visible(cell.file)):\(cell.line), \(noun) `\(visible(cell.cell))`"
      return ["  --> \(position)" + (label.map { ": \($0)" } ?? "")]
    case .source(let span):
      return ["  --> \(visible(sources.describe(span)))"] + underlined(span, mark: mark, label: label)
    }
  }

  /// The line holding the span's start, its marked part under it. Long lines are cut around the mark.
  private func underlined(_ span: SourceSpan, mark: Character, label: String?) -> [String] {
    let file = sources[span.source]
    let line = file.line(at: Int(span.start))
    let range = file.lineRange(line)
    let gutter = String(line + 1)
    let indent = String(repeating: " ", count: gutter.count)
    let start = min(max(Int(span.start), range.lowerBound), range.upperBound)
    let end = min(max(Int(span.end), start), range.upperBound)
    let window = Window(file, line: range, marked: start..<end)
    var before = visible(window.before)
    var marked = visible(window.marked)
    var after = visible(window.after)
    if DisplayWidth.of(before) > 60 || window.isCutBefore { before = "…" + String(before.suffix(30)) }
    if DisplayWidth.of(after) > 40 || window.isCutAfter { after = String(after.prefix(20)) + "…" }
    if DisplayWidth.of(marked) > 80 || window.isCutMarked { (marked, after) = (String(marked.prefix(40)) + "…", "") }
    let pad = String(repeating: " ", count: DisplayWidth.of(before))
    let marks = String(repeating: mark, count: max(1, DisplayWidth.of(marked)))
    let tail = label.map { " \($0)" } ?? ""
    return ["\(gutter) |  \(before)\(marked)\(after)", "\(indent) |  \(pad)\(marks)\(tail)"]
  }

  /// Tabs become one visible arrow, so that carets stay aligned; what would steer a terminal (control characters) or
  /// change the order of what is read (bidirectional overrides and isolates) becomes a replacement character.
  private func visible(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar.value {
          case 0x09: "→"
          case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: "\u{FFFD}"
          default: scalar
          }
        }))
  }
}

/// As much of a line around a marked part of it as can be shown: a line may be as long as the file.
private struct Window {
  private static let bytes = 1024

  let before: String
  let marked: String
  let after: String
  let isCutBefore: Bool
  let isCutMarked: Bool
  let isCutAfter: Bool

  init(_ file: SourceFile, line: Range<Int>, marked: Range<Int>) {
    var first = max(line.lowerBound, marked.lowerBound - Self.bytes)
    isCutBefore = first > line.lowerBound
    while isCutBefore, first < marked.lowerBound, file.bytes[first] & 0xC0 == 0x80 { first += 1 }
    before = file.text(first..<marked.lowerBound)
    isCutMarked = marked.count > Self.bytes
    self.marked = file.text(marked.prefix(Self.bytes))
    isCutAfter = line.upperBound - marked.upperBound > Self.bytes
    after = file.text((marked.upperBound..<line.upperBound).prefix(Self.bytes))
  }
}
