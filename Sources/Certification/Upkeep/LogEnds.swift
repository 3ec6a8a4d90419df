import GRDB

/// How far each log goes, as it stands on record under seal.
///
/// An entry taken out of the middle of a log leaves a gap, as its number is sealed with it; taken off the end it would
/// leave none. So every transaction puts on record where the logs end, and none begins where they end elsewhere: the
/// number of an entry that is gone is not given to another.
enum LogEnds {
  /// - Throws: ``Failure`` where entries are missing, or nobody with the key wrote them.
  static func demand(_ register: Register, _ database: Database) throws {
    let row = try recorded(database)
    guard row.map({ register.isAsEntered($0, in: .logEnds) }) ?? true else {
      throw RegisterFailure.altered(RegisterUnsound(.seals, at: "log_ends"))
    }
    for log in SealedTable.logs {
      let (end, last): (Int64, Int64) = (row?[log.table] ?? 0, try end(of: log, database))
      guard end == last else { throw RegisterFailure.cutOff(register.path, log: log.table, end: end, last: last) }
    }
  }

  /// Needs the register's key.
  static func record(_ database: Database) throws {
    let ends = SealedTable.logs.map(\.table)
    try database.cachedStatement(
      sql: """
        \(SealedTable.logEnds.insertion) ON CONFLICT (id) DO UPDATE SET
        \((ends + ["seal"]).map { "\($0) = excluded.\($0)" }.joined(separator: ", "))
        """
    ).execute(arguments: [1] + StatementArguments(SealedTable.logs.map { try end(of: $0, database) }))
  }

  /// Nil where nothing was entered yet.
  static func recorded(_ database: Database) throws -> Row? {
    try Row.fetchOne(database.cachedStatement(sql: "SELECT * FROM log_ends"))
  }

  private static func end(of log: SealedTable, _ database: Database) throws -> Int64 {
    try Int64.fetchOne(database.cachedStatement(sql: "SELECT max(id) FROM \(log.table)")) ?? 0
  }
}
