/// A score or mark on the 百分制: 0 to 100 in exact hundredths. 59.5 is not 60.
package struct Score: Hashable, Comparable, Sendable, TextCodable {
  /// 0...10000.
  package let hundredths: Int

  package init?(hundredths: Int) {
    guard (0...10_000).contains(hundredths) else { return nil }
    self.hundredths = hundredths
  }

  /// From plain decimal digits with at most two decimals (rule 3), such as `60`, `78.5` or `100.00`.
  package init?(_ text: some StringProtocol) { self.init(String(text)) }

  package init?(_ text: String) {
    var whole = 0
    var wholeDigits = 0
    var hundredths = 0
    var decimals: Int?
    for byte in text.utf8 {
      if byte == UInt8(ascii: "."), decimals == nil {
        decimals = 0
        continue
      }
      guard (0x30...0x39).contains(byte) else { return nil }
      let digit = Int(byte - 0x30)
      if let places = decimals {
        guard places < 2 else { return nil }
        hundredths += digit * (places == 0 ? 10 : 1)
        decimals = places + 1
      } else {
        guard wholeDigits < 3 else { return nil }
        whole = whole * 10 + digit
        wholeDigits += 1
      }
    }
    guard wholeDigits > 0, decimals != 0 else { return nil }
    self.init(hundredths: whole * 100 + hundredths)
  }

  package static let zero = Score(unchecked: 0)
  package static let full = Score(unchecked: 10_000)

  private init(unchecked hundredths: Int) { self.hundredths = hundredths }

  /// Without trailing zeros: `60`, `59.5`, `78.25`.
  package var description: String { Fraction(hundredths, 100).floored() }

  package static func < (left: Score, right: Score) -> Bool { left.hundredths < right.hundredths }
}
