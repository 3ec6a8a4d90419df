package import Diagnostics
import GRDB
import Vocabulary

extension Register {
  /// Changes a certificate's status, with its cause and the person who decides. Nil where it was done.
  package func change(
    _ number: CertificateNumber, to change: StatusChange, cause: String, by person: String, now: Timestamp
  ) throws -> (any FindingMessage)? {
    try write { database -> (any FindingMessage)? in
      guard
        let row = try Row.fetchOne(
          database, sql: "SELECT number, status FROM certificate WHERE number = ?", arguments: [number.description])
      else { return NotInRegister(number: number) }
      let present = try status(in: row)
      guard let next = change.status(after: present) else {
        return StatusChangeRefused(number: number, change: change, status: present)
      }
      try enter(change, next, of: number, cause: cause, person, now, database)
      return nil
    }
  }

  /// The status, its place in the certificate's history and the audit log's line.
  func enter(
    _ change: StatusChange, _ status: CertificateStatus, of number: CertificateNumber, cause: String, _ person: String,
    _ now: Timestamp, _ database: Database
  ) throws {
    try database.cachedStatement(sql: "UPDATE certificate SET status = ? WHERE number = ?").execute(
      arguments: [status.rawValue, number.description])
    try database.cachedStatement(
      sql: "INSERT INTO status_event (number, change, cause, person, at) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [number.description, change.rawValue, cause, person, now.description])
    try audit(change.rawValue, subject: number.description, detail: cause, person: person, now, database)
  }
}
