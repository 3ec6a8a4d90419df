/// An NDJSON line written the way exports write it, as ranges of its bytes: known keys, each once; texts without
/// escapes; plain decimals. Made once and used for line after line.
///
/// This is only a faster way to what ``JSONFields`` finds. Whatever is not so ordinary, and every mistake, is left to
/// the strict parser: ``scan(_:)`` then says no, and says nothing about why.
struct OrdinaryLine {
  struct Cell {
    enum Kind: UInt8 {
      case absent
      /// Text between quotation marks; plain as ``CellText/isPlain(_:)`` has it.
      case plainText
      case text
      case number
      case yes
      case no
      /// Of ``texts``: plain, none of them empty.
      case list
      /// Of ``members``.
      case object
    }

    var kind = Kind.absent
    var start: Int32 = 0
    var end: Int32 = 0

    init() {}

    init(_ kind: Kind, _ range: Range<Int>) {
      self.kind = kind
      start = Int32(truncatingIfNeeded: range.lowerBound)
      end = Int32(truncatingIfNeeded: range.upperBound)
    }

    var range: Range<Int> { Int(start)..<Int(end) }
  }

  /// An entry of an object; the key is ASCII, plain and not empty.
  struct Member {
    var key: Cell
    /// A text, a number or a flag.
    var value: Cell
  }

  /// The line; every range is one of its.
  private(set) var bytes: [UInt8] = []
  /// Whether no text holds what JSON must escape; in CSV a quotation mark or backslash is a character as any other.
  private(set) var isFreeOfEscapes = false
  private(set) var texts: [Cell] = []
  /// Those of one object in the order of their keys' bytes.
  private(set) var members: [Member] = []
  /// The cells of the elements of one group after another, each as many as the group has fields; behind them, some of
  /// lines before.
  private(set) var cells: [Cell] = []
  private var cellCount = 0
  /// By ``RecordGroup``.
  private var starts = InlineArray<15, Int32>(repeating: 0)
  private var counts = InlineArray<15, Int32>(repeating: 0)
  /// In CSV, for each element of a repeated group the slot that it stands in.
  private(set) var slots: [UInt16] = []
  private var keys = OrdinaryKeys()

  func slotCount(_ group: RecordGroup) -> Int { Int(counts[group.rawValue]) }

  func cell(_ field: RecordField, slot: Int) -> Cell {
    cells[offset(field.group, slot: slot) + field.rawValue]
  }

  /// What is to be added to a field's number for its place among ``cells``.
  func offset(_ group: RecordGroup, slot: Int) -> Int {
    Int(starts[group.rawValue]) + slot * keys.fieldCount(group) - keys.firstField(group)
  }

  /// Whether the line is ordinary.
  mutating func scan(_ line: ArraySlice<UInt8>) -> Bool {
    start(with: line, isFreeOfEscapes: true)
    return line.withUnsafeBufferPointer { buffer in
      var at = Cursor(bytes: buffer)
      return record(&at) && at.isAtEnd
    }
  }

