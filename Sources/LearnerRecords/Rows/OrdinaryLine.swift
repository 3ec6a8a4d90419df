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
  private let keys = OrdinaryKeys()

  func slotCount(_ group: RecordGroup) -> Int { Int(counts[group.rawValue]) }

  func cell(_ field: RecordField, slot: Int) -> Cell {
    cells[offset(field.group, slot: slot) + field.rawValue]
  }

  /// What is to be added to a field's number for its place among ``cells``.
  func offset(_ group: RecordGroup, slot: Int) -> Int {
    let known = keys.groups[group.rawValue]
    return Int(starts[group.rawValue]) + slot * known.fieldCount - known.firstField
  }

  /// The number of the group's first field.
  func firstField(_ group: RecordGroup) -> Int { keys.groups[group.rawValue].firstField }

  /// Whether the line is ordinary, and UTF-8.
  mutating func scan(_ line: ArraySlice<UInt8>) -> Bool { line.withUnsafeBufferPointer { scan($0) } }

  mutating func scan(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = line.baseAddress else { return false }
    while true {
      start(with: line, isFreeOfEscapes: true)
      var room: [Cell] = []
      swap(&room, &cells)
      let (isOrdinary, isFull) = room.withUnsafeMutableBufferPointer { room in
        var scanner = LineScanner(base, count: line.count, keys, cells: room)
        swap(&scanner.texts, &texts)
        swap(&scanner.members, &members)
        let isOrdinary = scanner.line()
        swap(&scanner.texts, &texts)
        swap(&scanner.members, &members)
        (starts, counts, cellCount) = (scanner.starts, scanner.counts, scanner.cellCount)
        return (isOrdinary, scanner.isFull)
      }
      swap(&room, &cells)
      guard isFull else { return isOrdinary }
      cells.append(contentsOf: repeatElement(Cell(), count: max(256, cells.count)))
    }
  }

  mutating func start(with line: UnsafeBufferPointer<UInt8>, isFreeOfEscapes: Bool) {
    self.isFreeOfEscapes = isFreeOfEscapes
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: line)
    texts.removeAll(keepingCapacity: true)
    members.removeAll(keepingCapacity: true)
    cellCount = 0
    slots.removeAll(keepingCapacity: true)
    counts = InlineArray(repeating: 0)
  }

  /// Makes room for an element's cells.
  mutating func begin(_ group: RecordGroup) -> Int {
    let start = cellCount
    if counts[group.rawValue] == 0 { starts[group.rawValue] = Int32(truncatingIfNeeded: start) }
    counts[group.rawValue] += 1
    cellCount += keys.groups[group.rawValue].fieldCount
    for index in start..<min(cellCount, cells.count) { cells[index] = Cell() }
    if cells.count < cellCount { cells.append(contentsOf: repeatElement(Cell(), count: cellCount)) }
    return start
  }

  // MARK: From cells

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
    bytes.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { members.insert(member, from: first, in: $0) } ?? false
    }
  }
}
