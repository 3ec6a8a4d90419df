import FoundationEssentials
import GRDB
import Glibc

/// A register's whole content exchanged for a backup's, in one transaction.
struct RegisterReplacement {
  let register: Register
  let restoration: Restoration
  /// Until when the backup knew of everything.
  let knownUntil: Timestamp?

  private var path: String { register.path }

  /// - Parameter aside: the backup's copy, of this release's schema.
  /// - Returns: where a copy of what was replaced is, and what it knew beyond the backup.
  func run(from aside: String) throws -> (kept: String, loss: RegisterLoss) {
    let result = try RegisterFailure.translating(path) {
      try register.queue.writeWithoutTransaction { database in
        // Tables are dropped and made again; what refers to what is looked at in the end.
        try database.execute(sql: "PRAGMA foreign_keys = OFF")
        defer { try? database.execute(sql: "PRAGMA foreign_keys = ON") }
        var result: (kept: String, loss: RegisterLoss)?
        try database.inTransaction(.immediate) {
          try database.execute(sql: "ATTACH DATABASE ? AS backup", arguments: [aside])
          let loss = try RegisterLoss(database)
          guard loss.isEmpty || restoration.lossAccepted else {
            if loss.collisions.isEmpty { throw BackupBehind(loss: loss) }
            throw RegistersParted(loss: loss)
          }
          let kept = try keepCopy()
          do {
            try database.execute(sql: "ATTACH DATABASE ? AS kept", arguments: [kept])
            try exchange(database)
          } catch {
            unlink(kept)
            throw error
          }
          result = (kept, loss)
          return .commit
        }
        return result
      }
    }
    guard let result else { throw RegisterFailure.damaged(path, "transaction") }
    // What was erased is not to stay in the log either; a reader that keeps it there does not undo the restoring.
    try? register.gather()
    return result
  }

  /// The register as it is now, which nobody can change meanwhile, in a file beside.
  private func keepCopy() throws -> String {
    let kept = Restoration.keptName(path, restoration.now)
    try ProtectedFile.create(kept, [])
    do {
      var configuration = Configuration()
      configuration.readonly = true
      let source = try DatabaseQueue(path: path, configuration: configuration)
      let copy = try DatabaseQueue(path: kept)
      try source.backup(to: copy)
      try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      try copy.close()
      try source.close()
      try Register.flush(kept)
    } catch {
      unlink(kept)
      throw error
    }
    return kept
  }

  private func exchange(_ database: Database) throws {
    func names(_ schema: String, _ type: String) throws -> [(name: String, sql: String)] {
      try Row.fetchAll(
        database,
        sql: """
          SELECT name, sql FROM \(schema).sqlite_master
          WHERE type = ? AND sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid
          """, arguments: [type]
      ).map { ($0["name"], $0["sql"]) }
    }
    let pending = try pending(database)
    for (name, _) in try names("main", "table") { try database.execute(sql: "DROP TABLE main.\"\(name)\"") }
    for (name, sql) in try names("backup", "table") {
      try database.execute(sql: sql)
      try database.execute(sql: "INSERT INTO main.\"\(name)\" SELECT * FROM backup.\"\(name)\"")
    }
    try database.execute(sql: Self.carryOver)
    try keepNumbers(database)
    if let pending { try pending.save(database) } else { try PendingSettlement.end(database) }
    for type in ["index", "trigger"] {
      for (_, sql) in try names("backup", type) { try database.execute(sql: sql) }
    }
    try restoration.note(register, database)
    try LogEnds.record(database)
  }

  /// What is waited for afterwards, asked while the register is still as it was: as before, since it knows itself what
  /// it gave. But a backup with certificates that it has not is another register's that went on from the same
  /// beginnings, and nobody can tell what that one gave since.
  private func pending(_ database: Database) throws -> PendingSettlement? {
    let standing = try PendingSettlement(database, path)
    let isOfAnother = try Bool.fetchOne(
      database,
      sql: """
        SELECT EXISTS (
          SELECT 1 FROM backup.certificate WHERE credential_id NOT IN (SELECT credential_id FROM main.certificate))
        """)
    return isOfAnother ?? false ? .restored(knownUntil, standing: standing) : standing
  }

  /// Numbers that only the replaced register knows are never given again.
  private func keepNumbers(_ database: Database) throws {
    let runs = try Row.fetchAll(
      database,
      sql: """
        SELECT prefix, year, level_digit, max(serial) AS last FROM (
          SELECT prefix, year, level_digit, serial FROM kept.certificate
          UNION ALL SELECT prefix, year, level_digit, last FROM kept.skipped_serials)
        GROUP BY prefix, year, level_digit ORDER BY prefix, year, level_digit
        """)
    for row in runs {
      try register.skip(
        SerialRun(prefix: row["prefix"], year: row["year"], level: row["level_digit"]), through: row["last"],
        cause: restoration.cause, by: restoration.person, restoration.now, database)
    }
  }

