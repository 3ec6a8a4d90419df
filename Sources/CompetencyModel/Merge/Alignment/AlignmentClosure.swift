import Diagnostics
import Standards
import Vocabulary
import YAMLSource

/// What alignments make of items: `same` joins them into competencies, `covers` lets evidence flow from the broader to
/// the narrower, never upward. Closure runs once, after the union of all crosswalks (rule 10), layer by layer from the
/// top: a crosswalk reaches the standards of its publisher's layer and below (rule 8), and what a higher layer joined
/// stays joined below it.
struct AlignmentClosure {
  private(set) var clashes: [AlignmentClash] = []
  private(set) var competencies: [Competency] = []
  private(set) var flows: [EvidenceFlow] = []

  private let items: [ItemName]
  /// What stands so far: the layers above, then the layer at hand.
  private var classes: ItemClasses
  private var covers: [AlignmentEdge] = []
  private var same: [AlignmentEdge] = []

  /// - Parameter setAside: alignments that resolutions do not let count.
  init(_ index: DocumentIndex, _ origins: inout OriginNotes, setAside: Set<SourceSpan> = []) {
    let aligned = AlignmentEdges(index)
    items = aligned.items
    var owners: [StandardLevel: Int] = [:]
    for item in items where owners[item.owner] == nil { owners[item.owner] = owners.count }
    classes = ItemClasses(owners: items.map { owners[$0.owner, default: owners.count] })
    let layers = items.map { index.standards[$0.owner.standard]?.layer.value }
    for layer in Layer.allCases {
      add(aligned.edges.filter { $0.layer == layer && !setAside.contains($0.span) })
      let members = classes.all.map { $0.map { items[$0] } }
      competencies += members.map { Competency(layer: layer, members: $0) }
      record(layer, &origins)
      flows += EvidenceFlows(CoversOrder(covers, &classes), items: items).flows(into: { layers[$0] == layer }, &classes)
    }
    competencies.sort { ($0.layer, $0.members[0]) < ($1.layer, $1.members[0]) }
    flows.sort { $0.items[0] < $1.items[0] }
  }

  // MARK: One layer's alignments

  private mutating func add(_ edges: [AlignmentEdge]) {
    let above = classes
    var joining = edges.filter { $0.relation == .same }
    var covering = edges.filter { $0.relation == .covers }
    while true {
      classes = above
      joining = join(joining)
      let circles = CoversOrder(covers + covering, &classes).circles()
      let clashing = circles.filter { classes.clash(amongLedBy: $0.leaders) != nil }
      if clashing.isEmpty {
        for circle in circles.sorted(by: { smallest($0) < smallest($1) }) { collapse(circle) }
        break
      }
      for circle in clashing { refuse(circle, among: &joining, &covering) }
    }
    same += joining
    covers += covering
  }

  private func smallest(_ circle: CoversOrder.Circle) -> Int {
    circle.leaders.flatMap(classes.members(ledBy:)).min() ?? 0
  }

  /// - Returns: those that go together with all heard before them.
  private mutating func join(_ edges: [AlignmentEdge]) -> [AlignmentEdge] {
    edges.filter { edge in
      guard let pair = classes.join(edge.from, edge.to) else { return true }
      report(pair, at: edge)
      return false
    }
  }

  private mutating func report(_ pair: (Int, Int), at edge: AlignmentEdge) {
    clashes.append(.sameLevel(items[pair.0], items[pair.1], edge.span))
  }

  /// A circle of `covers` says that all on it are the same; the lowest layer with a part in it is told.
  private mutating func collapse(_ circle: CoversOrder.Circle) {
    guard let told = circle.edges.first(where: { $0.layer == circle.edges.last?.layer }) else { return }
    let end = classes.leader(of: told.from)
    let back = circle.edges.first { classes.leader(of: $0.to) == end }
    clashes.append(.circle(told.span, back: (back ?? told).span))
    for leader in circle.leaders {
      let clash = classes.join(told.from, leader)
      precondition(clash == nil, "a circle with a clash is refused")
    }
  }

  /// A circle that would join two items of one level does not hold: none of this layer's alignments on it do, for
  /// without them there is none.
  private mutating func refuse(
    _ circle: CoversOrder.Circle, among joining: inout [AlignmentEdge], _ covering: inout [AlignmentEdge]
  ) {
    guard let pair = classes.clash(amongLedBy: circle.leaders) else { return }
    let leaders = Set(circle.leaders)
    func isInside(_ edge: AlignmentEdge, _ classes: inout ItemClasses) -> Bool {
      edge.ends.allSatisfy { leaders.contains(classes.leader(of: $0)) }
    }
    if let last = covering.last(where: { isInside($0, &classes) }) {
      report(pair, at: last)
      covering.removeAll { isInside($0, &classes) }
    } else if let last = joining.last(where: { isInside($0, &classes) }) {
      report(pair, at: last)
      joining.removeAll { isInside($0, &classes) }
    }
  }

  // MARK: Origins

  /// Every alignment that made a class, at every layer where the class holds.
  private mutating func record(_ layer: Layer, _ origins: inout OriginNotes) {
    guard origins.isRecording else { return }
    for edge in same + covers where classes.leader(of: edge.from) == classes.leader(of: edge.to) {
      let name = items[classes.name(of: edge.from)].description
      for (end, place) in [(edge.from, edge.places.from), (edge.to, edge.places.to)] {
        let member = items[end].description
        origins.add("members/\(layer.rawValue)/\(member)", of: name, member, at: place)
      }
    }
  }
}
