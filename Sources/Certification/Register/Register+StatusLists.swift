import GRDB
import Vocabulary

extension Register {
  /// The status lists of an issuer as they are now, signed: for each list of the register one for every purpose.
  ///
  /// The same register at the same time gives the same bytes. `key` signs; `until` is when they have to be renewed.
  package func statusLists(
    of issuer: String, from: Timestamp, until: Timestamp, signedWith key: SigningKey
  ) throws -> [(name: StatusListName, list: StatusListCredential)] {
    var lists: [(StatusListName, StatusListCredential)] = []
    for (name, bits) in try read({ try statusBits(of: issuer, $0) }) {
      for (purpose, bits) in zip(StatusPurpose.allCases, bits) {
        lists.append(
          (name, try StatusListCredential(bits, of: name, for: purpose, from: from, until: until, with: key)))
      }
    }
    return lists
  }

  /// In the order of the purposes.
  private func statusBits(of issuer: String, _ database: Database) throws -> [(StatusListName, [StatusBits])] {
    let ids = try String.fetchAll(
      database, sql: "SELECT id FROM status_list WHERE issuer = ? ORDER BY id", arguments: [issuer])
    return try ids.map { id in
      guard let name = StatusListName(issuer: issuer, id: id) else {
        throw RegisterFailure.damaged(path, "status_list")
      }
      var bits = StatusPurpose.allCases.map { _ in StatusBits() }
      let rows = try Row.fetchCursor(
        database,
        sql: "SELECT status_index, status FROM certificate WHERE status_list = ? AND status <> 'issued'",
        arguments: [id])
      while let row = try rows.next() {
        let index: Int = row["status_index"]
        guard StatusBits.indices.contains(index) else { throw RegisterFailure.damaged(path, "status_index") }
        let status = try status(in: row)
        for (place, purpose) in StatusPurpose.allCases.enumerated() where purpose.holds(status) {
          bits[place].set(index)
        }
      }
      return (name, bits)
    }
  }
}
