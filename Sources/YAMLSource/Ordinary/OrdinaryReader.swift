/// Reads a document that is laid out as nearly all are, straight from its bytes, into the nodes that libyaml's events
/// make of it.
///
/// Ordinary are: block mappings and sequences indented by spaces; keys and values that stand on one line, plain or in
/// quotes that hold no escape; flow collections of such on one line; comments and blank lines; lines that end in LF.
/// This is only a faster way to what ``YAMLParser`` finds through libyaml, which stays the judge: whatever is not told
/// here with certainty, and every mistake, makes reading give up on the whole document and say nothing about why.
struct OrdinaryReader {
  /// The document is left to libyaml.
  struct GivenUp: Error {}

  /// A block collection whose end has not come yet.
  private struct Block {
    var column: Int
    var index: Int
    var isSequence: Bool
  }

  var records: [YAMLTree.Record] = []
  private var blocks: [Block] = []
  /// Behind the colon of a key whose value has not come yet; negative: there is none.
  private var awaited = -1
  /// Where the last finished node ends.
  private var lastEnd: UInt32 = 0

  /// Well below libyaml's limit of a simple key's length, and the bounds of ``YAMLParser``: what comes near to one is not
  /// ordinary.
  static let longestKey = 512
  private static let deepest = 32
  private static let mostNodes = 500_000

  /// The nodes of an ordinary document; nil for any other.
  static func records(of bytes: [UInt8]) -> [YAMLTree.Record]? {
    var reader = OrdinaryReader()
    // A node takes eight bytes and more in what people write.
    reader.records.reserveCapacity(min(bytes.count / 8 + 8, mostNodes))
    do throws(GivenUp) {
      try reader.document(bytes.span)
      return reader.records
    } catch {
      return nil
    }
  }

  private mutating func document(_ text: Span<UInt8>) throws(GivenUp) {
    var at = 0
    while true {
      let line = at
      at = Self.behindSpaces(at, text)
      guard at < text.count else { break }
      if text[at] == .lineFeed {
        at += 1
      } else if text[at] == .hash {
        at = try Self.behindComment(at, text)
      } else {
        at = try content(at, column: at - line, text)
        guard records.count <= Self.mostNodes else { throw GivenUp() }
      }
    }
    finishAwaited()
    while !blocks.isEmpty { closeBlock() }
    guard !records.isEmpty else { throw GivenUp() }
  }

  // MARK: Lines

  /// Reads a line from its first character on; returns where the next one begins.
  private mutating func content(_ start: Int, column: Int, _ text: Span<UInt8>) throws(GivenUp) -> Int {
    guard blocks.count < Self.deepest else { throw GivenUp() }
    let isEntry = text[start] == .hyphen
    try open(column, isEntry: isEntry, at: start)
    guard isEntry else { return try entry(of: start, text) }
    guard start + 1 < text.count, text[start + 1] == .space else { throw GivenUp() }
    let at = Self.behindSpaces(start + 2, text)
    guard at < text.count, text[at] != .lineFeed, text[at] != .hash else { throw GivenUp() }
    if text[at] == .openingBracket || text[at] == .openingBrace {
      return try Self.behindLine(try flow(at, depth: blocks.count, text), text)
    }
    let scalar = try self.scalar(at, inFlow: false, text)
    guard Self.isColon(Int(scalar.end), text) else {
      append(scalar)
      return try Self.behindLine(Int(scalar.end), text)
    }
    openBlock(column + at - start, isSequence: false, at: at)
    return try value(of: scalar, text)
  }

  /// Closes what ends before a line, and opens what begins with it.
  private mutating func open(_ column: Int, isEntry: Bool, at start: Int) throws(GivenUp) {
    if blocks.isEmpty {
      guard records.isEmpty, column == 0 else { throw GivenUp() }
      return openBlock(column, isSequence: isEntry, at: start)
    }
    let innermost = blocks[blocks.count - 1]
    if awaited >= 0, column > innermost.column || column == innermost.column && isEntry {
      awaited = -1
      return openBlock(column, isSequence: isEntry, at: start)
    }
    finishAwaited()
    while let block = blocks.last, block.column > column { closeBlock() }
    // A sequence may stand below its key without being indented: then it ends with the next key.
    if !isEntry, blocks.count > 1, let block = blocks.last, block.isSequence, block.column == column { closeBlock() }
    guard let block = blocks.last, block.column == column, block.isSequence == isEntry else { throw GivenUp() }
  }

  private mutating func entry(of key: Int, _ text: Span<UInt8>) throws(GivenUp) -> Int {
    let scalar = try self.scalar(key, inFlow: false, text)
    guard Self.isColon(Int(scalar.end), text) else { throw GivenUp() }
    return try value(of: scalar, text)
  }

