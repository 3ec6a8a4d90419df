import Diagnostics
import YAMLSource

extension Mistake {
  static let punctuation: [Mistake] = [
    Mistake("drop a closing bracket") { manuscript, _, _ in
      brackets(manuscript).map { Slip($0.upperBound - 1..<$0.upperBound, "", near: [$0.lowerBound]) }
    },
    Mistake("drop an opening bracket") { manuscript, _, _ in
      brackets(manuscript).map { Slip($0.lowerBound..<$0.lowerBound + 1, "", near: [$0.upperBound - 1]) }
    },
    Mistake("drop a closing quote") { manuscript, _, _ in
      quoted(manuscript).map { Slip($0.upperBound - 1..<$0.upperBound, "") }
    },
    Mistake("drop an opening quote") { manuscript, _, _ in
      quoted(manuscript).map { Slip($0.lowerBound..<$0.lowerBound + 1, "") }
    },
    Mistake("curly quotes") { manuscript, _, _ in
      quoted(manuscript).map { range in
        Slip([
          TextEdit(range.lowerBound..<range.lowerBound + 1, "“"),
          TextEdit(range.upperBound - 1..<range.upperBound, "”"),
        ])
      }
    },
    Mistake("drop a colon") { manuscript, _, _ in colons(manuscript).map { Slip($0.lowerBound..<$0.lowerBound + 1, "") }
    },
    Mistake("full-width colon") { manuscript, _, _ in colons(manuscript).map { Slip($0, "：") } },
    // After a quoted key, and before a bracket between brackets, YAML needs no space.
    Mistake("no space after a colon") { manuscript, _, _ in
      manuscript.sites.compactMap { site in
        guard let key = site.key, !manuscript.isQuoted(key), site.value.kind == .scalar,
          let colon = colon(manuscript, site), colon.count == 2
        else { return nil }
        return Slip(colon.lowerBound + 1..<colon.upperBound, "")
      }
    },
    Mistake("no-break space after a colon") { manuscript, _, _ in
      manuscript.sites.compactMap { site in
        guard let key = site.key, !manuscript.isQuoted(key), site.value.kind == .scalar,
          let colon = colon(manuscript, site), colon.count == 2
        else { return nil }
        return Slip(colon.lowerBound + 1..<colon.upperBound, "\u{A0}")
      }
    },
    Mistake("drop a comma") { manuscript, _, _ in commas(manuscript).map { Slip($0.lowerBound..<$0.lowerBound + 1, "") }
    },
    Mistake("full-width comma") { manuscript, _, _ in commas(manuscript).map { Slip($0, "，") } },
    // Between keys and values it would be part of the value before it, so lists only.
    Mistake("enumeration comma in a list") { manuscript, _, _ in
      manuscript.sites.compactMap { site in
        site.key == nil ? comma(manuscript, after: site).map { Slip($0, "、") } : nil
      }
    },
  ]

  private static func brackets(_ manuscript: Manuscript) -> [Range<Int>] {
    manuscript.sites.filter { manuscript.isFlow($0.value) }.map(\.value.span.range)
  }

  private static func quoted(_ manuscript: Manuscript) -> [Range<Int>] {
    manuscript.sites.flatMap { [$0.key, $0.value].compactMap(\.self) }.filter { manuscript.isQuoted($0) }.map(
      \.span.range)
  }

  private static func colons(_ manuscript: Manuscript) -> [Range<Int>] {
    manuscript.sites.compactMap { colon(manuscript, $0) }
  }

  /// The colon behind a key, with the space that follows it.
  private static func colon(_ manuscript: Manuscript, _ site: Site) -> Range<Int>? {
    guard let start = site.key?.span.range.upperBound else { return nil }
    return start..<start + (manuscript.bytes[start + 1] == UInt8(ascii: " ") ? 2 : 1)
  }

  private static func commas(_ manuscript: Manuscript) -> [Range<Int>] {
    manuscript.sites.compactMap { comma(manuscript, after: $0) }
  }

  /// The comma between an entry and the next, with its space.
  private static func comma(_ manuscript: Manuscript, after site: Site) -> Range<Int>? {
    guard manuscript.isFlow(site.collection), !site.isLast else { return nil }
    return site.end..<site.siblings[site.index + 1].lowerBound
  }
}
