/// Where a CSV file's columns stand in a record, laid out for reading row after row: every element of every group with
/// its fields. What a field is by its column's very meaning (``CSVHeader/constant(_:slot:)``) is kept as bytes.
struct OrdinaryColumns {
  struct Element {
    var group: RecordGroup
    var slot: Int
    /// Of ``entries``.
    var entries: Range<Int>
  }

  struct Entry {
    var field: RecordField
    /// -1: the field is what ``constant`` says.
    var column: Int
    /// Of ``constants``.
    var constant: Range<Int>
  }

  private(set) var elements: [Element] = []
  private(set) var entries: [Entry] = []
  private(set) var constants: [UInt8] = []
  let unnamed: [Int]
  let count: Int

  init(_ header: CSVHeader) {
    unnamed = header.unnamed
    count = header.names.count
    for group in RecordGroup.allCases {
      for slot in 0..<header.slotCount(group) {
        let start = entries.count
        for field in group.fields { add(field, slot, header) }
        elements.append(Element(group: group, slot: slot, entries: start..<entries.count))
      }
    }
  }

  private mutating func add(_ field: RecordField, _ slot: Int, _ header: CSVHeader) {
    let start = constants.count
    if let column = header.column(field, slot: slot) {
      entries.append(Entry(field: field, column: column, constant: start..<start))
    } else if let text = header.constant(field, slot: slot) {
      constants.append(contentsOf: text.utf8)
      entries.append(Entry(field: field, column: -1, constant: start..<constants.count))
    }
  }
}
