/// 名次: `3`, `第3名` or `第3`.
enum RankReading {
  static let last = 999

  static func read(_ text: String) -> Int? {
    var digits = text[...]
    if digits.hasPrefix("第") { digits = digits.dropFirst() }
    if digits.hasSuffix("名") { digits = digits.dropLast() }
    guard (1...3).contains(digits.utf8.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let rank = Int(digits), rank > 0
    else { return nil }
    return rank
  }
}
