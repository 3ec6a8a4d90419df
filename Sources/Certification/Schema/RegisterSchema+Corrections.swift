extension RegisterSchema {
  /// A row for each credential instead of one for each number: a corrected certificate keeps its number.
  static let corrections = """
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
}
