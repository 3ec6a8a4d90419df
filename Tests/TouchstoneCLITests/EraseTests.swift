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

  private func erase(_ arguments: String...) throws -> ProgramRun {
    try Program.touchstone.run(
      ["register", "erase", "--register", "register.db", "--cause", "保存期满", "--by", "王五", "--lang", "en"] + arguments,
      in: office.folder)
  }

  @Test func `erased, replay says so, and the certificate is as valid as before`() throws {
    let before = try office.register()
    let run = try erase(numbers[1], "--early")
    #expect(run.ending == .exit(0), "\(run.errors)")
    let after = try office.register()
    #expect(after.map { $0.record == nil } == [false, true, false, false])
    #expect(after[0] == before[0] && after[1].jwt == before[1].jwt)
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
    try office.folder.write(Array(key.reversed()), as: "register.db.key")
    try office.folder.protect("register.db.key")
    #expect(try office.issue("b1.csv", batch: "b1").ending == .exit(70))
  }
}
