import GRDB
import Vocabulary

/// What was done stands in the audit log and, as rows of its own, where it had its effect: each is held against the other.
/// So a row that is taken out of one is missed by the other.
extension RegisterCheck {
  static func log(_ register: Register, _ database: Database, _ survey: inout Survey) throws {
    // What was given up when a backup took the register's place is still in the log.
    let restored = try Int.fetchOne(database, sql: "SELECT max(id) FROM audit WHERE action = 'restore'") ?? 0
    let hasParted = try issues(register, database, &survey)
    for change in try loggedChanges(database) {
      let isRight = try change.isInBoth || change.isOfLost(register, database) || hasParted && change.line <= restored
      survey.add(isRight, "\(change.number) \(change.change) \(change.at), not in \(change.lacking)")
    }
    for (action, table, rows) in logged {
      let entries = try Row.fetchCursor(
        database,
        sql: """
          SELECT subject, at, sum(side) AS surplus, max(id) AS last FROM (
            SELECT subject, person, at, 1 AS side, 0 AS id FROM (\(rows))
            UNION ALL SELECT subject, person, at, -1, id FROM audit WHERE action = '\(action)')
          GROUP BY subject, person, at ORDER BY at, subject
          """)
      while let entry = try entries.next() {
        let (surplus, last): (Int, Int) = (entry["surplus"], entry["last"])
        survey.add(
          surplus == 0 || surplus < 0 && last <= restored,
          "\(entry["subject"] as String) \(action) \(entry["at"] as String), not in \(surplus > 0 ? "audit" : table)")
      }
    }
    try skipped(database, &survey)
  }

  /// Each action with the rows that it left: whose they are, by whom and when.
  private static let logged = [
    ("batch", "batch", "SELECT id AS subject, released_by AS person, created AS at FROM batch"),
    ("review", "batch_review", "SELECT batch AS subject, person, at FROM batch_review"),
    (
      "release", "batch_release",
      """
      SELECT batch AS subject, batch_release.person, batch_release.at
      FROM batch_release JOIN batch_review ON batch_review.id = batch_release.review
      """
    ),
  ]

