import Dispatch
import Synchronization

/// Work shared out over threads, its results taken in the order of its inputs: the number of threads leaves no mark.
package enum OrderedParallel {
  /// - Throws: what the earliest failing input threw.
  package static func map<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], _ transform: @Sendable (Input) throws -> Output
  ) throws -> [Output] {
    if inputs.count == 1 { return [try transform(inputs[0])] }
    let results = Mutex<[Int: Result<Output, any Error>]>([:])
    DispatchQueue.concurrentPerform(iterations: inputs.count) { index in
      let result = Result { try transform(inputs[index]) }
      results.withLock { $0[index] = result }
    }
    let made = results.withLock { $0 }
    return try inputs.indices.compactMap { try made[$0]?.get() }
  }
}
