extension RegisterSchema {
  static let logs = """
    CREATE TABLE status_event (
      id INTEGER PRIMARY KEY,
      number TEXT NOT NULL,
      credential TEXT NOT NULL REFERENCES certificate (credential_id),
      change TEXT NOT NULL,
      cause TEXT NOT NULL,
      person TEXT NOT NULL,
      at TEXT NOT NULL,
      seal BLOB NOT NULL
    ) STRICT;
    CREATE INDEX status_event_of_certificate ON status_event (number);

    CREATE TABLE audit (
      id INTEGER PRIMARY KEY,
      action TEXT NOT NULL,
      subject TEXT NOT NULL,
      detail TEXT NOT NULL,
      person TEXT NOT NULL,
      at TEXT NOT NULL,
      seal BLOB NOT NULL
    ) STRICT;

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
      seal BLOB NOT NULL,
      UNIQUE (prefix, year, level_digit, first)
    ) STRICT;

    -- The last entry of each log: one row, so that no log is set back alone.
    CREATE TABLE log_ends (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      status_event INTEGER NOT NULL,
      audit INTEGER NOT NULL,
      batch_review INTEGER NOT NULL,
      skipped_serials INTEGER NOT NULL,
      seal BLOB NOT NULL
    ) STRICT;

    CREATE TRIGGER status_event_stays BEFORE DELETE ON status_event
      BEGIN SELECT RAISE (ABORT, 'history is only appended to'); END;
    CREATE TRIGGER status_event_fixed BEFORE UPDATE ON status_event
      BEGIN SELECT RAISE (ABORT, 'history is only appended to'); END;
    CREATE TRIGGER audit_stays BEFORE DELETE ON audit
      BEGIN SELECT RAISE (ABORT, 'history is only appended to'); END;
    CREATE TRIGGER audit_fixed BEFORE UPDATE ON audit
      BEGIN SELECT RAISE (ABORT, 'history is only appended to'); END;
    CREATE TRIGGER skipped_serials_stay BEFORE DELETE ON skipped_serials
      BEGIN SELECT RAISE (ABORT, 'history is only appended to'); END;
    CREATE TRIGGER skipped_serials_fixed BEFORE UPDATE ON skipped_serials
      BEGIN SELECT RAISE (ABORT, 'history is only appended to'); END;
    CREATE TRIGGER log_ends_stay BEFORE DELETE ON log_ends
      BEGIN SELECT RAISE (ABORT, 'history is only appended to'); END;
    CREATE TRIGGER log_ends_grow BEFORE UPDATE ON log_ends
      WHEN NEW.id <> OLD.id OR NEW.status_event < OLD.status_event OR NEW.audit < OLD.audit
        OR NEW.batch_review < OLD.batch_review OR NEW.skipped_serials < OLD.skipped_serials
      BEGIN SELECT RAISE (ABORT, 'history is only appended to'); END;

    """
}
