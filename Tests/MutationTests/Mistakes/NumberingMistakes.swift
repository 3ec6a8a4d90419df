import Diagnostics
import YAMLSource

extension Mistake {
  static let numbering: [Mistake] = [
    Mistake("two codes exchanged") { manuscript, _, _ in
      neighbours(manuscript).map { first, second in
        Slip([
          TextEdit(manuscript.inner(first), second.text), TextEdit(manuscript.inner(second), first.text),
        ])
      }
    },
    Mistake("a code used twice") { manuscript, _, _ in
      neighbours(manuscript).map { first, second in
        manuscript.retyped(second, as: first.text)
      }
    },
    Mistake("a code from under another parent") { manuscript, _, _ in
      codes(manuscript).filter { $0.text.contains(".") }.map { manuscript.retyped($0, as: "7." + $0.text) }
    },
    Mistake("a function's code at two functions of a level") { manuscript, _, _ in
      let functions = manuscript.sites(["standard/functions/-"])
      return zip(functions, functions.dropFirst()).compactMap { first, second in
        guard entry("level", first)?.text == entry("level", second)?.text, let code = entry("code", second),
          let other = entry("code", first)
        else { return nil }
        return manuscript.retyped(code, as: other.text)
      }
    },
    // Within one list of a task: elsewhere the same words may be asked for again.
    Mistake("an item's text twice") { manuscript, _, _ in
      let items = manuscript.sites(["standard/functions/-/tasks/-/skills|knowledge/-", "standard/basics/*/-"])
      return zip(items, items.dropFirst()).compactMap { first, second in
        guard first.collection.span == second.collection.span, let text = entry("text", second),
          let other = entry("text", first)
        else { return nil }
        return manuscript.retyped(text, as: other.text)
      }
    },
    Mistake("a step or digit of a ladder twice") { manuscript, _, _ in
      let steps = manuscript.sites(["ladder/steps/-"])
      return zip(steps, steps.dropFirst()).flatMap { first, second in
        ["id", "digit"].compactMap { name in
          guard let value = entry(name, second), let other = entry(name, first) else { return nil }
          return manuscript.retyped(value, as: other.text)
        }
      }
    },
  ]

  private static func entry(_ name: String, _ site: Site) -> YAMLNode? {
    site.value.entries.first { $0.key.text == name }?.value
  }

  private static func codes(_ manuscript: Manuscript) -> [YAMLNode] {
    manuscript.sites(numbered).compactMap { entry("code", $0) }
  }

  /// The codes of entries that follow each other in one list.
  private static func neighbours(_ manuscript: Manuscript) -> [(YAMLNode, YAMLNode)] {
    let sites = manuscript.sites(numbered)
    return zip(sites, sites.dropFirst()).compactMap { first, second in
      guard first.collection.span == second.collection.span, let left = entry("code", first),
        let right = entry("code", second)
      else { return nil }
      return (left, right)
    }
  }
}
