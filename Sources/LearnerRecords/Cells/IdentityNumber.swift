import Diagnostics
import Vocabulary

/// Reads the number of an identity document. Nothing is repaired and no number is offered: a wrong one is checked
/// against the document.
struct IdentityNumber: Hashable {
  let text: String
  /// Where the number holds it.
  let birthDate: CalendarDate?

  /// `text` is half-width and trimmed.
  static func read(
    _ written: String, of document: IdentityDocument
  ) -> Result<IdentityNumber, IdentityProblem> {
    let text = normalised(written)
    if SpreadsheetDamage.isScientific(text) { return .failure(.scientific(written)) }
    switch document {
    case .residentID, .hkMacauTaiwanResidence: return citizenNumber(text, of: document)
    case .foreignPermanentResidence:
      return text.utf8.first.map { (0x30...0x39).contains($0) } ?? false
        ? citizenNumber(text, of: document) : form(text, of: document)
    case .hkMacauPermit, .taiwanPermit: return form(text, of: document)
    case .passport:
      // No passport has such a number; the same person would be another under it.
      if let owner = citizen(text) { return .failure(.otherDocument(text, document, owner)) }
      return form(text, of: document)
    }
  }

  private static func normalised(_ written: String) -> String {
    let isPlain = written.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
    return isPlain ? written : written.uppercased().filter { $0 != " " }
  }

  /// The 18 characters of GB 11643: area, date of birth, serial, check.
  private static func citizenNumber(
    _ text: String, of document: IdentityDocument
  ) -> Result<IdentityNumber, IdentityProblem> {
    let characters = Array(text.utf8)
    let isDigit = characters.map { (0x30...0x39).contains($0) }
    if characters.count == 15, isDigit.allSatisfy(\.self), document == .residentID { return .failure(.old(text)) }
    guard characters.count == 18 else { return .failure(.length(text, document)) }
    guard isDigit.dropLast().allSatisfy(\.self), isDigit[17] || characters[17] == UInt8(ascii: "X") else {
      return .failure(.characters(text))
    }
    let digits = characters.dropLast().map { Int($0) - 0x30 }
    if let other = otherDocument(digits, document) { return .failure(.otherDocument(text, document, other)) }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    let birth = CalendarDate(year: number(6..<10), month: number(10..<12), day: number(12..<14))
    guard let birth, DateReading.years.contains(birth.year) else { return .failure(.birthDate(text)) }
    guard characters[17] == checkCharacter(digits) else {
      return .failure(text.hasSuffix("000") ? .lostDigits(text) : .checkCharacter(text))
    }
    return .success(IdentityNumber(text: text, birthDate: birth))
  }

  /// Whose number a text is that is a whole number of GB 11643; nil for any other.
  private static func citizen(_ text: String) -> IdentityDocument? {
    [IdentityDocument.residentID, .hkMacauTaiwanResidence, .foreignPermanentResidence].first { document in
      if case .success = citizenNumber(text, of: document) { true } else { false }
    }
  }

  /// MOD 11-2 over the first 17 digits.
  static func checkCharacter(_ digits: [Int]) -> UInt8 {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
    return Array("10X98765432".utf8)[sum % 11]
  }

  /// The document whose number this is by its first digits, if another one.
  private static func otherDocument(_ digits: [Int], _ document: IdentityDocument) -> IdentityDocument? {
    let area = digits[..<6].reduce(0) { $0 * 10 + $1 }
    let owner: IdentityDocument =
      if residenceAreas.contains(area) {
        .hkMacauTaiwanResidence
      } else if digits[0] == 9 {
        .foreignPermanentResidence
      } else {
        .residentID
      }
    return owner == document ? nil : owner
  }

  private static let residenceAreas: Set<Int> = [810_000, 820_000, 830_000]

  /// Documents whose numbers have a form but no check character that is published.
  private static func form(
    _ text: String, of document: IdentityDocument
  ) -> Result<IdentityNumber, IdentityProblem> {
    let characters = Array(text.utf8)
    func areDigits(_ range: Range<Int>) -> Bool { characters[range].allSatisfy { (0x30...0x39).contains($0) } }
    func areLetters(_ range: Range<Int>) -> Bool { characters[range].allSatisfy { (0x41...0x5A).contains($0) } }
    let count = characters.count
    let fits =
      switch document {
      case .hkMacauPermit:
        (count == 9 || count == 11) && [UInt8(ascii: "H"), UInt8(ascii: "M")].contains(characters[0])
          && areDigits(1..<count)
      case .taiwanPermit: count == 8 && areDigits(0..<8)
      case .foreignPermanentResidence: count == 15 && areLetters(0..<3) && areDigits(3..<15)
      default:
        (5...20).contains(count)
          && characters.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
      }
    return fits ? .success(IdentityNumber(text: text, birthDate: nil)) : .failure(.form(text, document))
  }
}

/// What a spreadsheet does to long numbers.
enum SpreadsheetDamage {
  /// `4.40106E+17`, whatever its letter case: only the first digits are left.
  static func isScientific(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: "+")) else { return false }
    let halves = text.uppercased().split(separator: "E", omittingEmptySubsequences: false)
    guard halves.count == 2, halves[1].first == "+" else { return false }
    let exponent = halves[1].dropFirst()
    return !halves[0].isEmpty && halves[0].allSatisfy { ("0"..."9").contains($0) || $0 == "." }
      && (1...3).contains(exponent.count) && exponent.allSatisfy { ("0"..."9").contains($0) }
  }
}
