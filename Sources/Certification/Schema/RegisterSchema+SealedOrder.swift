import FoundationEssentials
import GRDB

extension RegisterSchema {
  /// The entries of logs are sealed with their numbers, and where each log ends is on record; a certificate's status is
  /// sealed with the last entry of its history. So nothing is taken out, nor a status set, by whoever has the file alone.
  static func sealOrder(_ database: Database, _ keyFile: String?) throws {
    try database.execute(sql: tables)
    guard try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM meta)") ?? false else { return }
    database.add(function: try key(keyFile, database).rows.function)
    for log in SealedTable.logs {
      let before = SealedTable(name: log.name, columns: log.columns)
      try unguarded(log.table, database) {
        try database.execute(
          sql: "UPDATE \(log.table) SET \(log.seal) = CASE WHEN \(log.seal) IS \(before.code) THEN \(log.code) END")
      }
    }
    try database.execute(sql: statuses)
    try LogEnds.record(database)
  }

  private static let tables = """
    -- Where each log ends.
    CREATE TABLE last_entry (
      log TEXT NOT NULL PRIMARY KEY,
      id INTEGER NOT NULL CHECK (id >= 0),
      seal BLOB
    ) STRICT;
    CREATE TRIGGER last_entry_stays BEFORE DELETE ON last_entry
      BEGIN SELECT RAISE (ABORT, 'history is only appended to'); END;
    CREATE TRIGGER last_entry_grows BEFORE UPDATE ON last_entry WHEN NEW.log <> OLD.log OR NEW.id <= OLD.id
      BEGIN SELECT RAISE (ABORT, 'history is only appended to'); END;

    -- The last entry of its history.
    ALTER TABLE certificate ADD COLUMN last_event INTEGER;
    ALTER TABLE certificate ADD COLUMN status_seal BLOB;

    -- Whoever is to be certified is looked up among all who ever were, whatever the status says.
    DROP INDEX former_certificate;
    CREATE INDEX certificate_of_person ON certificate (person);
    """

  /// A status that its history does not bear out, or that rests on an entry that was altered, comes by no seal.
  private static let statuses = """
    UPDATE certificate SET last_event = (
      SELECT max(id) FROM status_event WHERE status_event.number = certificate.number AND credential = credential_id);
    UPDATE certificate SET status_seal = \(SealedTable.status.code)
      WHERE NOT EXISTS (
        SELECT 1 FROM status_event
        WHERE status_event.number = certificate.number AND credential = credential_id AND seal IS NULL)
      AND status = (
        SELECT iif(change = 'reinstated', 'issued', change) FROM status_event
        WHERE status_event.number = certificate.number AND credential = credential_id AND change <> 'reissued'
        ORDER BY id DESC LIMIT 1);
    """
}
