import Synchronization
import Testing

@testable import Certification

struct SigningCrewTests {
  private struct Broken: Error, Equatable {
    let item: Int
  }

  @Test(arguments: [0, 1, 2, 63, 64, 65, 1_000])
  func `everything is taken once, in order, however long each took`(count: Int) throws {
    var taken: [Int] = []
    try SigningCrew.make(Array(0..<count)) { item in
      (0..<(item * 7_919 % 97) * 50).reduce(item) { $0 ^ $1 ^ $1 }
    } take: { item, made in
      #expect(made == item)
      taken.append(item)
    }
    #expect(taken == Array(0..<count))
  }

  @Test func `nothing behind what fails first is taken`() {
    for failing in [0, 1, 40, 500, 999] {
      var taken: [Int] = []
      #expect(throws: Broken(item: failing)) {
        try SigningCrew.make(Array(0..<1_000)) { item in
          if item == failing || item > failing && item % 3 == 0 { throw Broken(item: item) }
          return item
        } take: { item, _ in
          taken.append(item)
        }
      }
      #expect(taken == Array(0..<failing))
    }
  }

  @Test func `makers stop where taking fails`() {
    let made = Mutex(0)
    #expect(throws: Broken(item: 3)) {
      try SigningCrew.make(Array(0..<100_000)) { item in
        made.withLock { $0 += 1 }
      } take: { item, _ in
        if item == 3 { throw Broken(item: item) }
      }
    }
    #expect(made.withLock { $0 } < 1_000)
  }
}
