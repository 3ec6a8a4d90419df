import CompetencyModel
package import Diagnostics
import GRDB

extension Register {
  /// What a change would do to the certificates selected; nothing is changed yet.
  ///
  /// - Parameter lifted: which ground of suspension a reinstatement lifts; nil for the only one there is.
  /// - Throws: ``NotInRegister`` for a number that the register does not have, ``SuspendedForSeveralCauses`` where a
  ///   reinstatement does not say which of several grounds it lifts.
  package func plan(
    _ change: StatusChange, of selection: CertificateSelection, for cause: String, lifting lifted: String? = nil
  ) throws -> StatusChangePlan {
    var selected: [StatusChangePlan.Item] = []
    var unread = 0
    var nothing: NothingSelected?
    switch selection {
    case .numbers(let numbers):
      selected = try Set(numbers).sorted().map { try item(demand($0), []) }
    case .cause(let common):
      var survey = SelectionSurvey(common)
      try forEachCertificate(inBatch: common.batch) { certificate in
        switch try answer(of: certificate, in: &survey) {
        case .concerned(let clauses): selected.append(try item(certificate, clauses))
        case .unconcerned: break
        case .unread: unread += 1
        }
      }
      if selected.isEmpty { nothing = try whyNothing(survey) }
      if let lifted, nothing == nil { (selected, nothing) = Self.suspended(for: lifted, among: selected) }
    }
    if change == .reinstated, lifted == nil {
      let grounds = selected.flatMap(\.standing.grounds)
      if Set(grounds.map(\.cause)).count > 1 { throw SuspendedForSeveralCauses(grounds) }
    }
    func isPossible(_ item: StatusChangePlan.Item) -> Bool {
      item.standing.status(after: change, for: cause, lifting: lifted) != nil
    }
    return StatusChangePlan(
      change: change, cause: cause, lifted: lifted, items: selected.filter(isPossible),
      refused: selected.filter { !isPossible($0) }.map {
        StatusChangeRefused(number: $0.number, change: change, status: $0.standing.status, ground: lifted)
      },
      unread: unread, nothing: nothing)
  }

  private func item(
    _ certificate: RegisteredCertificate, _ clauses: [RestingClause]
  ) throws -> StatusChangePlan.Item {
    StatusChangePlan.Item(number: certificate.number, standing: try standing(of: certificate), clauses: clauses)
  }

  private func answer(
    of certificate: RegisteredCertificate, in survey: inout SelectionSurvey
  ) throws -> SelectionSurvey.Answer {
    do {
      return try survey.ask(certificate)
    } catch {
      throw RegisterFailure.damaged(path, certificate.number.description)
    }
  }

  /// Who lifts the one suspension has nothing to do with those that are suspended for something else.
  private static func suspended(
    for cause: String, among items: [StatusChangePlan.Item]
  ) -> ([StatusChangePlan.Item], NothingSelected?) {
    let suspended = items.filter { $0.standing.isSuspended(for: cause) }
    guard suspended.isEmpty else { return (suspended, nil) }
    let causes = Set(items.flatMap(\.standing.grounds).map(\.cause))
    return (
      [], NothingSelected(reason: .suspendedFor(cause), nearest: Suggestion.nearest(to: cause, among: causes))
    )
  }

  /// Why certificates asked were none of them concerned.
  private func whyNothing(_ survey: SelectionSurvey) throws -> NothingSelected {
    let cause = survey.cause
    if let batch = cause.batch, try self.batch(batch) == nil {
      let batches = try read { try String.fetchAll($0, sql: "SELECT id FROM batch") }
      return NothingSelected(reason: .batch(batch), nearest: Suggestion.nearest(to: batch, among: batches))
    }
    if let model = cause.model, try self.model(model) == nil { return NothingSelected(reason: .model(model)) }
    if let clause = cause.clause, !survey.clauses.contains(clause) {
      return NothingSelected(
        reason: .clause(clause), nearest: Suggestion.nearest(to: clause, among: survey.clauses))
    }
    if let assessor = cause.assessor, !survey.assessors.contains(assessor) {
      return NothingSelected(
        reason: .assessor(assessor), nearest: Suggestion.nearest(to: assessor, among: survey.assessors))
    }
    if let clause = cause.clause, !survey.restsOnClause { return NothingSelected(reason: .clauseBearsNothing(clause)) }
    return NothingSelected(reason: .together)
  }

  /// Makes a planned change, whole or not at all, with its cause and the person who decides.
  ///
  /// - Throws: ``PlanOutdated`` where a certificate is no longer what the plan says.
  package func carryOut(_ plan: StatusChangePlan, by person: String, now: Timestamp) throws {
    try write { database in
      for item in plan.items {
        guard let row = try standing(item.number, database), try standing(of: row, database) == item.standing,
          try make(
            plan.change, of: row, from: item.standing, cause: plan.cause, lifting: plan.lifted, by: person, now,
            database)
        else { throw PlanOutdated(number: item.number) }
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
