import Dispatch
import Synchronization

/// Inputs that come one after another, worked on by several threads, whose results are taken in the inputs' order: the
/// number of threads leaves no mark.
///
/// Threads wait for nothing but room: whoever makes the result that is due takes it and those behind it that are ready,
/// while the others go on. The room bounds memory where one input takes long.
package final class OrderedPipeline<Input: Sendable, Output: Sendable>: Sendable {
  private struct Inputs {
    var taken = 0
    var isAtEnd = false
  }

  private struct Results {
    /// Those made before their turn, by their inputs' numbers.
    var ready: [Int: Result<Output, any Error>] = [:]
    var due = 0
    /// Some thread is taking what is due.
    var isBeingTaken = false
    /// Ends everything.
    var failure: (any Error)?
  }

  private let inputs = Mutex(Inputs())
  private let results = Mutex(Results())
  /// For inputs that are taken and whose results are not.
  private let room: DispatchSemaphore

  private init(room: Int) { self.room = DispatchSemaphore(value: room) }

  /// - Parameters:
  ///   - ahead: how many inputs may be taken before their results are; at least four for each thread. More keeps the other
  ///     threads busy where `consume` takes long now and then.
  ///   - worker: makes what one thread needs for input after input.
  ///   - next: the inputs, nil after the last. It and `consume` are called on any of the threads, one at a time.
  /// - Throws: what the earliest failing input, or the last `consume`, threw; what comes behind it is dropped.
  package static func run<Worker: ~Copyable>(
    threads: Int, ahead: Int = 0, worker: @Sendable () throws -> Worker, next: () throws -> Input?,
    work: @Sendable (inout Worker, Input) throws -> Output, consume: (Output) throws -> Void
  ) throws {
    let pipeline = OrderedPipeline(room: max(ahead, 4 * threads))
    withoutActuallyEscaping(next) { next in
      withoutActuallyEscaping(consume) { consume in
        // Both are called by one thread at a time only.
        nonisolated(unsafe) let (next, consume) = (next, consume)
        ThreadTeam.run(threads) { _ in pipeline.run(worker, next, work, consume) }
      }
    }
    if let failure = pipeline.results.withLock({ $0.failure }) { throw failure }
  }

  /// What each thread does.
  private func run<Worker: ~Copyable>(
    _ worker: () throws -> Worker, _ next: () throws -> Input?, _ work: (inout Worker, Input) throws -> Output,
    _ consume: (Output) throws -> Void
  ) {
    // Made at the first input: where there are few, some threads have none.
    var own: Worker?
    while let (number, input) = take(next) {
      let made = Result {
        let given = try input.get()
        var used = if let made = own.take() { made } else { try worker() }
        let output = try work(&used, given)
        own = consume used
        return output
      }
      deliver(made, number, to: consume)
    }
  }

  private func take(_ next: () throws -> Input?) -> (number: Int, input: Result<Input, any Error>)? {
    room.wait()
    let isStopped = results.withLock { $0.failure != nil }
    let taken: (Int, Result<Input, any Error>)? = inputs.withLock { inputs in
      if isStopped || inputs.isAtEnd { return nil }
      inputs.taken += 1
      do {
        guard let input = try next() else {
          inputs.isAtEnd = true
          return nil
        }
        return (inputs.taken - 1, .success(input))
      } catch {
        inputs.isAtEnd = true
        return (inputs.taken - 1, .failure(error))
      }
    }
    if taken == nil { room.signal() }
    return taken
  }

  private func deliver(_ made: Result<Output, any Error>, _ number: Int, to consume: (Output) throws -> Void) {
    let isWanted = results.withLock { results in
      if results.failure == nil { results.ready[number] = made }
      return results.failure == nil
    }
    if !isWanted { room.signal() }
    var isTaking = false
    while let due = due(&isTaking) {
      do {
        try consume(due.get())
      } catch {
        stop(error)
      }
      room.signal()
    }
  }

  /// What this thread has to take next: nil where it is not ready, or another thread's to take.
  private func due(_ isTaking: inout Bool) -> Result<Output, any Error>? {
    let wasTaking = isTaking
    let due: Result<Output, any Error>? = results.withLock { results in
      if results.isBeingTaken, !wasTaking { return nil }
      let due = results.ready.removeValue(forKey: results.due)
      results.isBeingTaken = due != nil
      if due != nil { results.due += 1 }
      return due
    }
    isTaking = due != nil
    return due
  }

  private func stop(_ failure: any Error) {
    let dropped = results.withLock { results in
      results.failure = failure
      defer { results.ready = [:] }
      return results.ready.count
    }
    for _ in 0..<dropped { room.signal() }
  }
}
