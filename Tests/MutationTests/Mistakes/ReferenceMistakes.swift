import Diagnostics
import YAMLSource

extension Mistake {
  static let references: [Mistake] = [
    Mistake("a wrong digit in an item's code") { manuscript, library, dice in
      renamed(manuscript, named, library, &dice) { name, dice in
        let places = name.indices.filter { name[$0].isNumber && $0 > name.lastIndex(of: "/") ?? 0 }
        guard let place = dice.pick(places) else { return }
        name[place] = "9"
      }
    },
    Mistake("an item of an absent level") { manuscript, library, dice in
      renamed(manuscript, named, library, &dice) { name, _ in
        guard let start = name.firstIndex(of: "#"), let end = name[start...].firstIndex(of: "/") else { return }
        name.replaceSubrange(start + 1..<end, with: ["9"])
      }
    },
    Mistake("an item of an absent edition") { manuscript, library, dice in
      renamed(manuscript, named, library, &dice) { name, _ in
        guard let start = name.firstIndex(of: "@"), let end = name.firstIndex(of: "#") else { return }
        name.replaceSubrange(start + 1..<end, with: Array("1999"))
      }
    },
    Mistake("an item of neither column") { manuscript, library, dice in
      renamed(manuscript, named, library, &dice) { name, _ in
        let text = String(name)
        name = Array(
          text.contains("/skill/")
            ? text.replacing("/skill/", with: "/skil/") : text.replacing("/knowledge/", with: "/knowlege/"))
      }
    },
    Mistake("an item's name cut short") { manuscript, library, dice in
      renamed(manuscript, named, library, &dice) { name, dice in name.removeLast(2 + dice.roll(name.count / 2)) }
    },
    Mistake("an edition that does not exist") { manuscript, _, _ in
      manuscript.sites(["standard/refines/-/edition"]).map { manuscript.retyped($0.value, as: "1999") }
    },
    Mistake("a reference misspelt") { manuscript, library, dice in
      renamed(manuscript, referring, library, &dice) { name, dice in name.remove(at: dice.roll(name.count)) }
    },
    Mistake("a reference to another document's kind") { manuscript, library, dice in
      manuscript.sites(referring).compactMap { site in
        // An id that exists, of a crosswalk: nothing refers to those.
        let other = library.manuscripts.first { $0.kind == "crosswalk" && $0.path != manuscript.path }?.text("id")
        return other.map { manuscript.retyped(site.value, as: $0) }
      }
    },
    Mistake("a national standard attached to a chain") { manuscript, _, _ in
      manuscript.sites(attached).map { manuscript.retyped($0.value, as: "cn/6-31-01-03") }
    },
    // Of one that nobody names, or who names it would be told first.
    Mistake("two nodes of one chain under one id") { manuscript, _, _ in
      let nodes = manuscript.sites(["chain/nodes/-/id"])
      let named = manuscript.sites(["chain/leaders/-/standards/-/nodes/-"]).map(\.value.text)
      return nodes.filter { !named.contains($0.value.text) }.flatMap { node in
        nodes.filter { $0.value.text != node.value.text }.map { manuscript.retyped(node.value, as: $0.value.text) }
      }
    },
    Mistake("a scheme for another occupation") { manuscript, _, _ in
      manuscript.sites(["scheme/occupation/code"]).map { manuscript.retyped($0.value, as: "2-02-10-09") }
    },
    // Its own publisher says that the two are one, which items of one level never are (rule 8).
    Mistake("an item aligned with itself") { manuscript, _, _ in
      manuscript.sites(["crosswalk/alignments/-"]).compactMap { site in
        guard let from = site.value.entries.first(where: { $0.key.text == "from" })?.value,
          let to = site.value.entries.first(where: { $0.key.text == "to" })?.value
        else { return nil }
        return Slip(to.span.range, from.text, near: [from.span.range.lowerBound])
      }
    },
  ]

  private static let named = ["crosswalk/alignments/-/from|to", "standard/levels/*/key/-"]
  private static let referring =
    [
      "scheme/certifies|issuer", "scheme/endorses/-", "standard/ladder", "standard/refines/-/standard",
      "ladder/mappings/-/ladder", "scheme/chain",
    ] + attached + ["chain/leaders/-/standards/-/nodes/-"]
  /// Post standards, by whichever organisation.
  private static let attached = ["chain/leaders/-/standards/-/standard", "chain/nodes/-/leaders/-/standards/-"]

  /// Only into what exists nowhere.
  private static func renamed(
    _ manuscript: Manuscript, _ patterns: [String], _ library: Library, _ dice: inout Dice,
    _ change: (inout [Character], inout Dice) -> Void
  ) -> [Slip] {
    manuscript.sites(patterns).compactMap { site in
      var name = Array(site.value.text)
      change(&name, &dice)
      let changed = String(name)
      if changed == site.value.text || library.items.contains(changed) || library.ids.contains(changed) { return nil }
      return manuscript.retyped(site.value, as: changed, near: [site.value.span.range.lowerBound])
    }
  }
}
