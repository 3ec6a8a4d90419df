package import CompetencyModel
import FoundationEssentials
import GRDB

extension Register {
  /// The certificate as it stands, after all its corrections.
  package func certificate(_ number: CertificateNumber) throws -> RegisteredCertificate? {
    try read { try standing(number, $0).map(certificate) }
  }

  /// - Throws: ``NotInRegister``, or ``NumberLost`` where there may have been one.
  package func demand(_ number: CertificateNumber) throws -> RegisteredCertificate {
    if let certificate = try certificate(number) { return certificate }
    if try isLost(number) { throw NumberLost(number: number) }
    throw NotInRegister(number: number)
  }

  /// Whether a number that the register has no certificate for was given or passed over by a register that was lost.
  func isLost(_ number: CertificateNumber) throws -> Bool { try read { try isLost(number, $0) } }

  func isLost(_ number: CertificateNumber, _ database: Database) throws -> Bool {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT * FROM skipped_serials WHERE prefix = ? AND year = ? AND level_digit = ? AND ? BETWEEN first AND last
        """, arguments: [number.prefix.description, number.year, number.level.rawValue, number.serial])
    return rows.contains { isAsEntered($0, in: .skippedSerials) }
  }

  /// Whom a certificate names as its issuer.
  package func issuer(of certificate: RegisteredCertificate) throws -> String {
    guard let batch = try batch(certificate.batch) else { throw RegisterFailure.damaged(path, "batch") }
    return batch.issuer
  }

  /// The certificate with a credential, be it corrected since; where the register has no such credential, what stands
  /// under the number.
  package func certificate(
    _ number: CertificateNumber, credential: String
  ) throws -> RegisteredCertificate? {
    try read { database in
      let row = try Row.fetchOne(
        database.cachedStatement(sql: "SELECT * FROM full_certificate WHERE credential_id = ? AND number = ?"),
        arguments: [credential, number.description])
      return try (row ?? standing(number, database)).map(certificate)
    }
  }

  /// Whether it ever issued a credential, be it corrected since.
  func has(credential: String) throws -> Bool {
    try read { database in
      try Bool.fetchOne(
        database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM certificate WHERE credential_id = ?)"),
        arguments: [credential]) ?? false
    }
  }

  /// The last version's row.
  func standing(_ number: CertificateNumber, _ database: Database) throws -> Row? {
    try Row.fetchOne(
      database.cachedStatement(sql: "SELECT * FROM full_certificate WHERE number = ? ORDER BY version DESC LIMIT 1"),
      arguments: [number.description])
  }

  /// Certificates in order of number, all or one batch's, some at a time: memory does not grow with the register. The
  /// body may ask the register for more, as no transaction is open while it runs.
  ///
  /// - Parameter versions: whether those that corrections took the place of are among them, before those that stand.
  package func forEachCertificate(
    inBatch batch: String? = nil, versions: Bool = false, _ body: (RegisteredCertificate) throws -> Void
  ) throws {
    var last = ("", 0)
    while true {
      let page = try read { database in
        try Row.fetchAll(
          database,
          sql: """
            SELECT * FROM full_certificate
            WHERE (number, version) > (?1, ?2) AND (?3 IS NULL OR batch = ?3)
            ORDER BY number, version LIMIT 200
            """,
          arguments: [last.0, last.1, batch]
        ).map(certificate)
      }
      guard let end = page.last else { return }
      last = (end.number.description, end.version)
      for certificate in page where try versions || certificate.status != .superseded { try body(certificate) }
    }
  }

  package func batch(_ id: String) throws -> RegisteredBatch? {
    try read { database in
      try Row.fetchOne(database, sql: "SELECT * FROM batch WHERE id = ?", arguments: [id]).map(batch)
    }
  }

  /// What happened to a certificate, oldest first.
  package func history(_ number: CertificateNumber) throws -> [StatusEvent] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM status_event WHERE number = ? ORDER BY id", arguments: [number.description]
      ).map(statusEvent)
    }
  }

  /// When the record behind a certificate, or an earlier version of it, was erased, and by whom; oldest first.
  package func erasures(_ number: CertificateNumber) throws -> [(cause: String, person: String, at: Timestamp)] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: "SELECT * FROM audit WHERE subject = ? AND action IN ('erase', 'erase early') ORDER BY id",
        arguments: [number.description]
      ).map { row in
        guard let at = Timestamp(row["at"] as String) else { throw RegisterFailure.damaged(path, "audit") }
        return (row["detail"], row["person"], at)
      }
    }
  }

  /// The model's bytes, for replay.
  package func model(_ digest: ContentDigest) throws -> [UInt8]? { try kept("model", digest) }

  package func lock(_ digest: ContentDigest) throws -> [UInt8]? { try kept("lock", digest) }

  private func kept(_ table: String, _ digest: ContentDigest) throws -> [UInt8]? {
    try read { database in
      try Data.fetchOne(
        database, sql: "SELECT bytes FROM \(table) WHERE digest = ?", arguments: [digest.description]
      ).map { Array($0) }
    }
  }
}
