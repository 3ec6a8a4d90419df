import Dispatch
import Synchronization

/// Work shared out over threads, its results taken in the order of its inputs: the number of threads leaves no mark.
package enum OrderedParallel {
  /// - Throws: what the earliest failing input threw.
  package static func map<Input: Sendable, Output: Sendable, Problem: Error>(
    _ inputs: [Input], _ transform: @Sendable (Input) throws(Problem) -> Output
  ) throws(Problem) -> [Output] {
    if inputs.count == 1 { return [try transform(inputs[0])] }
    let results = Mutex<[Int: Result<Output, Problem>]>([:])
    DispatchQueue.concurrentPerform(iterations: inputs.count) { index in
      let result = Result { () throws(Problem) in try transform(inputs[index]) }
      results.withLock { $0[index] = result }
    }
    let made = results.withLock { $0 }
    var outputs: [Output] = []
    for index in inputs.indices {
      if let output = try made[index]?.get() { outputs.append(output) }
    }
    return outputs
  }

  /// Two kinds of work, side by side.
  static func both<First: Sendable, Second: Sendable>(
    _ first: @Sendable () -> First, _ second: @Sendable () -> Second
  ) -> (First, Second) {
    let results = Mutex<(First?, Second?)>((nil, nil))
    DispatchQueue.concurrentPerform(iterations: 2) { index in
      if index == 0 {
        let made = first()
        results.withLock { $0.0 = made }
      } else {
        let made = second()
        results.withLock { $0.1 = made }
      }
    }
    guard case (let made?, let other?) = results.withLock({ $0 }) else {
      preconditionFailure("both have been made")
    }
    return (made, other)
  }

  /// As much work in one piece as one thread takes at a time, where a single input is little.
  static func shares<Element>(of all: [Element]) -> [ArraySlice<Element>] {
    let share = 32
    return stride(from: 0, to: all.count, by: share).map { all[$0..<min($0 + share, all.count)] }
  }
}
