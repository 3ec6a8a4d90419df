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
    return migrator
  }()

  /// Applies the steps that a database still lacks.
  static func migrate(_ queue: DatabaseQueue) throws {
    try queue.write(adoptNumberedVersion)
    do {
      try migrator.migrate(queue)
    } catch {
      // Another process may have been quicker.
      guard try queue.read(isCurrent) else { throw error }
    }
  }

  static func isCurrent(_ database: Database) throws -> Bool { try migrator.hasCompletedMigrations(database) }

  /// Whether a later release has been at work on it.
  static func isNewer(_ database: Database) throws -> Bool { try migrator.hasBeenSuperseded(database) }

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
}
