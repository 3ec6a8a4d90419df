import Certification
import FoundationEssentials
import Testing

/// A backup put in a register's place: nothing that was known is forgotten unasked, and no number is given twice.
@Suite struct RestoreTests {
  private let office: IssuingOffice
  private let numbers: [String]

  /// Five certificates, and a backup that knows of them.
  init() throws {
    office = try IssuingOffice()
    numbers = try office.certify(Applicant.crowd(5))
    try #require(run("backup", "--out", "copy.db").ending == .exit(0))
  }

  private func run(_ arguments: String..., at path: String = "register.db") throws -> ProgramRun {
    try Program.touchstone.run(["register"] + arguments + ["--register", path, "--lang", "en"], in: office.folder)
  }

  private func restore(_ arguments: String..., at path: String = "register.db") throws -> ProgramRun {
    try Program.touchstone.run(
      ["register", "restore", "copy.db", "--register", path, "--cause", "磁盘故障", "--by", "王五", "--lang", "en"]
        + arguments,
      in: office.folder)
  }

  private func change(_ arguments: String...) throws {
    let run = try Program.touchstone.run(
      arguments + ["--register", "register.db", "--cause", "查实", "--by", "王五"], in: office.folder)
    try #require(run.ending == .exit(0), "\(run.errors)")
  }

  private func goOn(_ arguments: String...) throws -> ProgramRun {
    try Program.touchstone.run(
      ["register", "continue", "--register", "register.db", "--cause", "查对", "--by", "王五", "--lang", "en"] + arguments,
      in: office.folder)
  }

  private func certify(_ index: Int, batch: String) throws -> ProgramRun {
    try office.folder.write(Applicant.sheet([Applicant(index)]), as: "\(batch).csv")
    return try office.issue("\(batch).csv", batch: batch, extra: ["--lang", "en"])
  }

  private func lose() throws {
    for name in try office.folder.names() where name.hasPrefix("register.db") && name != "register.db.key" {
      try FileManager.default.removeItem(atPath: office.folder.path(name))
    }
  }

  @Test func `nothing is overwritten unasked, and itself is no backup`() throws {
    let there = try restore()
    #expect(there.ending == .exit(1))
    #expect(there.errors.contains("TS6072"))
    let same = try Program.touchstone.run(
      [
        "register", "restore", "register.db", "--register", "register.db", "--replace", "--cause", "x", "--by", "y",
        "--lang", "en",
      ], in: office.folder)
    #expect(same.errors.contains("not a backup of it"))
    #expect(try office.register().count == 5)
  }

  @Test func `a register that knows no more than its backup is replaced, on record, and goes on`() throws {
    let restored = try restore("--replace")
    #expect(restored.ending == .exit(0), "\(restored.errors)")
    #expect(try certify(8, batch: "b2").ending == .exit(0))
    #expect(try office.register().last?.number.serial == 6)
    // The line on it is all that the backup does not know, and stays.
    #expect(try run("check").ending == .exit(0))
    #expect(try run("check").outputText.contains("✓ serials without a gap  6"))
  }

