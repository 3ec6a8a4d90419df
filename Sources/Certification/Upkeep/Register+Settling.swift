import FoundationEssentials
import GRDB
package import Vocabulary

extension Register {
  /// The runs that wait for somebody to say how far they went; nil where the register waits for nothing.
  ///
  /// Beside the runs that the register has these are those that will have begun since the backup: of the institutions
  /// that it knows, from the year of the backup on. What it cannot know of waits as well, unlisted, and so do earlier
  /// years, into which an issue date has to be set back.
  package func openRuns(on today: CalendarDate) throws -> [OpenRun]? {
    try read { database in
      guard let pending = try PendingSettlement(database, path) else { return nil }
      let open = try possibleRuns(pending, on: today, filed: [], database).subtracting(pending.settled)
      return try open.sorted().map { OpenRun(run: $0, known: $0.number(try knownSerial($0, database))) }
    }
  }

  /// Positions 1–13 of the numbers that the register knows of, and whose they are.
  package func numberings() throws -> (prefixes: Set<String>, issuers: Set<String>) {
    try read { database in
      let issuers = try String.fetchSet(database, sql: "SELECT issuer FROM batch")
      return (try prefixes(database), issuers)
    }
  }

  /// What it would mean to go on behind these numbers; nothing is changed yet. Of several of one run the last one
  /// counts.
  ///
  /// - Parameters:
  ///   - noneElse: whether nothing was issued in any other run since the backup.
  ///   - filed: further prefixes of the register's institutions, such as a site code given to them since.
  ///   - issueYears: years before the backup's of which numbers were given since.
  /// - Returns: nil where the register waits for nothing.
  /// - Throws: ``SerialBehind`` or ``RunImpossible``.
  package func planSettling(
    last numbers: [CertificateNumber], noneElse: Bool, filed: [NumberingPrefix], issueYears: Set<Int> = [],
    on today: CalendarDate
  ) throws -> SettlingPlan? {
    try read { database in
      guard let pending = try PendingSettlement(database, path) else { return nil }
      let possible = try possibleRuns(pending, on: today, filed: filed, issueYears: issueYears, database)
      let lastOfRuns = Dictionary(numbers.map { (SerialRun(of: $0), $0) }, uniquingKeysWith: max)
      let items = try lastOfRuns.sorted { $0.key < $1.key }.map { run, last in
        guard possible.contains(run) else {
          let years = pending.years(until: today)
          let isYear = possible.contains { $0.prefix == run.prefix }
          throw RunImpossible(
            number: last,
            reason: isYear ? .year(years) : .institution(Set(possible.map(\.prefix)).sorted()))
        }
        let known = try knownSerial(run, database)
        if last.serial < known, let knownNumber = run.number(known) {
          throw SerialBehind(number: last, known: knownNumber)
        }
        return SettlingPlan.Item(run: run, known: known, last: last)
      }
      return SettlingPlan(items: items, noneElse: noneElse)
    }
  }

  /// Takes somebody's word for what was issued after the backup, in one transaction: the runs go on behind the numbers,
  /// and what lies between is on record as skipped.
  ///
  /// - Throws: ``PlanOutdated`` where the register is no longer what the plan says.
  package func settle(_ plan: SettlingPlan, cause: String, by person: String, now: Timestamp) throws {
    try write { database in
      guard var pending = try PendingSettlement(database, path) else { throw PlanOutdated(number: nil) }
      for item in plan.items {
        guard try knownSerial(item.run, database) == item.known else { throw PlanOutdated(number: nil) }
        try skip(item.run, through: item.last.serial, cause: cause, by: person, now, database)
        pending.settled.insert(item.run)
      }
      if plan.noneElse { try PendingSettlement.end(database) } else { try pending.save(database) }
      try audit("settle", subject: plan.text, detail: cause, person: person, now, database)
    }
  }

  /// Whether it was restored and nobody has said anything yet of what was issued after the backup.
  func isUnsettled(_ database: Database) throws -> Bool {
    try PendingSettlement(database, path)?.settled.isEmpty ?? false
  }

  /// The serial behind which a run goes on; 0 where it is to begin.
  ///
  /// - Throws: ``RestoreUnsettled`` where somebody has to say first how far it went.
  func lastSerial(_ run: SerialRun, _ database: Database) throws -> Int {
    if let pending = try PendingSettlement(database, path), !pending.settled.contains(run) {
      throw RestoreUnsettled(path: path, run: run)
    }
    return try knownSerial(run, database)
  }

  /// Lets a run's numbers go on behind a serial.
  func skip(
    _ run: SerialRun, through last: Int, cause: String, by person: String, _ now: Timestamp, _ database: Database
  ) throws {
    let known = try knownSerial(run, database)
    guard last > known else { return }
    try database.execute(
      sql: SealedTable.skippedSerials.insertion,
      arguments: [run.prefix, run.year, run.level, known + 1, last, cause, person, now.description])
  }

  /// The last serial of a run that was given or skipped; 0 where none was. What the history tells of a number was given,
  /// whatever became of its certificate.
  private func knownSerial(_ run: SerialRun, _ database: Database) throws -> Int {
    try Int.fetchOne(
      database,
      sql: """
        SELECT max(
          coalesce((SELECT max(serial) FROM certificate WHERE prefix = ?1 AND year = ?2 AND level_digit = ?3), 0),
          coalesce((SELECT max(last) FROM skipped_serials WHERE prefix = ?1 AND year = ?2 AND level_digit = ?3), 0),
          coalesce((
            SELECT CAST(substr(max(number), length(?4) + 1) AS INTEGER) FROM status_event
            WHERE number > ?4 AND number < ?4 || ':'), 0))
        """, arguments: [run.prefix, run.year, run.level, run.description]) ?? 0
  }

  private func possibleRuns(
    _ pending: PendingSettlement, on today: CalendarDate, filed: [NumberingPrefix], issueYears: Set<Int> = [],
    _ database: Database
  ) throws -> Set<SerialRun> {
    let known = try Row.fetchAll(
      database,
      sql: """
        SELECT prefix, year, level_digit FROM certificate UNION SELECT prefix, year, level_digit FROM skipped_serials
        """
    ).map { SerialRun(prefix: $0["prefix"], year: $0["year"], level: $0["level_digit"]) }
    let prefixes = try prefixes(database).union(filed.map(\.description))
    let years = pending.years(until: today, and: issueYears)
    return Set(known + prefixes.flatMap { prefix in years.flatMap { SerialRun.all(prefix, year: $0) } })
      .union(pending.settled)
  }

  private func prefixes(_ database: Database) throws -> Set<String> {
    try String.fetchSet(
      database,
      sql: "SELECT prefix FROM batch UNION SELECT prefix FROM certificate UNION SELECT prefix FROM skipped_serials")
  }

  /// The last number of each institution, year and level.
  package func lastNumbers() throws -> [CertificateNumber] {
    try read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT max(number) FROM certificate GROUP BY prefix, year, level_digit ORDER BY prefix, year, level_digit
          """
      ).compactMap { CertificateNumber($0) }
    }
  }
}
