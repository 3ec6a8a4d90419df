/// A score or mark on the 百分制: 0 to 100 in exact hundredths. 59.5 is not 60.
package struct Score: Hashable, Comparable, Sendable, TextCodable {
  /// 0...10000.
  package let hundredths: Int

  package init?(hundredths: Int) {
    guard (0...10_000).contains(hundredths) else { return nil }
    self.hundredths = hundredths
  }

  /// From plain decimal digits with at most two decimals (rule 3), such as `60`, `78.5` or `100.00`.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, (1...3).contains(whole.utf8.count), whole.utf8.allSatisfy(Self.isDigit) else {
      return nil
    }
    var hundredths = (Int(whole) ?? 0) * 100
    if parts.count == 2 {
      let fraction = parts[1]
      guard (1...2).contains(fraction.utf8.count), fraction.utf8.allSatisfy(Self.isDigit) else { return nil }
      hundredths += (Int(fraction) ?? 0) * (fraction.utf8.count == 1 ? 10 : 1)
    }
    self.init(hundredths: hundredths)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  package static let zero = Score(unchecked: 0)
  package static let full = Score(unchecked: 10_000)

  private init(unchecked hundredths: Int) { self.hundredths = hundredths }

  /// Without trailing zeros: `60`, `59.5`, `78.25`.
  package var description: String { Fraction(hundredths, 100).floored() }

  package static func < (left: Score, right: Score) -> Bool { left.hundredths < right.hundredths }
}
