import Glibc
import Testing

/// Where `evaluate` puts what it makes, and what it must not touch.
@Suite struct EvaluateOutputTests {
  private let folder: TemporaryFolder
  private let good = Applicant.crowd(3)
  private let bad = Applicant(7).with { $0.theory = "101" }

  init() throws { folder = try TemporaryFolder() }

  private func evaluate(
    _ arguments: String..., output: Program.Output = .captured, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> ProgramRun {
    try Program.touchstone.run(
      [
        "evaluate", "--workspace", TestWorkspace.shipped, "--scheme", "gd/electrician", "--records", "records.csv",
        "--as-of", "2026-06-30",
      ] + arguments, in: folder, output: output, sourceLocation: sourceLocation)
  }

  @Test func `--strict writes no decision at all where a row is quarantined`() throws {
    try folder.write(Applicant.sheet(good + [bad]), as: "records.csv")
    let run = try evaluate("--strict")
    #expect(run.ending == .exit(1))
    #expect(run.output.isEmpty)
    #expect(try folder.text("records.csv.quarantine.csv").contains("TS4081"))
    #expect(try evaluate("--strict", "--out", "decisions.ndjson").ending == .exit(1))
    #expect(!folder.exists("decisions.ndjson"))
  }

  @Test func `--strict changes nothing where none is`() throws {
    try folder.write(Applicant.sheet(good), as: "records.csv")
    let strict = try evaluate("--strict")
    #expect(strict.ending == .exit(0))
    #expect(try strict.output == evaluate().output)
    #expect(try folder.names() == ["records.csv"])
  }

  @Test func `quarantined rows go beside the output, or where they are wanted`() throws {
    try folder.write(Applicant.sheet(good + [bad]), as: "records.csv")
    #expect(try evaluate("--out", "d.ndjson").ending == .exit(1))
    #expect(try folder.names() == ["d.ndjson", "d.ndjson.quarantine.csv", "records.csv"])
    #expect(try evaluate("--out", "d.ndjson", "--quarantine", "q.csv").ending == .exit(1))
    #expect(try folder.read("q.csv") == folder.read("d.ndjson.quarantine.csv"))
    // They hold personal data.
    #expect(try folder.permissions("q.csv") == 0o600)
  }

  @Test func `a quarantine that has been mended is cleared away`() throws {
    try folder.write(Applicant.sheet(good + [bad]), as: "records.csv")
    _ = try evaluate("--out", "d.ndjson")
    try folder.write(Applicant.sheet(good), as: "records.csv")
    #expect(try evaluate("--out", "d.ndjson").ending == .exit(0))
    #expect(try folder.names() == ["d.ndjson", "records.csv"])
  }

  @Test func `what holds no decisions is never written over`() throws {
    try folder.write(Applicant.sheet(good), as: "records.csv")
    try folder.write("precious\n", as: "notes.txt")
    let refused = try evaluate("--out", "notes.txt")
    #expect(refused.ending == .exit(64))
    #expect(refused.errors.contains("`notes.txt`"))
    #expect(try folder.text("notes.txt") == "precious\n")
    try folder.write("", as: "empty.ndjson")
    for _ in 1...2 { #expect(try evaluate("--out", "empty.ndjson").ending == .exit(0)) }
  }

  @Test func `applications that rest on one award are told`() throws {
    let header = "准考证号,职业编码,级别,姓名,证件类型,证件号码,获奖1_竞赛,获奖1_类别,获奖1_组别,获奖1_名次,获奖1_职业,获奖1_日期,获奖1_核准文号"
    func row(_ id: String, _ level: String, _ number: String) -> String {
      "\(id),6-30-99-00,\(level),张三,居民身份证,\(number),全国大赛,国家级一类,职工组,5,6-30-99-00,2025-09-01,人社函1号"
    }
    let sheet = [
      header, row("A", "2", "11010519491231002X"), row("B", "3", "11010519491231002X"),
      row("C", "2", "440308199901101512"),
    ]
    try folder.write(sheet.joined(separator: "\n") + "\n", as: "awards.csv")
    let run = try Program.touchstone.run(
      [
        "evaluate", "--workspace", TestWorkspace.shipped, "--scheme", "gd/robot-operator", "--records", "awards.csv",
        "--as-of", "2026-06-30", "--lang", "zh",
      ], in: folder)
    #expect(run.ending == .exit(0))
    #expect(run.errors.contains("第 2、3 行凭同一项获奖达标"), "\(run.errors)")
  }

  @Test func `the records are never written over`() throws {
    let sheet = Applicant.sheet(good)
    try folder.write(sheet, as: "records.csv")
    #expect(symlink("records.csv", folder.path("other-name.csv")) == 0)
    for arguments in [
      ["--out", "records.csv"], ["--out", "./records.csv"], ["--out", "other-name.csv"],
      ["--quarantine", "records.csv"],
    ] {
      let run = try evaluate(arguments[0], arguments[1])
      #expect(run.ending == .exit(64), "\(arguments)")
      #expect(run.errors.contains("`\(arguments[1])`"))
      #expect(try folder.text("records.csv") == sheet, "\(arguments)")
    }
    #expect(try folder.names() == ["other-name.csv", "records.csv"])
  }

  @Test func `decisions and quarantined rows never share a file`() throws {
    try folder.write(Applicant.sheet(good + [bad]), as: "records.csv")
    #expect(try evaluate("--out", "d.ndjson", "--quarantine", "./d.ndjson").ending == .exit(64))
    #expect(try folder.names() == ["records.csv"])
  }

  @Test func `folders, devices and pipes are not replaced by a file`() throws {
    try folder.write(Applicant.sheet(good), as: "records.csv")
    try folder.makeFolder("folder")
    #expect(mkfifo(folder.path("fifo"), 0o600) == 0)
    for name in ["folder", "fifo"] {
      for option in ["--out", "--quarantine"] {
        let run = try evaluate(option, name)
        #expect(run.ending == .exit(70), "\(option) \(name)")
        #expect(run.errors.contains("`\(name)`"))
      }
    }
    var status = stat()
    #expect(stat(folder.path("fifo"), &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
    #expect(try folder.names() == ["fifo", "folder", "records.csv"])
  }

  @Test func `a reader that goes away leaves no file behind`() throws {
    // More than a pipe holds, and a row to quarantine on the way.
    try folder.write(Applicant.sheet([bad] + Applicant.crowd(60)), as: "records.csv")
    let ends = try Pipe.make()
    close(ends.reading)
    defer { close(ends.writing) }
    let run = try evaluate("--trace", "full", output: .descriptor(ends.writing))
    #expect(run.ending == .exit(70))
    #expect(try folder.names().filter { $0.hasSuffix(".tmp") }.isEmpty)
  }

  @Test func `a run that fails leaves the earlier decisions`() throws {
    try folder.write(Applicant.sheet(good), as: "records.csv")
    _ = try evaluate("--out", "d.ndjson")
    let before = try folder.read("d.ndjson")
    try folder.write("准考证号,胡子\n", as: "records.csv")
    #expect(try evaluate("--out", "d.ndjson").ending == .exit(1))
    #expect(try folder.read("d.ndjson") == before)
    #expect(try folder.names() == ["d.ndjson", "records.csv"])
  }
}