  mutating func start(with line: ArraySlice<UInt8>, isFreeOfEscapes: Bool) {
    self.isFreeOfEscapes = isFreeOfEscapes
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: line)
    texts.removeAll(keepingCapacity: true)
    members.removeAll(keepingCapacity: true)
    cellCount = 0
    slots.removeAll(keepingCapacity: true)
    counts = InlineArray(repeating: 0)
  }

  private mutating func record(_ at: inout Cursor) -> Bool {
    let start = begin(.record)
    guard at.consume("{") else { return false }
    if at.consume("}") { return true }
    var last = OrdinaryKeys.none
    var seen = 0
    repeat {
      guard let key = keys.next(&at, of: .record, after: last) else { return false }
      last = key
      if let group = keys.group(key) {
        guard seen & 1 << group.rawValue == 0, elements(&at, of: group) else { return false }
        seen |= 1 << group.rawValue
      } else {
        guard field(&at, start + key) else { return false }
      }
    } while at.consume(",")
    return at.consume("}")
  }

  /// Makes room for an element's cells.
  mutating func begin(_ group: RecordGroup) -> Int {
    let start = cellCount
    if counts[group.rawValue] == 0 { starts[group.rawValue] = Int32(truncatingIfNeeded: start) }
    counts[group.rawValue] += 1
    cellCount += keys.fieldCount(group)
    for index in start..<min(cellCount, cells.count) { cells[index] = Cell() }
    if cells.count < cellCount { cells.append(contentsOf: repeatElement(Cell(), count: cellCount)) }
    return start
  }

  private mutating func elements(_ at: inout Cursor, of group: RecordGroup) -> Bool {
    guard group.isRepeated else { return element(&at, of: group) }
    guard at.consume("[") else { return false }
    if at.consume("]") { return true }
    repeat { guard element(&at, of: group) else { return false } } while at.consume(",")
    return at.consume("]")
  }

  private mutating func element(_ at: inout Cursor, of group: RecordGroup) -> Bool {
    let start = begin(group)
    guard at.consume("{") else { return false }
    if at.consume("}") { return true }
    var last = OrdinaryKeys.none
    repeat {
      guard let key = keys.next(&at, of: group, after: last), field(&at, start + key) else { return false }
      last = key
    } while at.consume(",")
    return at.consume("}")
  }

  /// The value of a field.
  private mutating func field(_ at: inout Cursor, _ place: Int) -> Bool {
    guard cells[place].kind == .absent, let cell = cell(&at) else { return false }
    cells[place] = cell
    return true
  }

  private mutating func cell(_ at: inout Cursor) -> Cell? {
    switch at.peek() {
    case UInt8(ascii: "["): list(&at)
    case UInt8(ascii: "{"): object(&at)
    default: at.scalar()
    }
  }

  /// A list of texts in which nothing has to be made another way.
  private mutating func list(_ at: inout Cursor) -> Cell? {
    guard at.consume("[") else { return nil }
    let start = texts.count
    if at.consume("]") { return Cell(.list, start..<start) }
    repeat {
      guard let text = at.scalar(), text.kind == .plainText, text.start < text.end else { return nil }
      texts.append(text)
    } while at.consume(",")
    return at.consume("]") ? Cell(.list, start..<texts.count) : nil
  }

  private mutating func object(_ at: inout Cursor) -> Cell? {
    guard at.consume("{") else { return nil }
    let start = members.count
    if at.consume("}") { return Cell(.object, start..<start) }
    repeat {
      guard let key = at.scalar(), key.kind == .plainText, key.start < key.end, at.isASCII(key.range),
        at.consume(":"), let value = at.scalar()
      else { return nil }
      guard add(Member(key: key, value: value), from: start) else { return nil }
    } while at.consume(",")
    return at.consume("}") ? Cell(.object, start..<members.count) : nil
  }

  // MARK: Adding

  mutating func set(_ cell: Cell, at place: Int) { cells[place] = cell }

  mutating func append(slot: Int) { slots.append(UInt16(truncatingIfNeeded: slot)) }

  /// Where the bytes then stand.
  mutating func append(_ more: [UInt8]) -> Int {
    let start = bytes.count
    bytes.append(contentsOf: more)
    return start
  }

  mutating func add(_ text: Cell) -> Bool {
    texts.append(text)
    return true
  }

  /// Adds an entry to the object whose first one is at a place; false where it has the key already.
  mutating func add(_ member: Member, from first: Int) -> Bool {
    // Into its place among those before it; nearly always it is there already.
    var place = members.count
    while place > first, !precedes(members[place - 1].key, member.key) {
      guard precedes(member.key, members[place - 1].key) else { return false }
      place -= 1
    }
    members.insert(member, at: place)
    return true
  }

  private func precedes(_ first: Cell, _ second: Cell) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      for (one, other) in zip(first.range, second.range) where bytes[one] != bytes[other] {
        return bytes[one] < bytes[other]
      }
      return first.range.count < second.range.count
    }
  }
}