  @Test func `what the register knows beyond its backup is told by name, and nothing is restored`() throws {
    _ = try certify(8, batch: "b2")
    try change("revoke", numbers[0])
    _ = try office.erase(numbers[1], "--early")
    let before = try office.register()
    let refused = try restore("--replace")
    #expect(refused.ending == .exit(1))
    #expect(
      refused.errors.contains("1 certificate (`S000044000123265000006`), 1 change of status, 1 erasure"),
      "\(refused.errors)")
    #expect(refused.errors.contains("TS6073"))
    #expect(try office.register() == before)
    #expect(try office.folder.names().allSatisfy { !$0.contains("replaced") && !$0.hasSuffix(".new") })
  }

  @Test func `a loss that is accepted revives nothing that was ended, and gives no number again`() throws {
    _ = try certify(8, batch: "b2")
    try change("revoke", numbers[0])
    _ = try office.erase(numbers[1], "--early")
    try change("correct", numbers[2], "--name", "欧阳正", "--key", IssuingOffice.key)
    let accepted = try restore("--replace", "--accept-loss")
    #expect(accepted.ending == .exit(0), "\(accepted.errors)")
    #expect(accepted.outputText == "S000044000123265000006\n")
    let register = try office.register()
    #expect(try register.map { try $0.status } == [.revoked, .issued, .issued, .issued, .issued])
    #expect(register.map(\.version) == [1, 1, 2, 1, 1])
    #expect(register[1].record == nil)
    #expect(try certify(9, batch: "b3").ending == .exit(0))
    #expect(try office.register().last?.number.serial == 7)
    let checked = try run("check")
    #expect(checked.ending == .exit(0), "\(checked.errors)")
    let kept = try #require(try office.folder.names().first { $0.contains(".replaced-") })
    #expect(accepted.errors.contains(kept))
    #expect(try run("check", at: kept).outputText.contains("✓ serials without a gap  6"))
    #expect(try restore("--replace", "--accept-loss").ending == .exit(0), "twice within a second")
  }

  @Test func `whoever has the register open goes on with what was restored`() throws {
    let open = try Register(at: office.folder.path("register.db"))
    #expect(try restore("--replace").ending == .exit(0))
    let number = try #require(CertificateNumber(numbers[0]))
    let now = try #require(Timestamp("2026-07-20T08:00:00Z"))
    #expect(try open.change(number, to: .suspended, cause: "x", by: "y", now: now) == nil)
    #expect(try office.register()[0].status == .suspended)
  }

  @Test func `nothing is written to a register that was moved away`() throws {
    let open = try Register(at: office.folder.path("register.db"))
    try FileManager.default.moveItem(
      atPath: office.folder.path("register.db"), toPath: office.folder.path("moved.db"))
    let number = try #require(CertificateNumber(numbers[0]))
    let now = try #require(Timestamp("2026-07-20T08:00:00Z"))
    #expect(throws: (any Error).self) {
      try open.change(number, to: .suspended, cause: "x", by: "y", now: now)
    }
  }

  @Test func `where the register is lost nothing is issued before somebody says what was issued since`() throws {
    _ = try certify(8, batch: "b2")
    try lose()
    let afresh = try certify(9, batch: "b3")
    #expect(afresh.ending == .exit(70), "no new register beside the old one's key")
    #expect(afresh.errors.contains("register.db.key"))
    let restored = try restore()
    #expect(restored.ending == .exit(0), "\(restored.errors)")
    #expect(restored.errors.contains("`S000044000123265000005`") && restored.errors.contains("warning[TS6075]"))
    let stopped = try certify(9, batch: "b3")
    #expect(stopped.ending == .exit(1))
    #expect(stopped.errors.contains("TS6075"))
    #expect(try goOn().ending == .exit(64))
    let preview = try goOn("S000044000123265000006")
    #expect(preview.ending == .exit(0), "\(preview.errors)")
    #expect(preview.outputText == "S000044000123265000006  skips 1, from serial 6 on\n")
    #expect(try certify(9, batch: "b3").errors.contains("TS6075"), "it was only shown")
    #expect(try goOn("S000044000123265000006", "--confirm", "0123456789ab").errors.contains("TS6015"))
    let code = try #require(preview.errors.firstMatch(of: /--confirm ([0-9a-f]{12})/)?.1)
    let going = try goOn("S000044000123265000006", "--confirm", String(code))
    #expect(going.ending == .exit(0), "\(going.errors)")
    #expect(going.errors.contains("`S000044000123265` goes on from serial 7; numbers skipped: 1"))
    #expect(going.outputText.contains("  last known none\n") && !going.outputText.contains("S000044000123265"))
    #expect(try certify(9, batch: "b3").ending == .exit(0))
    #expect(try office.register().last?.number.serial == 7)
    #expect(try run("check").ending == .exit(0))
    #expect(try office.invalidCertificates() == [])
  }

  @Test func `lost, restored, and nothing issued since, it goes on where it was`() throws {
    try lose()
    #expect(try restore().ending == .exit(0))
    #expect(try office.register().map(\.number.description) == numbers)
    #expect(try goOn("--none-else").errors.contains("issuing can go on in every year and level"))
    try office.folder.write(Applicant.sheet(Applicant.crowd(6)), as: "b1.csv")
    #expect(try office.issue("b1.csv", batch: "b1").errors.contains("1 certificates issued, 5 issued before"))
    #expect(try office.invalidCertificates() == [])
  }

  @Test func `where nothing is waited for, and for others' numbers, nothing is settled`() throws {
    let settled = try goOn("S000044000123265999999")
    #expect(settled.ending == .exit(64))
    #expect(settled.errors.contains("waits for nothing"))
    try lose()
    #expect(try restore().ending == .exit(0))
    for (number, code) in [
      ("S000044000999265000009", "TS6083"), ("S000044000123995000009", "TS6083"), ("S000044000123265000003", "TS6082"),
    ] {
      let refused = try goOn(number, "--none-else")
      #expect(refused.ending == .exit(1))
      #expect(refused.errors.contains(code), "\(refused.errors)")
    }
    #expect(try certify(9, batch: "b3").errors.contains("TS6075"))
  }

  @Test func `a number of a year before the backup's is taken where that year is named beside it`() throws {
    try lose()
    #expect(try restore().ending == .exit(0))
    let number = "S000044000123255000002"
    let refused = try goOn(number)
    #expect(refused.ending == .exit(1))
    #expect(refused.errors.contains("TS6083") && refused.errors.contains("--issue-year"), "\(refused.errors)")
    for year in ["2024", "25", "1925"] {
      let wrong = try goOn(number, "--issue-year", year, "--none-else")
      #expect(wrong.ending == .exit(64), "\(wrong.errors)")
    }
    #expect(try goOn("--none-else", "--issue-year", "2025").ending == .exit(64))
    let preview = try goOn(number, "--issue-year", "2025")
    #expect(preview.ending == .exit(0), "\(preview.errors)")
    #expect(preview.outputText == "S000044000123255000002  skips 2, from serial 1 on\n")
    let code = try #require(preview.errors.firstMatch(of: /--confirm ([0-9a-f]{12})/)?.1)
    let going = try goOn(number, "--issue-year", "2025", "--confirm", String(code))
    #expect(going.ending == .exit(0), "\(going.errors)")
    #expect(going.errors.contains("`S000044000123255` goes on from serial 3"), "\(going.errors)")
    #expect(try run("check").ending == .exit(0))
  }

  @Test func `of two that went on separately the numbers that bear two certificates are told`() throws {
    try FileManager.default.copyItem(atPath: office.folder.path("copy.db"), toPath: office.folder.path("other.db"))
    try FileManager.default.copyItem(
      atPath: office.folder.path("register.db.key"), toPath: office.folder.path("other.db.key"))
    _ = try certify(8, batch: "b2")
    try office.folder.write(Applicant.sheet([Applicant(9)]), as: "b3.csv")
    let other = try Program.touchstone.run(
      IssuingOffice.arguments("b3.csv", batch: "b3", register: "other.db", out: nil), in: office.folder)
    try #require(other.ending == .exit(0), "\(other.errors)")
    try FileManager.default.removeItem(atPath: office.folder.path("copy.db"))
    try #require(run("backup", "--out", "copy.db", at: "other.db").ending == .exit(0))
    let refused = try restore("--replace")
    #expect(refused.ending == .exit(1))
    #expect(refused.errors.contains("TS6080"))
    #expect(refused.outputText == "S000044000123265000006  two certificates\n")
    let accepted = try restore("--replace", "--accept-loss")
    #expect(accepted.ending == .exit(0), "\(accepted.errors)")
    #expect(accepted.outputText == refused.outputText)
    #expect(accepted.errors.contains("1 certificate whose number is another's in the backup"))
    #expect(accepted.errors.contains("TS6075"), "what the other gave since nobody knows")
    #expect(try run("check").ending == .exit(0))
  }

  @Test func `a damaged register is given up only by name, and what it gave out has to be found out`() throws {
    try office.folder.write("no register any more", as: "register.db")
    let refused = try restore("--replace")
    #expect(refused.ending == .exit(70))
    #expect(refused.errors.contains("cannot be compared") && refused.errors.contains("--accept-loss"))
    let restored = try restore("--replace", "--accept-loss")
    #expect(restored.ending == .exit(0), "\(restored.errors)")
    #expect(restored.errors.contains("TS6075"))
    let kept = try #require(try office.folder.names().first { $0.contains(".replaced-") })
    #expect(try office.folder.text(kept) == "no register any more")
    #expect(try office.register().count == 5)
  }

  @Test func `a damaged backup is not restored`() throws {
    var bytes = try office.folder.read("copy.db")
    for index in stride(from: 40_960, to: bytes.count, by: 4_096) { bytes[index] ^= 0xFF }
    try office.folder.write(bytes, as: "copy.db")
    let keyless = try restore(at: "other.db")
    #expect(keyless.ending == .exit(70))
    #expect(keyless.errors.contains("other.db.key"))
    let refused = try restore("--replace")
    #expect(refused.ending == .exit(70))
    #expect(refused.errors.contains("backup `copy.db` is damaged") && !refused.errors.contains(".new"))
    #expect(try office.register().count == 5)
    #expect(!office.folder.exists("other.db"))
    #expect(try office.folder.names().allSatisfy { !$0.contains(".new") })
  }
}
