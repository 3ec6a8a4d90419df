extension RegisterSchema {
  static let first = """
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

  static let embeddedProofs = """
    ALTER TABLE certificate ADD COLUMN proof TEXT;

    CREATE TRIGGER certificate_proof_fixed BEFORE UPDATE OF proof ON certificate
      BEGIN SELECT RAISE (ABORT, 'only the status of a certificate changes'); END;
    """
}
