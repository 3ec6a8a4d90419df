import FoundationEssentials
import Testing

/// A register whose key lies elsewhere, as on a stick that is put in to issue.
@Suite struct KeyFileTests {
  private let office: IssuingOffice
  private let numbers: [String]

  init() throws {
    office = try IssuingOffice()
    numbers = try office.certify(Applicant.crowd(3))
    try office.folder.makeFolder("stick")
    try FileManager.default.moveItem(
      atPath: office.folder.path("register.db.key"), toPath: office.folder.path("stick/k"))
  }

  private func run(_ arguments: String...) throws -> ProgramRun {
    try Program.touchstone.run(arguments + ["--lang", "en"], in: office.folder)
  }

  @Test func `every command that needs the key takes it from there`() throws {
    let deed = ["--register", "register.db", "--cause", "查实", "--by", "王五"]
    for command in [
      ["verify", numbers[0], "--trust", IssuingOffice.trust, "--register", "register.db"],
      ["replay", "--all", "--register", "register.db"], ["register", "check", "--register", "register.db"],
      ["register", "export", numbers[0], "--register", "register.db", "--out", "again"],
      ["register", "backup", "--register", "register.db", "--out", "copy.db"], ["suspend", numbers[2]] + deed,
      ["correct", numbers[1], "--name", "欧阳正", "--key", IssuingOffice.key] + deed,
      ["register", "restore", "copy.db", "--replace", "--accept-loss"] + deed,
    ] {
      let keyless = try Program.touchstone.run(command + ["--lang", "en"], in: office.folder)
      if command.contains("backup") {
        try FileManager.default.removeItem(atPath: office.folder.path("copy.db"))
      } else {
        #expect(![.exit(0)].contains(keyless.ending), "\(command)")
        #expect(keyless.errors.contains("key") || keyless.outputText.contains("key"), "\(command) \(keyless)")
      }
      let run = try Program.touchstone.run(command + ["--key-file", "stick/k", "--lang", "en"], in: office.folder)
      #expect(run.ending == .exit(0), "\(command) \(run.errors)")
    }
    #expect(try !office.folder.names().contains { $0.hasSuffix(".key") }, "none was copied")
  }

  @Test func `a batch is issued with it, and a new register begun`() throws {
    try office.folder.write(Applicant.sheet([Applicant(9)]), as: "b2.csv")
    #expect(try office.issue("b2.csv", batch: "b2").errors.contains("--key-file"))
    #expect(try office.issue("b2.csv", batch: "b2", extra: ["--key-file", "stick/k"]).ending == .exit(0))
    let begun = try run("register", "init", "--register", "other.db", "--key-file", "stick/other")
    #expect(begun.ending == .exit(0), "\(begun.errors)")
    let other = try Program.touchstone.run(
      IssuingOffice.arguments("b2.csv", batch: "b2", register: "other.db", out: "others")
        + ["--key-file", "stick/other"],
      in: office.folder)
    #expect(other.ending == .exit(0), "\(other.errors)")
    #expect(try office.folder.permissions("stick/other") == 0o600)
    #expect(!office.folder.exists("other.db.key"))
  }

  @Test func `a key that is not where it is said to be is missed, by who only reads as well`() throws {
    for command in [
      ["replay", "--all"], ["register", "check"], ["batch", "list"],
      ["verify", numbers[0], "--trust", IssuingOffice.trust],
    ] {
      let run = try Program.touchstone.run(
        command + ["--register", "register.db", "--key-file", "stick/gone", "--lang", "en"], in: office.folder)
      #expect(run.ending == .exit(70), "\(command)")
      #expect(run.errors.contains("stick/gone"))
    }
  }

  @Test func `another register's key is refused`() throws {
    try office.folder.write(String(repeating: "0a", count: 32) + "\n", as: "stick/other")
    try office.folder.protect("stick/other")
    let refused = try run("replay", "--all", "--register", "register.db", "--key-file", "stick/other")
    #expect(refused.ending == .exit(70))
    #expect(refused.errors.contains("stick/other") && refused.errors.contains("not this register's key file"))
  }

  @Test func `where nothing can be written beside it, a register is read`() throws {
    // In place of a read-only folder, which is none to whoever may do everything.
    for file in ["register.db-shm", "register.db-wal"] where office.folder.exists(file) {
      try FileManager.default.removeItem(atPath: office.folder.path(file))
    }
    try FileManager.default.createSymbolicLink(
      atPath: office.folder.path("register.db-shm"), withDestinationPath: "/nonexistent/shm")
    let key = ["--register", "register.db", "--key-file", "stick/k"]
    for command in [
      ["verify", numbers[0], "--trust", IssuingOffice.trust], ["batch", "list"], ["batch", "show", "b1"],
      ["register", "check"], ["register", "export", numbers[0], "--out", "again"], ["replay", "--all"],
      ["register", "backup", "--out", "copy.db"], ["status", "--key", IssuingOffice.key, "--out", "lists"],
    ] {
      let run = try Program.touchstone.run(command + key, in: office.folder)
      #expect(run.ending == .exit(0), "\(command) \(run.errors)")
    }
    try office.folder.write("frames", as: "register.db-wal")
    for language in ["zh", "en"] {
      let refused = try Program.touchstone.run(["batch", "list"] + key + ["--lang", language], in: office.folder)
      #expect(refused.ending == .exit(70))
      #expect(refused.errors.contains("register.db-wal") && refused.errors.contains("register backup"))
    }
  }
}
