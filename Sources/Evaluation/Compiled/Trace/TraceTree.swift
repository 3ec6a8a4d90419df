import Vocabulary

/// The traces of one decision as one list: every trace before its parts. Used again for record after record.
struct TraceTree: Sendable {
  struct Node: Sendable {
    /// What is asked: a template of the programme.
    var template: Int32
    /// Where this trace's parts end.
    var end: Int32 = 0
    var status: Status
    var notes = NoteList()
    var actual = ActualValue.none
    /// Days required, where they depend on the application date, or a sitting's date; by the template's kind.
    var detail: Int32 = 0
    var usesStart: Int32 = 0
    var usesEnd: Int32 = 0
    /// Of ``asides``.
    var asides = Slice.empty
  }

  private(set) var nodes: [Node] = []
  private(set) var uses: [RecordPath] = []
  /// Sittings and evidence that did not count: why, and of which day.
  private(set) var asides: [(note: Trace.Note, date: CompactDate)] = []

  var count: Int { nodes.count }

  mutating func removeAll() {
    nodes.removeAll(keepingCapacity: true)
    uses.removeAll(keepingCapacity: true)
    asides.removeAll(keepingCapacity: true)
  }

  /// Begins a trace; what is added until ``close(_:)`` are its parts.
  mutating func open(_ template: Int32, _ status: Status = .met) -> Int {
    nodes.append(Node(template: template, status: status))
    return nodes.count - 1
  }

  mutating func close(_ index: Int) { nodes[index].end = Int32(truncatingIfNeeded: nodes.count) }

  /// A trace without parts, whose paths were added since `usesStart`.
  @discardableResult
  mutating func add(
    _ template: Int32, _ status: Status, actual: ActualValue = .none, notes: NoteList = NoteList(),
    detail: Int = 0, usesStart: Int? = nil
  ) -> Int {
    let count = Int32(truncatingIfNeeded: uses.count)
    nodes.append(
      Node(
        template: template, end: Int32(truncatingIfNeeded: nodes.count + 1), status: status, notes: notes,
        actual: actual, detail: Int32(truncatingIfNeeded: detail),
        usesStart: usesStart.map { Int32(truncatingIfNeeded: $0) } ?? count, usesEnd: count))
    return nodes.count - 1
  }

  var asidesCount: Int { asides.count }

  mutating func setAside(_ note: Trace.Note, _ date: CompactDate) { asides.append((note, date)) }

  var usesCount: Int { uses.count }

  mutating func use(_ path: RecordPath) { uses.append(path) }

  /// Takes back everything added since a trace was begun.
  mutating func discard(from index: Int, uses count: Int) {
    nodes.removeLast(nodes.count - index)
    discardUses(from: count)
  }

  mutating func discardUses(from count: Int) { uses.removeLast(uses.count - count) }

  subscript(index: Int) -> Node {
    get { nodes[index] }
    _modify { yield &nodes[index] }
  }
}
