/// An exact non-negative rational number: what means and weighted sums of scores are, before anything is rounded.
package struct Fraction: Hashable, Comparable, Sendable {
  package let numerator: Int
  package let denominator: Int

  /// In lowest terms. The denominator is positive.
  package init(_ numerator: Int, _ denominator: Int = 1) {
    precondition(numerator >= 0 && denominator > 0, "scores are not negative")
    let divisor = Self.greatestCommonDivisor(numerator, denominator)
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  package init(_ score: Score) { self.init(score.hundredths, 100) }

  package static let zero = Fraction(0)

  private static func greatestCommonDivisor(_ first: Int, _ second: Int) -> Int {
    var (larger, smaller) = (first, second)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return larger
  }

  package static func + (left: Fraction, right: Fraction) -> Fraction {
    let divisor = greatestCommonDivisor(left.denominator, right.denominator)
    return Fraction(
      left.numerator * (right.denominator / divisor) + right.numerator * (left.denominator / divisor),
      left.denominator / divisor * right.denominator)
  }

  package static func * (left: Fraction, right: Fraction) -> Fraction {
    // Cancelled before multiplying, so that only a result too large for a machine word traps.
    let first = Fraction(left.numerator, right.denominator)
    let second = Fraction(right.numerator, left.denominator)
    return Fraction(first.numerator * second.numerator, first.denominator * second.denominator)
  }

  package static func / (left: Fraction, divisor: Int) -> Fraction {
    left * Fraction(1, divisor)
  }

  /// By cross-multiplication to twice the width of a machine word, so exact whatever the operands.
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
