package import Diagnostics

/// A YAML document as a positioned tree, kept flat.
///
/// Nodes stand in document order in one array: a collection is followed by its children (for a mapping key, value,
/// key, value, …), and each node knows the index just past its subtree. An alias is a node that names its target, so
/// nothing is ever copied. Text that stands in the source as it is read is a range of the source's bytes; only folded
/// or escaped text has bytes of its own.
package final class YAMLTree: Sendable {
  struct Record: Sendable {
    enum Kind: UInt8 {
      case scalar
      case sequence
      case mapping
      case alias
    }

    var kind: Kind
    var isPlain = false
    /// The text is in `escaped` rather than in the source.
    var isEscaped = false
    var start: UInt32
    var end: UInt32
    /// Scalar: range of its text. Alias: `textStart` is the target's index.
    var textStart: UInt32 = 0
    var textEnd: UInt32 = 0
    /// Index just past this node's subtree.
    var next: UInt32 = 0
  }

  let source: SourceID
  let bytes: [UInt8]
  let records: [Record]
  let escaped: [UInt8]

  init(source: SourceID, bytes: [UInt8], records: [Record], escaped: [UInt8]) {
    self.source = source
    self.bytes = bytes
    self.records = records
    self.escaped = escaped
  }

  package var root: YAMLNode { YAMLNode(tree: self, index: 0) }
}

/// A view of one node of a ``YAMLTree``. Aliases are seen through.
package struct YAMLNode: Sendable {
  package enum Kind: Sendable {
    case scalar
    case sequence
    case mapping
  }

  let tree: YAMLTree
  let index: Int

  private var record: YAMLTree.Record { tree.records[index] }

  init(tree: YAMLTree, index: Int) {
    self.tree = tree
    let record = tree.records[index]
    self.index = record.kind == .alias ? Int(record.textStart) : index
  }

  package var kind: Kind {
    switch record.kind {
    case .sequence: .sequence
    case .mapping: .mapping
    case .scalar, .alias: .scalar
    }
  }

  package var span: SourceSpan { SourceSpan(tree.source, Int(record.start)..<Int(record.end)) }

  /// A scalar's text, unescaped; empty for a collection.
  package var text: String {
    let range = Int(record.textStart)..<Int(record.textEnd)
    return String(decoding: record.isEscaped ? tree.escaped[range] : tree.bytes[range], as: UTF8.self)
  }

  /// Nothing was written (`key:` and no more).
  package var isAbsent: Bool { record.kind == .scalar && record.isPlain && record.textStart == record.textEnd }

  /// A list or mapping without entries.
  package var isEmptyCollection: Bool { kind != .scalar && Int(record.next) == index + 1 }

  /// A sequence's elements.
  package var elements: [YAMLNode] { kind == .sequence ? children : [] }

  /// A mapping's entries, in the order they stand.
  package var entries: [(key: YAMLNode, value: YAMLNode)] {
    guard kind == .mapping else { return [] }
    let all = children
    return stride(from: 0, to: all.count - 1, by: 2).map { (all[$0], all[$0 + 1]) }
  }

  private var children: [YAMLNode] {
    var found: [YAMLNode] = []
    var at = index + 1
    while at < Int(record.next) {
      found.append(YAMLNode(tree: tree, index: at))
      at = Int(tree.records[at].next)
    }
    return found
  }
}
