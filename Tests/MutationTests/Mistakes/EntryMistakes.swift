import Diagnostics
import YAMLSource

extension Mistake {
  static let entries: [Mistake] = [
    Mistake("delete a required key") { manuscript, _, _ in
      manuscript.sites(manuscript.requiredKeys).compactMap { manuscript.deletion($0) }
    },
    Mistake("delete a required value") { manuscript, _, _ in
      manuscript.sites(manuscript.requiredKeys).filter { $0.value.kind == .scalar }
        .map { Slip($0.value.span.range, "") }
    },
    Mistake("repeat a key") { manuscript, _, _ in
      manuscript.sites.compactMap { $0.key == nil ? nil : manuscript.duplication($0) }
    },
    Mistake("a key once in each language") { manuscript, _, _ in
      manuscript.sites.compactMap { site in
        guard let key = site.key, let name = site.chineseKey else { return nil }
        return manuscript.duplication(site, as: name + manuscript.text(key.span.range.upperBound..<site.end))
      }
    },
    // Whatever is listed, saying it a second time adds nothing: it is a slip of copying, or another entry was meant.
    Mistake("repeat a list entry") { manuscript, _, _ in
      manuscript.sites.compactMap { $0.key == nil ? manuscript.duplication($0) : nil }
    },
    // Not the last one: after that, nothing shows that the list was longer.
    Mistake("delete a numbered entry") { manuscript, _, _ in
      manuscript.sites(numbered).filter { !$0.isLast }.compactMap { manuscript.deletion($0) }
    },
    // Its functions are still there.
    Mistake("delete a level that has functions") { manuscript, _, _ in
      let inUse = Set(manuscript.sites(["standard/functions/-/level"]).map(\.value.text))
      return manuscript.sites(["standard/levels/*"]).filter { inUse.contains($0.key?.text ?? "") }
        .compactMap { manuscript.deletion($0) }
    },
    Mistake("move an item under another task") { manuscript, _, dice in
      moved(manuscript, manuscript.sites(["standard/functions/-/tasks/-/skills|knowledge/-"]), &dice)
    },
    Mistake("move a task under another function") { manuscript, _, dice in
      moved(manuscript, manuscript.sites(["standard/functions/-/tasks/-"]), &dice)
    },
    // Keys of an inner mapping are no keys of the outer one, or are repeated in it.
    Mistake("move an entry out of its brackets") { manuscript, _, _ in
      manuscript.sites.compactMap { site in
        guard site.key != nil, site.index > 0, site.isLast, manuscript.isFlow(site.collection),
          let outer = manuscript.sites.first(where: { $0.value.span == site.collection.span }), outer.key != nil,
          manuscript.isFlow(outer.collection)
        else { return nil }
        let gone = site.siblings[site.index - 1].upperBound..<site.end
        return Slip([TextEdit(gone, ""), TextEdit(outer.end..<outer.end, manuscript.text(gone))])
      }
    },
    // Mappings with required keys, and lists and tables that would say nothing, or let everything pass.
    Mistake("empty a mapping or list") { manuscript, _, _ in
      let required =
        (manuscript.requiredKeys + [
          "scheme/levels/-", "issuer/filing/scope/-/levels/-", "standard/refines/-/levels/*",
          "standard/levels/*/weights/theory|practical/*", "standard/levels/*/evidence/acceptedKinds/-",
          "standard/levels/*/eligibility/-/graduate/school/-",
        ]).map(SitePattern.init)
      return manuscript.sites.filter { site in
        manuscript.isFlow(site.value)
          && manuscript.sites.contains { $0.collection.span == site.value.span && $0.matches(any: required) }
      }.map { site in
        let range = site.value.span.range
        return Slip(range.lowerBound + 1..<range.upperBound - 1, "")
      }
    },
  ]

  static let numbered = [
    "standard/functions/-/tasks/-/skills|knowledge/-", "standard/functions/-/tasks/-",
    "standard/basics/ethics|knowledge/-",
  ]

  /// An entry cut from its list and pasted at the end of another one of the same sort: its number belongs to the first.
  private static func moved(_ manuscript: Manuscript, _ sites: [Site], _ dice: inout Dice) -> [Slip] {
    sites.compactMap { site in
      let others = sites.filter {
        $0.isLast && $0.collection.span != site.collection.span && $0.path == site.path
          && site.siblings.count > 1
      }
      // Under the same function of another level the number would be right again.
      guard let target = dice.pick(others), let gone = manuscript.selection(site),
        prefix(manuscript, target) != prefix(manuscript, site)
      else { return nil }
      let at = manuscript.lines(of: target).upperBound
      return Slip(
        [TextEdit(gone, ""), TextEdit(at..<at, manuscript.text(gone))],
        near: manuscript.around(site) + [target.start])
    }
  }

  /// What the codes in this site's list begin with.
  private static func prefix(_ manuscript: Manuscript, _ site: Site) -> Substring? {
    let code = site.value.entries.first { $0.key.text == "code" }?.value.text
    return code.map { $0.prefix(upTo: $0.lastIndex(of: ".") ?? $0.startIndex) }
  }
}
