/// A bare 工作年限: whole years, with or without 年, which may stand apart.
enum YearsReading {
  static let most = 80

  static func read(_ text: String) -> Int? {
    let years = text.hasSuffix("年") ? text.dropLast() : text[...]
    let digits = String(years.unicodeScalars.filter { !CellText.isSpace($0) })
    guard (1...2).contains(digits.utf8.count), digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let count = Int(digits), count <= most
    else { return nil }
    return count
  }
}
