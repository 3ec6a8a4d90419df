import Certification
import GRDB
import Testing

@Suite struct RegisterUpkeepTests {
  private let office: IssuingOffice
  private let numbers: [String]

  init() throws {
    office = try IssuingOffice()
    numbers = try office.certify(Applicant.crowd(5))
  }

  private func register(_ arguments: String..., at path: String = "register.db") throws -> ProgramRun {
    try Program.touchstone.run(
      ["register"] + arguments + ["--register", path, "--lang", "en"], in: office.folder)
  }

  /// What somebody with the file and an SQL prompt can do; the triggers are no obstacle to them.
  private func alter(_ sql: String) throws {
    let queue = try DatabaseQueue(path: office.folder.path("register.db"))
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
      for trigger in try String.fetchAll(database, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'") {
        try database.execute(sql: "DROP TRIGGER \(trigger)")
      }
      try database.execute(sql: sql)
    }
    try queue.close()
  }

  @Test func `what happened to a certificate: when, what, by whom and why, and nothing of its holder`() throws {
    func change(_ arguments: String...) throws {
      let run = try Program.touchstone.run(
        arguments + ["--register", "register.db", "--cause", "查实", "--by", "王五"], in: office.folder)
      try #require(run.ending == .exit(0), "\(run.errors)")
    }
    try change("suspend", numbers[1])
    try change("reinstate", numbers[1])
    try change("reissue", numbers[1], "--print-serial", "P-1")
    try change("correct", numbers[1], "--name", "欧阳正", "--key", IssuingOffice.key)
    _ = try office.erase(numbers[1], "--early")
    let run = try register("history", numbers[1])
    #expect(run.ending == .exit(0), "\(run.errors)")
    let lines = run.outputText.split(separator: "\n").map { $0.replacing(#/^\S{20}  /#, with: "") }
    #expect(
      lines == [
        "issued  李主任  batch b1", "suspended  王五  查实", "reinstated  王五  查实", "reissued  王五  查实 [P-1]",
        "superseded  王五  查实 [name]", "issued  王五  查实 [name]", "record erased  王五  保存期满", "status: issued",
      ], "\(run.outputText)")
    #expect(!run.outputText.contains("欧阳"))
    #expect(try register("history", "S000044000123265000099").errors.contains("TS6031"))
    #expect(try register("history", "1").ending == .exit(64))
    try change("revoke", numbers[0])
    let refused = try Program.touchstone.run(
      ["suspend", numbers[0], "--register", "register.db", "--cause", "x", "--by", "y", "--lang", "en"],
      in: office.folder)
    #expect(refused.errors.contains("touchstone register history \(numbers[0])"))
  }

  @Test func `a sound register passes every question`() throws {
    let run = try register("check")
    #expect(run.ending == .exit(0), "\(run.errors)")
    #expect(run.outputText.split(separator: "\n").count == 12)
    #expect(run.outputText.contains("✓ serials without a gap  5"))
    #expect(run.errors.isEmpty)
  }

  @Test(arguments: [
    ("DELETE FROM certificate WHERE serial = 2", "serials without a gap"),
    ("UPDATE certificate SET serial = 9 WHERE serial = 5", "serials without a gap"),
    ("UPDATE certificate SET status = 'revoked' WHERE serial = 1", "status as the history has it"),
    ("DELETE FROM status_event WHERE id = 1", "status as the history has it"),
    ("UPDATE certificate SET version = 2 WHERE serial = 3", "corrections in order"),
    ("UPDATE kept_record SET content = x'7B7D'", "records, decisions and disclosures"),
    ("UPDATE kept_record SET data_key = NULL, content = x''", "records, decisions and disclosures"),
    ("UPDATE kept_record SET sealed_disclosure = content", "records, decisions and disclosures"),
    ("UPDATE meta SET value = randomblob(60) WHERE name = 'pepper'", "seals of the rows"),
    ("UPDATE model SET bytes = x'7B7D'", "models and lock files"),
    ("UPDATE lock SET bytes = x'7B7D'", "models and lock files"),
    ("UPDATE batch SET reviewed = 1", "reviews and releases"),
    ("DELETE FROM batch", "references"),
    ("UPDATE audit SET detail = 'x' WHERE id = 1", "seals of the rows"),
    ("UPDATE certificate SET year = 25 WHERE serial = 5", "seals of the rows"),
    ("UPDATE certificate SET print_serial = 'P9' WHERE serial = 5", "status as the history has it"),
    ("DELETE FROM audit WHERE id = 1", "entries without a gap"),
    ("DELETE FROM audit WHERE id = 2", "entries as the audit log has them"),
    ("CREATE TABLE theirs (x)", "tables and triggers"),
  ])
  func `an altered row is found`(sql: String, question: String) throws {
    try alter(sql)
    let run = try register("check")
    #expect(run.ending == .exit(1))
    #expect(run.errors.contains("TS6071") && run.errors.contains("\(question):"), "\(run.errors)")
  }

  @Test func `a backup is made once, for its owner, and is of no use without the key`() throws {
    #expect(try register("backup", "--out", "copy.db").ending == .exit(0))
    #expect(try office.folder.permissions("copy.db") == 0o600)
    #expect(try register("backup", "--out", "copy.db").ending == .exit(70), "a backup is not overwritten")
    // The key is kept apart from the copy, which is of no use to whoever gets hold of it alone.
    let bytes = try office.folder.read("copy.db")
    let keyless = try register("check", at: "copy.db")
    #expect(keyless.ending == .exit(2))
    #expect(
      keyless.errors.contains("could not be checked: seals of the rows, records, decisions and disclosures; ")
        && !keyless.errors.contains("TS6071"), "\(keyless.errors)")
    #expect(try office.folder.read("copy.db") == bytes, "looking changes nothing")
  }
}
