import Vocabulary

/// Where evidence for an item may come from: the other members of its class, and the members of every class that covers
/// it, directly or through others. Told once for a class, so that a class costs no more than its members.
struct EvidenceFlows {
  private let broader: [Int: [Int]]
  private let order: [Int]
  private let items: [ItemName]

  init(_ covers: CoversOrder, items: [ItemName]) {
    broader = covers.broader
    order = Array(items.indices)
    self.items = items
  }

  /// Flows into the items chosen.
  func flows(into isChosen: (Int) -> Bool, _ classes: inout ItemClasses) -> [EvidenceFlow] {
    var targets: [Int: [Int]] = [:]
    for item in order where isChosen(item) { targets[classes.leader(of: item), default: []].append(item) }
    return targets.compactMap { leader, into in
      let sources = reached(from: leader).flatMap(classes.members(ledBy:)).sorted()
      // An item's evidence counts for itself anyhow.
      guard sources.count > 1 else { return nil }
      return EvidenceFlow(items: into.map { items[$0] }, from: sources.map { items[$0] })
    }
  }

  private func reached(from leader: Int) -> [Int] {
    var seen: Set<Int> = []
    var open = [leader]
    while let next = open.popLast() {
      if seen.insert(next).inserted { open += broader[next] ?? [] }
    }
    return Array(seen)
  }
}
