package import Diagnostics

/// A YAML document as a positioned tree, kept flat.
///
/// Nodes stand in document order in one array: a collection is followed by its children (for a mapping key, value,
/// key, value, …), and each node knows the index just past its subtree. An alias is a node that names its target, so
/// nothing is ever copied. Text that stands in the source as it is read is a range of the source's bytes; only folded
/// or escaped text has bytes of its own.
package final class YAMLTree: Sendable {
  struct Record: Equatable, Sendable {
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
    /// The text holds nothing that ``Lookalike/mayBeSuspicious(_:in:)`` looks for. Off where nobody has looked.
    var isInnocent = false
    var start: UInt32
    var end: UInt32
    /// Scalar: range of its text. Alias: `textStart` is the target's index.
    var textStart: UInt32 = 0
    var textEnd: UInt32 = 0
    /// Index just past this node's subtree.
    var next: UInt32 = 0

    /// Whether both are the same but for what is known of the text.
    static func haveSamePlaces(_ left: Record, _ right: Record) -> Bool {
      var left = left
      left.isInnocent = right.isInnocent
      return left == right
    }
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

  /// The node that is meant by one: an alias's target.
  func target(of index: Int) -> Int {
    let record = records[index]
    return record.kind == .alias ? Int(record.textStart) : index
  }

  /// Where the bytes of a scalar's text stand.
  func text(of index: Int) -> (bytes: [UInt8], range: Range<Int>) {
    let record = records[index]
    return (record.isEscaped ? escaped : bytes, Int(record.textStart)..<Int(record.textEnd))
  }

  package var root: YAMLNode { YAMLNode(tree: self, index: 0) }
}

extension YAMLTree: Equatable {
  /// Whether both have the same nodes at the same places, whichever way they were read.
  package static func == (left: YAMLTree, right: YAMLTree) -> Bool {
    left.source == right.source && left.bytes == right.bytes && left.escaped == right.escaped
      && left.records.elementsEqual(right.records, by: Record.haveSamePlaces)
  }
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
    self.index = tree.target(of: index)
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
    let record = record
    let range = Int(record.textStart)..<Int(record.textEnd)
    if record.isEscaped { return String(decoding: tree.escaped[range], as: UTF8.self) }
    // Both readers have looked at every byte of what they took for text, and its ends are those of characters.
    let bytes = tree.bytes
    var written = UTF8Span(unchecked: bytes.span.extracting(range), isKnownASCII: false)
    _ = written.checkForASCII()
    return String(copying: written)
  }

  /// The bytes of ``text``, which stay where they are.
  package var utf8: ArraySlice<UInt8> {
    let record = record
    let range = Int(record.textStart)..<Int(record.textEnd)
    return record.isEscaped ? tree.escaped[range] : tree.bytes[range]
  }

  /// The place of a part of the scalar's text; the whole scalar where the text is not written as it reads.
  func span(ofText part: Range<Int>) -> SourceSpan {
    let record = record
    guard !record.isEscaped else { return span }
    let start = Int(record.textStart)
    return SourceSpan(tree.source, start + part.lowerBound..<start + part.upperBound)
  }

  /// Whether a scalar's text is just this one, told without making it. Other than texts, bytes are not the same where
  /// only their meaning is (`é` written as one scalar and as two).
  package func reads(_ text: String) -> Bool {
    let record = record
    guard record.kind == .scalar, Int(record.textEnd - record.textStart) == text.utf8.count else { return false }
    return utf8.elementsEqual(text.utf8)
  }

  /// Whether reading has shown that no character of a scalar's text is taken for another.
  var isKnownInnocent: Bool { record.isInnocent }

  /// Nothing was written (`key:` and no more).
  package var isAbsent: Bool { record.kind == .scalar && record.isPlain && record.textStart == record.textEnd }

  /// A mapping in braces, whose entries commas divide.
  var isInBraces: Bool {
    guard record.kind == .mapping else { return false }
    // An anchor or a tag may stand before the brace.
    let start = tree.bytes[Int(record.start)..<Int(record.end)]
    guard start.first == UInt8(ascii: "&") || start.first == UInt8(ascii: "!") else {
      return start.first == UInt8(ascii: "{")
    }
    return start.drop { $0 != UInt8(ascii: " ") }.first { $0 != UInt8(ascii: " ") } == UInt8(ascii: "{")
  }

  /// A list or mapping without entries.
  package var isEmptyCollection: Bool { kind != .scalar && Int(record.next) == index + 1 }

  /// A sequence's elements.
  package var elements: [YAMLNode] { kind == .sequence ? Array(children) : [] }

  /// A mapping's entries, in the order they stand.
  package var entries: [(key: YAMLNode, value: YAMLNode)] { kind == .mapping ? Array(pairs) : [] }

  /// Of a list, how many elements it has; of a mapping twice as many as entries.
  package var childCount: Int {
    let record = record
    guard record.kind != .scalar else { return 0 }
    var count = 0
    var at = index + 1
    while at < Int(record.next) {
      at = Int(tree.records[at].next)
      count += 1
    }
    return count
  }

  /// A collection's nodes in the order they stand, one at a time (of a mapping key, value, key, value, …); of a scalar
  /// none.
  package var children: Children {
    let record = record
    return Children(tree: tree, at: index + 1, end: record.kind == .scalar ? index : Int(record.next))
  }

  /// A mapping's entries as they stand, one at a time; of anything else none.
  package var pairs: Pairs {
    var children = children
    if record.kind != .mapping { children.at = children.end }
    return Pairs(children: children)
  }

  package struct Children: Sequence, IteratorProtocol {
    let tree: YAMLTree
    fileprivate(set) var at: Int
    let end: Int

    package mutating func next() -> YAMLNode? {
      guard at < end else { return nil }
      let node = YAMLNode(tree: tree, index: at)
      at = Int(tree.records[at].next)
      return node
    }
  }

  package struct Pairs: Sequence, IteratorProtocol {
    fileprivate var children: Children

    package mutating func next() -> (key: YAMLNode, value: YAMLNode)? {
      guard let key = children.next(), let value = children.next() else { return nil }
      return (key, value)
    }
  }
}
