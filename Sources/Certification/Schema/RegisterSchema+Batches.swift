extension RegisterSchema {
  static let batches = """
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
      created TEXT NOT NULL,
      seal BLOB NOT NULL
    ) STRICT;

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
      at TEXT NOT NULL,
      seal BLOB NOT NULL
    ) STRICT;
    CREATE INDEX review_of_batch ON batch_review (batch);

    -- The decisions by which somebody attained, blinded under the register's key.
    CREATE TABLE reviewed_decision (
      review INTEGER NOT NULL REFERENCES batch_review (id),
      decision BLOB NOT NULL,
      seal BLOB NOT NULL,
      PRIMARY KEY (review, decision)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE batch_release (
      review INTEGER NOT NULL PRIMARY KEY REFERENCES batch_review (id),
      person TEXT NOT NULL,
      at TEXT NOT NULL,
      seal BLOB NOT NULL
    ) STRICT;

    CREATE TRIGGER release_by_another BEFORE INSERT ON batch_release
      WHEN NEW.person = (SELECT person FROM batch_review WHERE id = NEW.review)
      BEGIN SELECT RAISE (ABORT, 'a second person releases'); END;
    CREATE TRIGGER batch_stays BEFORE DELETE ON batch
      BEGIN SELECT RAISE (ABORT, 'batches are never deleted'); END;
    CREATE TRIGGER batch_fixed BEFORE UPDATE ON batch
      BEGIN SELECT RAISE (ABORT, 'batches never change'); END;
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
