import CGlibc

/// How a process that ends soon after its work deals with memory.
enum ProcessMemory {
  /// Takes memory from the system in large pieces and gives none back before the end: a workspace of a nation is made of
  /// millions of small values.
  static func takeInLargePieces() {
    mallopt(M_TOP_PAD, 16 << 20)
    mallopt(M_TRIM_THRESHOLD, -1)
    mallopt(M_MMAP_THRESHOLD, 32 << 20)
  }

  /// Lets a value live until the process ends, which gives all memory back at once: to take a large one apart piece by
  /// piece takes as long as a tenth of making it.
  static func keep(_ value: some Sendable) { _ = Unmanaged.passRetained(Kept(value)) }

  private final class Kept<Value: Sendable>: Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }
  }
}
