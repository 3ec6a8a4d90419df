import CanonicalJSON

/// An NDJSON line written the way exports write it, as ranges of its bytes: known keys, each once; texts without
/// escapes; plain decimals. Made once and used for line after line.
///
/// This is only a faster way to what ``JSONFields`` finds. Whatever is not so ordinary, and every mistake, is left to
/// the strict parser: ``scan(_:)`` then says no, and says nothing about why.
struct OrdinaryLine {
  struct Cell {
    enum Kind {
      case absent
      /// Text between quotation marks; plain as ``CellText/isPlain(_:)`` has it.
      case plainText
      case text
      case number
      case flag(Bool)
      case list([String])
      case other(JSONValue)
    }

    var kind = Kind.absent
    var start = 0
    var end = 0
  }

  private(set) var bytes: ArraySlice<UInt8> = []
  /// By ``RecordGroup``: the cells of its elements one after the other, each as many as the group has fields.
  private var cells = [[Cell]](repeating: [], count: RecordGroup.allCases.count)

  func slotCount(_ group: RecordGroup) -> Int { cells[group.rawValue].count / group.fields.count }

  func cell(_ field: RecordField, slot: Int) -> Cell {
    let fields = Self.layouts[field.group.rawValue]
    return cells[field.group.rawValue][slot * fields.count + field.rawValue - fields.first]
  }

  /// Whether the line is ordinary.
  mutating func scan(_ line: ArraySlice<UInt8>) -> Bool {
    bytes = line
    for group in cells.indices { cells[group].removeAll(keepingCapacity: true) }
    let base = line.startIndex
    return line.withUnsafeBufferPointer { buffer in
      var at = Cursor(bytes: buffer)
      return record(&at, base: base) && at.isAtEnd
    }
  }

  /// Keys of a group, for comparing bytes.
  private struct Layout: Sendable {
    let first: Int
    let keys: [[UInt8]]
    var count: Int { keys.count }
  }

  private static let layouts: [Layout] = RecordGroup.allCases.map { group in
    Layout(first: group.fields.first?.rawValue ?? 0, keys: group.fields.map { Array($0.column.key.utf8) })
  }

  private static let groupKeys: [(key: [UInt8], group: RecordGroup)] = RecordGroup.allCases.filter { $0 != .record }
    .map { (Array($0.key.utf8), $0) }

  private mutating func record(_ at: inout Cursor, base: Int) -> Bool {
    cells[RecordGroup.record.rawValue] = [Cell](repeating: Cell(), count: RecordGroup.record.fields.count)
    var seen = 0
    return at.members { (at, key) in
      guard let group = Self.groupKeys.first(where: { at.bytes(of: key, equal: $0.key) })?.group else {
        return field(&at, key, of: .record, from: 0, base: base)
      }
      guard seen & 1 << group.rawValue == 0 else { return false }
      seen |= 1 << group.rawValue
      return group.isRepeated
        ? at.elements { element(&$0, of: group, base: base) } : element(&at, of: group, base: base)
    }
  }

  private mutating func element(_ at: inout Cursor, of group: RecordGroup, base: Int) -> Bool {
    let start = cells[group.rawValue].count
    for _ in 0..<Self.layouts[group.rawValue].count { cells[group.rawValue].append(Cell()) }
    return at.members { (at, key) in field(&at, key, of: group, from: start, base: base) }
  }

  private mutating func field(
    _ at: inout Cursor, _ key: Range<Int>, of group: RecordGroup, from start: Int, base: Int
  ) -> Bool {
    guard let index = Self.layouts[group.rawValue].keys.firstIndex(where: { at.bytes(of: key, equal: $0) }),
      case .absent = cells[group.rawValue][start + index].kind, var cell = at.cell()
    else { return false }
    cell.start += base
    cell.end += base
    cells[group.rawValue][start + index] = cell
    return true
  }
}
