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
      try database.execute(
        sql: "UPDATE certificate SET status = ? WHERE number = ?", arguments: [next.rawValue, number.description])
      try database.execute(
        sql: "INSERT INTO status_event (number, change, cause, person, at) VALUES (?, ?, ?, ?, ?)",
        arguments: [number.description, change.rawValue, cause, person, now.description])
      try audit(change.rawValue, subject: number.description, detail: cause, person: person, now, database)
      return nil
    }
  }
}
