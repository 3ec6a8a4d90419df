import CanonicalJSON

/// What a file says of one field.
enum CellValue {
  case blank
  case text(String)
  /// What only JSON can say: numbers, lists and so on. Never null and never a string.
  case json(JSONValue)
}

/// The fields of one row, whatever format it is in. Repeated groups are slots; some of them may be blank.
protocol RecordFields {
  func slotCount(_ group: RecordGroup) -> Int
  func isBlank(_ group: RecordGroup, slot: Int) -> Bool
  func value(_ field: RecordField, slot: Int) -> CellValue
  /// What people call the place: a column's name, or a JSON pointer.
  func cellName(_ field: RecordField, slot: Int) -> String
  func elementName(_ group: RecordGroup, slot: Int) -> String
  /// The place of one entry of a field that holds several.
  func memberName(_ field: RecordField, slot: Int, member: String) -> String
}
