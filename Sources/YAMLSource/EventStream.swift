import CLibYAML
import Glibc

/// libyaml's events over one file's bytes, one at a time: the only place where memory is not checked by the compiler.
///
/// Marks are libyaml's: they count Unicode scalars from the start of the text, behind a byte order mark;
/// ``ScalarOffsets`` turns them into byte offsets of the file.
struct EventStream: ~Copyable {
  enum Event {
    case documentStart
    case scalar
    case alias
    case sequenceStart
    case mappingStart
    case collectionEnd
    case streamEnd
    case other
    /// The file is broken: ``mistake`` says how.
    case mistake
  }

  /// Why libyaml gave up: its own words, and where.
  struct Mistake {
    var problem: String
    var context: String
    var mark: Int
    /// Where what it was reading had begun.
    var contextMark: Int?
    /// Set instead of `mark` where the bytes themselves were at fault.
    var byteOffset: Int?
  }

  // libyaml keeps the address of its parser, so both stay where they are for the stream's whole life.
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let event: UnsafeMutablePointer<yaml_event_t>

  /// Runs `body` over the events of `bytes`; nil where there is no memory for a parser.
  static func read<Result>(
    _ bytes: [UInt8], _ body: (inout EventStream) throws(SyntaxProblem) -> Result
  ) throws(SyntaxProblem) -> Result? {
    // The bytes stay put inside the closure, and the stream cannot leave it: it is lent, and cannot be copied.
    try bytes.withUnsafeBufferPointer { (input: UnsafeBufferPointer<UInt8>) throws(SyntaxProblem) in
      guard var stream = EventStream(input) else { return nil }
      return try body(&stream)
    }
  }

  /// Where the n-th line begins that libyaml may take for a directive (`%` as its first character); nil if there are
  /// fewer. libyaml compares each directive with all before it, so their number has to be bounded ahead of it.
  static func directive(_ number: Int, in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { file in
      guard let start = file.baseAddress else { return nil }
      var left = number
      var at = 0
      while at < file.count, let found = memchr(start + at, Int32(UInt8(ascii: "%")), file.count - at) {
        let offset = UnsafeRawPointer(found) - start
        if beginsLine(offset, of: file) { left -= 1 }
        if left == 0 { return offset }
        at = offset + 1
      }
      return nil
    }
  }

  /// To libyaml the end of a line is also U+0085, U+2028 or U+2029.
  private static func beginsLine(_ offset: Int, of file: UnsafeRawBufferPointer) -> Bool {
    func follows(_ ending: [UInt8]) -> Bool {
      offset >= ending.count && file[offset - ending.count..<offset].elementsEqual(ending)
    }
    guard offset > 0 else { return true }
    switch file[offset - 1] {
    case 0x0A, 0x0D: return true
    case 0x85: return follows([0xC2, 0x85])
    case 0xA8, 0xA9: return follows([0xE2, 0x80, file[offset - 1]])
    case 0xBF: return offset == 3 && follows([0xEF, 0xBB, 0xBF])
    default: return false
    }
  }

  /// Bytes of a byte order mark, which libyaml would count as the first column of the first line.
  private let skipped: Int

  private init?(_ input: UnsafeBufferPointer<UInt8>) {
    skipped = ByteOrderMark.length(input)
    parser = .allocate(capacity: 1)
    event = .allocate(capacity: 1)
    event.initialize(to: yaml_event_t())
    guard yaml_parser_initialize(parser) == 1 else {
      event.deallocate()
      parser.deallocate()
      return nil
    }
    yaml_parser_set_input_string(parser, input.baseAddress.map { $0 + skipped }, input.count - skipped)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
  }

  deinit {
    yaml_event_delete(event)
    yaml_parser_delete(parser)
    event.deallocate()
    parser.deallocate()
  }

  /// Reads the next event, which the properties below then describe.
  mutating func next() -> Event {
    yaml_event_delete(event)
    guard yaml_parser_parse(parser, event) == 1 else { return .mistake }
    switch event.pointee.type {
    case YAML_SCALAR_EVENT: return .scalar
    case YAML_MAPPING_START_EVENT: return .mappingStart
    case YAML_SEQUENCE_START_EVENT: return .sequenceStart
    case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT: return .collectionEnd
    case YAML_ALIAS_EVENT: return .alias
    case YAML_DOCUMENT_START_EVENT: return .documentStart
    case YAML_STREAM_END_EVENT: return .streamEnd
    default: return .other
    }
  }

  var startMark: Int { Int(event.pointee.start_mark.index) }
  var endMark: Int { Int(event.pointee.end_mark.index) }

  /// The name that an alias uses, or that a node is given.
  var anchor: String? {
    let name =
      switch event.pointee.type {
      case YAML_SCALAR_EVENT: event.pointee.data.scalar.anchor
      case YAML_ALIAS_EVENT: event.pointee.data.alias.anchor
      case YAML_SEQUENCE_START_EVENT: event.pointee.data.sequence_start.anchor
      case YAML_MAPPING_START_EVENT: event.pointee.data.mapping_start.anchor
      default: UnsafeMutablePointer<yaml_char_t>?.none
      }
    guard let name else { return nil }
    return String(cString: name)
  }

  var scalarIsPlain: Bool { event.pointee.data.scalar.style == YAML_PLAIN_SCALAR_STYLE }

  /// Bytes of a scalar's text.
  var scalarCount: Int { event.pointee.type == YAML_SCALAR_EVENT ? event.pointee.data.scalar.length : 0 }

  /// Whether the file has a scalar's text, byte for byte, at an offset.
  func scalarStands(in bytes: [UInt8], at offset: Int) -> Bool {
    let count = scalarCount
    guard count > 0, let text = event.pointee.data.scalar.value else { return true }
    return bytes.withUnsafeBytes { file in
      guard let start = file.baseAddress, offset >= 0, offset + count <= file.count else { return false }
      return memcmp(start + offset, text, count) == 0
    }
  }

  /// Adds a scalar's text, unfolded and unescaped, to `bytes`.
  func appendScalar(to bytes: inout [UInt8]) {
    guard scalarCount > 0 else { return }
    bytes.append(contentsOf: UnsafeBufferPointer(start: event.pointee.data.scalar.value, count: scalarCount))
  }

  var mistake: Mistake {
    let state = parser
    return Mistake(
      problem: state.pointee.problem.map { String(cString: $0) } ?? "",
      context: state.pointee.context.map { String(cString: $0) } ?? "",
      mark: Int(state.pointee.problem_mark.index),
      contextMark: state.pointee.context == nil ? nil : Int(state.pointee.context_mark.index),
      byteOffset: state.pointee.error == YAML_READER_ERROR ? skipped + Int(state.pointee.problem_offset) : nil)
  }
}