  /// Reads what stands behind a key on its line.
  private mutating func value(of key: YAMLTree.Record, _ text: Span<UInt8>) throws(GivenUp) -> Int {
    guard key.end - key.start <= Self.longestKey else { throw GivenUp() }
    append(key)
    let colon = Int(key.end)
    let at = Self.behindSpaces(colon + 1, text)
    guard at < text.count, text[at] != .lineFeed, text[at] != .hash else {
      awaited = colon + 1
      return try Self.behindLine(colon + 1, text)
    }
    if text[at] == .openingBracket || text[at] == .openingBrace {
      return try Self.behindLine(try flow(at, depth: blocks.count, text), text)
    }
    let scalar = try self.scalar(at, inFlow: false, text)
    append(scalar)
    return try Self.behindLine(Int(scalar.end), text)
  }

  // MARK: Nodes

  mutating func append(_ scalar: YAMLTree.Record) {
    var record = scalar
    record.next = UInt32(records.count + 1)
    lastEnd = record.end
    records.append(record)
  }

  /// A key without a value has an empty one, right behind its colon.
  private mutating func finishAwaited() {
    guard awaited >= 0 else { return }
    append(Self.nothing(at: awaited))
    awaited = -1
  }

  private mutating func openBlock(_ column: Int, isSequence: Bool, at start: Int) {
    blocks.append(Block(column: column, index: records.count, isSequence: isSequence))
    records.append(YAMLTree.Record(kind: isSequence ? .sequence : .mapping, start: UInt32(start), end: UInt32(start)))
  }

  private mutating func closeBlock() {
    guard let block = blocks.popLast() else { return }
    close(block.index, at: lastEnd)
  }

  private mutating func close(_ index: Int, at end: UInt32) {
    lastEnd = end
    records[index].end = end
    records[index].next = UInt32(records.count)
  }

  /// Reads a flow collection; returns where it ends.
  private mutating func flow(_ start: Int, depth: Int, _ text: Span<UInt8>) throws(GivenUp) -> Int {
    guard depth < Self.deepest else { throw GivenUp() }
    let index = records.count
    let isMapping = text[start] == .openingBrace
    let closing: UInt8 = isMapping ? .closingBrace : .closingBracket
    records.append(YAMLTree.Record(kind: isMapping ? .mapping : .sequence, start: UInt32(start), end: UInt32(start)))
    var at = Self.behindSpaces(start + 1, text)
    guard at < text.count else { throw GivenUp() }
    if text[at] != closing {
      while true {
        if isMapping {
          let key = try scalar(at, inFlow: true, text)
          let colon = Int(key.end)
          guard Self.isColon(colon, text), Int(key.end - key.start) <= Self.longestKey else { throw GivenUp() }
          append(key)
          at = Self.behindSpaces(colon + 1, text)
          guard at < text.count else { throw GivenUp() }
        }
        if text[at] == .openingBracket || text[at] == .openingBrace {
          at = try flow(at, depth: depth + 1, text)
        } else {
          let scalar = try self.scalar(at, inFlow: true, text)
          append(scalar)
          at = Int(scalar.end)
        }
        guard records.count <= Self.mostNodes else { throw GivenUp() }
        at = Self.behindSpaces(at, text)
        guard at < text.count else { throw GivenUp() }
        if text[at] == closing { break }
        guard text[at] == .comma else { throw GivenUp() }
        at = Self.behindSpaces(at + 1, text)
        guard at < text.count else { throw GivenUp() }
      }
    }
    close(index, at: UInt32(at + 1))
    return at + 1
  }

  // MARK: Between nodes

  private static func behindSpaces(_ start: Int, _ text: Span<UInt8>) -> Int {
    var at = start
    while at < text.count, text[at] == .space { at += 1 }
    return at
  }

  /// Whether the colon stands here that ends a key.
  private static func isColon(_ at: Int, _ text: Span<UInt8>) -> Bool {
    guard at < text.count, text[at] == .colon else { return false }
    return at + 1 == text.count || text[at + 1] == .space || text[at + 1] == .lineFeed
  }

  /// Where the next line begins, behind a node with nothing after it but a comment.
  private static func behindLine(_ end: Int, _ text: Span<UInt8>) throws(GivenUp) -> Int {
    let at = behindSpaces(end, text)
    guard at < text.count else { return at }
    if text[at] == .lineFeed { return at + 1 }
    guard text[at] == .hash, at > end else { throw GivenUp() }
    return try behindComment(at, text)
  }

  private static func behindComment(_ hash: Int, _ text: Span<UInt8>) throws(GivenUp) -> Int {
    var at = hash
    var isInnocent = true
    while at < text.count {
      if text[at] == .lineFeed { return at + 1 }
      at = try behindCharacters(at, text, &isInnocent)
    }
    return at
  }
}
