import Dispatch
import Synchronization

/// Work shared out over threads, its results taken in the order of its inputs: the number of threads leaves no mark.
package enum OrderedParallel {
  /// As much as one thread takes at a time where a single input is little work.
  static let share = 32

  /// - Parameter share: how many inputs one thread takes at a time.
  /// - Throws: what the earliest failing input threw.
  package static func map<Input: Sendable, Output: Sendable, Problem: Error>(
    _ inputs: [Input], inSharesOf share: Int = 1, _ transform: @Sendable (Input) throws(Problem) -> Output
  ) throws(Problem) -> [Output] {
    if inputs.count <= share { return try inputs.map(transform) }
    let shares = (inputs.count + share - 1) / share
    let results = Mutex([Result<[Output], Problem>?](repeating: nil, count: shares))
    DispatchQueue.concurrentPerform(iterations: shares) { number in
      let taken = inputs[number * share..<min((number + 1) * share, inputs.count)]
      let result = Result { () throws(Problem) in try taken.map(transform) }
      results.withLock { $0[number] = result }
    }
    var outputs: [Output] = []
    outputs.reserveCapacity(inputs.count)
    for result in results.withLock({ $0 }) {
      if let result { outputs += try result.get() }
    }
    return outputs
  }
}
