import CanonicalJSON

/// What a file says of one field.
enum CellValue {
  case blank
  /// Plain text is already as it should be (``CellText/isPlain(_:)``).
  case text(String, isPlain: Bool)
  /// A list of texts, none of them empty and each as it should be.
  case list([String])
  /// What only JSON can say: numbers, other lists and so on. Never null and never a string.
  case json(JSONValue)

  var isBlank: Bool { if case .blank = self { true } else { false } }

  /// What is there, where it is not a text.
  var structure: JSONValue? {
    switch self {
    case .blank, .text: nil
    case .list(let texts): .array(texts.map(JSONValue.string))
    case .json(let json): json
    }
  }
}

/// The fields of one row, whatever format it is in. Repeated groups are slots; some of them may be blank.
protocol RecordFields {
  /// Whether the format has nothing but text, so that lists and yes or no are written in words.
  static var hasOnlyText: Bool { get }

  func slotCount(_ group: RecordGroup) -> Int
  func isBlank(_ group: RecordGroup, slot: Int) -> Bool
  func value(_ field: RecordField, slot: Int) -> CellValue
  /// What people call the place: a column's name, or a JSON pointer.
  func cellName(_ field: RecordField, slot: Int) -> String
  func elementName(_ group: RecordGroup, slot: Int) -> String
  /// The place of one entry of a field that holds several.
  func memberName(_ field: RecordField, slot: Int, member: String) -> String
}
