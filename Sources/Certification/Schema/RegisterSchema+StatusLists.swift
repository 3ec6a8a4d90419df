extension RegisterSchema {
  static let statusLists = """
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
}
