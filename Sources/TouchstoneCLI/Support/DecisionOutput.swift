import Files

/// Where decisions go: a file that appears whole once all are made, or standard output as they come. Held back, nothing
/// appears before ``commit()``, on standard output either.
struct DecisionOutput: ~Copyable {
  private static let bufferSize = 1 << 16

  private var file: AtomicFile?
  private var pending: [UInt8] = []
  private let isHeldBack: Bool

  /// - Parameters:
  ///   - start: how much of the file an interrupted run had written; nil to begin anew.
  ///   - mayBePlaced: whether that run had come to putting files in their places.
  init(_ path: String?, heldBack: Bool, from start: Int?, mayBePlaced: Bool) throws {
    file = try path.map { try AtomicFile(resumable: $0, from: start, mayBePlaced: mayBePlaced) }
    isHeldBack = heldBack
  }

  mutating func append(_ bytes: [UInt8]) throws {
    if file != nil {
      try file?.append(bytes)
      return
    }
    pending += bytes
    if !isHeldBack, pending.count >= Self.bufferSize {
      try Console.write(pending)
      pending.removeAll(keepingCapacity: true)
    }
  }

  /// How much of the file is safe on the disk; nil where there is no file.
  mutating func checkpoint() throws -> Int? { try file?.checkpoint() }

  /// Leaves no file, and what standard output has is all it gets.
  consuming func discard() {
    if let file = file.take() { file.discard() }
  }

  consuming func commit() throws {
    if let file = file.take() {
      try file.commit()
    } else {
      try Console.write(pending)
    }
  }
}
