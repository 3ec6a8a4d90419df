import Diagnostics
import YAMLSource

extension Mistake {
  static let numbers: [Mistake] = [
    Mistake("a number in words") { manuscript, _, _ in
      manuscript.sites(numeric).map { manuscript.retyped($0.value, as: "六十") }
    },
    Mistake("a number in full-width digits") { manuscript, _, _ in
      manuscript.sites(numeric).map { manuscript.retyped($0.value, as: wide($0.value.text)) }
    },
    Mistake("the letter O for a zero") { manuscript, _, _ in
      manuscript.sites(numeric + dated).compactMap { site in
        guard let zero = site.value.text.firstIndex(of: "0") else { return nil }
        return manuscript.retyped(site.value, as: site.value.text.replacingCharacter(at: zero, by: "O"))
      }
    },
    Mistake("the letter l for a one") { manuscript, _, _ in
      manuscript.sites(numeric + dated).compactMap { site in
        guard let one = site.value.text.firstIndex(of: "1") else { return nil }
        return manuscript.retyped(site.value, as: site.value.text.replacingCharacter(at: one, by: "l"))
      }
    },
    Mistake("a negative number") { manuscript, _, _ in
      manuscript.sites(numeric).map { manuscript.retyped($0.value, as: "-" + $0.value.text) }
    },
    Mistake("a decimal where a whole number belongs") { manuscript, _, _ in
      manuscript.sites(whole).map { manuscript.retyped($0.value, as: $0.value.text + ".5") }
    },
    Mistake("a number with its unit") { manuscript, _, _ in
      manuscript.sites(numeric).map { manuscript.retyped($0.value, as: $0.value.text + "分") }
    },
    Mistake("a length of time without a unit") { manuscript, _, _ in
      manuscript.sites(lengths).map { manuscript.retyped($0.value, as: String($0.value.text.filter(\.isNumber))) }
    },
    Mistake("a pass mark above 100") { manuscript, _, _ in
      manuscript.sites(marks).map { manuscript.retyped($0.value, as: "101") }
    },
    Mistake("a pass mark of zero") { manuscript, _, _ in
      manuscript.sites(marks).map { manuscript.retyped($0.value, as: "0") }
    },
    // No national mark is below 60.
    Mistake("a mark below the higher standard's") { manuscript, _, _ in
      manuscript.isNational
        ? [] : manuscript.sites(["standard/levels/*/assessment/*/pass"]).map { manuscript.retyped($0.value, as: "50") }
    },
  ]

  private static let marks = [
    "standard/levels/*/assessment/*/pass", "standard/functions/-/tasks/-/skills|knowledge/-/pass",
  ]
  private static let whole = [
    "standard/levels/*/training", "standard/levels/*/assessment/*/minutes|assessors",
    "standard/levels/*/weights/theory|practical/*", "standard/levels/*/evidence/count|assessors",
    "standard/levels/*/eligibility/-/age",
  ]
  private static let numeric = marks + whole
  private static let dated = [
    "standard/inForce/from|to", "issuer/filing/inForce/from|to", "ladder|crosswalk/date", "ladder/mappings/-/date",
  ]
  private static let lengths = ["standard/levels/*/eligibility/-/experience|for", "standard/levels/*/evidence/recency"]

  private static func wide(_ digits: String) -> String {
    String(String.UnicodeScalarView(digits.unicodeScalars.map { Unicode.Scalar($0.value + 0xFEE0) ?? $0 }))
  }

  static let dates: [Mistake] = [
    Mistake("a date that does not exist") { manuscript, _, dice in
      manuscript.sites(dated).map { site in
        let end = dice.pick(["02-30", "02-29", "13-01", "04-31", "00-10", "11-00"]) ?? "02-30"
        // No shipped date is in a leap year's February.
        return manuscript.retyped(site.value, as: "2023-" + end)
      }
    },
    Mistake("a date with slashes") { manuscript, _, _ in
      manuscript.sites(dated).map { site in
        manuscript.retyped(site.value, as: String(site.value.text.map { $0 == "-" ? "/" : $0 }))
      }
    },
    Mistake("day before month before year") { manuscript, _, _ in
      manuscript.sites(dated).map { site in
        manuscript.retyped(site.value, as: site.value.text.split(separator: "-").reversed().joined(separator: "-"))
      }
    },
    Mistake("a month without a day") { manuscript, _, _ in
      manuscript.sites(dated).map { manuscript.retyped($0.value, as: String($0.value.text.prefix(7))) }
    },
    Mistake("an end before the start") { manuscript, _, _ in
      manuscript.sites(["standard/inForce/from", "issuer/filing/inForce/from"]).map { site in
        if let end = site.collection.entries.first(where: { $0.key.text == "to" }) {
          manuscript.retyped(end.value, as: "1999-12-31")
        } else {
          manuscript.addition(after: site, "to: 1999-12-31")
        }
      }
    },
  ]
}

extension String {
  func replacingCharacter(at index: Index, by character: Character) -> String {
    var copy = self
    copy.replaceSubrange(index...index, with: [character])
    return copy
  }
}
