import CanonicalJSON
package import Diagnostics
import GRDB

extension Register {
  /// What a change would do to the certificates selected; nothing is changed yet.
  ///
  /// - Throws: ``NotInRegister`` for a number that the register does not have.
  package func plan(_ change: StatusChange, of selection: CertificateSelection) throws -> StatusChangePlan {
    var selected: [StatusChangePlan.Item] = []
    switch selection {
    case .numbers(let numbers):
      for number in Set(numbers).sorted() {
        guard let certificate = try certificate(number) else { throw NotInRegister(number: number) }
        selected.append(.init(number: number, status: certificate.status))
      }
    case .cause(let cause):
      try forEachCertificate(inBatch: cause.batch) { certificate in
        do throws(JSONSyntaxError) {
          guard try cause.concerns(certificate) else { return }
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
      refused: impossible.map { StatusChangeRefused(number: $0.number, change: change, status: $0.status) })
  }

  /// Makes a planned change, whole or not at all, with its cause and the person who decides.
  ///
  /// - Throws: ``PlanOutdated`` where a certificate is no longer what the plan says.
  package func carryOut(_ plan: StatusChangePlan, cause: String, by person: String, now: Timestamp) throws {
    try write { database in
      for item in plan.items {
        let row = try Row.fetchOne(
          database.cachedStatement(sql: "SELECT status FROM certificate WHERE number = ?"),
          arguments: [item.number.description])
        guard let row, try status(in: row) == item.status, let next = plan.change.status(after: item.status) else {
          throw PlanOutdated(number: item.number)
        }
        try enter(plan.change, next, of: item.number, cause: cause, person, now, database)
      }
    }
  }

  /// 补发: the same certificate under the same number, printed again with another serial (rule 21). Nil where it was done.
  package func reissue(
    _ number: CertificateNumber, printSerial: String, cause: String, by person: String, now: Timestamp
  ) throws -> (any FindingMessage)? {
    try write { database -> (any FindingMessage)? in
      guard
        let row = try Row.fetchOne(
          database, sql: "SELECT status FROM certificate WHERE number = ?", arguments: [number.description])
      else { return NotInRegister(number: number) }
      let present = try status(in: row)
      guard let next = StatusChange.reissued.status(after: present) else {
        return StatusChangeRefused(number: number, change: .reissued, status: present)
      }
      try database.execute(
        sql: "UPDATE certificate SET print_serial = ? WHERE number = ?", arguments: [printSerial, number.description])
      try enter(.reissued, next, of: number, cause: "\(cause) [\(printSerial)]", person, now, database)
      return nil
    }
  }
}
