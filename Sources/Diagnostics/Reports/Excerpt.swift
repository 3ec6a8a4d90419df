/// The source line of a place with marks under it, within the width of a terminal.
struct Excerpt {
  /// Columns of a terminal that nobody has widened.
  static let width = 80

  let sources: SourceMap
  let language: Language

  /// The line holding the span's start and, under it, the marks: as far as that line goes where the span goes on, which
  /// is then said. A line that is too wide is cut around the marks.
  func lines(_ span: SourceSpan, mark: Character, label: String?) -> [String] {
    let file = sources[span.source]
    let line = file.line(at: Int(span.start))
    let gutter = String(line + 1)
    let indent = String(repeating: " ", count: gutter.count)
    let room = Self.width - gutter.count - 4
    let (text, before, marked) = Window(span, line: line, of: file).cut(to: room)
    let pad = String(repeating: " ", count: before)
    let marks = pad + String(repeating: mark, count: max(1, marked))
    let remarks = [end(of: span, after: line, in: file), label].compactMap { $0 }.joined(separator: " ")
    var lines = ["\(gutter) |  \(text)"]
    if remarks.isEmpty {
      lines.append("\(indent) |  \(marks)")
    } else if DisplayWidth.of(marks) + 1 + DisplayWidth.of(remarks) <= room {
      lines.append("\(indent) |  \(marks) \(remarks)")
    } else {
      // Beside the marks it would be wrapped by the terminal to where nobody connects it with them.
      let start = max(0, min(before, room - DisplayWidth.of(remarks)))
      lines += ["\(indent) |  \(marks)", "\(indent) |  \(String(repeating: " ", count: start))\(remarks)"]
    }
    return lines
  }

  /// Where a span over several lines ends, as a remark.
  private func end(of span: SourceSpan, after line: Int, in file: SourceFile) -> String? {
    guard span.end > span.start else { return nil }
    let last = file.line(at: min(Int(span.end) - 1, file.bytes.count))
    guard last > line else { return nil }
    return Bilingual(zh: "（至第 \(last + 1) 行）", en: "(to line \(last + 1))").text(in: language)
  }
}

/// One line in three parts: before, in and after a span.
private struct Window {
  private static let cutMark = "…"

  /// As much of each part as can ever be shown: a line may be as long as the file.
  private static let bytes = 1024

  private static func last(of range: Range<Int>, in file: SourceFile) -> Range<Int> {
    var start = max(range.lowerBound, range.upperBound - bytes)
    while start > range.lowerBound, start < range.upperBound, file.bytes[start] & 0xC0 == 0x80 { start += 1 }
    return start..<range.upperBound
  }

  private var before: String
  private var marked: String
  private var after: String

  init(_ span: SourceSpan, line: Int, of file: SourceFile) {
    let range = file.lineRange(line)
    let start = min(max(Int(span.start), range.lowerBound), range.upperBound)
    let end = min(max(Int(span.end), start), range.upperBound)
    before = VisibleText.of(file.text(Self.last(of: range.lowerBound..<start, in: file)))
    marked = VisibleText.of(file.text((start..<end).prefix(Self.bytes)))
    after = VisibleText.of(file.text((end..<range.upperBound).prefix(Self.bytes)))
  }

  /// The line in so many columns at most, and the columns taken by what is before the marked part and by that part.
  /// Where not all fits, the marked part comes first; of what is left two thirds go to what is before it, which holds
  /// the keys.
  func cut(to room: Int) -> (text: String, before: Int, marked: Int) {
    let widths = (before: DisplayWidth.of(before), marked: DisplayWidth.of(marked), after: DisplayWidth.of(after))
    guard widths.before + widths.marked + widths.after > room else {
      return (before + marked + after, widths.before, widths.marked)
    }
    let least = min(widths.before, room / 4)
    guard widths.marked <= room - least else {
      let first = widths.before <= least ? before : Self.end(of: before, in: least)
      let middle = Self.start(of: marked, in: room - least)
      return (first + middle, DisplayWidth.of(first), DisplayWidth.of(middle))
    }
    let left = room - widths.marked
    let share = max(left * 2 / 3, left - widths.after)
    let first = widths.before <= share ? before : Self.end(of: before, in: share)
    let rest = left - DisplayWidth.of(first)
    let last = widths.after <= rest ? after : rest > 0 ? Self.start(of: after, in: rest) : ""
    return (first + marked + last, DisplayWidth.of(first), widths.marked)
  }

  private static func start(of text: String, in room: Int) -> String {
    var width = DisplayWidth.of(cutMark)
    let kept = text.prefix { character in
      width += DisplayWidth.of(String(character))
      return width <= room
    }
    return kept + cutMark
  }

  private static func end(of text: String, in room: Int) -> String {
    var width = DisplayWidth.of(cutMark)
    var start = text.endIndex
    while start > text.startIndex {
      let previous = text.index(before: start)
      width += DisplayWidth.of(String(text[previous]))
      guard width <= room else { break }
      start = previous
    }
    return cutMark + text[start...]
  }
}
