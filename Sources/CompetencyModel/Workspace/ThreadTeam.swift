import Glibc

/// Threads of their own, that may themselves set others to work: of `DispatchQueue.concurrentPerform`, one within another
/// has a single thread.
package enum ThreadTeam {
  /// Runs a body on so many threads at once, the caller's among them, and returns when it has on all. Where the system
  /// starts no thread more, those bodies run on the caller's, after its own.
  ///
  /// - Parameter body: is given which of them it is on; zero is the caller's.
  package static func run(_ count: Int, _ body: (Int) -> Void) {
    withoutActuallyEscaping(body) { body in
      nonisolated(unsafe) let body = body
      let others = (1..<max(count, 1)).map { number in (number, start { body(number) }) }
      body(0)
      for (number, thread) in others {
        if let thread { pthread_join(thread, nil) } else { body(number) }
      }
    }
  }

  private final class Task: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  private static func start(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
    var thread = pthread_t()
    let task = Unmanaged.passRetained(Task(body))
    let failure = pthread_create(
      &thread, nil,
      { task in
        if let task { Unmanaged<Task>.fromOpaque(task).takeRetainedValue().body() }
        return nil
      }, task.toOpaque())
    if failure == 0 { return thread }
    task.release()
    return nil
  }
}
