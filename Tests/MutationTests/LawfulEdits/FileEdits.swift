import Diagnostics
import YAMLSource

extension LawfulEdit {
  static let wholeFile: [LawfulEdit] = [
    LawfulEdit("CR LF line ends") { manuscript, _ in
      // Twice done it would be an empty line after every line, which is lawful too but says nothing.
      let text = manuscript.text(0..<manuscript.bytes.count)
      return text.utf8.contains(UInt8(ascii: "\r"))
        ? [] : [Slip(0..<manuscript.bytes.count, text.replacing("\n", with: "\r\n"))]
    },
    LawfulEdit("a byte order mark") { manuscript, _ in
      manuscript.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? [] : [Slip(0..<0, "\u{FEFF}")]
    },
    LawfulEdit("a byte order mark right before the first key") { manuscript, _ in
      manuscript.bytes.starts(with: [0xEF, 0xBB, 0xBF]) || manuscript.text(0..<manuscript.bytes.count).contains("---\n")
        ? [] : [Slip(0..<manuscript.root.span.range.lowerBound, "\u{FEFF}")]
    },
    LawfulEdit("a byte order mark before `---`") { manuscript, _ in
      manuscript.bytes.starts(with: [0xEF, 0xBB, 0xBF]) || manuscript.text(0..<manuscript.bytes.count).contains("---\n")
        ? [] : [Slip(0..<0, "\u{FEFF}---\n")]
    },
    LawfulEdit("a comment taken away") { manuscript, _ in
      var comments: [Slip] = []
      var line = 0
      while line < manuscript.bytes.count {
        let start = manuscript.indentation(line).upperBound
        let next = manuscript.nextLine(line)
        if start < next, manuscript.bytes[start] == UInt8(ascii: "#") { comments.append(Slip(line..<next, "")) }
        line = next
      }
      return comments
    },
    LawfulEdit("`---` at the top") { manuscript, _ in
      let first = manuscript.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      return manuscript.text(0..<manuscript.bytes.count).contains("---") ? [] : [Slip(first..<first, "---\n")]
    },
    LawfulEdit("`...` at the end") { manuscript, _ in
      let end = manuscript.bytes.count
      return manuscript.bytes.last == UInt8(ascii: "\n") && !manuscript.text(0..<end).contains("...")
        ? [Slip(end..<end, "...\n")] : []
    },
    LawfulEdit("no newline at the end") { manuscript, _ in
      let end = manuscript.bytes.count
      return manuscript.bytes.last == UInt8(ascii: "\n") && end > 1 && manuscript.bytes[end - 2] != UInt8(ascii: "\r")
        ? [Slip(end - 1..<end, "")] : []
    },
    LawfulEdit("empty lines at the end") { manuscript, _ in
      let end = manuscript.bytes.count
      return manuscript.bytes.last == UInt8(ascii: "\n") ? [Slip(end..<end, "\n\n")] : []
    },
  ]

  static let spacing: [LawfulEdit] = [
    LawfulEdit("a comment above an entry") { manuscript, _ in
      lineStarts(manuscript).map { Slip($0..<$0, "# 说明：见附录 {a: [b\n") }
    },
    LawfulEdit("an empty line above an entry") { manuscript, _ in lineStarts(manuscript).map { Slip($0..<$0, "\n") } },
    LawfulEdit("a comment behind a value") { manuscript, _ in
      lineEnds(manuscript).map { Slip($0..<$0, "  # 待核：\"x") }
    },
    LawfulEdit("spaces at the end of a line") { manuscript, _ in lineEnds(manuscript).map { Slip($0..<$0, "   ") } },
    LawfulEdit("more spaces after a colon") { manuscript, _ in
      manuscript.sites.compactMap { site in
        guard let colon = site.key?.span.range.upperBound, manuscript.bytes[colon...].starts(with: [0x3A, 0x20]) else {
          return nil
        }
        return Slip(colon + 1..<colon + 1, "   ")
      }
    },
    LawfulEdit("spaces inside brackets") { manuscript, _ in
      manuscript.sites.filter { manuscript.isFlow($0.value) }.map { site in
        let range = site.value.span.range
        return Slip([
          TextEdit(range.lowerBound + 1..<range.lowerBound + 1, " "),
          TextEdit(range.upperBound - 1..<range.upperBound - 1, " "),
        ])
      }
    },
    LawfulEdit("a line break between entries in brackets") { manuscript, _ in
      manuscript.sites.compactMap { site in
        guard manuscript.isFlow(site.collection), !site.isLast else { return nil }
        let gap = site.end + 1..<site.siblings[site.index + 1].lowerBound
        let indentation = manuscript.indentation(site.start).count + 4
        return Slip(gap, "\n" + String(repeating: " ", count: indentation))
      }
    },
  ]

  /// Where lines begin that hold an entry in block form.
  private static func lineStarts(_ manuscript: Manuscript) -> [Int] {
    manuscript.sites.filter { !manuscript.isFlow($0.collection) && manuscript.startsItsLine($0) }
      .map { manuscript.lineStart($0.start) }
  }

  /// Behind the value of an entry in block form that ends its line.
  private static func lineEnds(_ manuscript: Manuscript) -> [Int] {
    manuscript.sites.compactMap { site in
      guard !manuscript.isFlow(site.collection), site.value.kind == .scalar || manuscript.isFlow(site.value),
        site.end < manuscript.bytes.count, [0x0A, 0x0D].contains(manuscript.bytes[site.end])
      else { return nil }
      return site.end
    }
  }
}
