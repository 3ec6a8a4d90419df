import CanonicalJSON
import CompetencyModel

/// What a JSON value of a closed shape says, as canonical N-Quads (RDF Dataset Canonicalization 1.0), without a JSON-LD
/// processor: one line for each statement, sorted.
///
/// Every line begins with the node it is about, so nodes are sorted by name and lines within their node; predicates come
/// sorted from the shape. Nodes without a name are labelled by the hash of what is said of them directly; they say
/// nothing of other nodes without a name, and two that are alike in it are refused, so the rest of the algorithm is
/// never needed.
struct CanonicalStatements {
  private enum Line {
    /// Everything after the node's name.
    case said([UInt8])
    case unnamed(predicate: [UInt8], node: Int)
  }

  private struct Node {
    /// `<iri>`; nil for a node without one.
    let name: [UInt8]?
    /// `<iri> <predicate> ` of the statement that leads to it; empty at the root.
    let origin: [UInt8]
    var lines: [Line] = []
  }

  private var nodes: [Node] = []

  private static let space = UInt8(ascii: " ")
  private static let end = Array(" .\n".utf8)

  /// Nil where two nodes without a name cannot be told apart. The value has to keep to the shape.
  static func bytes(of value: JSONValue, _ shape: ObjectShape) -> [UInt8]? {
    var statements = CanonicalStatements()
    _ = statements.walk(value, shape, origin: [])
    return statements.text()
  }

  private mutating func walk(_ value: JSONValue, _ shape: ObjectShape, origin: [UInt8]) -> Int {
    let members = value.object ?? [:]
    let index = nodes.count
    let name = members["id"]?.string.map { Self.iri($0) }
    nodes.append(Node(name: name, origin: origin))
    var lines: [Line] = []
    lines.reserveCapacity(shape.statements.count)
    for member in shape.statements {
      switch members[member.key] {
      case nil: continue
      case .array(let elements):
        var said: [[UInt8]] = []
        for element in elements {
          switch statement(member, element, of: name) {
          case .said(let line): said.append(line)
          case let line: lines.append(line)
          }
        }
        said.sort { $0.lexicographicallyPrecedes($1) }
        lines += said.map { .said($0) }
      case .some(let single): lines.append(statement(member, single, of: name))
      }
    }
    nodes[index].lines = lines
    return index
  }

  private mutating func statement(_ member: ObjectShape.Member, _ value: JSONValue, of name: [UInt8]?) -> Line {
    var line: [UInt8] = []
    line.reserveCapacity(192)
    line.append(Self.space)
    line += member.predicate
    line.append(Self.space)
    switch (member.term.statement, value) {
    case (.node, .object):
      guard case .object(let shape) = member.term.shape.element else { break }
      let child = walk(value, shape, origin: (name ?? []) + line)
      guard let name = nodes[child].name else { return .unnamed(predicate: member.predicate, node: child) }
      line += name
    case (.node, .string(let text)): Self.append(iri: text, to: &line)
    case (.words(let names), .string(let word)): Self.append(iri: names[word] ?? "", to: &line)
    case (.literal(let datatype), .string(let text)): Self.append(literal: text, datatype, to: &line)
    case (.literal(let datatype), .integer(let number)):
      Self.append(literal: "\(number)", datatype ?? LinkedName.integer, to: &line)
    case (.literal(let datatype), .bool(let flag)):
      Self.append(literal: flag ? "true" : "false", datatype ?? LinkedName.boolean, to: &line)
    default: break
    }
    line += Self.end
    return .said(line)
  }

  private static func iri(_ text: String) -> [UInt8] {
    var iri: [UInt8] = []
    append(iri: text, to: &iri)
    return iri
  }

  private static func append(iri text: String, to line: inout [UInt8]) {
    line.append(UInt8(ascii: "<"))
    line += text.utf8
    line.append(UInt8(ascii: ">"))
  }

  private static func append(literal text: String, _ datatype: String?, to line: inout [UInt8]) {
    line.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      // Control characters, which would be escaped too, are in no credential (rule 17).
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { line.append(UInt8(ascii: "\\")) }
      line.append(byte)
    }
    line.append(UInt8(ascii: "\""))
    guard let datatype else { return }
    line += "^^".utf8
    append(iri: datatype, to: &line)
  }
}

/// The labels of nodes without a name, and the text of it all.
extension CanonicalStatements {
  private func text() -> [UInt8]? {
    guard let labels = labels() else { return nil }
    let named = nodes.filter { $0.name != nil }.sorted {
      ($0.name ?? []).lexicographicallyPrecedes($1.name ?? [])
    }
    var text: [UInt8] = []
    for node in named {
      let name = node.name ?? []
      for line in lines(of: node, labels) {
        text += name
        text += line
      }
    }
    for (index, label) in labels.sorted(by: { $0.value.lexicographicallyPrecedes($1.value) }) {
      for line in lines(of: nodes[index], labels) {
        text += label
        text += line
      }
    }
    return text
  }

  /// The lines of a node after its name. Those that lead to nodes without a name come last of their predicate, as `_`
  /// sorts after `<`, in the order of the labels.
  private func lines(of node: Node, _ labels: [Int: [UInt8]]) -> [[UInt8]] {
    var all: [[UInt8]] = []
    var waiting: (predicate: [UInt8], lines: [[UInt8]])?
    func flush() {
      all += (waiting?.lines ?? []).sorted { $0.lexicographicallyPrecedes($1) }
      waiting = nil
    }
    for line in node.lines {
      switch line {
      case .said(let line):
        flush()
        all.append(line)
      case .unnamed(let predicate, let child):
        if waiting?.predicate != predicate { flush() }
        let line = [Self.space] + predicate + [Self.space] + (labels[child] ?? []) + Self.end
        waiting = (predicate, (waiting?.lines ?? []) + [line])
      }
    }
    flush()
    return all
  }

  /// `_:c14nN` for each node without a name, in the order of their first-degree hashes; nil where two are equal.
  private func labels() -> [Int: [UInt8]]? {
    var hashed: [(hash: String, node: Int)] = []
    for (index, node) in nodes.enumerated() where node.name == nil {
      var text = node.origin.isEmpty ? [] : node.origin + Array("_:a .\n".utf8)
      for line in node.lines {
        guard case .said(let line) = line else { return nil }
        text += "_:a".utf8
        text += line
      }
      hashed.append((ContentDigest(of: text).description, index))
    }
    hashed.sort { $0.hash < $1.hash }
    guard Set(hashed.map(\.hash)).count == hashed.count else { return nil }
    return Dictionary(
      uniqueKeysWithValues: hashed.enumerated().map { ($0.element.node, Array("_:c14n\($0.offset)".utf8)) })
  }
}

extension TermShape {
  /// What one element of an array has to be; of anything else, the shape itself.
  fileprivate var element: TermShape {
    if case .array(let element, _) = self { return element }
    return self
  }
}
