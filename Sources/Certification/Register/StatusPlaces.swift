import CompetencyModel
import GRDB

/// Gives each new certificate a free place, at random, on the issuer's status list in use: so that neighbours on a list
/// have nothing to do with each other. A list that is half full is followed by a new one.
struct StatusPlaces {
  private let issuer: String
  private let random: RandomSource
  /// The list in use and how many places of it are taken, in the register and by this chunk.
  private var current: (list: StatusListName, taken: Int)?
  /// The places that this chunk has given out, as the register does not show them yet.
  private var given: Set<StatusEntry> = []

  init(issuer: String, random: RandomSource) {
    self.issuer = issuer
    self.random = random
  }

  /// Nil where the issuer has no address at which lists could be published.
  mutating func next(_ database: Database) throws -> StatusEntry? {
    guard let list = try list(database) else { return nil }
    while true {
      guard let entry = StatusEntry(list: list, index: randomIndex()) else { continue }
      if given.contains(entry) { continue }
      let isTaken = try Bool.fetchOne(
        database.cachedStatement(
          sql: "SELECT EXISTS (SELECT 1 FROM certificate WHERE status_list = ? AND status_index = ?)"),
        arguments: [list.id, entry.index])
      if isTaken ?? false { continue }
      given.insert(entry)
      current?.taken += 1
      return entry
    }
  }

  private mutating func list(_ database: Database) throws -> StatusListName? {
    if current == nil,
      let id = try String.fetchOne(
        database, sql: "SELECT id FROM status_list WHERE issuer = ? ORDER BY rowid DESC LIMIT 1", arguments: [issuer])
    {
      let taken = try Int.fetchOne(
        database, sql: "SELECT count(*) FROM certificate WHERE status_list = ?", arguments: [id])
      current = StatusListName(issuer: issuer, id: id).map { ($0, taken ?? 0) }
    }
    if let current, current.taken < StatusBits.places { return current.list }
    guard let list = StatusListName(issuer: issuer, id: Hexadecimal.text(random.bytes(16))) else { return nil }
    try database.execute(sql: SealedTable.statusList.insertion, arguments: [list.id, issuer])
    current = (list, 0)
    return list
  }

  /// As there are 2^17 places, every one is as likely.
  private func randomIndex() -> Int {
    random.bytes(3).reduce(0) { $0 << 8 | Int($1) } % StatusBits.indices.count
  }
}
