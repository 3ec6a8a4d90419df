import FoundationEssentials
import GRDB

extension RegisterSchema {
  /// All by which somebody with the file alone could try document numbers goes under the register's key: holders'
  /// disclosures under the keys of their records, so that they are erased with them; the salt under which people are told
  /// apart; the digests of reviewed decisions. Those of records and decisions beside certificates are no longer kept, as
  /// what they were of is authenticated by its own seal.
  static func hideSalts(_ database: Database, _ keyFile: String?) throws {
    try database.execute(sql: "ALTER TABLE kept_record ADD COLUMN sealed_disclosure BLOB NOT NULL DEFAULT x''")
    if try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM meta)") ?? false {
      let key = try key(keyFile, database)
      database.add(function: key.rows.function)
      database.add(function: key.blinding)
      try sealPepper(database, key)
      try sealDisclosures(database, key)
      try unguarded("reviewed_decision", database) { try database.execute(sql: blindDecisions) }
    }
    try unguarded("certificate", replacing: ["certificate_fixed"], database) {
      try sealAnew(database)
      try database.execute(sql: dropSalts)
    }
    try database.execute(sql: guards)
  }

  private static func sealPepper(_ database: Database, _ key: RegisterKey) throws {
    func value(_ name: String) throws -> Data? {
      try Data.fetchOne(database, sql: "SELECT value FROM meta WHERE name = ?", arguments: [name])
    }
    guard let pepper = try value("pepper") else { return }
    if let seal = try value("pepper_seal"),
      seal != key.rows.code("meta", ["pepper".databaseValue, pepper.databaseValue])
    {
      throw RegisterFailure.damaged(try file(of: database), "meta pepper")
    }
    try database.execute(
      sql: "UPDATE meta SET value = ? WHERE name = 'pepper'; DELETE FROM meta WHERE name = 'pepper_seal'",
      arguments: [try key.seal(pepper, as: RegisterKey.pepper)])
  }

  /// A record whose data key does not open was altered, which is told when the register is looked at.
  private static func sealDisclosures(_ database: Database, _ key: RegisterKey) throws {
    try unguarded("kept_record", replacing: ["kept_record_fixed"], database) {
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT credential, data_key, disclosure FROM kept_record
          JOIN certificate ON certificate.credential_id = kept_record.credential WHERE data_key IS NOT NULL
          """)
      while let row = try rows.next() {
        let (credential, dataKey, disclosure): (String, Data, Data) = (
          row["credential"], row["data_key"], row["disclosure"]
        )
        guard let own = key.unwrap(dataKey, for: credential) else { continue }
        try database.cachedStatement(sql: "UPDATE kept_record SET sealed_disclosure = ? WHERE credential = ?").execute(
          arguments: [try SealedRecord.sealed(disclosure, of: credential, under: own), credential])
      }
    }
  }

  /// A row that was altered does not come by a seal that fits.
  private static func sealAnew(_ database: Database) throws {
    guard try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM certificate)") ?? false else { return }
    try database.execute(
      sql: """
        UPDATE certificate SET seal =
          CASE WHEN seal IS \(certificateWithDisclosure.code) THEN \(SealedTable.certificate.code) END
        """)
  }

  private static let blindDecisions = """
    UPDATE reviewed_decision SET
      seal = CASE WHEN seal IS \(SealedTable.reviewedDecision.code)
        THEN \(RowSeal.functionName)('reviewed_decision', review, \(RegisterKey.blindingName)(decision)) END,
      decision = \(RegisterKey.blindingName)(decision)
    """

  private static let dropSalts = """
    ALTER TABLE certificate DROP COLUMN disclosure;
    ALTER TABLE certificate DROP COLUMN record_digest;
    ALTER TABLE certificate DROP COLUMN decision_digest;
    """

  private static let guards = """
    CREATE TRIGGER certificate_fixed
      BEFORE UPDATE OF credential_id, number, version, prefix, year, level_digit, serial, batch, application, person,
        occupation_catalogue, occupation_code, work_type, level, kind, jwt, proof, model_digest, lock_digest, engine,
        semantics, as_of, issue_date, status_list, status_index
      ON certificate
      BEGIN SELECT RAISE (ABORT, 'only the status of a certificate changes'); END;
    DROP TRIGGER IF EXISTS kept_record_fixed;
    CREATE TRIGGER kept_record_fixed BEFORE UPDATE ON kept_record
      WHEN NEW.data_key IS NOT NULL OR NEW.content <> x'' OR NEW.sealed_disclosure <> x''
        OR NEW.credential <> OLD.credential
      BEGIN SELECT RAISE (ABORT, 'a record is erased or stays as it is'); END;
    """

  private static func file(of database: Database) throws -> String {
    try String.fetchOne(database, sql: "SELECT file FROM pragma_database_list WHERE name = 'main'") ?? ""
  }
}
