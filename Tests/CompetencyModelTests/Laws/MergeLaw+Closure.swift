import Diagnostics
import Standards
import TestSupport
import Vocabulary

@testable import CompetencyModel

/// Classes and flows are what a plain transitive closure makes of the alignments, wherever none is refused.
extension MergeLaw {
  static let closure = MergeLaw("classes and flows are the transitive closure of what crosswalks say") { tried, _ in
    let merge = tried.merge
    guard !merge.findings.contains(where: { $0.code == SameLevelJoined.code }) else { return nil }
    for layer in Layer.allCases {
      let leads = closure(of: merge.index, downTo: layer)
      let classes = Set(leads.keys.map { item in leads.keys.filter { areSame($0, item, leads) }.sorted() })
      let found = merge.model.competencies.filter { $0.layer == layer }.map(\.members)
      if Set(found) != classes.filter({ $0.count > 1 }) { return "\(layer): classes \(found)" }
      for standard in merge.model.standards where standard.layer == layer {
        for item in standard.items.map(\.name) {
          let sources = leads.keys.filter { $0 != item && leads[$0]?.contains(item) == true }.sorted()
          let told = (merge.model.evidenceSources[item] ?? []).filter { $0 != item }
          if told != sources { return "\(layer): \(item) has evidence of \(told) instead of \(sources)" }
        }
      }
    }
    return nil
  }

  static let distinct = MergeLaw("no class holds two items of a level, and each member has its origin") { tried, _ in
    let merge = tried.merge
    for competency in merge.model.competencies {
      let owners = competency.members.map(\.owner)
      if Set(owners).count != owners.count { return "\(competency.members)" }
      if competency.members != competency.members.sorted() { return "unsorted \(competency.members)" }
      let name = competency.members[0].description
      for member in competency.members {
        let path = "members/\(competency.layer.rawValue)/\(member)"
        if merge.provenance.origins(of: name, path).isEmpty { return "\(path) has no origin" }
      }
    }
    let sources = merge.model.evidenceSources
    for (item, from) in sources {
      if let twin = from.first(where: { $0 != item && $0.owner == item.owner && sources[$0]?.contains(item) == true }) {
        return "\(item) and \(twin) count for one another"
      }
    }
    return nil
  }

  private static func areSame(_ one: ItemName, _ other: ItemName, _ leads: [ItemName: Set<ItemName>]) -> Bool {
    leads[one]?.contains(other) == true && leads[other]?.contains(one) == true
  }

  /// By item, those that its evidence counts for, itself among them.
  private static func closure(of index: DocumentIndex, downTo layer: Layer) -> [ItemName: Set<ItemName>] {
    var leads: [ItemName: Set<ItemName>] = [:]
    for crosswalk in index.crosswalks.values where crosswalk.layer.value <= layer {
      for alignment in crosswalk.alignments.map(\.value) where alignment.relation != .related {
        let (from, to) = (alignment.from.value, alignment.to.value)
        guard index.contains(from), index.contains(to) else { continue }
        leads[from, default: [from]].insert(to)
        leads[to, default: [to]].insert(alignment.relation == .same ? from : to)
      }
    }
    var isClosed = false
    while !isClosed {
      isClosed = true
      for (item, reached) in leads {
        let further = reached.reduce(into: reached) { $0.formUnion(leads[$1] ?? []) }
        if further != reached { (leads[item], isClosed) = (further, false) }
      }
    }
    return leads
  }
}
