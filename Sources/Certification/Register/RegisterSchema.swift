import FoundationEssentials
import GRDB

/// The register's tables. A step is never edited once released: a change of the schema is a further step.
enum RegisterSchema {
  /// `TSTR`: tells the file from any other SQLite database.
  static let applicationID = 0x5453_5452

  static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("certificates") { try $0.execute(sql: first) }
    migrator.registerMigration("embedded proofs") { try $0.execute(sql: embeddedProofs) }
    migrator.registerMigration("status lists") { try $0.execute(sql: statusLists) }
    migrator.registerMigration("batch reviews") { try $0.execute(sql: batchReviews) }
    migrator.registerMigration("corrections") { try $0.execute(sql: corrections) }
    migrator.registerMigration("sealed records", migrate: sealRecords)
    migrator.registerMigration("awards used") { try $0.execute(sql: awardsUsed) }
    migrator.registerMigration("skipped serials") { try $0.execute(sql: skippedSerials) }
    migrator.registerMigration("sealed rows", migrate: sealRows)
    return migrator
  }()

  /// Applies the steps that a database still lacks.
  static func migrate(_ queue: DatabaseQueue) throws {
    try queue.write(adoptNumberedVersion)
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

  /// Shows this connection certificates with what is kept of them, and a register of an earlier schema, which is not to be
  /// written to, in the present form.
  static func makeViews(_ database: Database) throws {
    if try !database.columns(in: "certificate").contains(where: { $0.name == "version" }) {
      try database.execute(sql: "CREATE TEMP VIEW certificate AS SELECT *, 1 AS version FROM main.certificate")
    }
    let kept = try database.tableExists("kept_record")
    try database.execute(
      sql: kept
        ? """
        CREATE TEMP VIEW full_certificate AS
          SELECT certificate.*, data_key, content FROM certificate
          LEFT JOIN kept_record ON kept_record.credential = certificate.credential_id
        """ : "CREATE TEMP VIEW full_certificate AS SELECT * FROM certificate")
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

  private static let first = """
    CREATE TABLE meta (
      name TEXT NOT NULL PRIMARY KEY,
      value BLOB NOT NULL
    ) STRICT;

    -- What decisions were made from, by digest.
    CREATE TABLE model (digest TEXT NOT NULL PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
    CREATE TABLE lock (digest TEXT NOT NULL PRIMARY KEY, bytes BLOB NOT NULL) STRICT;

    CREATE TABLE batch (
      id TEXT NOT NULL PRIMARY KEY,
      scheme TEXT NOT NULL,
      issuer TEXT NOT NULL,
      prefix TEXT NOT NULL,
      as_of TEXT NOT NULL,
      issue_date TEXT NOT NULL,
      cohort TEXT,
      reviewed INTEGER NOT NULL CHECK (reviewed IN (0, 1)),
      released_by TEXT NOT NULL,
      created TEXT NOT NULL
    ) STRICT;

    CREATE TABLE certificate (
      number TEXT NOT NULL PRIMARY KEY CHECK (length(number) = 22),
      prefix TEXT NOT NULL,
      year INTEGER NOT NULL,
      level_digit TEXT NOT NULL,
      serial INTEGER NOT NULL CHECK (serial BETWEEN 1 AND 999999),
      batch TEXT NOT NULL REFERENCES batch (id),
      application TEXT NOT NULL,
      person BLOB NOT NULL,
      occupation_catalogue TEXT NOT NULL,
      occupation_code TEXT NOT NULL,
      work_type TEXT NOT NULL,
      level TEXT NOT NULL,
      kind TEXT NOT NULL,
      credential_id TEXT NOT NULL UNIQUE,
      jwt TEXT NOT NULL,
      disclosure BLOB NOT NULL,
      model_digest TEXT NOT NULL REFERENCES model (digest),
      lock_digest TEXT NOT NULL REFERENCES lock (digest),
      record BLOB NOT NULL,
      decision BLOB NOT NULL,
      record_digest TEXT NOT NULL,
      decision_digest TEXT NOT NULL,
      engine TEXT NOT NULL,
      semantics INTEGER NOT NULL,
      as_of TEXT NOT NULL,
      issue_date TEXT NOT NULL,
      status TEXT NOT NULL,
      print_serial TEXT,
      UNIQUE (prefix, year, level_digit, serial),
      UNIQUE (batch, person, level, kind)
    ) STRICT;

    CREATE UNIQUE INDEX one_live_certificate
      ON certificate (person, occupation_catalogue, occupation_code, work_type, level, kind)
      WHERE status IN ('issued', 'suspended');

    CREATE TABLE status_event (
      id INTEGER PRIMARY KEY,
      number TEXT NOT NULL REFERENCES certificate (number),
      change TEXT NOT NULL,
      cause TEXT NOT NULL,
      person TEXT NOT NULL,
      at TEXT NOT NULL
    ) STRICT;

    CREATE INDEX status_event_of_certificate ON status_event (number);

    CREATE TABLE audit (
      id INTEGER PRIMARY KEY,
      action TEXT NOT NULL,
      subject TEXT NOT NULL,
      detail TEXT NOT NULL,
      person TEXT NOT NULL,
      at TEXT NOT NULL
    ) STRICT;

    CREATE TRIGGER certificate_stays BEFORE DELETE ON certificate
      BEGIN SELECT RAISE (ABORT, 'certificates are never deleted'); END;
    CREATE TRIGGER certificate_fixed
      BEFORE UPDATE OF number, prefix, year, level_digit, serial, batch, application, person, occupation_catalogue,
        occupation_code, work_type, level, kind, credential_id, jwt, disclosure, model_digest, lock_digest, record,
        decision, record_digest, decision_digest, engine, semantics, as_of, issue_date
      ON certificate
      BEGIN SELECT RAISE (ABORT, 'only the status of a certificate changes'); END;
    CREATE TRIGGER batch_stays BEFORE DELETE ON batch
      BEGIN SELECT RAISE (ABORT, 'batches are never deleted'); END;
    CREATE TRIGGER batch_fixed BEFORE UPDATE ON batch
      BEGIN SELECT RAISE (ABORT, 'batches never change'); END;
    CREATE TRIGGER status_event_stays BEFORE DELETE ON status_event
      BEGIN SELECT RAISE (ABORT, 'history is only appended to'); END;
    CREATE TRIGGER status_event_fixed BEFORE UPDATE ON status_event
      BEGIN SELECT RAISE (ABORT, 'history is only appended to'); END;
    CREATE TRIGGER audit_stays BEFORE DELETE ON audit
      BEGIN SELECT RAISE (ABORT, 'history is only appended to'); END;
    CREATE TRIGGER audit_fixed BEFORE UPDATE ON audit
      BEGIN SELECT RAISE (ABORT, 'history is only appended to'); END;
    """

  private static let embeddedProofs = """
    ALTER TABLE certificate ADD COLUMN proof TEXT;

    CREATE TRIGGER certificate_proof_fixed BEFORE UPDATE OF proof ON certificate
      BEGIN SELECT RAISE (ABORT, 'only the status of a certificate changes'); END;
    """

  private static let statusLists = """
    -- Of each issuer the last one is in use.
    CREATE TABLE status_list (
      id TEXT NOT NULL PRIMARY KEY,
      issuer TEXT NOT NULL
    ) STRICT;

    ALTER TABLE certificate ADD COLUMN status_list TEXT REFERENCES status_list (id);
    ALTER TABLE certificate ADD COLUMN status_index INTEGER;
    CREATE UNIQUE INDEX place_on_status_list ON certificate (status_list, status_index) WHERE status_list IS NOT NULL;

    CREATE TRIGGER certificate_place_fixed BEFORE UPDATE OF status_list, status_index ON certificate
      BEGIN SELECT RAISE (ABORT, 'only the status of a certificate changes'); END;
    CREATE TRIGGER status_list_stays BEFORE DELETE ON status_list
      BEGIN SELECT RAISE (ABORT, 'status lists are never deleted'); END;
    CREATE TRIGGER status_list_fixed BEFORE UPDATE ON status_list
      BEGIN SELECT RAISE (ABORT, 'status lists never change'); END;
    """

  private static let batchReviews = """
    CREATE TABLE batch_review (
      id INTEGER PRIMARY KEY,
      batch TEXT NOT NULL,
      scheme TEXT NOT NULL,
      as_of TEXT NOT NULL,
      model_digest TEXT NOT NULL,
      decisions_digest TEXT NOT NULL,
      decided INTEGER NOT NULL,
      attained INTEGER NOT NULL,
      notice_from TEXT NOT NULL,
      notice_until TEXT NOT NULL,
      person TEXT NOT NULL,
      at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX review_of_batch ON batch_review (batch);

    -- The decisions that the level applied for was attained by: nothing else in the batch can be issued.
    CREATE TABLE reviewed_decision (
      review INTEGER NOT NULL REFERENCES batch_review (id),
      decision BLOB NOT NULL,
      PRIMARY KEY (review, decision)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE batch_release (
      review INTEGER NOT NULL PRIMARY KEY REFERENCES batch_review (id),
      person TEXT NOT NULL,
      at TEXT NOT NULL
    ) STRICT;

    CREATE TRIGGER release_by_another BEFORE INSERT ON batch_release
      WHEN NEW.person = (SELECT person FROM batch_review WHERE id = NEW.review)
      BEGIN SELECT RAISE (ABORT, 'a second person releases'); END;
    CREATE TRIGGER review_stays BEFORE DELETE ON batch_review
      BEGIN SELECT RAISE (ABORT, 'reviews are never deleted'); END;
    CREATE TRIGGER review_fixed BEFORE UPDATE ON batch_review
      BEGIN SELECT RAISE (ABORT, 'reviews never change'); END;
    CREATE TRIGGER reviewed_decision_stays BEFORE DELETE ON reviewed_decision
      BEGIN SELECT RAISE (ABORT, 'reviews are never deleted'); END;
    CREATE TRIGGER reviewed_decision_fixed BEFORE UPDATE ON reviewed_decision
      BEGIN SELECT RAISE (ABORT, 'reviews never change'); END;
    CREATE TRIGGER release_stays BEFORE DELETE ON batch_release
      BEGIN SELECT RAISE (ABORT, 'releases are never deleted'); END;
    CREATE TRIGGER release_fixed BEFORE UPDATE ON batch_release
      BEGIN SELECT RAISE (ABORT, 'releases never change'); END;
    """

  /// A row for each credential instead of one for each number: a corrected certificate keeps its number.
  private static let corrections = """
    CREATE TABLE certificate_by_credential (
      credential_id TEXT NOT NULL PRIMARY KEY,
      number TEXT NOT NULL CHECK (length(number) = 22),
      -- 1, and one more with every correction.
      version INTEGER NOT NULL CHECK (version >= 1),
      prefix TEXT NOT NULL,
      year INTEGER NOT NULL,
      level_digit TEXT NOT NULL,
      serial INTEGER NOT NULL CHECK (serial BETWEEN 1 AND 999999),
      batch TEXT NOT NULL REFERENCES batch (id),
      application TEXT NOT NULL,
      person BLOB NOT NULL,
      occupation_catalogue TEXT NOT NULL,
      occupation_code TEXT NOT NULL,
      work_type TEXT NOT NULL,
      level TEXT NOT NULL,
      kind TEXT NOT NULL,
      jwt TEXT NOT NULL,
      proof TEXT,
      disclosure BLOB NOT NULL,
      model_digest TEXT NOT NULL REFERENCES model (digest),
      lock_digest TEXT NOT NULL REFERENCES lock (digest),
      record BLOB NOT NULL,
      decision BLOB NOT NULL,
      record_digest TEXT NOT NULL,
      decision_digest TEXT NOT NULL,
      engine TEXT NOT NULL,
      semantics INTEGER NOT NULL,
      as_of TEXT NOT NULL,
      issue_date TEXT NOT NULL,
      status TEXT NOT NULL,
      print_serial TEXT,
      status_list TEXT REFERENCES status_list (id),
      status_index INTEGER,
      UNIQUE (number, version),
      UNIQUE (prefix, year, level_digit, serial, version),
      UNIQUE (batch, person, level, kind, version)
    ) STRICT;

    INSERT INTO certificate_by_credential
      SELECT credential_id, number, 1, prefix, year, level_digit, serial, batch, application, person,
        occupation_catalogue, occupation_code, work_type, level, kind, jwt, proof, disclosure, model_digest, lock_digest,
        record, decision, record_digest, decision_digest, engine, semantics, as_of, issue_date, status, print_serial,
        status_list, status_index
      FROM certificate ORDER BY rowid;

    CREATE TABLE credential_event (
      id INTEGER PRIMARY KEY,
      number TEXT NOT NULL,
      credential TEXT NOT NULL REFERENCES certificate (credential_id),
      change TEXT NOT NULL,
      cause TEXT NOT NULL,
      person TEXT NOT NULL,
      at TEXT NOT NULL
    ) STRICT;

    INSERT INTO credential_event
      SELECT id, number, (SELECT credential_id FROM certificate WHERE certificate.number = status_event.number), change,
        cause, person, at
      FROM status_event ORDER BY id;

    DROP TABLE status_event;
    DROP TABLE certificate;
    ALTER TABLE certificate_by_credential RENAME TO certificate;
    ALTER TABLE credential_event RENAME TO status_event;

    CREATE UNIQUE INDEX one_live_certificate
      ON certificate (person, occupation_catalogue, occupation_code, work_type, level, kind)
      WHERE status IN ('issued', 'suspended');
    CREATE UNIQUE INDEX place_on_status_list ON certificate (status_list, status_index) WHERE status_list IS NOT NULL;
    CREATE INDEX status_event_of_certificate ON status_event (number);

    CREATE TRIGGER certificate_stays BEFORE DELETE ON certificate
      BEGIN SELECT RAISE (ABORT, 'certificates are never deleted'); END;
    CREATE TRIGGER certificate_fixed
      BEFORE UPDATE OF credential_id, number, version, prefix, year, level_digit, serial, batch, application, person,
        occupation_catalogue, occupation_code, work_type, level, kind, jwt, proof, disclosure, model_digest, lock_digest,
        record, decision, record_digest, decision_digest, engine, semantics, as_of, issue_date, status_list, status_index
      ON certificate
      BEGIN SELECT RAISE (ABORT, 'only the status of a certificate changes'); END;
    CREATE TRIGGER ended_for_good BEFORE UPDATE OF status ON certificate
      WHEN OLD.status IN ('superseded', 'revoked', 'cancelled')
      BEGIN SELECT RAISE (ABORT, 'what is superseded, revoked or cancelled stays so'); END;
    CREATE TRIGGER status_event_stays BEFORE DELETE ON status_event
      BEGIN SELECT RAISE (ABORT, 'history is only appended to'); END;
    CREATE TRIGGER status_event_fixed BEFORE UPDATE ON status_event
      BEGIN SELECT RAISE (ABORT, 'history is only appended to'); END;
    """

  /// Records and decisions move to a table of their own, sealed.
  private static func sealRecords(_ database: Database) throws {
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
      if key == nil { key = try keyBeside(database) }
      guard let key else { continue }
      let (credential, record, decision): (String, Data, Data) = (row["credential_id"], row["record"], row["decision"])
      let sealed = try SealedRecord(record: Array(record), decision: Array(decision), of: credential, under: key)
      try RegisterEntry.keep(sealed, of: credential, database)
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

  static func file(of database: Database) throws -> String? {
    try String.fetchOne(database, sql: "SELECT file FROM pragma_database_list WHERE name = 'main'")
  }

  static func keyBeside(_ database: Database) throws -> RegisterKey? {
    guard let file = try Self.file(of: database) else { return nil }
    try RegisterKey.makeIfMissing(RegisterKey.path(of: file))
    return try RegisterKey(reading: RegisterKey.path(of: file))
  }

  private static let skippedSerials = """
    -- Serials that nobody is given, as they may have been given by a register that was lost.
    CREATE TABLE skipped_serials (
      id INTEGER PRIMARY KEY,
      prefix TEXT NOT NULL,
      year INTEGER NOT NULL,
      level_digit TEXT NOT NULL,
      first INTEGER NOT NULL CHECK (first BETWEEN 1 AND last),
      last INTEGER NOT NULL CHECK (last BETWEEN 1 AND 999999),
      cause TEXT NOT NULL,
      person TEXT NOT NULL,
      at TEXT NOT NULL,
      UNIQUE (prefix, year, level_digit, first)
    ) STRICT;

    CREATE TRIGGER skipped_serials_stay BEFORE DELETE ON skipped_serials
      BEGIN SELECT RAISE (ABORT, 'history is only appended to'); END;
    CREATE TRIGGER skipped_serials_fixed BEFORE UPDATE ON skipped_serials
      BEGIN SELECT RAISE (ABORT, 'history is only appended to'); END;
    """

  private static let awardsUsed = """
    -- Each award of a person counts once, unless its certificate should not have been issued.
    CREATE TABLE award_use (
      person BLOB NOT NULL,
      award TEXT NOT NULL,
      credential TEXT NOT NULL REFERENCES certificate (credential_id),
      PRIMARY KEY (person, award, credential)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER award_use_stays BEFORE DELETE ON award_use
      BEGIN SELECT RAISE (ABORT, 'history is only appended to'); END;
    CREATE TRIGGER award_use_fixed BEFORE UPDATE ON award_use
      BEGIN SELECT RAISE (ABORT, 'history is only appended to'); END;
    """
}
