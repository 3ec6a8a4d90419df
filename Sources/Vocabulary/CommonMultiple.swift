/// Of two numbers, not both 0.
package func greatestCommonDivisor<Number: BinaryInteger>(_ first: Number, _ second: Number) -> Number {
  var (larger, smaller) = (first, second)
  while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
  return larger
}

/// Of two positive numbers; nil where it takes more than a machine word.
package func leastCommonMultiple(_ first: Int, _ second: Int) -> Int? {
  let product = (first / greatestCommonDivisor(first, second)).multipliedReportingOverflow(by: second)
  return product.overflow ? nil : product.partialValue
}
