import Diagnostics
import GRDB
import Vocabulary

extension Register {
  /// The status lists of an issuer as they are now, signed: for each list of the register one for every purpose.
  ///
  /// The same register at the same time gives the same bytes. `key` signs; `until` is when they have to be renewed.
  ///
  /// - Throws: ``Failure`` where the register contradicts itself about what happened to certificates: whoever believes a
  ///   list believes its signature, so one that a changed row speaks from is not signed.
  package func statusLists(
    of issuer: String, from: Timestamp, until: Timestamp, signedWith key: SigningKey
  ) throws -> [(name: StatusListName, list: StatusListCredential)] {
    // Without it nobody can tell whether the rows are as they were entered.
    _ = try demandKey()
    var lists: [(StatusListName, StatusListCredential)] = []
    let present = try read { database in
      try demandSoundStatuses(database)
      return try statusBits(of: issuer, database)
    }
    for (name, bits) in present {
      for (purpose, bits) in zip(StatusPurpose.allCases, bits) {
        lists.append(
          (name, try StatusListCredential(bits, of: name, for: purpose, from: from, until: until, with: key)))
      }
    }
    return lists
  }

  private func demandSoundStatuses(_ database: Database) throws {
    let check = try RegisterCheck(self, database, asking: [.schema, .seals, .entries, .history, .log])
    guard let unsound = check.answers.first(where: { $0.faultCount > 0 }).map({ RegisterUnsound($0) }) else { return }
    throw Failure(
      Bilingual(zh: "\(unsound.text.zh)；没有签出状态列表", en: "\(unsound.text.en); no status list was signed"),
      advice: unsound.advice)
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
        sql: "SELECT * FROM certificate WHERE status_list = ? AND status <> 'issued'",
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
