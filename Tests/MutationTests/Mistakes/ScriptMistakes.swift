import Diagnostics
import YAMLSource

extension Mistake {
  static let scripts: [Mistake] = [
    Mistake("a Cyrillic or Greek letter that looks like a Latin one") { manuscript, _, dice in
      replaced(manuscript, names, &dice) { lookalikes[$0].map { Array($0) } ?? [] }
    },
    Mistake("a full-width letter or digit in a name") { manuscript, _, dice in
      replaced(manuscript, names + coded, &dice) { character in
        guard let ascii = character.asciiValue, character.isLetter || character.isNumber else { return [] }
        return Unicode.Scalar(UInt32(ascii) + 0xFEE0).map { [Character($0)] } ?? []
      }
    },
    Mistake("an invisible space in a name") { manuscript, _, dice in
      manuscript.sites(names + coded).map { site in
        let text = Array(site.value.text)
        let place = dice.roll(text.count + 1)
        let invisible: Character = dice.pick(["\u{200B}", "\u{FEFF}", "\u{200C}", "\u{2060}"]) ?? "\u{200B}"
        return manuscript.retyped(site.value, as: String(text[..<place] + [invisible] + text[place...]))
      }
    },
    // As a line pasted from a file in GBK; `标准` there is no UTF-8, whatever stands around it.
    Mistake("GBK bytes") { manuscript, _, _ in
      manuscript.sites.compactMap { site in
        guard site.value.kind == .scalar, site.value.text.unicodeScalars.contains(where: { $0.value >= 0x4E00 }) else {
          return nil
        }
        return Slip([TextEdit(manuscript.inner(site.value), [0xB1, 0xEA, 0xD7, 0xBC])])
      }
    },
    Mistake("a control character") { manuscript, _, dice in
      manuscript.sites.compactMap { site in
        guard site.value.kind == .scalar else { return nil }
        let at = manuscript.inner(site.value).lowerBound
        return Slip(at..<at, dice.pick(["\u{1}", "\u{8}", "\u{7F}", "\u{1B}"]) ?? "\u{1}")
      }
    },
    Mistake("a character lost in another encoding") { manuscript, _, dice in
      manuscript.sites.compactMap { site in
        guard site.value.kind == .scalar, site.value.text.unicodeScalars.contains(where: { $0.value >= 0x4E00 }) else {
          return nil
        }
        let text = Array(site.value.text)
        let place = dice.roll(text.count)
        return manuscript.retyped(site.value, as: String(text[..<place] + ["\u{FFFD}"] + text[(place + 1)...]))
      }
    },
  ]

  private static let names = [
    "standard|ladder|crosswalk|scheme|issuer/id", "scheme/certifies|issuer", "scheme/endorses/-",
    "standard/refines/-/standard", "standard/ladder", "ladder/mappings/-/ladder", "ladder/mappings/-/from|to",
    "ladder/steps/-/id", "crosswalk/alignments/-/from|to", "standard/levels/*/key/-", "standard/functions/-/level|code",
    "standard/functions/-/tasks/-/code", "standard/functions/-/tasks/-/skills|knowledge/-/code",
    "crosswalk/alignments/-/relation", "standard/layer",
  ]
  private static let coded = [
    "standard|scheme/occupation/catalogue|code", "standard/edition", "standard/refines/-/edition",
    "standard/inForce/from", "scheme/levels/-", "issuer/filing/institution|province|site",
    "issuer/filing/scope/-/occupation", "issuer/filing/scope/-/levels/-",
  ]
  private static let lookalikes: [Character: String] = [
    "a": "аα", "c": "с", "e": "е", "o": "оο", "p": "рρ", "i": "іι", "x": "х", "y": "у", "s": "ѕ", "H": "НΗ", "E": "ЕΕ",
    "P": "РΡ", "v": "ν",
  ]

  private static func replaced(
    _ manuscript: Manuscript, _ patterns: [String], _ dice: inout Dice, _ others: (Character) -> [Character]
  ) -> [Slip] {
    manuscript.sites(patterns).compactMap { site in
      let text = site.value.text
      let places = text.indices.filter { !others(text[$0]).isEmpty }
      guard let place = dice.pick(places), let other = dice.pick(others(text[place])) else { return nil }
      return manuscript.retyped(site.value, as: text.replacingCharacter(at: place, by: other))
    }
  }
}
