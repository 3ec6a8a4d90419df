/// Names of one kind that a model knows, by small numbers.
struct NameTable: Sendable {
  /// What a record says that the model does not know.
  static let unknown: Int32 = -1

  private var numbers: [String: Int32] = [:]
  private(set) var names: [String] = []

  var count: Int { names.count }

  @discardableResult
  mutating func add(_ name: String) -> Int32 {
    if let number = numbers[name] { return number }
    let number = Int32(truncatingIfNeeded: names.count)
    numbers[name] = number
    names.append(name)
    return number
  }

  /// The number of a name that is equal as texts are; the bytes may differ (a letter with a combining accent).
  func number(_ name: String) -> Int32 { numbers[name] ?? Self.unknown }

  /// The number of a name with the very same bytes, for names that are printed again.
  func exactNumber(_ name: String) -> Int32 {
    let number = number(name)
    return number >= 0 && names[Int(number)].utf8.elementsEqual(name.utf8) ? number : Self.unknown
  }
}
