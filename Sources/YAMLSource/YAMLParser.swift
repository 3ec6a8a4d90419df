import CLibYAML
package import Diagnostics

/// Reads one YAML document through libyaml's events into a ``YAMLTree``, within bounds that no honest document reaches.
package struct YAMLParser {
  package static let maximumDepth = 64
  /// Nodes after every alias is expanded (an alias bomb is small on disk and huge in memory).
  package static let maximumNodes = 1_000_000
  package static let maximumBytes = 64 << 20

  private let source: SourceID
  private let bytes: [UInt8]
  private var offsets: ScalarOffsets
  private var records: [YAMLTree.Record] = []
  private var escaped: [UInt8] = []
  private var open: [Int] = []
  private var anchors: [String: Int] = [:]
  /// Nodes of each subtree once expanded, by record.
  private var sizes: [Int] = []
  /// Where the last finished node ends.
  private var lastEnd: UInt32 = 0

  /// The tree, or nil and the finding that says why there is none.
  package static func parse(_ file: SourceFile, as source: SourceID) -> (tree: YAMLTree?, findings: [Finding]) {
    if let problem = EncodingCheck.problem(in: file.bytes, source: source) { return (nil, [problem]) }
    var parser = YAMLParser(source: source, bytes: file.bytes)
    do throws(SyntaxProblem) {
      return (try parser.run(), [])
    } catch {
      return (nil, [error.finding])
    }
  }

  private init(source: SourceID, bytes: [UInt8]) {
    self.source = source
    self.bytes = bytes
    self.offsets = ScalarOffsets(bytes)
  }

  private mutating func run() throws(SyntaxProblem) -> YAMLTree {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else { throw problem(.outOfMemory, 0..<0) }
    defer { yaml_parser_delete(&parser) }
    // A private copy keeps the pointer that libyaml holds valid for the whole of the parse.
    let input = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(bytes.count, 1))
    defer { input.deallocate() }
    _ = input.initialize(from: bytes)
    yaml_parser_set_input_string(&parser, input.baseAddress, bytes.count)
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)

    var documents = 0
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(&parser, &event) == 1 else { throw libyamlProblem(parser) }
      defer { yaml_event_delete(&event) }
      switch event.type {
      case YAML_DOCUMENT_START_EVENT:
        documents += 1
        if documents > 1 { throw problem(.secondDocument, span(event)) }
      case YAML_STREAM_END_EVENT:
        guard !records.isEmpty,
          !(records.count == 1 && records[0].kind == .scalar && records[0].start == records[0].end)
        else { throw problem(.nothing, 0..<0) }
        return YAMLTree(source: source, bytes: bytes, records: records, escaped: escaped)
      case YAML_SCALAR_EVENT: try scalar(event)
      case YAML_ALIAS_EVENT: try alias(event)
      case YAML_SEQUENCE_START_EVENT: try begin(.sequence, event, anchor: event.data.sequence_start.anchor)
      case YAML_MAPPING_START_EVENT: try begin(.mapping, event, anchor: event.data.mapping_start.anchor)
      case YAML_SEQUENCE_END_EVENT: try end(event)
      case YAML_MAPPING_END_EVENT: try end(event)
      default: break
      }
    }
  }

  private mutating func span(_ event: yaml_event_t) -> Range<Int> {
    let start = offsets.byteOffset(ofScalar: Int(event.start_mark.index))
    return start..<max(start, offsets.byteOffset(ofScalar: Int(event.end_mark.index)))
  }

  private func problem(_ kind: SyntaxProblem.Kind, _ range: Range<Int>) -> SyntaxProblem {
    SyntaxProblem(kind: kind, span: SourceSpan(source, range))
  }

  private mutating func libyamlProblem(_ parser: yaml_parser_t) -> SyntaxProblem {
    let text = parser.problem.map { String(cString: $0) } ?? ""
    let context = parser.context.map { String(cString: $0) } ?? ""
    let at =
      parser.error == YAML_READER_ERROR
      ? min(Int(parser.problem_offset), bytes.count)
      : offsets.byteOffset(ofScalar: Int(parser.problem_mark.index))
    let started = parser.context == nil ? nil : offsets.byteOffset(ofScalar: Int(parser.context_mark.index))
    let error = LibYAMLError(
      problem: text, context: context, offset: at, started: started, bytes: bytes, source: source)
    return error.translated
  }

  // MARK: Building

  private mutating func append(_ record: YAMLTree.Record, anchor: UnsafeMutablePointer<yaml_char_t>?)
    throws(SyntaxProblem)
  {
    if records.count >= Self.maximumNodes {
      throw problem(.tooManyNodes, Int(record.start)..<Int(record.end))
    }
    if let anchor { anchors[String(cString: anchor)] = records.count }
    records.append(record)
    sizes.append(1)
  }

  private mutating func scalar(_ event: yaml_event_t) throws(SyntaxProblem) {
    let range = span(event)
    let data = event.data.scalar
    var record = YAMLTree.Record(kind: .scalar, start: UInt32(range.lowerBound), end: UInt32(range.upperBound))
    record.isPlain = data.style == YAML_PLAIN_SCALAR_STYLE
    let text = UnsafeBufferPointer(start: data.value, count: data.length)
    let inner = record.isPlain || range.count < 2 ? range : range.lowerBound + 1..<range.upperBound - 1
    if inner.count == text.count, bytes[inner].elementsEqual(text) {
      (record.textStart, record.textEnd) = (UInt32(inner.lowerBound), UInt32(inner.upperBound))
    } else {
      record.isEscaped = true
      record.textStart = UInt32(escaped.count)
      escaped.append(contentsOf: text)
      record.textEnd = UInt32(escaped.count)
    }
    record.next = UInt32(records.count + 1)
    lastEnd = record.end
    try append(record, anchor: data.anchor)
    count(1)
  }

  private mutating func alias(_ event: yaml_event_t) throws(SyntaxProblem) {
    let range = span(event)
    let name = String(cString: event.data.alias.anchor)
    guard let target = anchors[name] else { throw problem(.undefinedAlias(name), range) }
    guard !open.contains(target) else { throw problem(.selfReference(name), range) }
    let size = sizes[target]
    if sizes[0] + size > Self.maximumNodes { throw problem(.tooManyNodes, range) }
    var record = YAMLTree.Record(kind: .alias, start: UInt32(range.lowerBound), end: UInt32(range.upperBound))
    record.textStart = UInt32(target)
    record.next = UInt32(records.count + 1)
    lastEnd = record.end
    try append(record, anchor: nil)
    count(size)
  }

  /// Adds nodes to every open collection, so that an alias to one knows what it expands to.
  private mutating func count(_ nodes: Int) {
    for index in open { sizes[index] += nodes }
  }

  private mutating func begin(
    _ kind: YAMLTree.Record.Kind, _ event: yaml_event_t, anchor: UnsafeMutablePointer<yaml_char_t>?
  ) throws(SyntaxProblem) {
    let range = span(event)
    guard open.count < Self.maximumDepth else { throw problem(.tooDeep, range) }
    count(1)
    try append(
      YAMLTree.Record(kind: kind, start: UInt32(range.lowerBound), end: UInt32(range.upperBound)), anchor: anchor)
    open.append(records.count - 1)
  }

  private mutating func end(_ event: yaml_event_t) throws(SyntaxProblem) {
    guard let index = open.popLast() else { return }
    records[index].next = UInt32(records.count)
    let range = span(event)
    // A block collection has no closing bracket: libyaml reports its end at the next token, which may lie behind
    // comments and blank lines. It ends where its last child does.
    let closed = range.count == 1
    lastEnd = closed ? UInt32(range.upperBound) : max(records[index].start, lastEnd)
    records[index].end = lastEnd
  }
}
