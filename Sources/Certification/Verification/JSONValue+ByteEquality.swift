import CanonicalJSON

extension JSONValue {
  /// Whether two values are the same to every reader: equal strings in Swift may be different bytes to others, as `é` in
  /// its two spellings.
  func isSameBytes(as other: JSONValue) -> Bool {
    switch (self, other) {
    case (.string(let text), .string(let otherText)): text.utf8.elementsEqual(otherText.utf8)
    case (.array(let values), .array(let others)):
      values.count == others.count && zip(values, others).allSatisfy { $0.isSameBytes(as: $1) }
    case (.object(let members), .object(let others)):
      members.count == others.count
        && members.allSatisfy { key, value in
          others.index(forKey: key).map {
            others[$0].key.utf8.elementsEqual(key.utf8) && value.isSameBytes(as: others[$0].value)
          } ?? false
        }
    default: self == other
    }
  }
}
