import GRDB

/// How far each log goes, as it stands on record under seal.
///
/// An entry taken out of the middle of a log leaves a gap, as its number is sealed with it; taken off the end it would
/// leave none. So every transaction puts on record where the logs end, and none begins where they end elsewhere: the
/// number of an entry that is gone is not given to another.
enum LogEnds {
  /// - Throws: ``Failure`` where entries are missing, or nobody with the key wrote them.
  static func demand(_ register: Register, _ database: Database) throws {
    for log in SealedTable.logs {
      let row = try Row.fetchOne(
        database.cachedStatement(sql: "SELECT * FROM last_entry WHERE log = ?"), arguments: [log.table])
      let (recorded, last): (Int64, Int64) = (row?["id"] ?? 0, try end(of: log, database))
      guard recorded == last, row.map({ register.isAsEntered($0, in: .lastEntry) }) ?? true else {
        throw RegisterFailure.altered(RegisterUnsound(.entries, at: "\(log.table) \(max(recorded, last))"))
      }
    }
  }

  /// Needs the register's key.
  static func record(_ database: Database) throws {
    for log in SealedTable.logs {
      try database.cachedStatement(
        sql: """
          \(SealedTable.lastEntry.insertion) ON CONFLICT (log) DO UPDATE SET id = excluded.id, seal = excluded.seal
          WHERE excluded.id <> last_entry.id
          """
      ).execute(arguments: [log.table, try end(of: log, database)])
    }
  }

  /// The number of a log's last entry by the record; 0 for none.
  static func recorded(_ log: SealedTable, _ database: Database) throws -> Int64 {
    try Int64.fetchOne(database, sql: "SELECT id FROM last_entry WHERE log = ?", arguments: [log.table]) ?? 0
  }

  private static func end(of log: SealedTable, _ database: Database) throws -> Int64 {
    try Int64.fetchOne(database.cachedStatement(sql: "SELECT max(id) FROM \(log.table)")) ?? 0
  }
}
