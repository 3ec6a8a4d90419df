import CanonicalJSON
import CompetencyModel

/// What a text of a closed shape says, as canonical N-Quads (RDF Dataset Canonicalization 1.0), without a JSON-LD
/// processor: one line for each statement, sorted.
///
/// Every line begins with the node it is about, so nodes are sorted by name and lines within their node; predicates come
/// sorted from the shape. Nodes without a name are labelled by the hash of what is said of them directly; they say
/// nothing of other nodes without a name, and two that are alike in it are refused, so the rest of the algorithm is
/// never needed.
struct CanonicalStatements {
  private struct Node {
    let place: Int
    let shape: ObjectShape
    /// The bytes of its name; nil for a node without one.
    let name: Range<Int>?
    /// Where ``places`` begins to tell of its members.
    let firstPlace: Int
    /// The statement that leads to it; nil at the root.
    let origin: (node: Int, member: ObjectMember)?
    /// `_:c14nN`, for a node without a name.
    var label: [UInt8] = []
  }

  private let text: CanonicalText
  private var nodes: [Node] = []
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
  private mutating func collect(_ place: Int, _ shape: ObjectShape, origin: (node: Int, member: ObjectMember)?) {
    guard text.nodes[place].kind == .object else { return }
    let (index, firstPlace) = (nodes.count, places.count)
    places.append(contentsOf: repeatElement(-1, count: shape.members.count))
    shape.match(place, in: text) { index, _, value in
      if let index { places[firstPlace + index] = value }
    }
    nodes.append(Node(place: place, shape: shape, name: name(of: place), firstPlace: firstPlace, origin: origin))
    for (offset, member) in shape.members.enumerated() where places[firstPlace + offset] >= 0 {
      guard let object = member.object else { continue }
      forEachElement(places[firstPlace + offset]) { collect($0, object, origin: (index, member)) }
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

  private static let id = Array("id".utf8)

  private func name(of object: Int) -> Range<Int>? {
    var key = object + 1
    while key < text.nodes[object].next {
      if text.isSame(key, as: Self.id) { return text.nodes[key + 1].range }
      key = text.nodes[key + 1].next
    }
    return nil
  }
}

/// The labels of nodes without a name.
extension CanonicalStatements {
  /// `_:c14nN` for each node without a name, in the order of their first-degree hashes; false where two are equal.
  private mutating func label() -> Bool {
    var hashed: [(hash: String, node: Int)] = []
    for (index, node) in nodes.enumerated() where node.name == nil {
      var lines = ByteWriter(capacity: 1 << 10)
      if let (origin, member) = node.origin, let statement = member.statement {
        lines.append(name(of: nodes[origin]))
        lines.append(statement.predicate)
        lines.append(Self.itself)
        lines.append(Self.end)
      }
      guard write(node, as: Self.itself, to: &lines) else { return false }
      hashed.append((ContentDigest(of: lines.array).description, index))
    }
    hashed.sort { $0.hash < $1.hash }
    for (number, node) in hashed.enumerated() {
      if number > 0, hashed[number - 1].hash == node.hash { return false }
      nodes[node.node].label = Array("_:c14n\(number)".utf8)
    }
    return true
  }

  /// As statements write it.
  private func name(of node: Node) -> [UInt8] {
    guard let name = node.name else { return node.label }
    return [UInt8(ascii: "<")] + text.bytes[name] + [UInt8(ascii: ">")]
  }
}

/// The lines.
extension CanonicalStatements {
  private func bytes() -> [UInt8] {
    // A name begins with `<`, which is before the `_` of a label.
    let named = nodes.map { (name: name(of: $0), node: $0) }.sorted { $0.name.lexicographicallyPrecedes($1.name) }
    var lines = ByteWriter(capacity: 8 * text.bytes.count)
    for (name, node) in named { _ = write(node, as: name, to: &lines) }
    return lines.array
  }

  /// - Returns: false where it leads to a node that has neither name nor label.
  private func write(_ node: Node, as name: [UInt8], to lines: inout ByteWriter) -> Bool {
    for index in node.shape.statements {
      let place = places[node.firstPlace + index]
      guard place >= 0, let statement = node.shape.members[index].statement else { continue }
      let (term, first) = (node.shape.members[index].term.statement, lines.count)
      var (starts, isWhole): ([Int], Bool) = ([], true)
      forEachElement(place) { element in
        starts.append(lines.count)
        lines.append(name)
        lines.append(statement.predicate)
        isWhole = write(element, term, statement, to: &lines) && isWhole
      }
      guard isWhole else { return false }
      if starts.count > 1 { lines.sort(starts, from: first) }
    }
    return true
  }

  private func write(
    _ place: Int, _ term: LinkedTerm.Statement, _ statement: ObjectMember.Statement, to lines: inout ByteWriter
  ) -> Bool {
    let node = text.nodes[place]
    switch (term, node.kind) {
    case (.node, .object):
      guard let name = name(of: place) else {
        guard let label = nodes.first(where: { $0.place == place })?.label, !label.isEmpty else { return false }
        lines.append(label)
        break
      }
      append(iri: name, to: &lines)
    case (.node, .string): append(iri: node.range, to: &lines)
    case (.words, .string):
      let iri = statement.words.first { text.isSame(place, as: $0.word) }?.iri
      lines.append(iri ?? Array("<> .\n".utf8))
      return true
    case (.literal, .string), (.literal, .escapedString):
      // Control characters, which N-Quads spells otherwise, are in no credential (rule 17).
      lines.append(UInt8(ascii: "\""))
      append(node.range, to: &lines)
      lines.append(statement.textEnd)
      return true
    case (.literal, .integer), (.literal, .bool):
      lines.append(UInt8(ascii: "\""))
      append(node.range, to: &lines)
      lines.append(node.kind == .integer ? statement.numberEnd : statement.flagEnd)
      return true
    default: break
    }
    lines.append(Self.end)
    return true
  }

  private func append(iri range: Range<Int>, to lines: inout ByteWriter) {
    lines.append(UInt8(ascii: "<"))
    append(range, to: &lines)
    lines.append(UInt8(ascii: ">"))
  }

  private func append(_ range: Range<Int>, to lines: inout ByteWriter) {
    text.bytes.withUnsafeBufferPointer { lines.append(UnsafeBufferPointer(rebasing: $0[range])) }
  }
}

extension ByteWriter {
  /// Sorts the last lines, which begin at the places given, by their bytes.
  fileprivate mutating func sort(_ starts: [Int], from first: Int) {
    let ends = starts.dropFirst() + [count]
    let sorted = withBytes { bytes -> [UInt8] in
      let lines = zip(starts, ends).map { UnsafeBufferPointer(rebasing: bytes[$0..<$1]) }
      return lines.sorted { $0.lexicographicallyPrecedes($1) }.flatMap { $0 }
    }
    removeLast(count - first)
    append(sorted)
  }
}
