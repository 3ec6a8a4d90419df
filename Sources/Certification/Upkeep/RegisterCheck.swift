import CompetencyModel
package import Diagnostics
import FoundationEssentials
import GRDB

/// Everything that must hold of a register, looked at row by row.
package struct RegisterCheck: Sendable {
  /// The questions, in the order they are asked.
  package enum Question: String, CaseIterable, Sendable {
    case database
    case schema
    case references
    case seals
    case entries
    case serials
    case versions
    case history
    case log
    case records
    case models
    case releases

    /// What is asked before anything is written.
    static let beforeWriting: [Question] = [.schema, .seals, .entries]

    package var name: Bilingual {
      switch self {
      case .database: Bilingual(zh: "数据库文件", en: "database file")
      case .schema: Bilingual(zh: "表与触发器", en: "tables and triggers")
      case .references: Bilingual(zh: "相互引用", en: "references")
      case .seals: Bilingual(zh: "各行封印", en: "seals of the rows")
      case .entries: Bilingual(zh: "记录无缺行", en: "entries without a gap")
      case .serials: Bilingual(zh: "序列码连续", en: "serials without a gap")
      case .versions: Bilingual(zh: "更正次序", en: "corrections in order")
      case .history: Bilingual(zh: "状态与记录一致", en: "status as the history has it")
      case .log: Bilingual(zh: "记录与审计日志一致", en: "entries as the audit log has them")
      case .records: Bilingual(zh: "材料、结论与披露", en: "records, decisions and disclosures")
      case .models: Bilingual(zh: "标准模型与锁定文件", en: "models and lock files")
      case .releases: Bilingual(zh: "复核与放行", en: "reviews and releases")
      }
    }
  }

  package struct Answer: Sendable {
    package let question: Question
    /// How many things were looked at.
    package let count: Int
    /// The first few that are wrong, and how many are.
    package let faults: [String]
    package let faultCount: Int
    /// How many things could not be looked at, as the register's key is not at hand.
    package let openCount: Int
  }

  package let answers: [Answer]

  package var isSound: Bool { answers.allSatisfy { $0.faultCount == 0 } }

  /// How many things could not be looked at.
  package var openCount: Int { answers.reduce(0) { $0 + $1.openCount } }

  /// - Throws: ``Failure`` where the file is too damaged to be asked at all.
  package init(_ register: Register) throws {
    self = try register.read { try RegisterCheck(register, $0, asking: Question.allCases) }
  }

  /// Some of the questions, within a transaction that has begun.
  init(_ register: Register, _ database: Database, asking questions: [Question]) throws {
    answers = try questions.map { question in
      var survey = Survey()
      try Self.ask(question, register, database, &survey)
      return Answer(
        question: question, count: survey.count, faults: survey.faults, faultCount: survey.faultCount,
        openCount: survey.openCount)
    }
  }

  struct Survey {
    private(set) var count = 0
    private(set) var faults: [String] = []
    private(set) var faultCount = 0
    private(set) var openCount = 0

    mutating func leaveOpen() { openCount += 1 }

    mutating func add(_ isRight: Bool, _ what: @autoclosure () -> String) {
      count += 1
      guard !isRight else { return }
      faultCount += 1
      if faults.count < 5 { faults.append(what()) }
    }
  }

  private static func ask(
    _ question: Question, _ register: Register, _ database: Database, _ survey: inout Survey
  ) throws {
    switch question {
    case .database:
      for line in try String.fetchAll(database, sql: "PRAGMA integrity_check(20)") { survey.add(line == "ok", line) }
    case .references:
      for row in try Row.fetchAll(database, sql: "PRAGMA foreign_key_check") {
        survey.add(false, "\(row["table"] as String? ?? "") \(row["rowid"] as Int64? ?? 0)")
      }
      for table in ["certificate", "status_event", "reviewed_decision", "batch_release"] {
        let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0
        for _ in 0..<count { survey.add(true, "") }
      }
      for number in try String.fetchAll(database, sql: awardsMissing) { survey.add(false, "\(number) award_use") }
    case .schema: try schema(database, &survey)
    case .seals: try seals(register, database, &survey)
    case .entries: try entries(database, &survey)
    case .serials: try serials(database, &survey)
    case .versions:
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT number, count(*) AS rows, max(version) AS last,
            sum(status <> 'superseded') AS standing,
            sum(status <> 'superseded' AND version = (SELECT max(version) FROM certificate AS c WHERE c.number = certificate.number)) AS stands_last
          FROM certificate GROUP BY number
          """)
      while let row = try rows.next() {
        let isRight = row["rows"] as Int == row["last"] && row["standing"] as Int == 1 && row["stands_last"] as Int == 1
        survey.add(isRight, row["number"])
      }
    case .history: try history(database, &survey)
    case .log: try log(register, database, &survey)
    case .records: try records(register, database, &survey)
    case .models:
      for table in ["model", "lock"] {
        let rows = try Row.fetchCursor(database, sql: "SELECT digest, bytes FROM \(table)")
        while let row = try rows.next() {
          let bytes: Data = row["bytes"]
          survey.add(ContentDigest(of: bytes).description == row["digest"], "\(table) \(row["digest"] as String)")
        }
      }
    case .releases:
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT batch_review.batch, batch_review.person AS reviewer, batch_release.person AS releaser
          FROM batch_release JOIN batch_review ON batch_review.id = batch_release.review
          """)
      while let row = try rows.next() {
        // Earlier releases let pass who signed with a unit or a title; a register is no less sound for it.
        survey.add(!ReviewingPerson.isSpeltAlike(row["reviewer"], row["releaser"]), row["batch"])
      }
      for id in try String.fetchAll(database, sql: "SELECT id FROM batch WHERE reviewed = 1") {
        let isReleased = try Bool.fetchOne(
          database,
          sql: """
            SELECT EXISTS (
              SELECT 1 FROM batch_release JOIN batch_review ON batch_review.id = batch_release.review WHERE batch = ?)
            """, arguments: [id])
        survey.add(isReleased ?? false, id)
      }
    }
  }

  private static let awardsMissing = """
    SELECT number FROM certificate WHERE awards <> (
      SELECT count(*) FROM award_use
      WHERE award_use.person = certificate.person AND award_use.credential = certificate.credential_id)
    """

  /// Each is what was sealed for its certificate, or was erased by somebody who is on record; then all are.
  private static func records(_ register: Register, _ database: Database, _ survey: inout Survey) throws {
    let erased = try String.fetchSet(
      database, sql: "SELECT subject FROM audit WHERE action IN ('erase', 'erase early')")
    let rows = try Row.fetchCursor(database, sql: "SELECT * FROM full_certificate")
    while let row = try rows.next() {
      let certificate = try register.certificate(in: row)
      let number = certificate.number.description
      switch certificate.kept {
      case .readable(_, _, let disclosure):
        survey.add(!erased.contains(number), "\(number) erased")
        survey.add(
          (try? Disclosure(reading: disclosure))?.credential == certificate.credentialID, "\(number) disclosure")
      case .erased:
        let rest = ["content", "sealed_disclosure"].map { row[$0] as Data? }
        survey.add(erased.contains(number) && rest.allSatisfy { $0?.isEmpty ?? false }, "\(number) erased")
      case .locked: survey.leaveOpen()
      case .altered: survey.add(false, "\(number) altered")
      }
    }
  }

  /// From 1, one after the other but for those on record as skipped, in every run of one site, year and level.
  private static func serials(_ database: Database, _ survey: inout Survey) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT prefix, year, level_digit, serial, number FROM certificate WHERE version = 1
        ORDER BY prefix, year, level_digit, serial
        """)
    var skipped: [String: Int] = [:]
    for row in try Row.fetchAll(database, sql: "SELECT * FROM skipped_serials") {
      let (prefix, year, level): (String, Int, String) = (row["prefix"], row["year"], row["level_digit"])
      skipped["\(prefix) \(year) \(level) \(row["first"] as Int)"] = row["last"] as Int
    }
    var (run, last) = ("", 0)
    while let row = try rows.next() {
      let (prefix, year, level): (String, Int, String) = (row["prefix"], row["year"], row["level_digit"])
      let (here, serial): (String, Int) = ("\(prefix) \(year) \(level)", row["serial"])
      if here != run { (run, last) = (here, 0) }
      while serial > last + 1, let end = skipped["\(run) \(last + 1)"] { last = end }
      let text: String = row["number"]
      let number = CertificateNumber(text)
      survey.add(serial == last + 1 && number?.serial == serial && number?.prefix.description == prefix, text)
      last = serial
    }
  }

  /// The cause of a reissue ends with the print serial.
  private static func isOf(_ reissue: String?, _ printSerial: String?) -> Bool {
    guard let reissue, let printSerial else { return false }
    return reissue.hasSuffix(" [\(printSerial)]")
  }

  /// What happened to each credential, replayed.
  private static func history(_ database: Database, _ survey: inout Survey) throws {
    let rows = try Row.fetchCursor(database, sql: "SELECT * FROM certificate")
    let changes = try database.cachedStatement(
      sql: "SELECT id, change, cause FROM status_event WHERE number = ?1 AND credential = ?2 ORDER BY id")
    while let row = try rows.next() {
      let (credential, number): (String, String) = (row["credential_id"], row["number"])
      let events = try Row.fetchAll(changes, arguments: [number, credential])
      let known = events.compactMap { StatusChange(rawValue: $0["change"]) }
      let status = known.count == events.count ? CertificateStatus(after: known) : nil
      let reissue: String? = events.last { $0["change"] == StatusChange.reissued.rawValue }?["cause"]
      survey.add(status?.rawValue == row["status"], number)
      let printSerial: String? = row["print_serial"]
      survey.add(reissue == nil ? printSerial == nil : isOf(reissue, printSerial), "\(number) print serial")
      survey.add(row["last_event"] as Int64? == events.last?["id"], "\(number) last entry")
    }
  }
}

/// A register that is not as it must be.
package struct RegisterUnsound: FindingMessage, Error {
  package static let code: FindingCode = "TS6071"
  let question: RegisterCheck.Question
  let faults: [String]
  let count: Int

  init(_ question: RegisterCheck.Question, at fault: String) {
    self.question = question
    faults = [fault]
    count = 1
  }

  package init(_ answer: RegisterCheck.Answer) {
    question = answer.question
    faults = answer.faults
    count = answer.faultCount
  }

  package var text: Bilingual {
    let shown = faults.map { "`\($0)`" }
    return Bilingual(
      zh: "登记簿的“\(question.name.zh)”有 \(count) 处不对：\(shown.joined(separator: "、"))",
      en: "\(question.name.en): \(count) wrong in the register: \(shown.joined(separator: ", "))")
  }

  package var advice: Bilingual {
    Bilingual(
      zh: "停止发证，保留原文件，与备份比对或恢复备份",
      en: "stop issuing, keep the file as it is, and compare it with a backup or restore one")
  }
}
