/// The fields of a CSV row under its header.
struct CSVFields: RecordFields {
  let header: CSVHeader
  let cells: CSVCells

  static let hasOnlyText = true

  func slotCount(_ group: RecordGroup) -> Int { header.slotCount(group) }

  func isBlank(_ group: RecordGroup, slot: Int) -> Bool {
    group.fields.allSatisfy { field in
      guard let column = header.column(field, slot: slot) else { return true }
      return cells.isBlank(column)
    }
  }

  func value(_ field: RecordField, slot: Int) -> CellValue {
    if let column = header.column(field, slot: slot) { return cells.value(column) }
    return header.constant(field, slot: slot).map { .text($0, isPlain: true) } ?? .blank
  }

  func cellName(_ field: RecordField, slot: Int) -> String { header.cellName(field, slot: slot) }

  func elementName(_ group: RecordGroup, slot: Int) -> String { header.elementName(group, slot: slot) }

  func memberName(_ field: RecordField, slot: Int, member: String) -> String { cellName(field, slot: slot) }
}
