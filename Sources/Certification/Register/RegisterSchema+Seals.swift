import FoundationEssentials
import GRDB

extension RegisterSchema {
  /// Every row there is gets its seal, as it is now; from here on rows are sealed as they are entered.
  static func sealRows(_ database: Database) throws {
    for table in SealedTable.all { try database.execute(sql: "ALTER TABLE \(table.name) ADD COLUMN seal BLOB") }
    try sealPresentRows(database)
    try database.execute(
      sql: """
        CREATE TRIGGER certificate_seal_fixed BEFORE UPDATE OF seal ON certificate
          BEGIN SELECT RAISE (ABORT, 'only the status of a certificate changes'); END
        """)
  }

  private static func sealPresentRows(_ database: Database) throws {
    let tables = try SealedTable.all.filter { table in
      try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM \(table.name))") ?? false
    }
    guard !tables.isEmpty, let key = try keyBeside(database) else { return }
    let registered = try Data.fetchOne(database, sql: "SELECT value FROM meta WHERE name = 'record_key'")
    guard registered == nil || registered == Data(key.id.utf8) else {
      throw RegisterFailure.wrongKey(RegisterKey.path(of: try Self.file(of: database) ?? ""))
    }
    database.add(function: key.rows.function)
    for table in tables {
      let guards = try Row.fetchAll(
        database, sql: "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ? ORDER BY name",
        arguments: [table.name])
      for trigger in guards { try database.execute(sql: "DROP TRIGGER \(trigger["name"] as String)") }
      try database.execute(sql: "UPDATE \(table.name) SET seal = \(table.code)")
      for trigger in guards { try database.execute(sql: trigger["sql"]) }
    }
  }
}
