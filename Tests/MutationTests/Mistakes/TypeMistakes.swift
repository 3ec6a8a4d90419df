import Diagnostics
import YAMLSource

extension Mistake {
  static let types: [Mistake] = [
    Mistake("a list where one value belongs") { manuscript, _, _ in
      scalars(manuscript).map { Slip($0, "[\(manuscript.text($0))]") }
    },
    // `value` is a key of no mapping, so this cannot be read as one of those that may stand for a scalar.
    Mistake("a mapping where one value belongs") { manuscript, _, _ in
      scalars(manuscript).map { Slip($0, "{value: \(manuscript.text($0))}") }
    },
    Mistake("a word where a list belongs") { manuscript, _, _ in
      manuscript.sites.compactMap { site in
        site.value.kind == .sequence && manuscript.isFlow(site.value) ? Slip(site.value.span.range, "无") : nil
      }
    },
    Mistake("a word where a mapping belongs") { manuscript, _, _ in
      // Of some things, such as titles and certificates, the short form is one word.
      manuscript.sites.compactMap { site in
        guard site.value.kind == .mapping, manuscript.isFlow(site.value),
          !site.hasShortForm
        else { return nil }
        return Slip(site.value.span.range, "无")
      }
    },
    Mistake("a list where a mapping belongs") { manuscript, _, _ in
      manuscript.sites.compactMap { site in
        guard site.value.kind == .mapping, manuscript.isFlow(site.value) else { return nil }
        let range = site.value.span.range
        return Slip([
          TextEdit(range.lowerBound..<range.lowerBound + 1, "[{"),
          TextEdit(range.upperBound - 1..<range.upperBound, "}]"),
        ])
      }
    },
  ]

  private static func scalars(_ manuscript: Manuscript) -> [Range<Int>] {
    manuscript.sites.filter { $0.value.kind == .scalar }.map(\.value.span.range)
  }
}
