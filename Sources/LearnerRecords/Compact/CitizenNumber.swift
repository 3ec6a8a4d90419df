import Vocabulary

/// The number of a resident identity card, told by its bytes.
enum CitizenNumber {
  /// The date of birth in a number that ``IdentityNumber/read(_:of:)`` would take as it stands; nil for any other text.
  static func birthDate(_ text: UnsafeBufferPointer<UInt8>) -> CompactDate? {
    guard text.count == 18 else { return nil }
    var (sum, weight) = (0, 1)
    // The weights are the powers of 2 modulo 11, from the right.
    for index in stride(from: 16, through: 0, by: -1) {
      guard text[index] >= 0x30, text[index] <= 0x39 else { return nil }
      weight = weight * 2 % 11
      sum += weight * (Int(text[index]) - 0x30)
    }
    let check = (12 - sum % 11) % 11
    guard text[17] == (check == 10 ? UInt8(ascii: "X") : UInt8(check + 0x30)) else { return nil }
    // Numbers that begin with 8 or 9 may be those of another document.
    guard text[0] < UInt8(ascii: "8") else { return nil }
    func number(_ range: Range<Int>) -> Int { range.reduce(0) { $0 * 10 + Int(text[$1]) - 0x30 } }
    let birth = CompactDate(year: number(6..<10), month: number(10..<12), day: number(12..<14))
    guard let birth, DateReading.years.contains(birth.year) else { return nil }
    return birth
  }
}
