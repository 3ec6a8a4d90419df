import Certification
import FoundationEssentials
import Testing
import Vocabulary

/// What a certificate was issued from is destroyed when its time is over; the certificate stays.
@Suite struct EraseTests {
  private let office: IssuingOffice
  private let numbers: [String]

  init() throws {
    office = try IssuingOffice()
    numbers = try office.certify(Applicant.crowd(4))
  }

  /// What the preview shows is erased.
  private func erase(_ arguments: String...) throws -> ProgramRun { try office.erase(arguments) }

  private func command(_ arguments: String..., language: String = "en") throws -> ProgramRun {
    try Program.touchstone.run(
      ["register", "erase", "--register", "register.db", "--cause", "保存期满", "--by", "王五", "--lang", language]
        + arguments, in: office.folder)
  }

  @Test(arguments: [
    ("en", ["1 records", "salts", "what remains", "stay valid", "backups made before", "nothing was erased"]),
    ("zh", ["1 份材料", "盐值", "保留", "仍然有效", "此前的备份", "未作任何改动"]),
  ])
  func `what will be erased and what remains is shown first, and nothing erased`(language: String, words: [String])
    throws
  {
    let before = try office.register()
    let preview = try command(numbers[1], "--early", language: language)
    #expect(preview.ending == .exit(0))
    #expect(preview.outputText.hasPrefix(numbers[1]) && preview.outputText.split(separator: "\n").count == 1)
    for word in words { #expect(preview.errors.contains(word), "\(preview.errors)") }
    #expect(try office.register() == before)
  }

  @Test func `only what was shown is erased`() throws {
    let preview = try command(numbers[1], "--early")
    let code = try String(#require(preview.errors.firstMatch(of: /--confirm ([0-9a-f]{12})/)?.1))
    for other in [["--early", numbers[1], numbers[2]], ["--early", numbers[2]], [numbers[1]]] {
      let refused = try Program.touchstone.run(
        ["register", "erase", "--register", "register.db", "--cause", "x", "--by", "y", "--confirm", code] + other,
        in: office.folder)
      #expect(refused.ending == .exit(1))
      #expect(refused.errors.contains("TS6015") || refused.errors.contains("TS6074"), "\(refused.errors)")
    }
    #expect(try office.register().allSatisfy { $0.record != nil })
    #expect(try command(numbers[1], "--early", "--confirm", code).ending == .exit(0))
    #expect(try office.register().map { $0.record == nil } == [false, true, false, false])
  }

  @Test func `erased, replay says so, and the certificate is as valid as before`() throws {
    let before = try office.register()
    let run = try erase(numbers[1], "--early")
    #expect(run.ending == .exit(0), "\(run.errors)")
    let after = try office.register()
    #expect(after.map { $0.record == nil } == [false, true, false, false])
    #expect(after[0] == before[0] && after[1].jwt == before[1].jwt && after[1].disclosure == nil)
    let one = try office.replay(numbers[1])
    #expect(one.ending == .exit(2))
    #expect(one.errors.contains("TS6064"))
    let all = try office.replay()
    #expect(all.ending == .exit(0))
    #expect(all.errors == "replayed 3 decisions: 3 the same, 0 different; 1 erased\n")
    #expect(try office.verify(numbers[1]).ending == .exit(0))
    #expect(
      try Program.touchstone.run(["register", "check", "--register", "register.db"], in: office.folder).ending
        == .exit(0))
    #expect(try erase(numbers[1], "--early").ending == .exit(2))
    let correction = try Program.touchstone.run(
      [
        "correct", numbers[1], "--name", "甲", "--register", "register.db", "--key", IssuingOffice.key, "--cause", "x",
        "--by", "y",
      ], in: office.folder)
    #expect(correction.errors.contains("TS6019"))
  }

  @Test func `before its time nothing is erased, of several none`() throws {
    let run = try erase(numbers[0], numbers[1])
    #expect(run.ending == .exit(1))
    // From the day it was entered, be it dated before.
    let entered = try #require(
      try Register(at: office.folder.path("register.db"), .reading).history(office.register()[0].number).first?.at.date)
    #expect(run.errors.contains("TS6074") && run.errors.contains("\(entered.adding(months: 60))"))
    #expect(try erase("--issued-before", "2026-07-16").errors.contains("TS6074"))
    #expect(try erase("--issued-before", "2026-07-15").ending == .exit(2))
    #expect(try erase().ending == .exit(64))
    #expect(try office.register().allSatisfy { $0.record != nil })
  }

  @Test func `who asks by an assessor is told of those that cannot be asked`() throws {
    #expect(try erase(numbers[2], "--early").ending == .exit(0))
    let preview = try Program.touchstone.run(
      ["suspend", "--assessor", "考01", "--register", "register.db", "--cause", "x", "--by", "y"], in: office.folder)
    #expect(preview.outputText.split(separator: "\n").count == 3)
    #expect(preview.errors.contains("1 more certificates could not be asked"))
  }

  @Test func `without its key the register still says what was issued, and issues nothing`() throws {
    let key = try office.folder.read("register.db.key")
    try FileManager.default.removeItem(atPath: office.folder.path("register.db.key"))
    #expect(try office.register().map(\.number.description) == numbers)
    #expect(try office.verify(numbers[0]).ending == .exit(2))
    #expect(try office.replay().errors.contains("TS6065"))
    try office.folder.write(Applicant.sheet(Applicant.crowd(5)), as: "b1.csv")
    let keyless = try office.issue("b1.csv", batch: "b1")
    #expect(keyless.ending == .exit(70))
    #expect(keyless.errors.contains("register.db.key"))
    #expect(!office.folder.exists("register.db.key"), "no other key takes its place")
    for command in [["batch", "list"], ["batch", "show", "b1"]] {
      let run = try Program.touchstone.run(command + ["--register", "register.db"], in: office.folder)
      #expect(run.ending == .exit(0), "\(run.errors)")
    }
    let published = try Program.touchstone.run(
      ["status", "--key", "keys", "--out", "status", "--register", "register.db"], in: office.folder)
    #expect(published.ending == .exit(70) && published.errors.contains("register.db.key"), "\(published.errors)")
    #expect(!office.folder.exists("status"), "nobody can tell whether the rows are as they were entered")
    let exported = try Program.touchstone.run(
      ["register", "export", numbers[0], "--register", "register.db", "--out", "again"], in: office.folder)
    #expect(exported.ending == .exit(1))
    #expect(exported.errors.contains("TS6065") && exported.errors.contains("--key-file"))
    #expect(try office.folder.names("again") == ["\(numbers[0]).json", "\(numbers[0]).jwt"])
    try office.folder.write(Array(key.reversed()), as: "register.db.key")
    try office.folder.protect("register.db.key")
    #expect(try office.issue("b1.csv", batch: "b1").ending == .exit(70))
  }
}
