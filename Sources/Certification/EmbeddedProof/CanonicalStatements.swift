import CanonicalJSON
import CompetencyModel
import Glibc

/// What a text of a closed shape says, as canonical N-Quads (RDF Dataset Canonicalization 1.0), without a JSON-LD
/// processor: one line for each statement, sorted.
///
/// Every line begins with the node it is about, so nodes are sorted by name and lines within their node; predicates come
/// sorted from the shape. Nodes without a name are labelled by the hash of what is said of them directly; they say
/// nothing of other nodes without a name, and two that are alike in it are refused, so the rest of the algorithm is
/// never needed.
struct CanonicalStatements {
  private struct Node {
    let shape: ObjectShape
    /// `<iri>`, or the label `_:c14nN` of a node without a name; empty as long as that has none.
    var name: [UInt8]
    let isNamed: Bool
    /// Where ``places`` begins to tell of its members.
    let firstPlace: Int
    /// The statement that leads to it; nil at the root.
    let origin: (node: Int, statement: ObjectMember.Statement)?
  }

  private let text: CanonicalText
  private var nodes: [Node] = []
  /// Which node is at a place in the text.
  private var nodeAt: [Int: Int] = [:]
  /// For each node, where in the text the members of its shape stand; -1 for one that is not there.
  private var places: [Int] = []

  private static let end = Array(" .\n".utf8)
  private static let itself = Array("_:a".utf8)

  /// Nil where two nodes without a name cannot be told apart. The value has to keep to the shape.
  static func bytes(of value: CanonicalValue, _ shape: ObjectShape) -> [UInt8]? {
    var statements = CanonicalStatements(value.text)
    statements.collect(value.place, shape, origin: nil)
    guard statements.label() else { return nil }
    return statements.bytes()
  }

  private init(_ text: CanonicalText) { self.text = text }

  /// Notes a node and all it leads to.
  private mutating func collect(
    _ place: Int, _ shape: ObjectShape, origin: (node: Int, statement: ObjectMember.Statement)?
  ) {
    guard text.nodes[place].kind == .object else { return }
    let (index, firstPlace) = (nodes.count, places.count)
    places.append(contentsOf: repeatElement(-1, count: shape.members.count))
    shape.match(place, in: text) { index, value in
      if let index { places[firstPlace + index] = value }
    }
    let name = name(of: place)
    nodeAt[place] = index
    nodes.append(
      Node(
        shape: shape, name: name ?? [], isNamed: name != nil, firstPlace: firstPlace, origin: origin))
    for (offset, member) in shape.members.enumerated() where places[firstPlace + offset] >= 0 {
      guard let object = member.object, let statement = member.statement else { continue }
      forEachElement(places[firstPlace + offset]) { collect($0, object, origin: (index, statement)) }
    }
  }

  /// The elements of an array; of anything else, itself.
  private func forEachElement(_ place: Int, _ body: (Int) -> Void) {
    let node = text.nodes[place]
    guard node.kind == .array else { return body(place) }
    var next = place + 1
    while next < node.next {
      body(next)
      next = text.nodes[next].next
    }
  }

  /// `<iri>`; nil for an object without an `id`.
  private func name(of object: Int) -> [UInt8]? {
    guard let id = text.value(of: "id", in: object) else { return nil }
    let range = text.nodes[id].range
    var name: [UInt8] = []
    name.reserveCapacity(range.count + 2)
    name.append(UInt8(ascii: "<"))
    name += text.bytes[range]
    name.append(UInt8(ascii: ">"))
    return name
  }
}

/// The labels of nodes without a name.
extension CanonicalStatements {
  /// `_:c14nN` for each node without a name, in the order of their first-degree hashes; false where two are equal.
  private mutating func label() -> Bool {
    var hashed: [(hash: String, node: Int)] = []
    for index in nodes.indices where !nodes[index].isNamed {
      var lines = ByteWriter(capacity: 1 << 10)
      if let (origin, statement) = nodes[index].origin {
        lines.append(nodes[origin].name)
        lines.append(statement.predicate)
        lines.append(Self.itself)
        lines.append(Self.end)
      }
      guard write(index, as: Self.itself, to: &lines) else { return false }
      hashed.append((ContentDigest(of: lines.array).description, index))
    }
    hashed.sort { $0.hash < $1.hash }
    for (number, node) in hashed.enumerated() {
      if number > 0, hashed[number - 1].hash == node.hash { return false }
      nodes[node.node].name = Array("_:c14n\(number)".utf8)
    }
    return true
  }
}

