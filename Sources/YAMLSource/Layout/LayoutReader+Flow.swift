import Diagnostics

/// Collections between brackets.
extension LayoutReader {
  mutating func flowCollection(_ node: YAMLNode) throws(LayoutProblem) -> LayoutCollection {
    cursor += 1
    readTrivia()
    var collection = LayoutCollection(isMapping: node.kind == .mapping, isFlow: true)
    if collection.isMapping {
      for (key, value) in node.entries { collection.entries.append(try flowEntry(key, value)) }
    } else {
      for element in node.elements {
        var entry = beginInFlow()
        try value(element, into: &entry, inFlow: true)
        collection.entries.append(entry)
        passComma(after: &collection.entries[collection.entries.count - 1])
      }
    }
    collection.tail = trivia.takeAll().lines
    guard byte == UInt8(ascii: collection.isMapping ? "}" : "]") else { throw problem(.unusual) }
    cursor += 1
    guard cursor == Int(node.span.end) else { throw problem(.unusual) }
    collection.settle()
    return collection
  }

  /// `[key: value]`: a mapping of one entry without brackets of its own.
  mutating func flowPair(_ node: YAMLNode) throws(LayoutProblem) -> LayoutCollection {
    guard node.kind == .mapping, let (key, value) = node.entries.first else { throw problem(.unusual) }
    var collection = LayoutCollection(isMapping: true, isFlow: true)
    collection.entries = [try flowEntry(key, value, isAlone: true)]
    collection.settle()
    return collection
  }

  private mutating func flowEntry(
    _ key: YAMLNode, _ value: YAMLNode, isAlone: Bool = false
  ) throws(LayoutProblem) -> LayoutEntry {
    var entry = beginInFlow()
    try self.key(key, into: &entry)
    if byte == UInt8(ascii: ":") {
      cursor += 1
      readTrivia()
      try self.value(value, into: &entry, inFlow: true)
    }
    if !isAlone { passComma(after: &entry) }
    return entry
  }

  /// Blank lines inside brackets say nothing: whether there is room for them depends on the width of the line.
  private mutating func beginInFlow() -> LayoutEntry {
    var entry = begin()
    entry.isSpaced = false
    for index in entry.comments.indices { entry.comments[index].isSpaced = false }
    return entry
  }

  private mutating func passComma(after entry: inout LayoutEntry) {
    guard byte == UInt8(ascii: ",") else { return }
    cursor += 1
    let before = trivia.takeAll().lines
    readTrivia()
    if entry.trailing == nil, before.isEmpty { entry.close(with: trivia.takeSameLine()) }
    trivia.prepend(before)
  }
}

extension LayoutCollection {
  /// Comments and texts of several lines have no room on one line.
  fileprivate mutating func settle() {
    isFlow = tail.isEmpty && entries.allSatisfy { !$0.hasComments && $0.value.fitsOneLine }
    if !isFlow, !isMapping {
      for index in entries.indices { entries[index].hoistFirstComments() }
    }
  }
}

extension LayoutNode {
  fileprivate var fitsOneLine: Bool {
    switch content {
    case .absent, .alias: true
    case .scalar(let scalar): scalar.lines.count == 1
    case .blockText: false
    case .collection(let collection): collection.isFlow
    }
  }
}
