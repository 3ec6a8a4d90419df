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

  /// Hands outputs on in the order of their inputs, each while later ones are being made: however many inputs there
  /// are, only a few outputs are held.
  ///
  /// - Parameter consume: is called by one thread at a time, not always the same.
  /// - Throws: what the earliest failing input threw, or what `consume` did.
  static func stream<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], _ transform: @Sendable (Input) throws -> Output, to consume: (Output) throws -> Void
  ) throws {
    try withoutActuallyEscaping(consume) { consume in
      // Nobody else calls it while this waits for the step that does.
      nonisolated(unsafe) let consume = consume
      try stream(inputs, transform, inRounds: { try $0.forEach(consume) })
    }
  }

  private static func stream<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], _ transform: @Sendable (Input) throws -> Output,
    inRounds handOn: @escaping @Sendable ([Output]) throws -> Void
  ) throws {
    let (share, round) = (8, 256)
    var waiting: [Output] = []
    for start in stride(from: 0, to: inputs.count, by: round) {
      let end = min(start + round, inputs.count)
      let shares = stride(from: start, to: end, by: share).map { inputs[$0..<min($0 + share, end)] }
      waiting = try map([Step<Input, Output>.handOn(waiting)] + shares.map(Step.make)) { step throws -> [Output] in
        switch step {
        case .make(let inputs): return try inputs.map(transform)
        case .handOn(let outputs):
          try handOn(outputs)
          return []
        }
      }.flatMap(\.self)
    }
    try handOn(waiting)
  }
}

private enum Step<Input: Sendable, Output: Sendable>: Sendable {
  case handOn([Output])
  case make(ArraySlice<Input>)
}
