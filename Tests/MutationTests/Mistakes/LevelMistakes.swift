import Diagnostics
import YAMLSource

extension Mistake {
  /// No shipped ladder has this step.
  private static let absent = "9"

  static let levels: [Mistake] = [
    Mistake("a level that is not on the ladder") { manuscript, _, _ in
      manuscript.sites([
        "standard/functions/-/level", "scheme/levels/-", "issuer/filing/scope/-/levels/-", "ladder/mappings/-/from|to",
      ]).map { manuscript.retyped($0.value, as: absent) }
        // The key of a level, not its value.
        + manuscript.sites(["standard/levels/*"]).compactMap { site in
          site.key.map { manuscript.retyped($0, as: absent) }
        }
    },
    Mistake("a condition on a level that is not on the ladder") { manuscript, _, _ in
      manuscript.sites([
        "standard/levels/*/eligibility/-/after|holds/certificate",
        "standard/levels/*/eligibility/-/graduate/accreditedFor",
      ]).map { manuscript.retyped($0.value, as: absent) }
    },
    Mistake("a level map to or from an absent level") { manuscript, _, dice in
      manuscript.sites(["standard/refines/-/levels/*"]).compactMap { site in
        guard let key = site.key else { return nil }
        return manuscript.retyped(dice.roll(2) == 0 ? key : site.value, as: absent)
      }
    },
    // A higher level would be worth less than a lower one.
    Mistake("levels crossed in a map") { manuscript, _, _ in
      let own = manuscript.sites(["standard/refines/-/levels/*"]).map(\.value)
      let steps = manuscript.sites(["ladder/mappings/-/to"]).map(\.value)
      return [own, steps].flatMap { zip($0, $0.dropFirst()) }.compactMap { first, second in
        first.text == second.text
          ? nil
          : Slip([TextEdit(manuscript.inner(first), second.text), TextEdit(manuscript.inner(second), first.text)])
      }
    },
    // What the lower level asked for is more than what the higher one now asks for, and it asks for a certificate of its
    // own level. Only where the two differ.
    Mistake("two levels' conditions exchanged") { manuscript, _, _ in
      let blocks = manuscript.sites(["standard/levels/*/eligibility"]).filter { !manuscript.isFlow($0.value) }
      return zip(blocks, blocks.dropFirst()).compactMap { higher, lower in
        let (first, second) = (manuscript.lines(of: higher), manuscript.lines(of: lower))
        guard manuscript.isNational, manuscript.text(first) != manuscript.text(second) else { return nil }
        return Slip([TextEdit(first, manuscript.text(second)), TextEdit(second, manuscript.text(first))])
      }
    },
  ]

  static let weights: [Mistake] = [
    Mistake("a weight one too many") { manuscript, _, _ in changed(manuscript, by: 1) },
    Mistake("a weight one too few") { manuscript, _, _ in changed(manuscript, by: -1) },
    Mistake("a weight for an absent function") { manuscript, _, _ in
      rows(manuscript).compactMap { site in
        site.key.map { manuscript.isQuoted($0) ? manuscript.retyped($0, as: absent) : Slip($0.span.range, absent) }
      }
    },
    Mistake("a weight left out") { manuscript, _, _ in rows(manuscript).compactMap { manuscript.deletion($0) } },
    // Equal weights exchanged would be the same table.
    Mistake("a table of weights under another level") { manuscript, _, _ in
      let tables = manuscript.sites(["standard/levels/*/weights/theory|practical"])
      return tables.compactMap { site in
        let codes = Set(site.value.entries.map(\.key.text))
        guard
          let other = tables.first(where: {
            $0.path.last == site.path.last && Set($0.value.entries.map(\.key.text)) != codes
          })
        else { return nil }
        return Slip(site.value.span.range, manuscript.text(other.value.span.range))
      }
    },
  ]

  private static func rows(_ manuscript: Manuscript) -> [Site] {
    manuscript.sites(["standard/levels/*/weights/theory|practical/*"])
  }

  private static func changed(_ manuscript: Manuscript, by difference: Int) -> [Slip] {
    rows(manuscript).compactMap { site in
      Int(site.value.text).map { manuscript.retyped(site.value, as: String($0 + difference)) }
    }
  }
}
