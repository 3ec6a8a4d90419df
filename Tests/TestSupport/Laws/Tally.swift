import Synchronization

/// How often what was met with: a law tried on nothing is no law.
package final class Tally: Sendable, CustomStringConvertible {
  private let counts = Mutex<[String: Int]>([:])

  package init() {}

  package func count(_ what: String) { counts.withLock { $0[what, default: 0] += 1 } }

  package subscript(what: String) -> Int { counts.withLock { $0[what, default: 0] } }

  package var description: String {
    counts.withLock { $0 }.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
  }
}