/// The lines.
extension CanonicalStatements {
  private func bytes() -> [UInt8] {
    // A name begins with `<`, which is before the `_` of a label.
    let sorted = nodes.indices.sorted { ByteOrder.precedes(nodes[$0].name[...], nodes[$1].name[...]) }
    var lines = ByteWriter(capacity: 8 * text.bytes.count)
    for index in sorted { _ = write(index, as: nodes[index].name, to: &lines) }
    return lines.array
  }

  /// - Returns: false where it leads to a node that has neither name nor label.
  private func write(_ node: Int, as name: [UInt8], to lines: inout ByteWriter) -> Bool {
    let (shape, firstPlace) = (nodes[node].shape, nodes[node].firstPlace)
    for index in shape.statements {
      let place = places[firstPlace + index]
      guard place >= 0, let statement = shape.members[index].statement else { continue }
      guard text.nodes[place].kind == .array else {
        guard write(place, statement, of: name, to: &lines) else { return false }
        continue
      }
      var (starts, isWhole): ([Int], Bool) = ([], true)
      forEachElement(place) { element in
        starts.append(lines.count)
        isWhole = write(element, statement, of: name, to: &lines) && isWhole
      }
      guard isWhole else { return false }
      if starts.count > 1 { lines.sort(starts, sharing: name.count + statement.predicate.count) }
    }
    return true
  }

  /// One line.
  private func write(
    _ place: Int, _ statement: ObjectMember.Statement, of name: [UInt8], to lines: inout ByteWriter
  ) -> Bool {
    lines.append(name)
    lines.append(statement.predicate)
    let node = text.nodes[place]
    switch (statement.term, node.kind) {
    case (.node, .object):
      guard let object = nodeAt[place].map({ nodes[$0].name }), !object.isEmpty else { return false }
      lines.append(object)
      lines.append(Self.end)
    case (.node, .string):
      lines.append(UInt8(ascii: "<"))
      append(node.range, to: &lines)
      lines.append(UInt8(ascii: ">"))
      lines.append(Self.end)
    case (.words, .string):
      lines.append(statement.words.first { text.isSame(place, as: $0.word) }?.iri ?? Array("<> .\n".utf8))
    case (.literal, .string), (.literal, .escapedString):
      // Control characters, which N-Quads spells otherwise, are in no credential (rule 17).
      lines.append(UInt8(ascii: "\""))
      append(node.range, to: &lines)
      lines.append(statement.textEnd)
    case (.literal, .integer), (.literal, .bool):
      lines.append(UInt8(ascii: "\""))
      append(node.range, to: &lines)
      lines.append(node.kind == .integer ? statement.numberEnd : statement.flagEnd)
    default: lines.append(Self.end)
    }
    return true
  }

  private func append(_ range: Range<Int>, to lines: inout ByteWriter) {
    text.bytes.withUnsafeBufferPointer { lines.append(UnsafeBufferPointer(rebasing: $0[range])) }
  }
}

extension ByteWriter {
  /// Sorts the last lines, which begin at the places given, by their bytes.
  ///
  /// - Parameter length: of what they all begin with.
  fileprivate mutating func sort(_ starts: [Int], sharing length: Int) {
    let first = starts[0]
    let lines = zip(starts, starts.dropFirst() + [count]).map { $0..<$1 }
    let sorted = withBytes { bytes -> [UInt8]? in
      func precedes(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        ByteOrder.precedes(
          UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[one.dropFirst(length)]),
          UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[other.dropFirst(length)]))
      }
      if zip(lines, lines.dropFirst()).allSatisfy({ !precedes($1, $0) }) { return nil }
      var sorted: [UInt8] = []
      sorted.reserveCapacity(bytes.count - first)
      for line in lines.sorted(by: precedes) { sorted += bytes[line] }
      return sorted
    }
    guard let sorted else { return }
    removeLast(count - first)
    append(sorted)
  }
}

/// The order of texts by their bytes, as statements have it.
private enum ByteOrder {
  static func precedes(_ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) -> Bool {
    one.withUnsafeBytes { one in other.withUnsafeBytes { precedes(one, $0) } }
  }

  static func precedes(_ one: UnsafeRawBufferPointer, _ other: UnsafeRawBufferPointer) -> Bool {
    guard let first = one.baseAddress, let second = other.baseAddress else { return one.count < other.count }
    let order = memcmp(first, second, min(one.count, other.count))
    return order == 0 ? one.count < other.count : order < 0
  }
}
