import Glibc
import Synchronization
import Testing

@testable import CompetencyModel

/// Work on several threads, taken in the order of its inputs.
@Suite struct OrderedPipelineTests {
  private struct Refused: Error, Equatable { let number: Int }

  /// Runs numbers from 0 through the pipeline, some of which take longer than others.
  private static func run(
    _ count: Int, threads: Int, refusing refused: Int? = nil,
    work: @escaping @Sendable (Int) throws -> Int = { $0 * 2 },
    consume: (Int) throws -> Void
  ) throws {
    var next = 0
    try OrderedPipeline<Int, Int>.run(threads: threads) {
      [Int]()
    } next: {
      if next == refused { throw Refused(number: next) }
      next += 1
      return next <= count ? next - 1 : nil
    } work: { seen, input in
      seen.append(input)
      if input % 7 == 0 { usleep(300) }
      return try work(input)
    } consume: {
      try consume($0)
    }
  }

  @Test(arguments: [1, 2, 3, 8]) func `results come in the order of their inputs`(threads: Int) throws {
    var taken: [Int] = []
    try Self.run(300, threads: threads) { taken.append($0) }
    #expect(taken == (0..<300).map { $0 * 2 })
  }

  @Test func `without an input nothing is done`() throws {
    try Self.run(0, threads: 2) { _ in Issue.record("there is nothing to take") }
  }

  @Test(arguments: [1, 3]) func `the earliest failing input ends it, behind all before it`(threads: Int) throws {
    var taken: [Int] = []
    #expect(throws: Refused(number: 40)) {
      try Self.run(100, threads: threads) {
        if $0 >= 40 { throw Refused(number: $0) } else { $0 }
      } consume: {
        taken.append($0)
      }
    }
    #expect(taken == Array(0..<40))
  }

  @Test(arguments: [1, 3]) func `inputs that cannot be read end it`(threads: Int) throws {
    var taken: [Int] = []
    #expect(throws: Refused(number: 9)) { try Self.run(100, threads: threads, refusing: 9) { taken.append($0) } }
    #expect(taken == (0..<9).map { $0 * 2 })
  }

  @Test(arguments: [1, 3]) func `who cannot take more ends it, and no more than there is room for is done`(
    threads: Int
  ) throws {
    let done = Atomic(0)
    #expect(throws: Refused(number: 6)) {
      try Self.run(100_000, threads: threads) {
        done.add(1, ordering: .relaxed)
        return $0
      } consume: {
        if $0 == 6 { throw Refused(number: $0) }
      }
    }
    #expect(done.load(ordering: .relaxed) <= 7 + threads * 5)
  }

  @Test func `memory is bounded where one input takes long`() throws {
    let begun = Atomic(0)
    let most = Atomic(0)
    try Self.run(200, threads: 2) {
      begun.add(1, ordering: .relaxed)
      if $0 == 0 {
        usleep(50_000)
        most.store(begun.load(ordering: .relaxed), ordering: .relaxed)
      }
      return $0
    } consume: { _ in
    }
    #expect(most.load(ordering: .relaxed) <= 8)
  }
}
