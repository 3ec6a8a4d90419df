import Diagnostics
import YAMLSource

extension Mistake {
  static let layout: [Mistake] = [
    // Whether a line fits is seen by the lines around it, so those above and below may be named as well.
    Mistake("indent a line by two more") { manuscript, _, _ in
      reindented(manuscript) { indentation, _ in Slip(indentation.upperBound..<indentation.upperBound, "  ") }
    },
    Mistake("indent a line by one more") { manuscript, _, _ in
      reindented(manuscript) { indentation, _ in Slip(indentation.upperBound..<indentation.upperBound, " ") }
    },
    Mistake("indent a line by two less") { manuscript, _, _ in
      reindented(manuscript) { indentation, site in
        // The first of its block may stand further left if the others do not: then they are what no longer fits.
        indentation.count < 2 ? nil : Slip(indentation.upperBound - 2..<indentation.upperBound, "")
      }
    },
    Mistake("tab for indentation") { manuscript, _, _ in
      reindented(manuscript) { indentation, _ in
        indentation.isEmpty ? nil : Slip(indentation, String(repeating: "\t", count: (indentation.count + 1) / 2))
      }
    },
    Mistake("no-break space for indentation") { manuscript, _, _ in
      reindented(manuscript) { indentation, _ in
        indentation.isEmpty ? nil : Slip(indentation, String(repeating: "\u{A0}", count: indentation.count))
      }
    },
    Mistake("ideographic space for indentation") { manuscript, _, _ in
      reindented(manuscript) { indentation, _ in
        indentation.isEmpty ? nil : Slip(indentation, String(repeating: "\u{3000}", count: (indentation.count + 1) / 2))
      }
    },
    Mistake("drop the dash of a list entry") { manuscript, _, _ in
      manuscript.sites.compactMap { site in
        guard site.key == nil, !manuscript.isFlow(site.collection), site.siblings.count > 1 else { return nil }
        return Slip(site.start - 2..<site.start - 1, " ", near: manuscript.around(site))
      }
    },
    // Not where a comment would swallow the next line.
    Mistake("two lines joined") { manuscript, _, _ in
      manuscript.sites.compactMap { site in
        let end = manuscript.lineEnd(site.start)
        guard manuscript.startsItsLine(site), end + 1 < manuscript.bytes.count else { return nil }
        let next = manuscript.indentation(end + 1).upperBound
        let text = manuscript.text(manuscript.lineStart(site.start)..<end)
        if text.contains(" #") || [UInt8(ascii: "#"), UInt8(ascii: "\n")].contains(manuscript.bytes[next]) {
          return nil
        }
        return Slip(end..<next, " ")
      }
    },
    // Between brackets a value may go on in the next line; here the rest looks like a key.
    Mistake("a value broken in two") { manuscript, _, dice in
      manuscript.sites.compactMap { site in
        let text = Array(site.value.text)
        guard site.value.kind == .scalar, !manuscript.isQuoted(site.value), !manuscript.isFlow(site.collection),
          text.count > 1
        else { return nil }
        let place = 1 + dice.roll(text.count - 1)
        return manuscript.retyped(site.value, as: String(text[..<place]) + "\n" + String(text[place...]))
      }
    },
  ]

  /// Lines that begin an entry with brothers or sisters in block form: those it must be aligned with.
  private static func reindented(
    _ manuscript: Manuscript, _ edit: (Range<Int>, Site) -> Slip?
  ) -> [Slip] {
    manuscript.sites.compactMap { site in
      guard !manuscript.isFlow(site.collection), site.siblings.count > 1, manuscript.startsItsLine(site) else {
        return nil
      }
      let line = manuscript.lineStart(site.start)
      let near = [max(line - 1, 0), min(manuscript.nextLine(site.start), manuscript.bytes.count - 1)]
      return edit(manuscript.indentation(site.start), site).map { Slip($0.edits, near: near + manuscript.around(site)) }
    }
  }
}
