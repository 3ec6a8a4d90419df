import TestSupport
import Testing
import Vocabulary

struct FractionTests {
  @Test func `thirds add up exactly`() {
    let third = Fraction(100, 3)
    #expect(third + third + third == Fraction(100))
    #expect(third * Fraction(3) == Fraction(100))
    #expect(Fraction(100) / 3 == third)
  }

  @Test func `a mean just below the mark stays below it`() {
    // 59.99 and two 60s: 179.99 / 3, which any rounding to hundredths would call 60.
    let mean = (Fraction(5999, 100) + Fraction(60) + Fraction(60)) / 3
    #expect(mean < Fraction(60))
    #expect(mean.floored() == "59.99")
    #expect(mean.exact == "17999/300")
  }

  @Test func `equal values are equal whatever they were written as`() {
    #expect(Fraction(6000, 100) == Fraction(60))
    #expect(Fraction(0, 7) == .zero)
    #expect(Set([Fraction(1, 2), Fraction(2, 4), Fraction(50, 100)]).count == 1)
    #expect(Fraction(.full) == Fraction(100))
  }

  @Test(arguments: [
    (0, 1, "0"), (60, 1, "60"), (119, 2, "59.5"), (5999, 100, "59.99"), (59_999, 1000, "59.99"),
    (599_999_999, 10_000_000, "59.99"), (200, 3, "66.66"), (1, 3, "0.33"), (1, 20, "0.05"), (1, 200, "0"),
    (605, 10, "60.5"), (6005, 100, "60.05"), (99_999, 1000, "99.99"), (100, 1, "100"),
  ])
  func `printing rounds down to hundredths`(numerator: Int, denominator: Int, text: String) {
    #expect(Fraction(numerator, denominator).floored() == text)
  }

  @Test func `the exact text is in lowest terms`() {
    #expect(Fraction(6000, 100).exact == "60")
    #expect(Fraction(200, 6).exact == "100/3")
  }

  @Test func `very large terms still print and compare`() {
    let almostOne = Fraction(Int.max - 1, Int.max)
    #expect(almostOne < Fraction(1))
    #expect(Fraction(Int.max - 2, Int.max - 1) < almostOne)
    #expect(almostOne.floored() == "0.99")
    #expect(Fraction(.max).floored() == "9223372036854775807")
    #expect(Fraction(Int.max, 3) * Fraction(3, Int.max) == Fraction(1))
  }

  /// Terms of every size, so that small and word-filling ones meet.
  private func term(using generator: inout SeededGenerator) -> Int {
    Int(generator.next() >> UInt64.random(in: 1...60, using: &generator))
  }

  @Test func `comparison is the comparison of cross products`() {
    var generator = SeededGenerator(seed: 59_5)
    var wrong: [String] = []
    for _ in 0..<20_000 {
      let (a, b) = (term(using: &generator), max(1, term(using: &generator)))
      let (c, d) = (term(using: &generator), max(1, term(using: &generator)))
      let (left, right) = (Int128(a) * Int128(d), Int128(c) * Int128(b))
      let (first, second) = (Fraction(a, b), Fraction(c, d))
      if (first < second) != (left < right) || (first == second) != (left == right) {
        wrong.append("\(a)/\(b) and \(c)/\(d)")
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test func `sums and products are those of wide integers, and print floored`() {
    var generator = SeededGenerator(seed: 60)
    var wrong: [String] = []
    for _ in 0..<20_000 {
      let (a, b) = (Int.random(in: 0...10_000, using: &generator), Int.random(in: 1...9999, using: &generator))
      let (c, d) = (Int.random(in: 0...10_000, using: &generator), Int.random(in: 1...9999, using: &generator))
      let sum = Fraction(a, b) + Fraction(c, d)
      let product = Fraction(a, b) * Fraction(c, d)
      let isSum = Int128(sum.numerator) * Int128(b * d) == Int128(a * d + c * b) * Int128(sum.denominator)
      let isProduct = Int128(product.numerator) * Int128(b * d) == Int128(a * c) * Int128(product.denominator)
      let hundredths = (a * d + c * b) * 100 / (b * d)
      let printed = sum.floored().split(separator: ".")
      let decimals = printed.count == 2 ? String(printed[1]) : ""
      let read =
        (Int(printed[0]) ?? -1) * 100 + (Int(decimals + String(repeating: "0", count: 2 - decimals.count)) ?? -1)
      if !isSum || !isProduct || read != hundredths { wrong.append("\(a)/\(b) and \(c)/\(d)") }
    }
    #expect(wrong.isEmpty)
  }
}
