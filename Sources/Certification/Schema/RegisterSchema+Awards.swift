extension RegisterSchema {
  static let awardsUsed = """
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
