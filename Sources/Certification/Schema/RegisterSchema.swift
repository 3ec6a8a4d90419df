import FoundationEssentials
import GRDB

/// The register's tables. A step is never edited once released: a change of the schema is a further step.
enum RegisterSchema {
  /// `TSTR`: tells the file from any other SQLite database.
  static let applicationID = 0x5453_5452

  /// The steps; those that seal what is there already need the register's key.
  static let migrator = migrator(keyFile: nil)

  /// - Parameter keyFile: where the register's key lies, or is to; nil for a register with nothing to seal.
  private static func migrator(keyFile: String?) -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("certificates") { try $0.execute(sql: first) }
    migrator.registerMigration("embedded proofs") { try $0.execute(sql: embeddedProofs) }
    migrator.registerMigration("status lists") { try $0.execute(sql: statusLists) }
    migrator.registerMigration("batch reviews") { try $0.execute(sql: batchReviews) }
    migrator.registerMigration("corrections") { try $0.execute(sql: corrections) }
    migrator.registerMigration("sealed records") { try sealRecords($0, keyFile) }
    migrator.registerMigration("awards used") { try $0.execute(sql: awardsUsed) }
    migrator.registerMigration("skipped serials") { try $0.execute(sql: skippedSerials) }
    migrator.registerMigration("sealed rows") { try sealRows($0, keyFile) }
    migrator.registerMigration("salts under the key") { try hideSalts($0, keyFile) }
    migrator.registerMigration("several certificates in a batch") { try $0.execute(sql: severalInABatch) }
    migrator.registerMigration("former certificates") { try $0.execute(sql: formerCertificates) }
    migrator.registerMigration("sealed order") { try sealOrder($0, keyFile) }
    return migrator
  }

  /// Applies the steps that a database still lacks. What they took out is then gone from its log as well.
  static func migrate(_ queue: DatabaseQueue, keyFile: String) throws {
    try queue.write(adoptNumberedVersion)
    let migrator = migrator(keyFile: keyFile)
    while true {
      let before = try queue.read(migrator.appliedIdentifiers)
      do {
        try migrator.migrate(queue)
        break
      } catch {
        // Another process may have been quicker, with this step or with all of them.
        guard try queue.read(migrator.appliedIdentifiers) != before else { throw error }
      }
    }
    // Where somebody still reads, the next one that empties the log clears it away.
    _ = try? queue.writeWithoutTransaction { try Bool.fetchOne($0, sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
  }

  static func isCurrent(_ database: Database) throws -> Bool { try migrator.hasCompletedMigrations(database) }

  /// Whether a later release has been at work on it.
  static func isNewer(_ database: Database) throws -> Bool { try migrator.hasBeenSuperseded(database) }

  /// Of rows that a step seals.
  ///
  /// - Throws: ``Failure`` where the key is not at hand, or another register's.
  static func key(_ keyFile: String?, _ database: Database) throws -> RegisterKey {
    try RegisterKey.ofRegister(database, at: keyFile ?? "")
  }

  /// Does something to a table's rows that its triggers keep everybody from, and sets up the triggers again.
  ///
  /// - Parameter replaced: triggers that the work replaces by others.
  static func unguarded(
    _ table: String, replacing replaced: Set<String> = [], _ database: Database, _ work: () throws -> Void
  ) throws {
    let guards = try Row.fetchAll(
      database, sql: "SELECT name, sql FROM main.sqlite_master WHERE type = 'trigger' AND tbl_name = ? ORDER BY rowid",
      arguments: [table])
    for trigger in guards { try database.execute(sql: "DROP TRIGGER \(trigger["name"] as String)") }
    try work()
    for trigger in guards where !replaced.contains(trigger["name"]) { try database.execute(sql: trigger["sql"]) }
  }

  /// The first registers counted their steps in `user_version`, and had one.
  private static func adoptNumberedVersion(_ database: Database) throws {
    guard try Int.fetchOne(database, sql: "PRAGMA user_version") == 1 else { return }
    try database.execute(
      sql: """
        CREATE TABLE IF NOT EXISTS grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
        INSERT INTO grdb_migrations (identifier) VALUES ('certificates') ON CONFLICT DO NOTHING;
        PRAGMA user_version = 0
        """)
  }
}
