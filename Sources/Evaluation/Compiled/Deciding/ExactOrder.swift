/// Whether `first / second < third / fourth`, all of them not negative and the divisors positive; by
/// cross-multiplication to twice the width of a machine word, so exact whatever they are.
@inline(__always)
func isLess(_ first: Int, _ second: Int, _ third: Int, _ fourth: Int) -> Bool {
  first.multipliedFullWidth(by: fourth) < third.multipliedFullWidth(by: second)
}
