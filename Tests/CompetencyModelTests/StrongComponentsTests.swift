import TestSupport
import Testing

@testable import CompetencyModel

struct StrongComponentsTests {
  @Test func `components are the nodes that reach one another, in 2,000 random graphs`() {
    for seed in UInt64(1)...2000 {
      var random = SeededGenerator(seed: seed)
      let nodes = 1 + random.roll(7)
      let next = (0..<nodes).map { _ in random.some(of: Array(0..<nodes), 25) }
      var reaches = (0..<nodes).map { Set([$0] + next[$0]) }
      for _ in 0..<nodes { reaches = reaches.map { $0.reduce(into: $0) { $0.formUnion(reaches[$1]) } } }
      let expected = Set(
        (0..<nodes).map { node in Set((0..<nodes).filter { reaches[node].contains($0) && reaches[$0].contains(node) }) }
      )
      let found = StrongComponents(next).all
      #expect(Set(found.map { Set($0) }) == expected, "seed \(seed): \(next)")
      #expect(found.reduce(0) { $0 + $1.count } == nodes, "seed \(seed)")
    }
  }

  @Test func `a circle of 300,000 is one component`() {
    let count = 300_000
    #expect(StrongComponents((0..<count).map { [($0 + 1) % count] }).all.map(\.count) == [count])
  }
}
