import FoundationEssentials
import GRDB

extension RegisterSchema {
  /// Records and decisions move to a table of their own, sealed.
  static func sealRecords(_ database: Database, _ keyFile: String?) throws {
    try database.execute(
      sql: """
        CREATE TABLE kept_record (
          credential TEXT NOT NULL PRIMARY KEY REFERENCES certificate (credential_id),
          -- Wrapped under the register's key; destroyed to erase.
          data_key BLOB,
          content BLOB NOT NULL
        ) STRICT
        """)
    let rows = try Row.fetchCursor(database, sql: "SELECT credential_id, record, decision FROM certificate")
    var key: RegisterKey?
    while let row = try rows.next() {
      let present = try key ?? self.key(keyFile, database)
      key = present
      let (credential, record, decision): (String, Data, Data) = (row["credential_id"], row["record"], row["decision"])
      let sealed = try SealedRecord(record: Array(record), decision: Array(decision), of: credential, under: present)
      try database.execute(
        sql: "INSERT INTO kept_record (credential, data_key, content) VALUES (?, ?, ?)",
        arguments: [credential, sealed.dataKey, sealed.content])
    }
    try database.execute(
      sql: """
        DROP TRIGGER certificate_fixed;
        ALTER TABLE certificate DROP COLUMN record;
        ALTER TABLE certificate DROP COLUMN decision;
        CREATE TRIGGER certificate_fixed
          BEFORE UPDATE OF credential_id, number, version, prefix, year, level_digit, serial, batch, application, person,
            occupation_catalogue, occupation_code, work_type, level, kind, jwt, proof, disclosure, model_digest,
            lock_digest, record_digest, decision_digest, engine, semantics, as_of, issue_date, status_list, status_index
          ON certificate
          BEGIN SELECT RAISE (ABORT, 'only the status of a certificate changes'); END;
        CREATE TRIGGER kept_record_stays BEFORE DELETE ON kept_record
          BEGIN SELECT RAISE (ABORT, 'records are erased, not deleted'); END;
        CREATE TRIGGER kept_record_fixed BEFORE UPDATE ON kept_record
          WHEN NEW.data_key IS NOT NULL OR NEW.content <> x'' OR NEW.credential <> OLD.credential
          BEGIN SELECT RAISE (ABORT, 'a record is erased or stays as it is'); END;
        """)
  }
}
