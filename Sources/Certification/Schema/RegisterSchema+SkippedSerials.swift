extension RegisterSchema {
  static let skippedSerials = """
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
}
