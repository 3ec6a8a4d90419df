/// A small generator, so that a failing case can be told by its number.
struct Dice {
  var state: UInt64

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(sides))
  }

  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var (remaining, taken) = (elements, [Element]())
    while !remaining.isEmpty { taken.append(remaining.remove(at: roll(remaining.count))) }
    return taken
  }
}
