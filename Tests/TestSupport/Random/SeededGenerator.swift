/// SplitMix64: the same numbers in every run and on every machine, so that a failing case fails again.
package struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension SeededGenerator {
  /// A number below another.
  package mutating func roll(_ sides: Int) -> Int { Int(next() >> 33) % max(sides, 1) }

  package mutating func number(_ range: ClosedRange<Int>) -> Int { range.lowerBound + roll(range.count) }

  /// True so many times in a hundred.
  package mutating func chance(_ percent: Int) -> Bool { roll(100) < percent }

  /// - Precondition: there is something to pick from.
  package mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[roll(choices.count)] }

  package mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var elements = elements
    for index in stride(from: elements.count - 1, to: 0, by: -1) { elements.swapAt(index, roll(index + 1)) }
    return elements
  }

  /// Each kept so many times in a hundred, in their order.
  package mutating func some<Element>(of elements: [Element], _ percent: Int = 50) -> [Element] {
    var kept: [Element] = []
    for element in elements where chance(percent) { kept.append(element) }
    return kept
  }
}
