/// SplitMix64: the same integers on every machine and in every run. A stream branches by topic, so that drawing more
/// on one topic leaves every other topic as it was.
struct RandomStream: Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mix(state)
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A stream of its own for an index or a topic. What was drawn from this one before moves it, so branch first.
  func branch(_ index: UInt64) -> RandomStream {
    RandomStream(seed: Self.mix(state ^ Self.mix(index &+ 0x9E37_79B9_7F4A_7C15)))
  }

  func branch(_ topic: StaticString) -> RandomStream {
    branch(topic.withUTF8Buffer { Self.hash($0) })
  }

  func branch(named name: String) -> RandomStream { branch(Self.hash(name.utf8)) }

  /// FNV-1a.
  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }

  /// 0 ..< count; 0 where there is nothing to choose from.
  mutating func below(_ count: Int) -> Int {
    guard count > 1 else { return 0 }
    return Int(next().multipliedFullWidth(by: UInt64(count)).high)
  }

  mutating func within(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  /// - Precondition: there is something to pick from.
  mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[below(choices.count)] }

  mutating func pick<Choice>(from choices: [Choice]) -> Choice? {
    choices.isEmpty ? nil : choices[below(choices.count)]
  }

  /// Earlier ones are more common.
  mutating func pickCommon<Choice>(_ choices: [Choice]) -> Choice {
    choices[min(below(choices.count), below(choices.count))]
  }

  /// One of the choices by its share.
  ///
  /// - Precondition: some share is above zero.
  mutating func pick<Choice>(shares: [(Int, Choice)]) -> Choice {
    var left = below(shares.reduce(0) { $0 + $1.0 })
    for (share, choice) in shares {
      if left < share { return choice }
      left -= share
    }
    return shares[shares.count - 1].1
  }

  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var elements = elements
    for last in stride(from: elements.count - 1, to: 0, by: -1) { elements.swapAt(last, below(last + 1)) }
    return elements
  }
}
