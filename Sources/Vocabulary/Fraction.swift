/// An exact non-negative rational number: what means and weighted sums of scores are, before anything is rounded. Twice
/// the width of a machine word, so that a sum of means over any numbers of items has room.
package struct Fraction: Hashable, Comparable, Sendable {
  package let numerator: Int128
  package let denominator: Int128

  package init(_ numerator: Int, _ denominator: Int = 1) {
    self.init(reducing: Int128(numerator), Int128(denominator))
  }

  /// In lowest terms. The denominator is positive.
  private init(reducing numerator: Int128, _ denominator: Int128) {
    precondition(numerator >= 0 && denominator > 0, "scores are not negative")
    let divisor = greatestCommonDivisor(numerator, denominator)
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  package init(_ score: Score) { self.init(score.hundredths, 100) }

  package static let zero = Fraction(0)

  package static func + (left: Fraction, right: Fraction) -> Fraction {
    let divisor = greatestCommonDivisor(left.denominator, right.denominator)
    return Fraction(
      reducing: left.numerator * (right.denominator / divisor) + right.numerator * (left.denominator / divisor),
      left.denominator / divisor * right.denominator)
  }

  package static func * (left: Fraction, right: Fraction) -> Fraction {
    // Cancelled before multiplying, so that only a result too large traps.
    let first = Fraction(reducing: left.numerator, right.denominator)
    let second = Fraction(reducing: right.numerator, left.denominator)
    return Fraction(
      reducing: first.numerator * second.numerator, first.denominator * second.denominator)
  }

  package static func / (left: Fraction, divisor: Int) -> Fraction {
    left * Fraction(1, divisor)
  }

  /// By cross-multiplication to twice their width, so exact whatever the operands.
  package static func < (left: Fraction, right: Fraction) -> Bool {
    left.numerator.multipliedFullWidth(by: right.denominator)
      < right.numerator.multipliedFullWidth(by: left.denominator)
  }

  /// `numerator/denominator`, the whole truth, as the trace keeps it.
  package var exact: String { denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)" }

  /// Rounded down to hundredths, for people; a score just below a mark is never printed as the mark (rule 3).
  package func floored() -> String {
    let (whole, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    let hundredths = denominator.dividingFullWidth(remainder.multipliedFullWidth(by: 100)).quotient
    if hundredths == 0 { return "\(whole)" }
    if hundredths % 10 == 0 { return "\(whole).\(hundredths / 10)" }
    return "\(whole)." + (hundredths < 10 ? "0" : "") + "\(hundredths)"
  }
}
