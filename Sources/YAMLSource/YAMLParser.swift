package import Diagnostics

/// Reads one YAML document through libyaml's events into a ``YAMLTree``, within bounds that no honest document reaches.
package struct YAMLParser {
  package static let maximumDepth = 64
  /// Nodes after every alias is expanded (an alias bomb is small on disk and huge in memory).
  package static let maximumNodes = 1_000_000
  package static let maximumBytes = 64 << 20
  /// Lines that begin with `%`.
  static let maximumDirectives = 16

  /// A collection whose end has not come yet.
  private struct Open {
    var index: Int
    /// Nodes that stood before it, aliases expanded.
    var nodesBefore: Int
    var isAnchored: Bool
  }

  private let source: SourceID
  private let bytes: [UInt8]
  private var offsets: ScalarOffsets
  private var records: [YAMLTree.Record] = []
  private var escaped: [UInt8] = []
  private var open: [Open] = []
  private var anchors: [String: Int] = [:]
  /// Nodes so far, aliases expanded.
  private var nodes = 0
  /// Nodes of each finished collection that has an anchor, by record.
  private var anchoredNodes: [Int: Int] = [:]
  private var documents = 0
  /// Where the last finished node ends.
  private var lastEnd: UInt32 = 0

  /// The tree, or nil and the finding that says why there is none.
  package static func parse(_ file: SourceFile, as source: SourceID) -> (tree: YAMLTree?, findings: [Finding]) {
    if let records = OrdinaryReader.records(of: file.bytes) {
      return (YAMLTree(source: source, bytes: file.bytes, records: records, escaped: []), [])
    }
    return parseThroughLibYAML(file, as: source)
  }

  /// The same for any document, ordinary or not.
  package static func parseThroughLibYAML(
    _ file: SourceFile, as source: SourceID
  ) -> (tree: YAMLTree?, findings: [Finding]) {
    if let problem = FileTooLarge.problem(bytes: file.bytes.count, source: source) { return (nil, [problem]) }
    var parser = YAMLParser(source: source, bytes: file.bytes)
    do throws(SyntaxProblem) {
      if let place = EventStream.directive(maximumDirectives + 1, in: file.bytes) {
        throw parser.problem(.tooManyDirectives, place..<place + 1)
      }
      let read = try EventStream.read(file.bytes) { (events) throws(SyntaxProblem) in
        try parser.run(&events)
        return true
      }
      if read == nil { throw parser.problem(.outOfMemory, 0..<0) }
      // Within a list in brackets they make one text with what they divide.
      if let mark = ForeignSigns.mergeMark(in: file.bytes) { throw parser.problem(.mergeMark, mark) }
      // A page may well be one long text.
      if parser.records.first?.kind == .scalar, let problem = NotText.problem(in: file.bytes, source: source) {
        return (nil, [problem])
      }
      return (parser.tree, [EncodingCheck.lostCharacter(in: file.bytes, source: source)].compactMap(\.self))
    } catch {
      // libyaml has looked at every byte of what it could read, so only where something is wrong the encoding, being a
      // better explanation of it, has to be looked at.
      let cause =
        NotText.problem(in: file.bytes, source: source) ?? EncodingCheck.problem(in: file.bytes, source: source)
      return (nil, [cause ?? error.finding])
    }
  }

  private init(source: SourceID, bytes: [UInt8]) {
    self.source = source
    self.bytes = bytes
    self.offsets = ScalarOffsets(bytes)
    // A node takes a dozen bytes and more in what people write.
    records.reserveCapacity(min(bytes.count / 12 + 8, Self.maximumNodes))
    open.reserveCapacity(Self.maximumDepth)
  }

  private var tree: YAMLTree { YAMLTree(source: source, bytes: bytes, records: records, escaped: escaped) }

  private mutating func run(_ events: inout EventStream) throws(SyntaxProblem) {
    while true {
      switch events.next() {
      case .scalar: try scalar(events)
      case .mappingStart: try begin(.mapping, events)
      case .sequenceStart: try begin(.sequence, events)
      case .collectionEnd: end(events)
      case .alias: try alias(events)
      case .documentStart:
        documents += 1
        if documents > 1 { throw problem(.secondDocument, span(events)) }
      case .streamEnd:
        guard !records.isEmpty,
          !(records.count == 1 && records[0].kind == .scalar && records[0].start == records[0].end)
        else { throw problem(.nothing, 0..<0) }
        return
      case .other: break
      case .mistake: throw translated(events.mistake)
      }
    }
  }

  // MARK: Places

  private mutating func span(_ events: borrowing EventStream) -> Range<Int> {
    let start = offsets.byteOffset(ofScalar: events.startMark)
    return start..<max(start, offsets.byteOffset(ofScalar: events.endMark))
  }

  private func problem(_ kind: SyntaxProblem.Kind, _ range: Range<Int>) -> SyntaxProblem {
    SyntaxProblem(kind: kind, span: SourceSpan(source, range))
  }

  private mutating func translated(_ mistake: EventStream.Mistake) -> SyntaxProblem {
    let at = mistake.byteOffset.map { min($0, bytes.count) } ?? offsets.byteOffset(ofScalar: mistake.mark)
    let started = mistake.contextMark.map { offsets.byteOffset(ofScalar: $0) }
    let error = LibYAMLError(
      problem: mistake.problem, context: mistake.context, offset: at, started: started, bytes: bytes, source: source)
    return error.translated
  }

  // MARK: Building

  private mutating func append(_ record: YAMLTree.Record, nodes added: Int, _ events: borrowing EventStream)
    throws(SyntaxProblem)
  {
    nodes += added
    guard nodes <= Self.maximumNodes else { throw problem(.tooManyNodes, span(events)) }
    records.append(record)
  }

  private mutating func scalar(_ events: borrowing EventStream) throws(SyntaxProblem) {
    let start = offsets.byteOffset(ofScalar: events.startMark)
    let count = events.scalarCount
    var record = YAMLTree.Record(kind: .scalar, start: UInt32(start), end: 0)
    record.isPlain = events.scalarIsPlain
    // Plain text that is read as it is written is all there is of its node. Were there an anchor or a tag, the file
    // would have its sign here, with which no plain text begins; were the text folded, it would differ at the first fold.
    if record.isPlain, count > 0, events.scalarStands(in: bytes, at: start) {
      offsets.move(toScalar: events.endMark, at: start + count)
      record.end = UInt32(start + count)
      (record.textStart, record.textEnd) = (record.start, record.end)
    } else {
      let end = max(start, offsets.byteOffset(ofScalar: events.endMark))
      record.end = UInt32(end)
      place(textEndingAt: record.isPlain ? end : end - 1, of: &record, events)
    }
    record.next = UInt32(records.count + 1)
    lastEnd = record.end
    if let anchor = events.anchor { anchors[anchor] = records.count }
    try append(record, nodes: 1, events)
  }

  /// Leaves a scalar's text in the source where it is read as it is written. It is looked for from its end: before it
  /// stand whatever quote, anchor and tag the scalar has.
  private mutating func place(
    textEndingAt end: Int, of record: inout YAMLTree.Record, _ events: borrowing EventStream
  ) {
    let start = end - events.scalarCount
    if start >= Int(record.start), events.scalarStands(in: bytes, at: start) {
      (record.textStart, record.textEnd) = (UInt32(start), UInt32(end))
    } else {
      record.isEscaped = true
      record.textStart = UInt32(escaped.count)
      events.appendScalar(to: &escaped)
      record.textEnd = UInt32(escaped.count)
    }
  }

  private mutating func alias(_ events: borrowing EventStream) throws(SyntaxProblem) {
    let range = span(events)
    let name = events.anchor ?? ""
    guard let target = anchors[name] else { throw problem(.undefinedAlias(name), range) }
    guard !open.contains(where: { $0.index == target }) else { throw problem(.selfReference(name), range) }
    var record = YAMLTree.Record(kind: .alias, start: UInt32(range.lowerBound), end: UInt32(range.upperBound))
    record.textStart = UInt32(target)
    record.next = UInt32(records.count + 1)
    lastEnd = record.end
    try append(record, nodes: anchoredNodes[target] ?? 1, events)
  }

  private mutating func begin(_ kind: YAMLTree.Record.Kind, _ events: borrowing EventStream) throws(SyntaxProblem) {
    guard open.count < Self.maximumDepth else { throw problem(.tooDeep, span(events)) }
    let anchor = events.anchor
    if let anchor { anchors[anchor] = records.count }
    open.append(Open(index: records.count, nodesBefore: nodes, isAnchored: anchor != nil))
    let start = UInt32(offsets.byteOffset(ofScalar: events.startMark))
    try append(YAMLTree.Record(kind: kind, start: start, end: start), nodes: 1, events)
  }

  private mutating func end(_ events: borrowing EventStream) {
    guard let collection = open.popLast() else { return }
    if collection.isAnchored { anchoredNodes[collection.index] = nodes - collection.nodesBefore }
    // A block collection has no closing bracket: libyaml reports its end at the next token, which may lie behind
    // comments and blank lines. It ends where its last child does.
    let isClosed = events.endMark - events.startMark == 1
    lastEnd =
      isClosed
      ? UInt32(offsets.byteOffset(ofScalar: events.endMark)) : max(records[collection.index].start, lastEnd)
    records[collection.index].end = lastEnd
    records[collection.index].next = UInt32(records.count)
  }
}
