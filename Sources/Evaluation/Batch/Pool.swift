import Synchronization

/// Things that are costly to make and of which one is needed at a time by each thread.
final class Pool<Thing: Sendable>: Sendable {
  private let idle = Mutex<[Thing]>([])
  private let make: @Sendable () -> Thing

  init(_ make: @escaping @Sendable () -> Thing) { self.make = make }

  func with<Result>(_ body: (inout Thing) throws -> Result) rethrows -> Result {
    var thing = idle.withLock { $0.popLast() } ?? make()
    defer { idle.withLock { $0.append(thing) } }
    return try body(&thing)
  }
}
