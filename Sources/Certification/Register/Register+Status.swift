package import Diagnostics
import GRDB
import Vocabulary

extension Register {
  /// Changes a certificate's status, with its cause and the person who decides. Nil where it was done.
  package func change(
    _ number: CertificateNumber, to change: StatusChange, cause: String, by person: String, now: Timestamp
  ) throws -> (any FindingMessage)? {
    try write { database -> (any FindingMessage)? in
      guard let row = try standing(number, database) else { return NotInRegister(number: number) }
      let present = try status(in: row)
      guard let next = change.status(after: present) else {
        return StatusChangeRefused(number: number, change: change, status: present)
      }
      try enter(change, next, of: row, cause: cause, person, now, database)
      return nil
    }
  }

  /// The status of a certificate's row, its place in the history and the audit log's line.
  func enter(
    _ change: StatusChange, _ status: CertificateStatus, of row: Row, cause: String, _ person: String, _ now: Timestamp,
    _ database: Database
  ) throws {
    let (number, credential): (String, String) = (row["number"], row["credential_id"])
    try database.cachedStatement(sql: "UPDATE certificate SET status = ? WHERE credential_id = ?").execute(
      arguments: [status.rawValue, credential])
    try note(change, of: credential, number: number, cause: cause, person, now, database)
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
