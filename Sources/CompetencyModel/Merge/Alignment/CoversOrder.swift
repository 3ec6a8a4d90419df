/// The order that `covers` makes of classes of items: the broader before the narrower. Where it runs in a circle there is
/// no order, and all on the circle are the same.
struct CoversOrder {
  /// Leaders of the classes on a circle, and the edges that run between them, in the order in which they are heard.
  struct Circle {
    var leaders: [Int]
    var edges: [AlignmentEdge]
  }

  private let leaders: [Int]
  private let numbers: [Int: Int]
  private let edges: [(from: Int, to: Int, edge: AlignmentEdge)]

  init(_ covers: [AlignmentEdge], _ classes: inout ItemClasses) {
    var between: [(from: Int, to: Int, edge: AlignmentEdge)] = []
    for edge in covers {
      let (from, to) = (classes.leader(of: edge.from), classes.leader(of: edge.to))
      if from != to { between.append((from, to, edge)) }
    }
    leaders = Set(between.flatMap { [$0.from, $0.to] }).sorted()
    numbers = Dictionary(uniqueKeysWithValues: leaders.enumerated().map { ($0.element, $0.offset) })
    edges = between
  }

  private func number(_ leader: Int) -> Int { numbers[leader, default: 0] }

  /// What circles there are.
  func circles() -> [Circle] {
    var next = Array(repeating: [Int](), count: leaders.count)
    for edge in edges { next[number(edge.from)].append(number(edge.to)) }
    let components = StrongComponents(next).all.filter { $0.count > 1 }
    var circleOf = Array(repeating: -1, count: leaders.count)
    for (circle, component) in components.enumerated() {
      for node in component { circleOf[node] = circle }
    }
    var inside = Array(repeating: [AlignmentEdge](), count: components.count)
    for edge in edges {
      let circle = circleOf[number(edge.from)]
      if circle >= 0, circle == circleOf[number(edge.to)] { inside[circle].append(edge.edge) }
    }
    return zip(components, inside).map { Circle(leaders: $0.map { leaders[$0] }, edges: $1) }
  }

  /// By leader, the leaders of the classes that cover its own directly.
  var broader: [Int: [Int]] {
    Dictionary(grouping: edges, by: \.to).mapValues { Set($0.map(\.from)).sorted() }
  }
}
