import Diagnostics
import YAMLSource

extension Mistake {
  static let truncation: [Mistake] = [
    // Inside brackets or quotes: what is cut anywhere else may be a shorter document that is whole.
    Mistake("cut the file inside brackets or quotes") { manuscript, _, dice in
      let last = manuscript.bytes.count * 2 / 3
      return manuscript.sites.filter { site in
        site.start >= last && (manuscript.isFlow(site.value) || manuscript.isQuoted(site.value))
      }.map { site in
        let range = site.value.span.range
        let at = range.lowerBound + 1 + dice.roll(range.count - 1)
        return Slip(at..<manuscript.bytes.count, "", near: [range.lowerBound, at - 1])
      }
    },
    // At the end of a line, where an entry has begun whose required keys are all still to come or some of them are.
    Mistake("cut the file at the end of a line") { manuscript, _, _ in
      let last = manuscript.bytes.count * 2 / 3
      return manuscript.sites(manuscript.requiredKeys).compactMap { site in
        guard !manuscript.isFlow(site.collection), site.index > 0, site.start >= last else { return nil }
        let at = manuscript.lineStart(site.start)
        return Slip(
          at..<manuscript.bytes.count, "", near: [at - 1] + manuscript.around(site))
      }
    },
    Mistake("append a second document") { manuscript, library, dice in
      guard let other = dice.pick(library.manuscripts) else { return [] }
      let end = manuscript.bytes.count
      return [Slip(end..<end, "---\n" + other.text(0..<other.bytes.count))]
    },
    Mistake("leave a git conflict in") { manuscript, _, dice in
      manuscript.sites.filter { $0.index > 0 && manuscript.startsItsLine($0) }.map { site in
        let line = manuscript.lineStart(site.start)..<manuscript.nextLine(site.start)
        let text = manuscript.text(line)
        return Slip(line, "<<<<<<< HEAD\n\(text)=======\n\(text)>>>>>>> branch\n")
      }
    },
    Mistake("empty the file") { manuscript, _, _ in [Slip(0..<manuscript.bytes.count, "")] },
    Mistake("leave only comments") { manuscript, _, _ in
      [Slip(0..<manuscript.bytes.count, "# 待补\n")]
    },
  ]
}
