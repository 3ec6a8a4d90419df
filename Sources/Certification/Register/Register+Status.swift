package import Diagnostics
import GRDB
import Vocabulary

extension Register {
  /// Whom its certificates name as their issuers.
  package func issuers() throws -> [String] {
    try read { try String.fetchAll($0, sql: "SELECT DISTINCT issuer FROM batch ORDER BY issuer") }
  }

  /// Changes a certificate's status, with its cause and the person who decides. Nil where it was done.
  ///
  /// - Parameter lifted: which ground of suspension a reinstatement lifts; nil for the only one there is.
  package func change(
    _ number: CertificateNumber, to change: StatusChange, cause: String, lifting lifted: String? = nil,
    by person: String, now: Timestamp
  ) throws -> (any FindingMessage)? {
    try write { database -> (any FindingMessage)? in
      guard let row = try standing(number, database) else { return NotInRegister(number: number) }
      let present = try standing(of: row, database)
      let isDone = try make(change, of: row, from: present, cause: cause, lifting: lifted, by: person, now, database)
      return isDone ? nil : StatusChangeRefused(number: number, change: change, status: present.status, ground: lifted)
    }
  }

  /// Makes a change where it is possible, and says whether it is.
  ///
  /// Where a reinstatement lifts one ground of several, the history says which, and goes on with those left as they
  /// were given: a certificate is suspended for what it was suspended for since it was last reinstated.
  func make(
    _ change: StatusChange, of row: Row, from standing: CertificateStanding, cause: String, lifting lifted: String?,
    by person: String, _ now: Timestamp, _ database: Database
  ) throws -> Bool {
    guard let next = standing.status(after: change, for: cause, lifting: lifted) else { return false }
    try enter(
      change, next, of: row, cause: lifted.map { "\(cause) [\($0)]" } ?? cause, person,
      leaving: change == .reinstated ? standing.left(lifting: lifted) ?? [] : [], now, database)
    return true
  }

  /// The status of a certificate's row, its place in the history and the audit log's line.
  ///
  /// - Parameter grounds: what it stays suspended for.
  func enter(
    _ change: StatusChange, _ status: CertificateStatus, of row: Row, cause: String, _ person: String,
    leaving grounds: [StatusEvent] = [], _ now: Timestamp, _ database: Database
  ) throws {
    let (number, credential): (String, String) = (row["number"], row["credential_id"])
    let last = try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT max(id) FROM status_event WHERE number = ? AND credential = ?"),
      arguments: [number, credential])
    guard last == row["last_event"] else {
      throw RegisterFailure.altered(
        StatusContradicted(number: try self.number(in: row), reason: .history(told: try told(in: row).status)))
    }
    try note(change, of: credential, number: number, cause: cause, person, now, database)
    for ground in grounds {
      try note(.suspended, of: credential, number: number, cause: ground.cause, ground.person, now, database)
    }
    let seal = SealedTable.status.code(of: ["credential_id", "?2", "print_serial", "?3"])
    try database.cachedStatement(
      sql: "UPDATE certificate SET status = ?2, last_event = ?3, status_seal = \(seal) WHERE credential_id = ?1"
    ).execute(arguments: [credential, status.rawValue, database.lastInsertedRowID])
    try audit(change.rawValue, subject: number, detail: cause, person: person, now, database)
  }

  /// A line of a certificate's history.
  func note(
    _ change: StatusChange, of credential: String, number: String, cause: String, _ person: String, _ now: Timestamp,
    _ database: Database
  ) throws {
    try database.cachedStatement(sql: SealedTable.statusEvent.insertion).execute(
      arguments: [number, credential, change.rawValue, cause, person, now.description])
  }
}
