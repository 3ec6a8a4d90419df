import Dispatch
import Synchronization

/// Makes certificates on all processors at once and gives them back in order.
enum SigningCrew {
  /// Small enough to share out evenly, large enough that handing out costs nothing beside signing.
  private static let portion = 16

  /// Throws what the earliest of the failing ones threw.
  static func map<Item: Sendable, Made: Sendable>(
    _ items: [Item], _ make: @Sendable (Item) throws -> Made
  ) throws -> [Made] {
    let portions = (items.count + portion - 1) / portion
    let results = Mutex<[Int: Result<[Made], any Error>]>([:])
    DispatchQueue.concurrentPerform(iterations: portions) { index in
      let result = Result { try items[index * portion..<min((index + 1) * portion, items.count)].map(make) }
      results.withLock { $0[index] = result }
    }
    let made = results.withLock { $0 }
    return try (0..<portions).flatMap { try made[$0]?.get() ?? [] }
  }
}
