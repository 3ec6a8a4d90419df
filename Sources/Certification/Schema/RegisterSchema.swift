import FoundationEssentials
import GRDB

/// The register's tables. A step is never edited once released: a change of the schema is a further step. No step seals
/// what stands there already, as whoever had the file could have it taken again.
enum RegisterSchema {
  /// `TSTR`: tells the file from any other SQLite database.
  static let applicationID = 0x5453_5452

  static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("register") { try $0.execute(sql: certificates + batches + logs) }
    return migrator
  }()

  /// Applies the steps that a database still lacks.
  static func migrate(_ queue: DatabaseQueue) throws {
    while true {
      let before = try queue.read(migrator.appliedIdentifiers)
      do {
        return try migrator.migrate(queue)
      } catch {
        // Another process may have been quicker, with this step or with all of them.
        guard try queue.read(migrator.appliedIdentifiers) != before else { throw error }
      }
    }
  }

  static func isCurrent(_ database: Database) throws -> Bool { try migrator.hasCompletedMigrations(database) }

  /// Whether a later release has been at work on it.
  static func isNewer(_ database: Database) throws -> Bool { try migrator.hasBeenSuperseded(database) }

  /// Shows this connection certificates with what is kept of them.
  static func makeViews(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TEMP VIEW full_certificate AS
          SELECT certificate.*, data_key, content, sealed_disclosure FROM certificate
          LEFT JOIN kept_record ON kept_record.credential = certificate.credential_id
        """)
  }

  /// Tables, indexes and triggers of a database by kind and name. How names are quoted and lines broken is SQLite's affair.
  static func parts(_ database: Database) throws -> [String: String] {
    let rows = try Row.fetchAll(database, sql: "SELECT type, name, tbl_name, sql FROM main.sqlite_master")
    return Dictionary(
      rows.map { row in
        let text = (row["sql"] as String? ?? "").filter { !$0.isWhitespace && $0 != "\"" }
        return ("\(row["type"] as String) \(row["name"] as String)", "\(row["tbl_name"] as String) \(text)")
      }, uniquingKeysWith: { $1 })
  }

  /// Those that this release makes.
  static let ownParts = Result<[String: String], any Error> {
    let made = try DatabaseQueue()
    try migrator.migrate(made)
    return try made.read(parts)
  }
}
