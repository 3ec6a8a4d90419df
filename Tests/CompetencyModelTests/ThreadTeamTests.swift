import CompetencyModel
import Dispatch
import Synchronization
import Testing

struct ThreadTeamTests {
  /// Long enough for any machine: it is waited for in vain only where the test fails.
  private var soon: DispatchTime { .now() + 60 }

  @Test func `a team within a team has as many threads as it was asked for`() {
    let met = Mutex(0)
    ThreadTeam.run(2) { _ in
      let arrivals = (0..<3).map { _ in DispatchSemaphore(value: 0) }
      ThreadTeam.run(3) { number in
        // Each waits for the others: one after another they never met.
        for other in 0..<3 where other != number { arrivals[other].signal() }
        let isMet = (0..<2).allSatisfy { _ in arrivals[number].wait(timeout: soon) == .success }
        if isMet { met.withLock { $0 += 1 } }
      }
    }
    #expect(met.withLock { $0 } == 6)
  }

  @Test func `as many inputs are worked on ahead as is said`() throws {
    let worked = DispatchSemaphore(value: 0)
    var inputs = 0
    var taken: [Int] = []
    try OrderedPipeline<Int, Int>.run(threads: 2, ahead: 24) {
      0
    } next: {
      inputs += 1
      return inputs <= 40 ? inputs : nil
    } work: { _, input in
      worked.signal()
      return input
    } consume: { output in
      if output == 1 {
        // The second thread has room for all but the one that is being taken.
        #expect((0..<24).allSatisfy { _ in worked.wait(timeout: soon) == .success })
      }
      taken.append(output)
    }
    #expect(taken == Array(1...40))
  }
}
