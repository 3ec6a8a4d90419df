import Diagnostics
import Standards
import Vocabulary

/// Days over which a standard is joined with the same editions.
struct Stretch: Hashable {
  var days: Validity
  /// The editions of the standards that it follows, directly or through others, by id.
  var follows: [String: StandardEdition]
}

extension RefinementGraph {
  /// A standard's own time in stretches: one, unless it follows standards in force; none over days on which one of
  /// those has no edition in force, because without it less would be asked than was meant.
  func stretches(of standard: StandardDocument) -> [Stretch] {
    let own = days(of: standard)
    guard follows(standard.key) else { return [Stretch(days: own, follows: [:])] }
    let starts = followed(by: standard).flatMap { id in histories[id]?.entries ?? [] }.compactMap(\.days)
      .flatMap { days in [days.from] + (days.to.map { [$0.next] } ?? []) }
    let firsts = Set(starts.filter(own.contains) + [own.from]).sorted()
    var stretches: [Stretch] = []
    for (number, first) in firsts.enumerated() {
      guard let follows = on(first).editions(followedBy: standard) else { continue }
      let last = number + 1 < firsts.count ? firsts[number + 1].previous : own.to
      if let before = stretches.last, before.follows == follows, before.days.to?.next == first {
        stretches[stretches.count - 1].days.to = last
      } else {
        stretches.append(Stretch(days: Validity(from: first, to: last), follows: follows))
      }
    }
    return stretches
  }

  /// Ids of the standards that one follows at any time.
  private func followed(by standard: StandardDocument) -> Set<String> {
    var ids: Set<String> = []
    var seen: Set<StandardEdition> = []
    var open = [standard]
    while let next = open.popLast() {
      guard seen.insert(next.key).inserted else { continue }
      for refinement in next.refines.map(\.value) {
        if refinement.edition == nil { ids.insert(refinement.standard.value) }
        open += targets(of: refinement, by: next)
      }
    }
    return ids
  }

  /// Nil where one of them has no edition in force.
  private func editions(followedBy standard: StandardDocument) -> [String: StandardEdition]? {
    var editions: [String: StandardEdition] = [:]
    var seen: Set<StandardEdition> = []
    var open = [standard]
    while let next = open.popLast() {
      guard seen.insert(next.key).inserted else { continue }
      for refinement in next.refines.map(\.value) {
        guard let target = target(of: refinement, by: next) else { return nil }
        if refinement.edition == nil { editions[target.standard] = target }
        if let document = index.standards[target] { open.append(document) }
      }
    }
    return editions
  }
}
