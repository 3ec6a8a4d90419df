import GRDB

/// What a certificate is worth, and what it is suspended for.
///
/// A certificate may be suspended for several causes at once, as in an inquiry into its holder and one into the whole
/// examination: each is a ground of its own, and the certificate is in force again only when none is left.
package struct CertificateStanding: Hashable, Sendable {
  package let status: CertificateStatus
  /// Oldest first, none of the same cause; empty unless it is suspended.
  package let grounds: [StatusEvent]

  /// What follows from a change for a cause; nil where the change is not possible.
  ///
  /// - Parameter lifted: which ground a reinstatement lifts; nil for the only one there is.
  func status(after change: StatusChange, for cause: String, lifting lifted: String?) -> CertificateStatus? {
    switch (change, status) {
    case (.suspended, .suspended): isSuspended(for: cause) ? nil : .suspended
    case (.reinstated, .suspended): left(lifting: lifted).map { $0.isEmpty ? .issued : .suspended }
    default: change.status(after: status)
    }
  }

  func isSuspended(for cause: String) -> Bool { grounds.contains { $0.cause == cause } }

  /// The grounds left once one is lifted; nil where it is none of them, or it is not said which of several.
  package func left(lifting lifted: String?) -> [StatusEvent]? {
    guard let lifted else { return grounds.count > 1 ? nil : [] }
    return isSuspended(for: lifted) ? grounds.filter { $0.cause != lifted } : nil
  }
}

extension Register {
  func standing(of certificate: RegisteredCertificate) throws -> CertificateStanding {
    let (status, credential) = (try certificate.status, certificate.credentialID)
    return try read { CertificateStanding(status: status, grounds: try grounds(status, credential, $0)) }
  }

  /// How the certificate of a row stands.
  func standing(of row: Row, _ database: Database) throws -> CertificateStanding {
    let status = try status(in: row)
    return CertificateStanding(status: status, grounds: try grounds(status, row["credential_id"], database))
  }

  /// What it was suspended for since it was last reinstated.
  private func grounds(_ status: CertificateStatus, _ credential: String, _ database: Database) throws -> [StatusEvent]
  {
    guard status == .suspended else { return [] }
    let events = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT * FROM status_event
          WHERE number = (SELECT number FROM certificate WHERE credential_id = ?1) AND credential = ?1 ORDER BY id
          """), arguments: [credential]
    ).map(statusEvent)
    let last = events.lastIndex { $0.change == .reinstated }.map { $0 + 1 } ?? 0
    return events[last...].filter { $0.change == .suspended }
  }
}
