package import Diagnostics

/// Reads the layout of a document whose tree is known: the tree says what comes next, the bytes how it was written.
///
/// Comments belong to what follows them, or to what they stand behind on one line; a comment in a place that has no
/// line of its own in canonical layout moves above its entry.
package struct LayoutReader {
  let bytes: [UInt8]
  var cursor = 0
  var trivia = Trivia()
  /// Columns of the block collections that are open.
  var columns: [Int] = []

  /// The layout, or nil and the finding that says what cannot be kept.
  ///
  /// - Parameter file: a file that ``YAMLParser`` reads without a finding.
  package static func read(_ file: SourceFile, as source: SourceID) -> (layout: Layout?, findings: [Finding]) {
    let uniform = UniformLines(file.bytes)
    let (tree, findings) = YAMLParser.parse(SourceFile(path: file.path, bytes: uniform.bytes), as: source)
    guard let tree else { return (nil, findings) }
    var reader = LayoutReader(bytes: uniform.bytes)
    do throws(LayoutProblem) {
      if let offset = uniform.hiddenSeparator { throw LayoutProblem(kind: .hiddenSeparator, offset: offset) }
      return (try reader.document(tree.root), [])
    } catch {
      let offset = uniform.originalOffset(of: error.offset)
      return (nil, [Finding(LayoutNotKnown(kind: error.kind), at: SourceSpan(source, offset..<offset))])
    }
  }

  private mutating func document(_ root: YAMLNode) throws(LayoutProblem) -> Layout {
    readTrivia()
    if byte == UInt8(ascii: "%"), column == 0 { throw problem(.directive) }
    var layout = Layout(root: LayoutEntry())
    if isMarker("---") {
      cursor += 3
      let comments = trivia.takeAll().lines
      readTrivia()
      layout.opening = (comments, trivia.takeSameLine())
    }
    try value(root, into: &layout.root)
    if isMarker("...") { cursor += 3 }
    readTrivia()
    guard cursor == bytes.count else { throw problem(.unusual) }
    layout.closing = trivia.takeAll().lines
    return layout
  }

  // MARK: Block collections

  private mutating func blockMapping(_ node: YAMLNode) throws(LayoutProblem) -> LayoutCollection {
    columns.append(column)
    var collection = LayoutCollection(isMapping: true, isFlow: false)
    for (key, value) in node.entries {
      var entry = begin()
      try self.key(key, into: &entry)
      guard byte == UInt8(ascii: ":") else { throw problem(.unusual) }
      cursor += 1
      readTrivia()
      try self.value(value, into: &entry)
      collection.entries.append(entry)
    }
    collection.tail = endBlock()
    return collection
  }

  private mutating func blockSequence(_ node: YAMLNode) throws(LayoutProblem) -> LayoutCollection {
    columns.append(column)
    var collection = LayoutCollection(isMapping: false, isFlow: false)
    for element in node.elements {
      var entry = begin()
      guard byte == UInt8(ascii: "-") else { throw problem(.unusual) }
      cursor += 1
      readTrivia()
      try value(element, into: &entry)
      entry.hoistFirstComments()
      collection.entries.append(entry)
    }
    collection.tail = endBlock()
    return collection
  }

  private mutating func endBlock() -> [CommentLine] {
    let own = columns.removeLast()
    let following = cursor == bytes.count || isMarker("...") ? -1 : column
    return trivia.takeTail(column: own, following: following)
  }

  /// An entry with the comments above it.
  mutating func begin() -> LayoutEntry {
    let (lines, endsBlank) = trivia.takeAll()
    return LayoutEntry(comments: lines, isSpaced: endsBlank)
  }

  // MARK: Values

  /// A key, and the comments up to its colon.
  mutating func key(_ key: YAMLNode, into entry: inout LayoutEntry) throws(LayoutProblem) {
    switch byte {
    case UInt8(ascii: "?") where isBlank(cursor + 1): throw problem(.keyMarker)
    case UInt8(ascii: "&"), UInt8(ascii: "*"): throw problem(.keyAnchor)
    case UInt8(ascii: "!"): throw problem(.tag)
    default: break
    }
    guard key.kind == .scalar, !key.isAbsent else { throw problem(.keyIsNoText) }
    let scalar = try scalar(key)
    guard scalar.lines.count == 1 else { throw problem(.unusual) }
    entry.key = scalar
    readTrivia()
    entry.add(above: trivia.takeAll().lines)
  }

  /// A value with what is written around it; the cursor stands behind the trivia before it, and then behind the trivia
  /// after it.
  mutating func value(
    _ node: YAMLNode, into entry: inout LayoutEntry, inFlow: Bool = false
  ) throws(LayoutProblem) {
    if byte == UInt8(ascii: "&"), anchors(node) {
      entry.value.anchor = name()
      readTrivia()
    }
    if byte == UInt8(ascii: "!"), !node.isAbsent || Int(node.span.start) == cursor { throw problem(.tag) }
    guard !node.isAbsent || byte == UInt8(ascii: "*") else {
      entry.trailing = trivia.takeSameLine()
      return
    }
    let isBracket = byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[")
    if !inFlow, node.kind != .scalar, !isBracket, byte != UInt8(ascii: "*") {
      let comment = trivia.takeSameLine()
      if entry.key != nil {
        entry.keyComment = comment
      } else if let comment {
        entry.add(above: [CommentLine(text: comment, column: 0, isSpaced: false)])
      }
      entry.value.content = .collection(
        node.kind == .mapping ? try blockMapping(node) : try blockSequence(node))
      return
    }
    entry.add(above: trivia.takeAll().lines)
    switch (byte, node.kind) {
    case (UInt8(ascii: "*"), _): entry.value.content = .alias(name())
    case (UInt8(ascii: "|"), .scalar), (UInt8(ascii: ">"), .scalar):
      let (text, comment) = try blockText()
      entry.value.content = .blockText(text)
      readTrivia()
      entry.trailing = comment
      return
    case (_, .scalar): entry.value.content = .scalar(try scalar(node))
    default:
      var collection = isBracket ? try flowCollection(node) : try flowPair(node)
      if collection.entries.isEmpty {
        entry.add(above: collection.tail)
        collection.tail = []
        collection.isFlow = true
      }
      entry.value.content = .collection(collection)
    }
    readTrivia()
    entry.close(with: trivia.takeSameLine())
  }

  /// Whether an anchor at the cursor is this node's own and not its first key's or the next entry's.
  private func anchors(_ node: YAMLNode) -> Bool {
    guard Int(node.span.start) == cursor, !node.span.range.isEmpty else { return false }
    guard let first = node.entries.first?.key ?? node.elements.first else { return true }
    return Int(first.span.start) != cursor
  }
}

extension LayoutEntry {
  /// Gives the comment behind the value its place: what is laid out in lines has none behind it.
  mutating func close(with comment: String?) {
    guard let comment else { return }
    guard case .collection(let collection) = value.content, !collection.isFlow else { return trailing = comment }
    if key != nil, keyComment == nil {
      keyComment = comment
    } else {
      add(above: [CommentLine(text: comment, column: 0, isSpaced: false)])
    }
  }

  /// An element that begins on the line of its dash has no line for comments but above the dash.
  mutating func hoistFirstComments() {
    guard value.anchor == nil, case .collection(var collection) = value.content, !collection.isFlow,
      let first = collection.entries.first, !first.comments.isEmpty
    else { return }
    add(above: first.comments, isSpaced: first.isSpaced)
    collection.entries[0].comments = []
    collection.entries[0].isSpaced = false
    value.content = .collection(collection)
  }
}
