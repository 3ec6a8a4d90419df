import Diagnostics
import YAMLSource

extension Mistake {
  static let words: [Mistake] = [
    Mistake("a word misspelt") { manuscript, _, dice in
      manuscript.sites(vocabulary).compactMap { site in
        // A letter doubled makes no other word of any vocabulary.
        let text = Array(site.value.text)
        let place = dice.roll(text.count)
        return manuscript.retyped(site.value, as: String(text[...place] + text[place...]))
      }
    },
    Mistake("a word of another vocabulary") { manuscript, _, _ in
      manuscript.sites(vocabulary).map { manuscript.retyped($0.value, as: "passport") }
    },
    Mistake("a word in upper case") { manuscript, _, _ in
      manuscript.sites(vocabulary).filter { $0.path.last != "category" }
        .map { manuscript.retyped($0.value, as: $0.value.text.uppercased()) }
    },
    Mistake("neither yes nor no") { manuscript, _, dice in
      manuscript.sites(flags).map {
        manuscript.retyped($0.value, as: dice.pick(["yes please", "True", "yes", "1", "对", "★"]) ?? "yes please")
      }
    },
    Mistake("a code with a digit too few or too many") { manuscript, _, dice in
      manuscript.sites(digits).map { site in
        let text = site.value.text
        return manuscript.retyped(site.value, as: dice.roll(2) == 0 ? String(text.dropLast()) : text + "0")
      }
    },
    Mistake("an occupation code with a dash of another length") { manuscript, _, _ in
      manuscript.sites(occupations).map { site in
        manuscript.retyped(site.value, as: String(site.value.text.map { $0 == "-" ? "–" : $0 }))
      }
    },
  ]

  private static let vocabulary = [
    "*/kind", "standard|ladder|crosswalk/layer", "standard/levels/*/eligibility/-/of|apprenticeship|credential",
    "standard/levels/*/eligibility/-/after|holds/of", "standard/levels/*/eligibility/-/graduate/major|education",
    "standard/levels/*/eligibility/-/graduate/school/-", "standard/levels/*/evidence/acceptedKinds|requiredKinds/-",
    "ladder/mappings/-/relation", "crosswalk/alignments/-/relation", "issuer/filing/category",
  ]
  private static let flags = [
    "standard/functions/-/tasks/-/skills/-/key", "standard/levels/*/trainingSynthetic",
    "standard/levels/*/weights/synthetic", "standard/levels/*/eligibility/-/graduate/finalYear",
    "scheme/declaredExperience",
  ]
  private static let occupations = [
    "standard|scheme/occupation/code", "standard/related/occupations/-", "issuer/filing/scope/-/occupation",
  ]
  private static let digits =
    occupations + [
      "standard|scheme/occupation/catalogue", "issuer/filing/institution|province|site", "ladder/steps/-/digit",
    ]
}
