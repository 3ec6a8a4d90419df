import Diagnostics
import Standards
import Vocabulary

/// One alignment between two items that there are, ready to be joined: items are numbered in the order of their names,
/// so that the smaller number is the smaller name.
struct AlignmentEdge {
  let layer: Layer
  let relation: AlignmentRelation
  let from: Int
  let to: Int
  let span: SourceSpan
  /// Where each end is named.
  let places: (from: SourceSpan, to: SourceSpan)

  var ends: [Int] { [from, to] }
}

/// The alignments that bear on evidence, in the order in which they are heard, and the items they speak of.
struct AlignmentEdges {
  /// Sorted.
  let items: [ItemName]
  /// Higher layers first, then `same` before `covers`, then by names: where two do not go together the later one gives
  /// way, and no order of files, documents or entries decides which that is.
  let edges: [AlignmentEdge]

  init(_ index: DocumentIndex) {
    let crosswalks = Array(index.crosswalks.values)
    let written = crosswalks.flatMap { crosswalk in
      crosswalk.alignments.filter { $0.value.relation != .related }
        .map { (layer: crosswalk.layer.value, crosswalk: crosswalk.id.value, alignment: $0) }
    }
    let named = Set(written.flatMap { [$0.alignment.value.from.value, $0.alignment.value.to.value] })
    let items = index.existing(named).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: items.enumerated().map { ($0.element, $0.offset) })
    self.items = items
    edges = written.compactMap { layer, crosswalk, alignment -> (String, AlignmentEdge)? in
      let ends = (from: alignment.value.from, to: alignment.value.to)
      guard let from = numbers[ends.from.value], let to = numbers[ends.to.value] else { return nil }
      return (
        crosswalk,
        AlignmentEdge(
          layer: layer, relation: alignment.value.relation, from: from, to: to, span: alignment.span,
          places: (ends.from.span, ends.to.span))
      )
    }.sorted { Self.isHeardBefore($0, $1) }.map(\.1)
  }

  private static func isHeardBefore(_ left: (String, AlignmentEdge), _ right: (String, AlignmentEdge)) -> Bool {
    let (first, second) = (left.1, right.1)
    if first.layer != second.layer { return first.layer < second.layer }
    if first.relation != second.relation { return first.relation == .same }
    if (first.from, first.to) != (second.from, second.to) { return (first.from, first.to) < (second.from, second.to) }
    return (left.0, first.span.start) < (right.0, second.span.start)
  }
}
