/// RFC 6901 pointers into the documented input shape.
enum JSONPointer {
  static func field(_ field: RecordField, slot: Int) -> String {
    field.group == .record ? "/\(field.column.key)" : "\(element(field.group, slot: slot))/\(field.column.key)"
  }

  static func element(_ group: RecordGroup, slot: Int) -> String {
    switch group {
    case .record: ""
    case _ where group.isRepeated: "/\(group.key)/\(slot)"
    default: "/\(group.key)"
    }
  }

  static func member(_ field: RecordField, slot: Int, _ key: String) -> String {
    "\(self.field(field, slot: slot))/\(escaped(key))"
  }

  static func escaped(_ key: String) -> String {
    var escaped = ""
    for character in key {
      switch character {
      case "~": escaped += "~0"
      case "/": escaped += "~1"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
