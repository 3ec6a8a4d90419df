import CanonicalJSON
package import Diagnostics
import GRDB

extension Register {
  /// What a change would do to the certificates selected; nothing is changed yet.
  ///
  /// - Throws: ``NotInRegister`` for a number that the register does not have.
  package func plan(_ change: StatusChange, of selection: CertificateSelection) throws -> StatusChangePlan {
    var selected: [StatusChangePlan.Item] = []
    var unread = 0
    switch selection {
    case .numbers(let numbers):
      for number in Set(numbers).sorted() {
        guard let certificate = try certificate(number) else { throw NotInRegister(number: number) }
        selected.append(.init(number: number, status: certificate.status))
      }
    case .cause(let cause):
      try forEachCertificate(inBatch: cause.batch) { certificate in
        do throws(JSONSyntaxError) {
          guard let isConcerned = try cause.concerns(certificate) else {
            unread += 1
            return
          }
          guard isConcerned else { return }
        } catch {
          throw RegisterFailure.damaged(path, certificate.number.description)
        }
        selected.append(.init(number: certificate.number, status: certificate.status))
      }
    }
    let (possible, impossible) = (
      selected.filter { change.status(after: $0.status) != nil },
      selected.filter { change.status(after: $0.status) == nil }
    )
    return StatusChangePlan(
      change: change, items: possible,
      refused: impossible.map { StatusChangeRefused(number: $0.number, change: change, status: $0.status) },
      unread: unread)
  }

  /// Makes a planned change, whole or not at all, with its cause and the person who decides.
  ///
  /// - Throws: ``PlanOutdated`` where a certificate is no longer what the plan says.
  package func carryOut(_ plan: StatusChangePlan, cause: String, by person: String, now: Timestamp) throws {
    try write { database in
      for item in plan.items {
        guard let row = try standing(item.number, database), try status(in: row) == item.status,
          let next = plan.change.status(after: item.status)
        else {
          throw PlanOutdated(number: item.number)
        }
        try enter(plan.change, next, of: row, cause: cause, person, now, database)
      }
    }
  }

  /// 补发: the same certificate under the same number, printed again with another serial (rule 21). Nil where it was done.
  package func reissue(
    _ number: CertificateNumber, printSerial: String, cause: String, by person: String, now: Timestamp
  ) throws -> (any FindingMessage)? {
    try write { database -> (any FindingMessage)? in
      guard let row = try standing(number, database) else { return NotInRegister(number: number) }
      let present = try status(in: row)
      guard let next = StatusChange.reissued.status(after: present) else {
        return StatusChangeRefused(number: number, change: .reissued, status: present)
      }
      if let earlier = try self.number(printedWith: printSerial, database) {
        return PrintSerialUsed(printSerial: printSerial, number: earlier)
      }
      try database.execute(
        sql: "UPDATE certificate SET print_serial = ? WHERE credential_id = ?",
        arguments: [printSerial, row["credential_id"] as String])
      try enter(.reissued, next, of: row, cause: cause + Self.mark(of: printSerial), person, now, database)
      return nil
    }
  }

  /// What a print serial ends the cause of its reissue with.
  private static func mark(of printSerial: String) -> String { " [\(printSerial)]" }

  /// The certificate that a print serial was ever used for: a later reissue does not free it, as the paper is still about.
  private func number(printedWith printSerial: String, _ database: Database) throws -> CertificateNumber? {
    try Row.fetchOne(
      database,
      sql: """
        SELECT number FROM status_event WHERE change = 'reissued' AND substr(cause, -length(?1)) = ?1 ORDER BY id LIMIT 1
        """, arguments: [Self.mark(of: printSerial)]
    ).map(number)
  }
}
