import Diagnostics
import YAMLSource

extension Mistake {
  static let keys: [Mistake] = [
    Mistake("swap two letters of a key") { manuscript, _, dice in
      misspelt(manuscript) { name in
        let places = (0..<name.count - 1).filter { name[$0] != name[$0 + 1] }
        guard let place = dice.pick(Array(places)) else { return }
        name.swapAt(place, place + 1)
      }
    },
    Mistake("drop a letter of a key") { manuscript, _, dice in
      misspelt(manuscript) { $0.remove(at: dice.roll($0.count)) }
    },
    Mistake("double a letter of a key") { manuscript, _, dice in
      misspelt(manuscript) { name in
        let place = dice.roll(name.count)
        name.insert(name[place], at: place)
      }
    },
    Mistake("a key in the wrong case") { manuscript, _, dice in
      misspelt(manuscript) { name in
        let isWhole = dice.roll(2) == 0
        name = Array(
          isWhole ? String(name).uppercased() : String(name).prefix(1).uppercased() + String(name.dropFirst()))
      }
    },
    Mistake("a Chinese key misspelt") { manuscript, _, dice in
      manuscript.sites.compactMap { site in
        guard let key = site.key, var name = site.chineseKey.map(Array.init) else { return nil }
        // One character wrong; none of the language's keys has this one.
        name[dice.roll(name.count)] = "木"
        return Slip(key.span.range, String(name))
      }
    },
    Mistake("a key of another mapping") { manuscript, _, dice in
      let foreign = ["filing", "steps", "alignments", "endorses", "skills", "assessors"]
      return fixed(manuscript).compactMap { site in
        let strange = foreign.filter { !site.namesAtHome.contains($0) }
        return dice.pick(strange).flatMap { name in site.key.map { Slip($0.span.range, name) } }
      }
    },
    Mistake("a full-width letter in a key") { manuscript, _, dice in
      misspelt(manuscript) { name in
        let place = dice.roll(name.count)
        guard let ascii = name[place].asciiValue, let wide = Unicode.Scalar(UInt32(ascii) + 0xFEE0) else { return }
        name[place] = Character(wide)
      }
    },
  ]

  private static func fixed(_ manuscript: Manuscript) -> [Site] {
    manuscript.sites.filter(\.isFixed)
  }

  private static let ownWords = Set([
    "id", "of", "to", "key", "code", "date", "for", "age", "did", "en", "zh",
  ])

  private static func misspelt(_ manuscript: Manuscript, _ change: (inout [Character]) -> Void) -> [Slip] {
    fixed(manuscript).compactMap { site in
      guard let key = site.key else { return nil }
      let text = manuscript.text(key.span.range)
      var name = Array(text)
      change(&name)
      let changed = String(name)
      // Two short keys may be a letter apart.
      if name.isEmpty || changed == text || ownWords.contains(changed) { return nil }
      return Slip(key.span.range, changed)
    }
  }
}
