extension RegisterSchema {
  static let certificates = """
    -- The register's key by its id, the salt under which people are told apart, what a restored register waits for.
    CREATE TABLE meta (
      name TEXT NOT NULL PRIMARY KEY,
      value BLOB NOT NULL
    ) STRICT;

    CREATE TABLE model (digest TEXT NOT NULL PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
    CREATE TABLE lock (digest TEXT NOT NULL PRIMARY KEY, bytes BLOB NOT NULL) STRICT;

    CREATE TABLE status_list (
      id TEXT NOT NULL PRIMARY KEY,
      issuer TEXT NOT NULL,
      seal BLOB NOT NULL
    ) STRICT;

    -- A row for each credential: a corrected certificate keeps its number. Within a batch a person may get several of one
    -- level: of different occupations or work types, or by a number that another's bore by mistake. What nobody holds
    -- twice, `one_live_certificate` sees to.
    CREATE TABLE certificate (
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
      proof TEXT NOT NULL,
      model_digest TEXT NOT NULL REFERENCES model (digest),
      lock_digest TEXT NOT NULL REFERENCES lock (digest),
      engine TEXT NOT NULL,
      semantics INTEGER NOT NULL,
      as_of TEXT NOT NULL,
      issue_date TEXT NOT NULL,
      status_list TEXT REFERENCES status_list (id),
      status_index INTEGER,
      -- How many awards it was attained by.
      awards INTEGER NOT NULL,
      seal BLOB NOT NULL,
      status TEXT NOT NULL,
      print_serial TEXT,
      -- The last entry of its history.
      last_event INTEGER NOT NULL,
      status_seal BLOB NOT NULL,
      UNIQUE (number, version),
      UNIQUE (prefix, year, level_digit, serial, version)
    ) STRICT;

    CREATE UNIQUE INDEX one_live_certificate
      ON certificate (person, occupation_catalogue, occupation_code, work_type, level, kind)
      WHERE status IN ('issued', 'suspended');
    CREATE UNIQUE INDEX place_on_status_list ON certificate (status_list, status_index) WHERE status_list IS NOT NULL;
    CREATE INDEX certificate_of_batch ON certificate (batch, person);
    CREATE INDEX certificate_of_person ON certificate (person);

    CREATE TABLE kept_record (
      credential TEXT NOT NULL PRIMARY KEY REFERENCES certificate (credential_id),
      -- Wrapped under the register's key; destroyed to erase.
      data_key BLOB,
      content BLOB NOT NULL,
      sealed_disclosure BLOB NOT NULL
    ) STRICT;

    -- Awards by which certificates were attained, each once (rule 28).
    CREATE TABLE award_use (
      person BLOB NOT NULL,
      award TEXT NOT NULL,
      credential TEXT NOT NULL REFERENCES certificate (credential_id),
      seal BLOB NOT NULL,
      PRIMARY KEY (person, award, credential)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER status_list_stays BEFORE DELETE ON status_list
      BEGIN SELECT RAISE (ABORT, 'status lists are never deleted'); END;
    CREATE TRIGGER status_list_fixed BEFORE UPDATE ON status_list
      BEGIN SELECT RAISE (ABORT, 'status lists never change'); END;
    CREATE TRIGGER certificate_stays BEFORE DELETE ON certificate
      BEGIN SELECT RAISE (ABORT, 'certificates are never deleted'); END;
    CREATE TRIGGER certificate_fixed
      BEFORE UPDATE OF credential_id, number, version, prefix, year, level_digit, serial, batch, application, person,
        occupation_catalogue, occupation_code, work_type, level, kind, jwt, proof, model_digest, lock_digest, engine,
        semantics, as_of, issue_date, status_list, status_index, awards, seal
      ON certificate
      BEGIN SELECT RAISE (ABORT, 'only the status of a certificate changes'); END;
    CREATE TRIGGER ended_for_good BEFORE UPDATE OF status ON certificate
      WHEN OLD.status IN ('superseded', 'revoked', 'cancelled')
      BEGIN SELECT RAISE (ABORT, 'what is superseded, revoked or cancelled stays so'); END;
    CREATE TRIGGER kept_record_stays BEFORE DELETE ON kept_record
      BEGIN SELECT RAISE (ABORT, 'records are erased, not deleted'); END;
    CREATE TRIGGER kept_record_fixed BEFORE UPDATE ON kept_record
      WHEN NEW.data_key IS NOT NULL OR NEW.content <> x'' OR NEW.sealed_disclosure <> x''
        OR NEW.credential <> OLD.credential
      BEGIN SELECT RAISE (ABORT, 'a record is erased or stays as it is'); END;
    CREATE TRIGGER award_use_stays BEFORE DELETE ON award_use
      BEGIN SELECT RAISE (ABORT, 'history is only appended to'); END;
    CREATE TRIGGER award_use_fixed BEFORE UPDATE ON award_use
      BEGIN SELECT RAISE (ABORT, 'history is only appended to'); END;

    """
}