  /// As many certificates as the log says were issued, each time.
  ///
  /// - Returns: whether it tells of numbers that are other certificates', as where a backup of a register that went on
  ///   separately took this one's place.
  private static func issues(_ register: Register, _ database: Database, _ survey: inout Survey) throws -> Bool {
    var issued: [String: Int] = [:]
    let entries = try Row.fetchCursor(
      database,
      sql: """
        SELECT batch, at, count(*) AS certificates
        FROM status_event JOIN certificate ON credential_id = credential WHERE change = 'issued' AND version = 1
        GROUP BY batch, at
        """)
    while let entry = try entries.next() {
      issued["\(entry["batch"] as String) issue \(entry["at"] as String)"] = entry["certificates"]
    }
    var logged: [String: Int] = [:]
    var hasParted = false
    for row in try Row.fetchAll(database, sql: "SELECT subject, detail, at FROM audit WHERE action = 'issue'") {
      let (batch, detail, at): (String, String, String) = (row["subject"], row["detail"], row["at"])
      let key = "\(batch) issue \(at)"
      guard let parts = detail.wholeMatch(of: #/(\d+): (\S{22})…\S{22}/#), let count = Int(parts.1),
        let first = CertificateNumber(String(parts.2))
      else {
        survey.add(false, key)
        continue
      }
      // A restore loses all that a transaction issued, or nothing of it.
      if try !isIssue(of: first, batch, at, database) {
        let isOthers = try register.standing(first, database) != nil
        hasParted = hasParted || isOthers
        if try isOthers || register.isLost(first, database) { continue }
      }
      logged[key, default: 0] += count
    }
    for key in Set(issued.keys).union(logged.keys).sorted() {
      let (found, expected) = (issued[key] ?? 0, logged[key] ?? 0)
      survey.add(found == expected, "\(key), \(found) of \(expected)")
    }
    return hasParted
  }

  private static func isIssue(
    of number: CertificateNumber, _ batch: String, _ at: String, _ database: Database
  ) throws -> Bool {
    try Bool.fetchOne(
      database,
      sql: """
        SELECT EXISTS (
          SELECT 1 FROM certificate JOIN status_event
            ON credential = credential_id AND status_event.number = certificate.number
          WHERE certificate.number = ? AND version = 1 AND batch = ? AND change = 'issued' AND at = ?)
        """, arguments: [number.description, batch, at]) ?? false
  }

  /// Numbers are passed over only where somebody restored the register or said what was issued since.
  private static func skipped(_ database: Database, _ survey: inout Survey) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT id, EXISTS (
          SELECT 1 FROM audit WHERE action IN ('settle', 'restore') AND audit.detail = skipped_serials.cause
            AND audit.person = skipped_serials.person AND audit.at = skipped_serials.at) AS is_right
        FROM skipped_serials ORDER BY id
        """)
    while let row = try rows.next() { survey.add(row["is_right"], "skipped_serials \(row["id"] as Int), not in audit") }
  }

  /// A change of status, as the history of its certificate and the audit log have it.
  struct LoggedChange {
    let number: String
    let change: String
    let at: String
    /// How often the history has it beyond the log; 0 where both have it.
    fileprivate let surplus: Int
    /// Whether it is what stays of a suspension, of whose causes one was lifted: an entry of the reinstatement's own, which
    /// the log has once.
    fileprivate let isLeft: Bool
    /// Whether a restore may have given it up, as the backup had gone on with the number in its own way: all but what ended
    /// the certificate.
    fileprivate let isGivenUp: Bool
    /// That of the log; 0 for none.
    fileprivate let line: Int

    var isInBoth: Bool { surplus == 0 || (surplus > 0 ? isLeft : isGivenUp) }

    fileprivate var lacking: String { surplus > 0 ? "audit" : "status_event" }

    /// Whether a restore lost the certificate: the log still tells what was done to it.
    fileprivate func isOfLost(_ register: Register, _ database: Database) throws -> Bool {
      guard surplus < 0, let number = CertificateNumber(number) else { return false }
      return try register.standing(number, database) == nil && register.isLost(number, database)
    }
  }

  /// The changes of status that the one or the other knows, of one number or of all.
  static func loggedChanges(of number: CertificateNumber? = nil, _ database: Database) throws -> [LoggedChange] {
    let changes = StatusChange.allCases.filter { $0 != .issued }.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT number, change, at, surplus, line,
          line <= coalesce((SELECT max(id) FROM audit WHERE action = 'restore'), 0)
            AND (change NOT IN ('revoked', 'cancelled') OR EXISTS (
              SELECT 1 FROM certificate
              WHERE certificate.number = changed.number AND status IN ('revoked', 'cancelled'))) AS given_up
        FROM (
          SELECT number, change, at, sum(side) AS surplus, max(line) AS line FROM (
            SELECT number, change, cause, person, at, 1 AS side, 0 AS line FROM status_event
            WHERE change <> 'issued' AND (?1 IS NULL OR number = ?1)
            UNION ALL
            SELECT subject, action, detail, person, at, -1, id FROM audit
            WHERE action IN (\(changes)) AND (?1 IS NULL OR subject = ?1))
          GROUP BY number, change, cause, person, at) AS changed
        ORDER BY at, number, change
        """, arguments: [number?.description])
    func place(_ row: Row) -> [String] { [row["number"], row["at"]] }
    let reinstated = Set(rows.filter { $0["change"] == StatusChange.reinstated.rawValue }.map(place))
    return rows.map { row in
      LoggedChange(
        number: row["number"], change: row["change"], at: row["at"], surplus: row["surplus"],
        isLeft: row["change"] == StatusChange.suspended.rawValue && reinstated.contains(place(row)),
        isGivenUp: row["given_up"], line: row["line"])
    }
  }
}
