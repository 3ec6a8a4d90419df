package import Diagnostics
import FoundationEssentials
import GRDB

/// Numbers of one institution, year and level, which are given one after the other.
struct SerialRun: Hashable {
  let prefix: String
  let year: Int
  let level: String
}

extension Register {
  /// Whether it was restored and nobody has said yet what was issued after the backup.
  func isUnsettled(_ database: Database) throws -> Bool {
    try Bool.fetchOne(
      database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM meta WHERE name = 'unsettled')")) ?? false
  }

  func unsettle(_ now: Timestamp, _ database: Database) throws {
    try database.execute(
      sql: "INSERT INTO meta (name, value) VALUES ('unsettled', ?) ON CONFLICT DO NOTHING",
      arguments: [Data(now.description.utf8)])
  }

  /// Takes somebody's word for what was issued after the backup that the register was restored from: numbers go on behind
  /// the last ones, and what lies between is on record as skipped.
  ///
  /// - Parameter last: the last number of each institution, year and level of which any was issued since.
  /// - Returns: how many numbers are skipped.
  package func settle(
    last: [CertificateNumber], cause: String, by person: String, now: Timestamp
  ) throws -> Int {
    try write { database in
      var skipped = 0
      for number in last.sorted() {
        skipped += try skip(
          SerialRun(prefix: number.prefix.description, year: number.year, level: number.level.rawValue),
          through: number.serial, cause: cause, by: person, now, database)
      }
      try database.execute(sql: "DELETE FROM meta WHERE name = 'unsettled'")
      let numbers = last.isEmpty ? "none" : last.sorted().map(\.description).joined(separator: " ")
      try audit("settle", subject: numbers, detail: cause, person: person, now, database)
      return skipped
    }
  }

  /// Lets a run's numbers go on behind a serial.
  ///
  /// - Returns: how many numbers that leaves out.
  @discardableResult
  func skip(
    _ run: SerialRun, through last: Int, cause: String, by person: String, _ now: Timestamp, _ database: Database
  ) throws -> Int {
    let known = try lastSerial(run, database)
    guard last > known else { return 0 }
    try database.execute(
      sql: SealedTable.skippedSerials.insertion,
      arguments: [run.prefix, run.year, run.level, known + 1, last, cause, person, now.description])
    return last - known
  }

  /// The last serial of a run that was given or skipped; 0 where none was.
  func lastSerial(_ run: SerialRun, _ database: Database) throws -> Int {
    try Int.fetchOne(
      database,
      sql: """
        SELECT max(
          coalesce((SELECT max(serial) FROM certificate WHERE prefix = ?1 AND year = ?2 AND level_digit = ?3), 0),
          coalesce((SELECT max(last) FROM skipped_serials WHERE prefix = ?1 AND year = ?2 AND level_digit = ?3), 0))
        """, arguments: [run.prefix, run.year, run.level]) ?? 0
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

/// The same as it is told to whoever has just restored the register: what was asked is done, and this is left to do.
package struct RestoreToBeSettled: FindingMessage, Hashable {
  package static let code = RestoreUnsettled.code
  package static let severity: Severity = .warning
  private let unsettled: RestoreUnsettled

  package init(path: String) { unsettled = RestoreUnsettled(path: path) }

  package var text: Bilingual { unsettled.text }

  package var advice: Bilingual { unsettled.advice }
}

/// A register restored from a backup, of which nobody has said what was issued since.
package struct RestoreUnsettled: FindingMessage, Error, Hashable {
  package static let code: FindingCode = "TS6075"
  package let path: String

  package init(path: String) { self.path = path }

  package var text: Bilingual {
    Bilingual(
      zh: "登记簿是从备份恢复的，备份之后发出过哪些编号尚未确认，不能发证",
      en: "the register was restored from a backup, and nobody has said what was issued since; nothing is issued")
  }

  package var advice: Bilingual {
    Bilingual(
      zh:
        "查明备份之后发出的最后编号（证书文件、公布的信息、上报平台），运行 `touchstone register continue 编号… --register \(path)`；确实没有发过则加 --nothing-issued",
      en:
        "find out the last numbers issued after the backup (certificate files, what was published or reported) and run "
        + "`touchstone register continue NUMBER… --register \(path)`, or with --nothing-issued if there are none")
  }
}
