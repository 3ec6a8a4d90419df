import CompetencyModel
import Dispatch
import FoundationEssentials
import Synchronization

/// Makes certificates on all processors at once, while whoever asked for them takes them in order.
///
/// The register is one thread's at a time, so what is made is entered by that one; the makers are never far ahead of it,
/// which bounds memory.
final class SigningCrew<Item: Sendable, Made: Sendable>: Sendable {
  private let items: [Item]
  private let make: @Sendable (Item) throws -> Made
  private let state = Mutex(State())
  /// For items that are in the making or made, and not taken.
  private let room = DispatchSemaphore(value: 0)
  /// Signalled for every item made.
  private let news = DispatchSemaphore(value: 0)

  private struct State {
    /// How many items makers have begun with.
    var begun = 0
    var made: [Int: Result<Made, any Error>] = [:]
    var isStopped = false

    /// Whether nobody has begun with an item, which is the caller's then.
    mutating func begin(_ index: Int) -> Bool {
      guard begun <= index else { return false }
      begun = index + 1
      return true
    }
  }

  private static var roomForEachMaker: Int { 32 }

  private init(_ items: [Item], makers: Int, _ make: @escaping @Sendable (Item) throws -> Made) {
    self.items = items
    self.make = make
    // Signalled into being: of a semaphore that began with more than it ends with, the system thinks that it is waited for.
    for _ in 0..<makers * Self.roomForEachMaker { room.signal() }
  }

  /// Makes something of every item and gives it to `take`, in the items' order, on the caller's thread.
  ///
  /// - Throws: what the first failing maker, or `take`, threw; nothing behind it is taken.
  static func make(
    _ items: [Item], _ make: @Sendable (Item) throws -> Made, take: (Item, Made) throws -> Void
  ) throws {
    let makers = min(ProcessInfo.processInfo.activeProcessorCount, items.count)
    try withoutActuallyEscaping(make) { make in
      let crew = SigningCrew(items, makers: makers, make)
      var outcome: Result<Void, any Error> = .success(())
      ThreadTeam.run(makers + 1) { number in
        if number > 0 { return crew.makeAll() }
        outcome = Result { try crew.takeAll(take) }
        crew.stop(makers: makers)
      }
      try outcome.get()
    }
  }

  private func makeAll() {
    while true {
      room.wait()
      let index = state.withLock { state -> Int? in
        guard !state.isStopped, state.begun < items.count else { return nil }
        state.begun += 1
        return state.begun - 1
      }
      guard let index else { return }
      let made = Result { try make(items[index]) }
      state.withLock { $0.made[index] = made }
      news.signal()
    }
  }

  private func takeAll(_ take: (Item, Made) throws -> Void) throws {
    for (index, item) in items.enumerated() {
      if state.withLock({ $0.begin(index) }) {
        // The makers are behind, or there are none.
        try take(item, make(item))
      } else {
        try take(item, made(index).get())
        room.signal()
      }
    }
  }

  private func made(_ index: Int) -> Result<Made, any Error> {
    while true {
      if let made = state.withLock({ $0.made.removeValue(forKey: index) }) { return made }
      news.wait()
    }
  }

  /// Lets makers go that wait for room.
  private func stop(makers: Int) {
    state.withLock { $0.isStopped = true }
    for _ in 0..<makers { room.signal() }
  }
}
