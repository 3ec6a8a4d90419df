/// Fragments of documents in print, with marks under the places of a finding.
struct FragmentPrint {
  let sources: SourceMap
  let language: Language
  private static let gutter = "  | "

  func lines(_ fragments: [DocumentFragment], finding: Finding?) -> [String] {
    fragments.flatMap { fragment -> [String] in
      guard let file = sources.files.first(where: { $0.path == fragment.path }) else { return [] }
      return ["  " + fragment.path + ":"] + lines(fragment, of: file, finding)
    }
  }

  private func lines(_ fragment: DocumentFragment, of file: SourceFile, _ finding: Finding?) -> [String] {
    var lines: [String] = []
    var last: Int?
    for line in fragment.lines {
      if line > (last.map { $0 + 1 } ?? 0) { lines.append(Self.gutter + "…") }
      last = line
      let range = file.lineRange(line)
      lines.append(Self.gutter + PrintedBytes.text(file.bytes[range]))
      lines += marks(under: line, of: file, finding)
    }
    return lines
  }

  private func marks(under line: Int, of file: SourceFile, _ finding: Finding?) -> [String] {
    guard let finding else { return [] }
    let others = finding.others.map { ($0.place, Character("-"), $0.text.text(in: language)) }
    return ([(finding.place, Character("^"), "")] + others).flatMap { place, mark, label -> [String] in
      guard case .source(let span) = place, sources[span.source].path == file.path,
        file.line(at: Int(span.start)) == line
      else { return [] }
      let range = file.lineRange(line)
      let start = min(max(Int(span.start), range.lowerBound), range.upperBound)
      let end = min(max(Int(span.end), start), range.upperBound)
      let before = DisplayWidth.of(PrintedBytes.text(file.bytes[range.lowerBound..<start]))
      let width = max(1, DisplayWidth.of(PrintedBytes.text(file.bytes[start..<end])))
      return Self.labelled(String(repeating: " ", count: before) + String(repeating: mark, count: width), label)
    }
  }

  /// The label beside the marks, or, where there is no room, beneath them.
  private static func labelled(_ marks: String, _ label: String) -> [String] {
    if label.isEmpty { return [gutter + marks] }
    let room = WrappedText.width - gutter.count
    if DisplayWidth.of(marks) + 1 + DisplayWidth.of(label) <= room { return [gutter + marks + " " + label] }
    let start = max(0, min(marks.prefix { $0 == " " }.count, room - DisplayWidth.of(label)))
    return [gutter + marks, gutter + String(repeating: " ", count: start) + label]
  }
}
