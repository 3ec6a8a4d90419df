import Diagnostics
import YAMLSource

extension LawfulEdit {
  static let order: [LawfulEdit] = [
    LawfulEdit("keys in another order, in brackets") { manuscript, dice in
      manuscript.sites.compactMap { site in
        guard site.key != nil, manuscript.isFlow(site.collection), let other = otherEntry(of: site, &dice) else {
          return nil
        }
        return exchange(site.siblings[site.index], other, manuscript)
      }
    },
    // Whole lines: the first entry after a dash stays where it is.
    LawfulEdit("keys in another order, in lines") { manuscript, _ in
      manuscript.sites.compactMap { site in
        guard site.key != nil, !manuscript.isFlow(site.collection), manuscript.startsItsLine(site), !site.isLast else {
          return nil
        }
        var next = site
        next.index += 1
        let (first, second) = (manuscript.lines(of: site), manuscript.lines(of: next))
        let isLastLine = second.upperBound == manuscript.bytes.count && manuscript.bytes.last != UInt8(ascii: "\n")
        return isLastLine ? nil : exchange(first, second, manuscript)
      }
    },
  ]

  static let style: [LawfulEdit] = [
    LawfulEdit("a mapping in lines instead of brackets") { manuscript, _ in
      spelledOut(manuscript, .mapping) { "\($0)\(manuscript.text($1))" }
    },
    LawfulEdit("a list in lines instead of brackets") { manuscript, _ in
      spelledOut(manuscript, .sequence) { "\($0)- \(manuscript.text($1))" }
    },
    LawfulEdit("a list in brackets instead of lines") { manuscript, _ in
      manuscript.sites.compactMap { site in
        let elements = site.value.elements
        guard site.key != nil, !elements.isEmpty, !manuscript.isFlow(site.value),
          elements.allSatisfy({ $0.kind == .scalar || manuscript.isFlow($0) }),
          !manuscript.text(site.start..<site.end).contains(" #"),
          !manuscript.text(site.start..<site.end).contains("\n#"),
          let colon = site.key?.span.range.upperBound
        else { return nil }
        let entries = elements.map { manuscript.text($0.span.range) }.joined(separator: ", ")
        return Slip(colon + 1..<site.end, " [\(entries)]")
      }
    },
    LawfulEdit("a list no deeper than its key") { manuscript, _ in
      manuscript.sites.compactMap { site in
        guard site.key != nil, site.value.kind == .sequence, !manuscript.isFlow(site.value),
          !site.value.elements.isEmpty,
          manuscript.indentation(site.value.span.range.lowerBound).count == manuscript.indentation(site.start).count
            + 2,
          manuscript.startsItsLine(site)
        else { return nil }
        var edits: [TextEdit] = []
        var line = manuscript.lineStart(site.value.span.range.lowerBound)
        while line < site.end {
          if manuscript.bytes[line...].starts(with: [0x20, 0x20]) { edits.append(TextEdit(line..<line + 2, "")) }
          line = manuscript.nextLine(line)
        }
        return Slip(edits)
      }
    },
    LawfulEdit("a text folded over lines") { manuscript, _ in
      manuscript.sites.compactMap { site in
        guard site.key != nil, !manuscript.isFlow(site.collection), site.value.kind == .scalar,
          !manuscript.isQuoted(site.value), manuscript.startsItsLine(site),
          site.end < manuscript.bytes.count, manuscript.bytes[site.end] == UInt8(ascii: "\n")
        else { return nil }
        let indentation = String(repeating: " ", count: manuscript.indentation(site.start).count + 2)
        return Slip(site.value.span.range, ">-\n\(indentation)\(site.value.text)")
      }
    },
    LawfulEdit("an anchor that nothing refers to") { manuscript, _ in
      manuscript.sites.compactMap { site in
        guard site.key != nil, site.value.kind == .scalar || manuscript.isFlow(site.value), !site.value.isAbsent else {
          return nil
        }
        let start = site.value.span.range.lowerBound
        return manuscript.bytes[..<start].last == UInt8(ascii: " ") ? Slip(start..<start, "&x ") : nil
      }
    },
  ]

  private static func otherEntry(of site: Site, _ dice: inout Dice) -> Range<Int>? {
    let later = site.siblings[(site.index + 1)...]
    return dice.pick(Array(later))
  }

  private static func exchange(_ first: Range<Int>, _ second: Range<Int>, _ manuscript: Manuscript) -> Slip {
    Slip([TextEdit(first, manuscript.text(second)), TextEdit(second, manuscript.text(first))])
  }

  /// Collections in brackets under a key in block form, an entry to a line.
  private static func spelledOut(
    _ manuscript: Manuscript, _ kind: YAMLNode.Kind, _ line: (String, Range<Int>) -> String
  ) -> [Slip] {
    manuscript.sites.compactMap { site in
      let entries = Site.all(below: site.value, path: []).filter { $0.collection.span == site.value.span }
      guard let key = site.key, site.value.kind == kind, manuscript.isFlow(site.value), !entries.isEmpty,
        !manuscript.isFlow(site.collection)
      else { return nil }
      let column = key.span.range.lowerBound - manuscript.lineStart(key.span.range.lowerBound)
      let indentation = "\n" + String(repeating: " ", count: manuscript.characters(column, before: key) + 2)
      let lines = entries.map { line(indentation, $0.start..<$0.end) }
      return Slip(key.span.range.upperBound + 1..<site.end, lines.joined())
    }
  }
}

extension Manuscript {
  /// The column of a key in characters: what stands before it is spaces and dashes, or a byte order mark.
  fileprivate func characters(_ bytes: Int, before key: YAMLNode) -> Int {
    let start = key.span.range.lowerBound
    return text(start - bytes..<start).filter { $0 != "\u{FEFF}" }.count
  }
}
