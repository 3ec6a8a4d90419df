extension RegisterSchema {
  /// Within a batch a person may get several certificates of one level: of different occupations or work types, or by a
  /// number that another person's certificate bore by mistake. What nobody holds twice, `one_live_certificate` sees to.
  static let severalInABatch = """
    CREATE TABLE certificate_without_limit (
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
      model_digest TEXT NOT NULL REFERENCES model (digest),
      lock_digest TEXT NOT NULL REFERENCES lock (digest),
      engine TEXT NOT NULL,
      semantics INTEGER NOT NULL,
      as_of TEXT NOT NULL,
      issue_date TEXT NOT NULL,
      status TEXT NOT NULL,
      print_serial TEXT,
      status_list TEXT REFERENCES status_list (id),
      status_index INTEGER,
      seal BLOB,
      UNIQUE (number, version),
      UNIQUE (prefix, year, level_digit, serial, version)
    ) STRICT;

    INSERT INTO certificate_without_limit
      SELECT credential_id, number, version, prefix, year, level_digit, serial, batch, application, person,
        occupation_catalogue, occupation_code, work_type, level, kind, jwt, proof, model_digest, lock_digest, engine,
        semantics, as_of, issue_date, status, print_serial, status_list, status_index, seal
      FROM certificate ORDER BY rowid;

    DROP TABLE certificate;
    ALTER TABLE certificate_without_limit RENAME TO certificate;

    CREATE UNIQUE INDEX one_live_certificate
      ON certificate (person, occupation_catalogue, occupation_code, work_type, level, kind)
      WHERE status IN ('issued', 'suspended');
    CREATE UNIQUE INDEX place_on_status_list ON certificate (status_list, status_index) WHERE status_list IS NOT NULL;
    CREATE INDEX certificate_of_batch ON certificate (batch, person);

    CREATE TRIGGER certificate_stays BEFORE DELETE ON certificate
      BEGIN SELECT RAISE (ABORT, 'certificates are never deleted'); END;
    CREATE TRIGGER certificate_fixed
      BEFORE UPDATE OF credential_id, number, version, prefix, year, level_digit, serial, batch, application, person,
        occupation_catalogue, occupation_code, work_type, level, kind, jwt, proof, model_digest, lock_digest, engine,
        semantics, as_of, issue_date, status_list, status_index, seal
      ON certificate
      BEGIN SELECT RAISE (ABORT, 'only the status of a certificate changes'); END;
    CREATE TRIGGER ended_for_good BEFORE UPDATE OF status ON certificate
      WHEN OLD.status IN ('superseded', 'revoked', 'cancelled')
      BEGIN SELECT RAISE (ABORT, 'what is superseded, revoked or cancelled stays so'); END;
    """
}
