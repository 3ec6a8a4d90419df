import Certification
import FoundationEssentials
import Testing

/// A register is made by name, and never by a path that leads to none: numbers would begin again in a second one.
@Suite struct RegisterInitTests {
  private let office: IssuingOffice

  /// `register.db` is in use there.
  init() throws {
    office = try IssuingOffice()
    try office.folder.write(Applicant.sheet(Applicant.crowd(2)), as: "b1.csv")
  }

  private func make(_ path: String, _ arguments: String..., language: String = "en") throws -> ProgramRun {
    try Program.touchstone.run(
      ["register", "init", "--register", path, "--lang", language] + arguments, in: office.folder)
  }

  private func issue(
    into register: String, _ arguments: String..., unreviewed: String? = "李主任", language: String = "en"
  ) throws -> ProgramRun {
    try Program.touchstone.run(
      IssuingOffice.arguments("b1.csv", batch: "b1", register: register, unreviewed: unreviewed)
        + ["--lang", language] + arguments, in: office.folder)
  }

  private func lose(_ register: String) throws {
    for name in ["", "-wal", "-shm"].map({ register + $0 }) where office.folder.exists(name) {
      try FileManager.default.removeItem(atPath: office.folder.path(name))
    }
  }

  // MARK: made

  @Test func `it makes a sound register and its key, both their owner's alone, and says where they are`() throws {
    let made = try make("new.db")
    #expect(made.ending == .exit(0), "\(made.errors)")
    #expect(made.output.isEmpty)
    #expect(made.errors.hasPrefix("new register `new.db`; its key file `new.db.key` is its owner's alone"))
    #expect(made.errors.contains("apart from the register's backups"))
    for name in ["new.db", "new.db.key"] { #expect(try office.folder.permissions(name) == 0o600) }
    #expect(try office.folder.names().allSatisfy { !$0.hasSuffix(".new") })
    let check = try Program.touchstone.run(["register", "check", "--register", "new.db"], in: office.folder)
    #expect(check.ending == .exit(0), "\(check.errors)")
    #expect(try issue(into: "new.db").ending == .exit(0))
  }

  @Test func `it says so in Chinese`() throws {
    let made = try make("new.db", language: "zh")
    #expect(made.errors.hasPrefix("新建登记簿 `new.db`；其密钥文件 `new.db.key`"))
    #expect(made.errors.contains("与登记簿的备份分开保管"))
  }

  @Test func `the key lies where --key-file says, or nothing is made`() throws {
    let nowhere = try make("new.db", "--key-file", "stick/k")
    #expect(nowhere.ending == .exit(70))
    #expect(nowhere.errors.contains("`stick/k`"))
    #expect(!office.folder.exists("new.db"))
    try office.folder.makeFolder("stick")
    #expect(try make("new.db", "--key-file", "stick/k").errors.contains("`stick/k`"))
    #expect(try office.folder.permissions("stick/k") == 0o600)
    #expect(!office.folder.exists("new.db.key"))
    #expect(try issue(into: "new.db", "--key-file", "stick/k").ending == .exit(0))
  }

  // MARK: refused

  @Test func `a register that is there already is left as it is`() throws {
    _ = try office.certify(Applicant.crowd(2))
    let before = try office.folder.contents(".")
    for (language, words) in [
      ("en", "register `register.db` is there already; nothing was changed"), ("zh", "登记簿 `register.db` 已存在，未作改动"),
    ] {
      let again = try make("register.db", language: language)
      #expect(again.ending == .exit(70))
      #expect(again.errors.contains(words), "\(again.errors)")
    }
    #expect(try office.folder.contents(".") == before)
  }

  @Test func `another file, or a folder, is left as it is`() throws {
    try office.folder.write("precious", as: "precious.txt")
    try office.folder.write("", as: "empty.db")
    try office.folder.makeFolder("folder")
    let before = try office.folder.contents(".")
    for path in ["precious.txt", "empty.db", "folder"] {
      let refused = try make(path)
      #expect(refused.ending == .exit(70))
      #expect(refused.errors.contains("`\(path)` is not a register"), "\(refused.errors)")
    }
    #expect(try office.folder.contents(".") == before)
  }

  @Test func `beside the key of a lost register no other is made, by no command`() throws {
    try lose("register.db")
    let before = try office.folder.names()
    for run in [try make("register.db"), try issue(into: "register.db")] {
      #expect(run.ending == .exit(70))
      #expect(run.errors.contains("`register.db.key` is there") && run.errors.contains("register restore"))
    }
    #expect(try office.folder.names() == before)
  }

  // MARK: a path that leads to none

  @Test(arguments: [
    ("en", ["there is no register `regster.db`", "did you mean `register.db`?", "touchstone register init"]),
    ("zh", ["没有登记簿 `regster.db`", "是否指 `register.db`？", "touchstone register init"]),
  ])
  func `issue makes no register where there is none, and names the one probably meant`(
    language: String, told: [String]
  ) throws {
    let before = try office.folder.names()
    for unreviewed in ["李主任", nil] {
      let refused = try issue(into: "regster.db", unreviewed: unreviewed, language: language)
      #expect(refused.ending == .exit(70))
      for words in told { #expect(refused.errors.contains(words), "\(refused.errors)") }
    }
    #expect(try office.folder.names() == before)
  }

  @Test(arguments: [
    ("en", ["there is no register `regster.db`", "did you mean `register.db`?", "touchstone register init"]),
    ("zh", ["没有登记簿 `regster.db`", "是否指 `register.db`？", "touchstone register init"]),
  ])
  func `batch review makes none either`(language: String, told: [String]) throws {
    let evaluated = try Program.touchstone.run(
      [
        "evaluate", "--workspace", TestWorkspace.shipped, "--scheme", "gd/electrician", "--records", "b1.csv",
        "--as-of", "2026-06-30", "--out", "b1.ndjson",
      ], in: office.folder)
    try #require(evaluated.ending == .exit(0), "\(evaluated.errors)")
    let before = try office.folder.names()
    let refused = try Program.touchstone.run(
      [
        "batch", "review", "b1", "--register", "regster.db", "--decisions", "b1.ndjson", "--notice-from", "2026-07-04",
        "--notice-until", "2026-07-10", "--by", "张三", "--reason", "已公示", "--lang", language,
      ], in: office.folder)
    #expect(refused.ending == .exit(70))
    for words in told { #expect(refused.errors.contains(words), "\(refused.errors)") }
    #expect(try office.folder.names() == before)
  }

  @Test func `the one meant is a register in use, in the folder of the path`() throws {
    try office.folder.makeFolder("registers")
    #expect(try make("registers/2026.db").ending == .exit(0))
    #expect(try issue(into: "registers/202.db").errors.contains("did you mean `registers/2026.db`?"))
    #expect(try issue(into: "elsewhere.db").errors.contains("there is no register `elsewhere.db`"))
    // Neither a backup, which has no key beside it, nor what is no register.
    try office.folder.write(office.folder.read("register.db"), as: "backup.db")
    try office.folder.write("x", as: "sheets.db")
    try office.folder.write("x", as: "sheets.db.key")
    for path in ["backups.db", "sheet.db", "elsewhere.db"] {
      #expect(try !issue(into: path).errors.contains("did you mean"), "\(path)")
    }
  }

  @Test func `with the key elsewhere the one meant is told all the same`() throws {
    try office.folder.makeFolder("stick")
    #expect(try make("new.db", "--key-file", "stick/k").ending == .exit(0))
    let refused = try issue(into: "nwe.db", "--key-file", "stick/k")
    #expect(refused.ending == .exit(70))
    #expect(refused.errors.contains("did you mean `new.db`?"), "\(refused.errors)")
    #expect(!office.folder.exists("nwe.db"))
  }

  @Test func `whoever only reads is told of the one meant, and not how to make one`() throws {
    let run = try Program.touchstone.run(
      ["register", "check", "--register", "regster.db", "--lang", "en"], in: office.folder)
    #expect(run.ending == .exit(70))
    #expect(run.errors.contains("did you mean `register.db`?") && !run.errors.contains("register init"))
  }
}
