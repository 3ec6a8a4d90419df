/// Which rows of a cohort are damaged, and how: of each hundred rows the given number, every kind of damage in turn.
struct DamagePlan {
  let percent: Int
  private let stream: RandomStream

  static let blockSize = 100

  init(percent: Int, seed: UInt64) {
    self.percent = percent
    stream = RandomStream(seed: seed).branch("damage")
  }

  /// What happens to a row.
  enum Fate: Hashable {
    case damaged(Damage)
    /// The same application as an earlier row's stands here instead of the row's own.
    case copy(of: Int)
    /// Sound in itself, but a later row is a copy of it.
    case copied(by: Int)
  }

  /// By row; a row that is not here is sound.
  func fates(inBlock block: Int) -> [Int: Fate] {
    guard percent > 0 else { return [:] }
    var random = stream.branch(UInt64(block))
    let start = block * Self.blockSize
    let rows = random.shuffled(Array(start..<start + Self.blockSize)).prefix(percent)
    var fates: [Int: Fate] = [:]
    var pending: Int?
    // The deck goes on from block to block, so that a small share still deals every kind.
    for (position, row) in zip((block * percent)..., rows) {
      let card = position % Self.deckSize
      if let other = pending {
        fates[max(other, row)] = .copy(of: min(other, row))
        fates[min(other, row)] = .copied(by: max(other, row))
        pending = nil
      } else if card == Damage.allCases.count, row != rows.last {
        pending = row
      } else {
        fates[row] = .damaged(Damage.allCases[min(card, Damage.allCases.count - 1)])
      }
    }
    return fates
  }

  /// A copy takes two rows: the last two cards of the deck.
  private static let deckSize = Damage.allCases.count + 2

  func fate(ofRow row: Int) -> Fate? { fates(inBlock: row / Self.blockSize)[row] }
}
