import Files

/// Where decisions go: a file that appears whole once all are made, or standard output as they come. Held back, nothing
/// appears before ``commit()``, on standard output either.
struct DecisionOutput: ~Copyable {
  private static let bufferSize = 1 << 16

  private var file: AtomicFile?
  private var pending: [UInt8] = []
  private let isHeldBack: Bool

  init(_ path: String?, heldBack: Bool) throws {
    file = try path.map { try AtomicFile($0) }
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

  consuming func commit() throws {
    if let file = file.take() {
      try file.commit()
    } else {
      try Console.write(pending)
    }
  }
}
