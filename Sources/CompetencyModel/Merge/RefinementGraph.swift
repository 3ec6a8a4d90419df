package import Diagnostics
import Standards
import Vocabulary
import YAMLSource

/// One standard's part in an effective level.
struct Contribution {
  let standard: StandardDocument
  let level: LevelRequirements

  var owner: StandardLevel { StandardLevel(standard: standard.key, level: level.level.value) }

  /// The level's functions in the order of their codes as written.
  var functions: [WorkFunction] { standard.functions.filter { $0.level.value == level.level.value } }
}

/// Who refines whom, level by level (rule 7).
struct RefinementGraph {
  let index: DocumentIndex

  /// The level itself, then all that it refines, directly or through others; each once.
  func cone(_ owner: StandardLevel) -> [Contribution] {
    var seen: Set<StandardLevel> = []
    var found: [Contribution] = []
    func visit(_ owner: StandardLevel) {
      guard seen.insert(owner).inserted, let standard = index.standards[owner.standard],
        let level = standard.levels.first(where: { $0.level.value == owner.level })
      else { return }
      found.append(Contribution(standard: standard, level: level))
      for refinement in standard.refines {
        for pair in refinement.value.levels where pair.own.value == owner.level {
          visit(StandardLevel(standard: refinement.value.target, level: pair.refined.value))
        }
      }
    }
    visit(owner)
    return found
  }

  /// A lower layer refines its own or a higher one, never in a circle.
  func findings() -> [Finding] {
    index.standards.values.flatMap { standard in
      standard.refines.compactMap { refinement -> Finding? in
        guard let target = index.standards[refinement.value.target] else { return nil }
        if target.layer.value > standard.layer.value {
          return Finding(
            RefinesLowerLayer(layer: standard.layer.value, target: target.layer.value),
            at: refinement.value.standard.span,
            others: [SecondaryPlace(.source(target.layer.span), Bilingual(zh: "其层级在此", en: "its layer"))])
        }
        if reaches(target.key, standard.key) {
          return Finding(RefinementCycle(standard: standard.key.description), at: refinement.value.standard.span)
        }
        return nil
      }
    }
  }

  private func reaches(_ start: StandardEdition, _ goal: StandardEdition) -> Bool {
    var seen: Set<StandardEdition> = []
    var open = [start]
    while let next = open.popLast() {
      if next == goal { return true }
      guard seen.insert(next).inserted else { continue }
      open += index.standards[next]?.refines.map(\.value.target) ?? []
    }
    return false
  }
}

package struct RefinesLowerLayer: FindingMessage {
  package static let code: FindingCode = "TS3005"
  let layer: Layer
  let target: Layer

  package var text: Bilingual {
    Bilingual(
      zh: "\(layer.chinese)标准不能细化\(target.chinese)标准",
      en: "a standard of the \(layer.rawValue) layer cannot refine one of the \(target.rawValue) layer")
  }
  package var advice: Bilingual {
    Bilingual(zh: "改为细化同层或上层的标准，或改正 `layer:`", en: "refine one of the same or a higher layer, or correct `layer:`")
  }
}

package struct RefinementCycle: FindingMessage {
  package static let code: FindingCode = "TS3006"
  let standard: String

  package var text: Bilingual {
    Bilingual(zh: "`\(standard)` 经由细化关系又回到自身", en: "`\(standard)` refines itself in a circle")
  }
  package var advice: Bilingual {
    Bilingual(zh: "删去构成循环的一条 `refines`", en: "remove the entry of `refines` that closes the circle")
  }
}
