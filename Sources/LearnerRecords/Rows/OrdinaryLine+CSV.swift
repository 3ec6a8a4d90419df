/// A row of CSV as an ordinary line: the same cells, wherever they come from.
extension OrdinaryLine {
  /// Whether the row is ordinary: nothing has to be made another way, and lists are of pieces of which that is true.
  mutating func take(_ row: CSVCells, _ columns: OrdinaryColumns) -> Bool {
    guard row.count == columns.count, columns.unnamed.allSatisfy({ row.isEmpty($0) }) else { return false }
    row.bytes.withUnsafeBufferPointer { start(with: $0, isFreeOfEscapes: false) }
    let constants = append(columns.constants)
    for element in columns.elements {
      if element.group.isRepeated {
        let isThere = element.entries.contains { index in
          columns.entries[index].column >= 0 && !row.isEmpty(columns.entries[index].column)
        }
        guard isThere else { continue }
        append(slot: element.slot)
      }
      let place = begin(element.group)
      let first = firstField(element.group)
      for index in element.entries {
        let entry = columns.entries[index]
        let range =
          entry.column < 0
          ? entry.constant.lowerBound + constants..<entry.constant.upperBound + constants : row.range(entry.column)
        guard !range.isEmpty else { continue }
        guard let cell = cell(entry.field, range, isPlain: entry.column < 0 || row.isPlain(entry.column)) else {
          return false
        }
        set(cell, at: place + entry.field.rawValue - first)
      }
    }
    return true
  }

  private mutating func cell(_ field: RecordField, _ range: Range<Int>, isPlain: Bool) -> Cell? {
    switch field {
    case .sittingAssessors, .evidenceAssessors:
      let start = texts.count
      return pieces(range) { line, piece in line.add(Cell(.plainText, piece)) } ? Cell(.list, start..<texts.count) : nil
    case .sittingFunctions, .sittingKeys:
      let start = members.count
      return pieces(range) { line, piece in line.addMember(piece, from: start) }
        ? Cell(.object, start..<members.count) : nil
    case .diplomaFinalYear, .diplomaEnrolled:
      return isEqual(range, "是") ? Cell(.yes, range) : isEqual(range, "否") ? Cell(.no, range) : nil
    default: return isPlain ? Cell(.plainText, range) : nil
    }
  }

  private func isEqual(_ range: Range<Int>, _ word: StaticString) -> Bool {
    word.withUTF8Buffer { bytes[range].elementsEqual($0) }
  }

  /// The pieces of a cell that holds several things, as ``SeparatedText/pieces(_:)`` has them; false where one is empty
  /// or not plain.
  private mutating func pieces(_ range: Range<Int>, _ body: (inout Self, Range<Int>) -> Bool) -> Bool {
    var start = range.lowerBound
    var at = start
    while true {
      let width = at == range.upperBound ? 1 : separatorWidth(at, range.upperBound)
      if width == 0 {
        guard CellText.isPlain(bytes[at]) else { return false }
        at += 1
        continue
      }
      guard start < at, bytes[start] != UInt8(ascii: "'"), body(&self, start..<at) else { return false }
      if at == range.upperBound { return true }
      at += width
      start = at
    }
  }

  /// How many bytes the separator takes that stands here; 0: there is none.
  private func separatorWidth(_ at: Int, _ end: Int) -> Int {
    switch bytes[at] {
    case UInt8(ascii: ";"), UInt8(ascii: ","): 1
    case 0xEF where end - at > 2 && bytes[at + 1] == 0xBC && (bytes[at + 2] == 0x9B || bytes[at + 2] == 0x8C): 3
    case 0xE3 where end - at > 2 && bytes[at + 1] == 0x80 && bytes[at + 2] == 0x81: 3
    default: 0
    }
  }

  /// `1.1=80` or `1.1.1=合格`.
  private mutating func addMember(_ piece: Range<Int>, from first: Int) -> Bool {
    guard
      let sign = bytes[piece].firstIndex(where: { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ":") }),
      piece.lowerBound < sign, sign + 1 < piece.upperBound, bytes[sign + 1] != UInt8(ascii: "'"),
      bytes[piece.lowerBound..<sign].allSatisfy({ $0 < 0x80 })
    else { return false }
    let value = sign + 1..<piece.upperBound
    let kind: Cell.Kind = isEqual(value, "合格") ? .yes : isEqual(value, "不合格") ? .no : .plainText
    return add(Member(key: Cell(.plainText, piece.lowerBound..<sign), value: Cell(kind, value)), from: first)
  }
}
