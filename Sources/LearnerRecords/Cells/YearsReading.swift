/// A bare 工作年限: whole years, with or without 年.
enum YearsReading {
  static let most = 80

  static func read(_ text: String) -> Int? {
    let digits = text.hasSuffix("年") ? text.dropLast() : text[...]
    guard (1...2).contains(digits.utf8.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let years = Int(digits), years <= most
    else { return nil }
    return years
  }
}
