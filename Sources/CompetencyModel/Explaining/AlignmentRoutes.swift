import Diagnostics
import Standards
package import Vocabulary

/// One alignment of a crosswalk, with its place.
package struct CitedAlignment: Hashable, Encodable, Sendable {
  package var crosswalk: String
  package var layer: Layer
  package var from: ItemName
  package var relation: AlignmentRelation
  package var to: ItemName
  package var reason: String?
  package var place: CitedPlace
}

/// Which alignments lead from one item to another: the lines to look at for anybody who doubts a competency or a flow.
/// What holds is decided by ``AlignmentClosure`` alone.
struct AlignmentRoutes {
  /// In the order of their crosswalks' layers, names and lines, so that of two ways as short the higher is told.
  let alignments: [CitedAlignment]

  init(_ index: DocumentIndex, _ sources: SourceMap) {
    alignments = index.crosswalks.values.sorted { ($0.layer.value, $0.id.value) < ($1.layer.value, $1.id.value) }
      .flatMap { crosswalk in
        crosswalk.alignments.map { alignment in
          CitedAlignment(
            crosswalk: crosswalk.id.value, layer: crosswalk.layer.value, from: alignment.value.from.value,
            relation: alignment.value.relation, to: alignment.value.to.value, reason: alignment.value.reason,
            place: CitedPlace(alignment.span, in: sources))
        }
      }.filter { index.contains($0.from) && index.contains($0.to) }
  }

  /// The alignments that join two members of a competency.
  func joining(_ start: ItemName, _ goal: ItemName, within members: Set<ItemName>, at layer: Layer) -> [CitedAlignment]
  {
    shortest(from: start, to: goal) { alignment in
      guard alignment.layer <= layer, [.same, .covers].contains(alignment.relation), members.contains(alignment.from),
        members.contains(alignment.to)
      else { return [] }
      return [(alignment.from, alignment.to), (alignment.to, alignment.from)]
    }
  }

  /// The alignments by which evidence for `source` counts for `item`: up along `covers`, across along `same`.
  func flow(to item: ItemName, from source: ItemName, at layer: Layer) -> [CitedAlignment] {
    shortest(from: item, to: source) { alignment in
      guard alignment.layer <= layer else { return [] }
      return switch alignment.relation {
      case .same: [(alignment.from, alignment.to), (alignment.to, alignment.from)]
      case .covers: [(alignment.to, alignment.from)]
      case .related, .replacedBy: []
      }
    }
  }

  /// - Parameter steps: the ways in which an alignment may be gone.
  private func shortest(
    from start: ItemName, to goal: ItemName, _ steps: (CitedAlignment) -> [(ItemName, ItemName)]
  ) -> [CitedAlignment] {
    var next: [ItemName: [(to: ItemName, by: CitedAlignment)]] = [:]
    for alignment in alignments {
      for (from, to) in steps(alignment) { next[from, default: []].append((to, alignment)) }
    }
    var came: [ItemName: (from: ItemName, by: CitedAlignment)] = [:]
    var open = [start]
    while !open.isEmpty, came[goal] == nil {
      var further: [ItemName] = []
      for item in open {
        for step in next[item] ?? [] where step.to != start && came[step.to] == nil {
          came[step.to] = (item, step.by)
          further.append(step.to)
        }
      }
      open = further
    }
    var route: [CitedAlignment] = []
    var at = goal
    while at != start, let step = came[at] {
      route.append(step.by)
      at = step.from
    }
    return route.reversed()
  }
}
