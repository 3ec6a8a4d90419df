/// Hours of training (标准学时): whole ones, with or without their unit.
enum HoursReading {
  static let most = 10_000

  static func read(_ text: String) -> Int? {
    let unit = ["学时", "课时"].first(where: text.hasSuffix)
    let digits = unit.map { text.dropLast($0.count) } ?? text[...]
    guard (1...5).contains(digits.utf8.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let hours = Int(digits), hours <= most
    else { return nil }
    return hours
  }
}
