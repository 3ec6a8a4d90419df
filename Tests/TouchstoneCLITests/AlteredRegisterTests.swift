import Certification
import GRDB
import Testing

/// A register that somebody wrote to past the program: what it says of a certificate is not told, published or signed.
@Suite struct AlteredRegisterTests {
  private let office: IssuingOffice
  private let numbers: [String]

  /// Three certificates, the first of them revoked.
  init() throws {
    office = try IssuingOffice()
    numbers = try office.certify(Applicant.crowd(3))
    let revoked = try Program.touchstone.run(
      ["revoke", numbers[0], "--register", "register.db", "--cause", "替考", "--by", "王五"], in: office.folder)
    try #require(revoked.ending == .exit(0), "\(revoked.errors)")
  }

  private func alter(_ sql: String) throws {
    let queue = try DatabaseQueue(path: office.folder.path("register.db"))
    try queue.writeWithoutTransaction { database in
      let triggers = try Row.fetchAll(database, sql: "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
      for trigger in triggers { try database.execute(sql: "DROP TRIGGER \(trigger["name"] as String)") }
      try database.execute(sql: sql)
      for trigger in triggers { try database.execute(sql: trigger["sql"]) }
    }
    try queue.close()
  }

  private func run(_ arguments: String..., language: String = "en") throws -> ProgramRun {
    try Program.touchstone.run(arguments + ["--register", "register.db", "--lang", language], in: office.folder)
  }

  private func publish() throws -> ProgramRun { try run("status", "--key", IssuingOffice.key, "--out", "status") }

  @Test func `a revocation set back makes nothing valid`() throws {
    try alter("UPDATE certificate SET status = 'issued' WHERE status = 'revoked'")
    let verified = try office.verify(numbers[0], extra: ["--lang", "en"])
    #expect(verified.ending == .exit(2))
    #expect(verified.outputText.hasSuffix("verdict: cannot-check\n"))
    #expect(verified.outputText.contains("its history does not bear that out"), "\(verified.outputText)")
    let all = try office.verify("certificates", extra: ["--lang", "en"])
    #expect(all.ending == .exit(2))
    #expect(
      all.errors.hasPrefix(
        """
        verified 3 certificates: 2 valid, 0 not valid, 1 cannot be said
          cannot be said: TS6090 the register tells that certificate … is issued
        """), "\(all.errors)")
    let told = try run("register", "history", numbers[0])
    #expect(told.ending == .exit(70))
    #expect(told.outputText.isEmpty)
    #expect(told.errors.contains("TS6090") && told.errors.contains("`touchstone register check`"), "\(told.errors)")
    let published = try publish()
    #expect(published.ending == .exit(70))
    #expect(published.errors.contains("no status list was signed"), "\(published.errors)")
    #expect(!office.folder.exists("status"))
    #expect(try run("register", "history", numbers[1]).ending == .exit(0))
  }

  @Test func `a revocation taken out of the history is found, and no list is signed without it`() throws {
    try alter(
      """
      DELETE FROM status_event WHERE id = (SELECT max(id) FROM status_event);
      UPDATE certificate SET status = 'issued';
      """)
    let checked = try run("register", "check")
    #expect(checked.ending == .exit(1))
    #expect(checked.outputText.contains("✗ entries as the audit log has them"))
    #expect(checked.errors.contains("\(numbers[0]) revoked ") && checked.errors.contains("not in status_event"))
    let chinese = try run("register", "check", language: "zh")
    #expect(chinese.outputText.contains("✗ 记录与审计日志一致"))
    #expect(try publish().ending == .exit(70))
    #expect(try office.verify(numbers[0]).ending == .exit(2))
    #expect(try office.verify(numbers[1]).ending == .exit(0))
    #expect(try run("register", "history", numbers[0]).ending == .exit(70))
  }

  @Test func `another cause or person in the history is not told`() throws {
    try alter("UPDATE status_event SET person = '赵六', cause = '申请' WHERE change = 'revoked'")
    let told = try run("register", "history", numbers[0], language: "zh")
    #expect(told.ending == .exit(70))
    #expect(told.errors.contains("封印不符") && !told.errors.contains("赵六"), "\(told.errors)")
    #expect(try office.verify(numbers[0]).ending == .exit(2))
  }

  @Test func `where the first record cannot be read, name and number are still corrected by two people`() throws {
    func correct(_ option: String, _ value: String, by person: String) throws -> ProgramRun {
      try run("correct", numbers[1], option, value, "--key", IssuingOffice.key, "--cause", "录入有误", "--by", person)
    }
    #expect(try correct("--name", "欧阳正", by: "王五").ending == .exit(0))
    try alter(
      """
      UPDATE kept_record SET content = x'00'
      WHERE credential = (SELECT credential_id FROM certificate WHERE number = '\(numbers[1])' AND version = 1)
      """)
    let number = Applicant(50).number
    let both = try correct("--id-number", number, by: "王五")
    #expect(both.ending == .exit(1))
    #expect(both.errors.contains("TS6019") && both.errors.contains("王五 corrected the name"), "\(both.errors)")
    let other = try correct("--id-number", number, by: "赵六")
    #expect(other.ending == .exit(0), "\(other.errors)")
    let back = try correct("--name", "欧阳", by: "赵六")
    #expect(back.ending == .exit(1))
    #expect(back.errors.contains("赵六 corrected the document number"), "\(back.errors)")
    #expect(try correct("--name", "欧阳", by: "王五").ending == .exit(0), "each may correct again what they corrected")
  }

  @Test func `a number whose record a restore lost is not called unknown`() throws {
    try #require(run("register", "backup", "--out", "copy.db").ending == .exit(0))
    try office.folder.write(Applicant.sheet([Applicant(8)]), as: "b2.csv")
    try #require(office.issue("b2.csv", batch: "b2").ending == .exit(0))
    let restored = try run(
      "register", "restore", "copy.db", "--replace", "--accept-loss", "--cause", "磁盘故障", "--by", "王五")
    try #require(restored.ending == .exit(0), "\(restored.errors)")
    let lost = "S000044000123265000004"
    for certificate in [lost, "certificates/\(lost).jwt"] {
      let verified = try office.verify(certificate, extra: ["--lang", "en"])
      #expect(verified.ending == .exit(2), "\(verified.outputText)")
      #expect(verified.outputText.contains("its record was lost in a restore"), "\(verified.outputText)")
    }
    let history = try run("register", "history", lost)
    #expect(history.ending == .exit(2))
    #expect(history.errors.contains("TS6091") && !history.errors.contains("TS6031"), "\(history.errors)")
    let unknown = try run("register", "history", "S000044000123265000099")
    #expect(unknown.ending == .exit(1))
    #expect(unknown.errors.contains("TS6031"))
  }
}
