/// The strongly connected components of a directed graph (Tarjan 1972): what lies on a common circle. Linear, and
/// without recursion, so that no chain of alignments is too long.
struct StrongComponents {
  /// Each with its nodes; those without a circle are components of one node.
  private(set) var all: [[Int]] = []

  private let next: [[Int]]
  /// In the order of their discovery; nil: not yet met.
  private var order: [Int?]
  /// The earliest node still open that a node leads to.
  private var earliest: [Int]
  private var isOpen: [Bool]
  private var open: [Int] = []
  private var discovered = 0

  /// - Parameter next: by node, the nodes that an edge leads to.
  init(_ next: [[Int]]) {
    self.next = next
    order = Array(repeating: nil, count: next.count)
    earliest = Array(repeating: 0, count: next.count)
    isOpen = Array(repeating: false, count: next.count)
    for node in next.indices where order[node] == nil { visit(from: node) }
  }

  private mutating func visit(from start: Int) {
    var path = [(node: start, edge: 0)]
    discover(start)
    while let (node, edge) = path.last {
      if edge < next[node].count {
        path[path.count - 1].edge += 1
        let target = next[node][edge]
        if let met = order[target] {
          if isOpen[target] { earliest[node] = min(earliest[node], met) }
        } else {
          discover(target)
          path.append((target, 0))
        }
      } else {
        path.removeLast()
        if let parent = path.last?.node { earliest[parent] = min(earliest[parent], earliest[node]) }
        if earliest[node] == order[node] { close(node) }
      }
    }
  }

  private mutating func discover(_ node: Int) {
    order[node] = discovered
    earliest[node] = discovered
    discovered += 1
    open.append(node)
    isOpen[node] = true
  }

  private mutating func close(_ node: Int) {
    var component: [Int] = []
    while let last = open.popLast() {
      isOpen[last] = false
      component.append(last)
      if last == node { break }
    }
    all.append(component)
  }
}
