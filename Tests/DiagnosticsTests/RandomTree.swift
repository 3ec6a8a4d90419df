import TestSupport

/// A document's content, written in any of its layouts; one of its values is the ``target``.
indirect enum RandomTree {
  case scalar(String)
  case mapping([(key: String, value: RandomTree)])
  case list([RandomTree])

  static let target = "the-target"

  static func make(depth: Int, _ dice: inout SeededGenerator) -> RandomTree {
    .mapping(keys(depth, holdsTarget: true, &dice))
  }

  private static func keys(_ depth: Int, holdsTarget: Bool, _ dice: inout SeededGenerator) -> [(
    key: String, value: RandomTree
  )] {
    let count = Int.random(in: 1...4, using: &dice)
    let special = Int.random(in: 0..<count, using: &dice)
    return (0..<count).map { index in
      ("k\(index)", value(depth - 1, holdsTarget: holdsTarget && index == special, &dice))
    }
  }

  private static func value(_ depth: Int, holdsTarget: Bool, _ dice: inout SeededGenerator) -> RandomTree {
    guard depth > 0 else { return .scalar(holdsTarget ? target : "v\(Int.random(in: 0..<9, using: &dice))") }
    switch Int.random(in: 0..<3, using: &dice) {
    case 0: return .mapping(keys(depth, holdsTarget: holdsTarget, &dice))
    case 1:
      let count = Int.random(in: 1...3, using: &dice)
      let special = Int.random(in: 0..<count, using: &dice)
      let name = ["code", "id", "编号", "level"].randomElement(using: &dice) ?? "code"
      return .list(
        (0..<count).map { index in
          .mapping(
            [(name, .scalar("n\(index)"))] + keys(depth, holdsTarget: holdsTarget && index == special, &dice))
        })
    default: return value(0, holdsTarget: holdsTarget, &dice)
    }
  }

  /// The same, with entries added to lists at any place.
  func withMoreEntries(_ dice: inout SeededGenerator) -> RandomTree {
    switch self {
    case .scalar: return self
    case .mapping(let entries):
      var more: [(key: String, value: RandomTree)] = []
      for entry in entries { more.append((entry.key, entry.value.withMoreEntries(&dice))) }
      return .mapping(more)
    case .list(let elements):
      var more: [RandomTree] = []
      for element in elements { more.append(element.withMoreEntries(&dice)) }
      for index in 0..<Int.random(in: 0...2, using: &dice) {
        let at = Int.random(in: 0...more.count, using: &dice)
        more.insert(.mapping([("code", .scalar("new\(index)")), ("k0", .scalar("v"))]), at: at)
      }
      return .list(more)
    }
  }

  func text(_ dice: inout SeededGenerator) -> String { "# 开头\n" + block(0, &dice) }

  private func block(_ indent: Int, _ dice: inout SeededGenerator) -> String {
    let pad = String(repeating: " ", count: indent)
    func noise() -> String { ["", "", "\n", "\(pad)# 说明: x\n"].randomElement(using: &dice) ?? "" }
    switch self {
    case .scalar(let text): return "\(pad)\(text)\n"
    case .mapping(let entries):
      return entries.shuffled(using: &dice).map { key, value in
        if Bool.random(using: &dice) { return noise() + "\(pad)\(key): \(value.flow(&dice))\n" }
        return noise() + "\(pad)\(key):\n" + value.block(indent + 2, &dice)
      }.joined()
    case .list(let elements):
      return elements.map { element in
        noise() + "\(pad)-\n" + element.block(indent + 2, &dice)
      }.joined()
    }
  }

  private func flow(_ dice: inout SeededGenerator) -> String {
    switch self {
    case .scalar(let text): return text
    case .mapping(let entries):
      return "{" + entries.shuffled(using: &dice).map { "\($0.key): \($0.value.flow(&dice))" }.joined(separator: ", ")
        + "}"
    case .list(let elements): return "[" + elements.map { $0.flow(&dice) }.joined(separator: " ,  ") + "]"
    }
  }
}
