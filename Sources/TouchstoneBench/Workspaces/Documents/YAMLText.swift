/// A YAML document as its lines are written.
struct YAMLText {
  private(set) var bytes: [UInt8] = []
  /// How many skills and pieces of knowledge are among them.
  private(set) var items = 0

  init() { bytes.reserveCapacity(1 << 14) }

  mutating func line(_ text: String) { line(0, text) }

  mutating func line(_ indent: Int, _ text: String) {
    for _ in 0..<indent { bytes.append(UInt8(ascii: " ")) }
    bytes.append(contentsOf: text.utf8)
    bytes.append(UInt8(ascii: "\n"))
  }

  /// - Parameter more: further keys with their values, each after a comma.
  mutating func item(_ code: String, _ text: String, _ more: String = "") {
    items += 1
    line(10, "- {code: \(code), text: \(text)\(more)}")
  }

  /// Numbers stand in quotation marks where they name something.
  static func quoted(_ text: String) -> String {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? "\"\(text)\"" : text
  }

  static func list(_ texts: [String]) -> String { "[\(texts.joined(separator: ", "))]" }
}
