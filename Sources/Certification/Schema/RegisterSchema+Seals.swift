import FoundationEssentials
import GRDB

extension RegisterSchema {
  /// Every row there is gets its seal, as it is now; from here on rows are sealed as they are entered.
  static func sealRows(_ database: Database, _ keyFile: String?) throws {
    for table in firstSealed { try database.execute(sql: "ALTER TABLE \(table.name) ADD COLUMN seal BLOB") }
    try sealPresentRows(database, keyFile)
    try database.execute(
      sql: """
        CREATE TRIGGER certificate_seal_fixed BEFORE UPDATE OF seal ON certificate
          BEGIN SELECT RAISE (ABORT, 'only the status of a certificate changes'); END
        """)
  }

  private static func sealPresentRows(_ database: Database, _ keyFile: String?) throws {
    let tables = try firstSealed.filter { table in
      try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM \(table.name))") ?? false
    }
    guard !tables.isEmpty else { return }
    database.add(function: try key(keyFile, database).rows.function)
    for table in tables {
      try unguarded(table.name, database) {
        try database.execute(sql: "UPDATE \(table.name) SET seal = \(table.code)")
      }
    }
  }

  /// The tables as they were when rows were first sealed.
  private static let firstSealed = SealedTable.all.compactMap { table in
    switch table.name {
    case SealedTable.certificate.name: certificateWithDisclosure
    case SealedTable.status.name, SealedTable.lastEntry.name: nil
    default: SealedTable(name: table.name, columns: table.columns)
    }
  }

  /// Certificates when their holders' disclosures and the digests of records stood beside them.
  static let certificateWithDisclosure = SealedTable(
    name: "certificate",
    columns: [
      "credential_id", "number", "version", "prefix", "year", "level_digit", "serial", "batch", "application", "person",
      "occupation_catalogue", "occupation_code", "work_type", "level", "kind", "jwt", "proof", "disclosure",
      "model_digest", "lock_digest", "record_digest", "decision_digest", "engine", "semantics", "as_of", "issue_date",
      "status_list", "status_index",
    ])
}