  /// All that the replaced register knows of certificates that the backup has too: corrections, changes of status,
  /// erasures, awards used; and its audit log. Of those that parted (``RegisterDifference``), only what ends them: the
  /// log says nothing of what was done to certificates that are lost under numbers that others bear. And nothing of those
  /// of which something is not as it was entered: nobody could write to the register it stood in.
  private static let carryOver = """
    CREATE TEMP TABLE sound AS
      SELECT credential_id FROM kept.certificate
      WHERE seal IS \(SealedTable.certificate.code) AND status_seal IS \(SealedTable.status.code)
        AND credential_id NOT IN (
          SELECT credential FROM kept.status_event WHERE seal IS NOT \(SealedTable.statusEvent.code));
    CREATE TEMP TABLE carried AS
      SELECT credential_id FROM kept.certificate AS mine
      WHERE credential_id IN (SELECT credential_id FROM sound)
        AND credential_id NOT IN (SELECT credential_id FROM backup.certificate)
        AND number IN (
          SELECT first.number FROM kept.certificate AS first
          JOIN backup.certificate AS theirs ON theirs.credential_id = first.credential_id WHERE first.version = 1)
        AND number NOT IN (SELECT number FROM parted);
    INSERT OR IGNORE INTO main.model SELECT * FROM kept.model;
    INSERT OR IGNORE INTO main.lock SELECT * FROM kept.lock;
    INSERT OR IGNORE INTO main.status_list
      SELECT * FROM kept.status_list WHERE seal IS \(SealedTable.statusList.code) ORDER BY rowid;
    INSERT INTO main.certificate
      SELECT * FROM kept.certificate WHERE credential_id IN (SELECT credential_id FROM carried);
    INSERT INTO main.kept_record SELECT * FROM kept.kept_record WHERE credential IN (SELECT credential_id FROM carried);
    INSERT INTO main.award_use
      SELECT * FROM kept.award_use
      WHERE credential IN (SELECT credential_id FROM carried) AND seal IS \(SealedTable.awardUse.code);
    UPDATE main.kept_record SET data_key = NULL, content = x'', sealed_disclosure = x''
      WHERE credential IN (SELECT credential FROM kept.kept_record WHERE data_key IS NULL);

    CREATE TEMP TABLE carried_event AS
      SELECT * FROM \(RegisterDifference.events(of: "kept", beyond: "backup"))
      WHERE credential IN (SELECT credential_id FROM main.certificate)
        AND credential IN (SELECT credential_id FROM sound)
        AND (number NOT IN (SELECT number FROM parted) OR change IN ('revoked', 'cancelled') AND credential IN (
          SELECT credential_id FROM main.certificate WHERE status IN ('issued', 'suspended')));
    \(SealedTable.statusEvent.appending("carried_event"));
    UPDATE main.certificate SET status = mine.status, print_serial = iif(
        main.certificate.number IN (SELECT number FROM parted), main.certificate.print_serial, mine.print_serial)
      FROM kept.certificate AS mine
      WHERE mine.credential_id = main.certificate.credential_id
        AND mine.credential_id IN (SELECT credential FROM carried_event)
        AND main.certificate.status NOT IN ('superseded', 'revoked', 'cancelled');
    UPDATE main.certificate SET last_event = last,
        status_seal = \(SealedTable.status.code(of: ["credential_id", "status", "print_serial", "last"]))
      FROM (
        SELECT credential, max(id) AS last FROM main.status_event
        WHERE credential IN (SELECT credential FROM carried_event) GROUP BY credential)
      WHERE credential = credential_id;

    \(SealedTable.audit.appending(carriedAudits));
    DROP TABLE parted;
    DROP TABLE carried;
    DROP TABLE carried_event;
    DROP TABLE sound;
    """

  private static let carriedAudits = """
    (
      SELECT * FROM \(RegisterDifference.audits(of: "kept", beyond: "backup")) AS mine
      WHERE CASE
        WHEN action = 'issue'
          THEN substr(detail, instr(detail, ': ') + 2, 22) NOT IN (SELECT number FROM backup.certificate)
        WHEN subject IN (SELECT number FROM parted) AND action NOT IN ('erase', 'erase early')
          THEN EXISTS (SELECT 1 FROM carried_event WHERE number = subject AND change = action AND at = mine.at)
        ELSE 1 END)
    """
}

extension Register {
  /// Writes the log back into the file, so that the file alone is the register, and closes it.
  func gather() throws {
    let isBusy = try RegisterFailure.translating(path) {
      try queue.writeWithoutTransaction { try Bool.fetchOne($0, sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    }
    guard isBusy == false else { throw RegisterFailure.busy(path) }
    try queue.close()
  }
}
