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
  var functions: [WorkFunction] { standard.functions(at: level.level.value) }
}

/// Who refines whom, level by level (rule 7). Whoever names no edition refines the one in force, so this is a graph of one
/// day: that of an application. Outside its own time a standard stays what it was on its nearest day.
struct RefinementGraph {
  let index: DocumentIndex
  let histories: [String: EditionHistory]
  /// As late as dates go, unless another is asked for: every standard as it was last.
  private var date = CalendarDate.last
  /// Standards that refine others in force, directly or through others: only for these does the day matter.
  private let followers: Set<StandardEdition>

  init(index: DocumentIndex) {
    self.index = index
    histories = EditionHistory.all(in: index)
    followers = Self.followers(in: index, histories)
  }

  /// From those that leave an edition out downward, to all that refine them.
  private static func followers(
    in index: DocumentIndex, _ histories: [String: EditionHistory]
  ) -> Set<StandardEdition> {
    var open = index.standards.values.filter { $0.refines.contains { $0.value.edition == nil } }.map(\.key)
    guard !open.isEmpty else { return [] }
    var refiners: [StandardEdition: [StandardEdition]] = [:]
    for standard in index.standards.values {
      for refinement in standard.refines.compactMap(\.value.named) {
        refiners[refinement, default: []].append(standard.key)
      }
    }
    var found: Set<StandardEdition> = []
    while let next = open.popLast() {
      if found.insert(next).inserted { open += refiners[next] ?? [] }
    }
    return found
  }

  /// The graph of a day.
  func on(_ date: CalendarDate) -> RefinementGraph {
    var graph = self
    graph.date = date
    return graph
  }

  func follows(_ standard: StandardEdition) -> Bool { followers.contains(standard) }

  /// The edition that a standard's refinement is of; nil where none is in force.
  func target(of refinement: Refinement, by standard: StandardDocument) -> StandardEdition? {
    if let named = refinement.named { return named }
    return histories[refinement.standard.value]?.entry(on: days(of: standard).nearest(to: date))?.edition
  }

  /// Every edition that a refinement is of at any time of its standard, oldest first.
  func targets(of refinement: Refinement, by standard: StandardDocument) -> [StandardDocument] {
    if let named = refinement.named { return index.standards[named].map { [$0] } ?? [] }
    let own = days(of: standard)
    return (histories[refinement.standard.value]?.entries ?? []).filter { $0.days?.intersection(own) != nil }
      .compactMap { index.standards[$0.edition] }
  }

  /// The days on which a standard's applications are judged by it; of one that never is in force, those it states.
  func days(of standard: StandardDocument) -> Validity {
    histories[standard.id.value]?.entry(standard.edition.value)?.days ?? standard.inForce.value
  }

  /// The level itself, then all that it refines, directly or through others; each once.
  func cone(_ owner: StandardLevel) -> [Contribution] {
    // Most refine nothing.
    if let standard = index.standards[owner.standard], standard.refines.isEmpty {
      let level = standard.levels.first { $0.level.value == owner.level }
      return level.map { [Contribution(standard: standard, level: $0)] } ?? []
    }
    var seen: Set<StandardLevel> = []
    var found: [Contribution] = []
    func visit(_ owner: StandardLevel) {
      guard seen.insert(owner).inserted, let standard = index.standards[owner.standard],
        let level = standard.levels.first(where: { $0.level.value == owner.level })
      else { return }
      found.append(Contribution(standard: standard, level: level))
      for refinement in standard.refines {
        let pairs = refinement.value.levels.filter { $0.own.value == owner.level }
        guard !pairs.isEmpty, let target = target(of: refinement.value, by: standard) else { continue }
        for pair in pairs { visit(StandardLevel(standard: target, level: pair.refined.value)) }
      }
    }
    visit(owner)
    return found
  }

  /// For each part of a cone, itself and all that it refines.
  func reach(of cone: [Contribution]) -> [StandardLevel: Set<StandardLevel>] {
    Dictionary(
      cone.map { ($0.owner, Set(self.cone($0.owner).map(\.owner))) }, uniquingKeysWith: { first, _ in first })
  }

  /// A lower layer refines its own or a higher one, never in a circle.
  func findings() -> [Finding] {
    index.standards.values.flatMap { standard in
      standard.refines.compactMap { refinement -> Finding? in
        let targets = targets(of: refinement.value, by: standard)
        if let target = lower(among: targets, than: standard) {
          return Finding(
            RefinesLowerLayer(layer: standard.layer.value, target: target.layer.value),
            at: refinement.value.standard.span,
            others: [SecondaryPlace(.source(target.layer.span), Bilingual(zh: "其层级在此", en: "its layer"))])
        }
        if targets.contains(where: { reaches($0.key, standard.key) }) {
          return Finding(RefinementCycle(standard: standard.key.description), at: refinement.value.standard.span)
        }
        return nil
      }
    }
  }

  /// Whether a standard is told to be at fault already, because it refines one of a lower layer or there are two of its
  /// name: what that brings about among those that refine it is not told beside it.
  func isCrooked(_ key: StandardEdition) -> Bool {
    guard let standard = index.standards[key] else { return false }
    return index.ambiguous.contains(key)
      || standard.refines.contains { lower(among: targets(of: $0.value, by: standard), than: standard) != nil }
  }

  private func lower(among targets: [StandardDocument], than standard: StandardDocument) -> StandardDocument? {
    targets.first { $0.layer.value > standard.layer.value }
  }

  /// By refinements of the same or a higher layer: a circle that closes through another is that one's fault.
  private func reaches(_ start: StandardEdition, _ goal: StandardEdition) -> Bool {
    var seen: Set<StandardEdition> = []
    var open = [start]
    while let next = open.popLast() {
      if next == goal { return true }
      guard seen.insert(next).inserted, let standard = index.standards[next] else { continue }
      open += standard.refines.map { targets(of: $0.value, by: standard) }
        .filter { lower(among: $0, than: standard) == nil }.flatMap { $0 }.map(\.key)
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
    Bilingual(zh: "改为细化同层或上层的标准，或改正 `层级`（layer）", en: "refine one of the same or a higher layer, or correct `layer:`")
  }
}

package struct RefinementCycle: FindingMessage {
  package static let code: FindingCode = "TS3006"
  let standard: String

  package var text: Bilingual {
    Bilingual(zh: "`\(standard)` 经由细化关系又回到自身", en: "`\(standard)` refines itself in a circle")
  }
  package var advice: Bilingual {
    Bilingual(zh: "删去构成循环的一条 `细化`（refines）", en: "remove the entry of `refines` that closes the circle")
  }
}
