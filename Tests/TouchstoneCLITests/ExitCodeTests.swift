import Glibc
import Testing

/// What each exit code stands for (contract): 0 nothing to report; 1 findings or quarantined rows; 2 nothing was checked;
/// 64 wrong usage; 70 could not do the work.
@Suite struct ExitCodeTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Applicant.sheet(Applicant.crowd(2)), as: "records.csv")
  }

  private func touchstone(
    _ arguments: String..., output: Program.Output = .captured, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> ProgramRun {
    try Program.touchstone.run(arguments, in: folder, output: output, sourceLocation: sourceLocation)
  }

  /// `evaluate` with everything right unless something is given otherwise; of options given twice the last counts.
  private func evaluate(
    _ arguments: String..., workspace: String = TestWorkspace.shipped, output: Program.Output = .captured,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> ProgramRun {
    try Program.touchstone.run(
      [
        "evaluate", "--workspace", workspace, "--scheme", "gd/electrician", "--records", "records.csv", "--as-of",
        "2026-06-30",
      ] + arguments, in: folder, output: output, sourceLocation: sourceLocation)
  }

  // MARK: 0

  @Test func `0 for a sound workspace`() throws {
    let run = try touchstone("validate", "--workspace", TestWorkspace.shipped)
    #expect(run.ending == .exit(0), "\(run.errors)")
    #expect(run.output.isEmpty)
    #expect(run.errors.hasSuffix("no findings\n"))
  }

  @Test func `0 where every row is decided, whatever the verdicts`() throws {
    try folder.write(Applicant.sheet([Applicant(1), Applicant(2).with { $0.theory = "0" }]), as: "records.csv")
    let run = try evaluate()
    #expect(run.ending == .exit(0), "\(run.errors)")
    #expect(try Decisions(run.output).verdicts == ["K00001": "attained", "K00002": "notAttained"])
  }

  @Test func `0 for help and the version`() throws {
    #expect(try touchstone("--help").ending == .exit(0))
    #expect(try touchstone("issue", "--help").ending == .exit(0))
    #expect(try touchstone("--version").ending == .exit(0))
  }

  // MARK: 1

  @Test func `1 for a standard with a mistake`() throws {
    try TestWorkspace.copy(into: folder)
    try TestWorkspace.edit(
      "schemes/electrician.yaml", in: folder, replacing: "certifies: cn/6-31-01-03", by: "certifies: cn/6-31-01-04")
    let run = try touchstone("validate", "--workspace", "standards")
    #expect(run.ending == .exit(1))
    #expect(run.outputText.contains("schemes/electrician.yaml:"))
  }

  @Test func `1 where the standards have errors and something is to be made of them`() throws {
    try TestWorkspace.copy(into: folder)
    try TestWorkspace.edit(
      "schemes/electrician.yaml", in: folder, replacing: "certifies: cn/6-31-01-03", by: "certifies: cn/6-31-01-04")
    let run = try evaluate(workspace: "standards")
    #expect(run.ending == .exit(1))
    #expect(run.output.isEmpty)
    #expect(try touchstone("merge", "--workspace", "standards").ending == .exit(1))
    #expect(!folder.exists("standards/model.json"))
  }

  @Test func `1 for a quarantined row`() throws {
    try folder.write(Applicant.sheet([Applicant(1), Applicant(2).with { $0.theory = "101" }]), as: "records.csv")
    let run = try evaluate()
    #expect(run.ending == .exit(1))
    #expect(try Decisions(run.output).verdicts == ["K00001": "attained"])
  }

  @Test func `1 for a file that is refused as a whole`() throws {
    try folder.write("准考证号,胡子\n", as: "records.csv")
    let run = try evaluate()
    #expect(run.ending == .exit(1))
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("TS4006"))
  }

  // MARK: 2

  @Test func `2 without a workspace`() throws {
    #expect(try touchstone("validate").ending == .exit(2))
    let run = try evaluate(workspace: folder.path)
    #expect(run.ending == .exit(2))
    #expect(run.errors.contains("touchstone.yaml"))
  }

  @Test func `2 for a workspace without a standard`() throws {
    try folder.write("kind: workspace\ntitle: 空\n", as: "touchstone.yaml")
    let run = try touchstone("validate")
    #expect(run.ending == .exit(2))
    #expect(run.errors.contains("nothing was checked"))
    // Nor is an empty model a model, or up to date.
    #expect(try touchstone("merge", "--out", "model").ending == .exit(2))
    #expect(try touchstone("merge", "--check").ending == .exit(2))
    #expect(try folder.names() == ["records.csv", "touchstone.yaml"])
  }

  @Test func `2 for a path outside the workspace or with nothing of it`() throws {
    let outside = try touchstone("validate", "--workspace", TestWorkspace.shipped, folder.path)
    #expect(outside.ending == .exit(2))
    #expect(outside.errors.contains("`\(folder.path)`"))
    let nothing = try touchstone("validate", TestWorkspace.shipped + "/nationl")
    #expect(nothing.ending == .exit(2))
  }

  // MARK: 64

  @Test func `64 for an option or a command that there is not`() throws {
    let option = try touchstone("validate", "--worksapce", TestWorkspace.shipped)
    #expect(option.ending == .exit(64))
    #expect(option.errors.contains("--workspace"))
    #expect(try touchstone("valdiate").ending == .exit(64))
    #expect(try touchstone("evaluate").ending == .exit(64))
  }

  @Test func `64 for a scheme that there is not, with the one probably meant`() throws {
    let near = try evaluate("--scheme", "gd/electricain")
    #expect(near.ending == .exit(64))
    #expect(near.errors == "wrong usage: there is no scheme `gd/electricain`\n  ? did you mean `gd/electrician`?\n")
    let far = try evaluate("--scheme", "焊工", "--lang", "zh")
    #expect(far.ending == .exit(64))
    let schemes = ["gd/ai-trainer", "gd/digital-solution", "gd/electrician", "gd/iot-installer", "gd/robot-operator"]
    let known = schemes.map { "`\($0)`" }.joined(separator: "、")
    #expect(far.errors == "用法错误：没有认定方案 `焊工`\n  ? 已有：\(known)\n")
  }

  @Test func `64 for an issuer that there is not`() throws {
    let run = try touchstone(
      "keys", "init", "--workspace", TestWorkspace.shipped, "--issuer", "lignan", "--out", "keys")
    #expect(run.ending == .exit(64))
    #expect(run.errors.contains("did you mean `lingnan`?"))
    #expect(!folder.exists("keys"))
  }

  @Test(arguments: [
    ["--as-of", "2026-02-30"], ["--threads", "0"], ["--threads", "many"], ["--format", "xlsx"], ["--encoding", "big5"],
    ["--trace", "some"], ["--lang", "fr"], ["--model", "model.json"],
  ])
  func `64 for a value that will not do`(option: [String]) throws {
    let run = try Program.touchstone.run(
      [
        "evaluate", "--workspace", TestWorkspace.shipped, "--scheme", "gd/electrician", "--records", "records.csv",
        "--as-of", "2026-06-30",
      ] + option, in: folder)
    #expect(run.ending == .exit(64))
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(option[0]))
  }

  @Test func `64 for a batch without a name or an answerable person`() throws {
    func issue(_ change: ([String]) -> [String]) throws -> Ending {
      try Program.touchstone.run(change(IssuingOffice.arguments("records.csv", batch: "b1")), in: folder).ending
    }
    #expect(try issue { $0.map { $0 == "b1" ? " " : $0 } } == .exit(64))
    #expect(try issue { $0.map { $0 == "李主任" ? "" : $0 } } == .exit(64))
    #expect(!folder.exists("register.db"))
  }

  // MARK: 70

  @Test func `70 for records that cannot be read`() throws {
    let missing = try evaluate("--records", "recrods.csv")
    #expect(missing.ending == .exit(70))
    #expect(missing.errors.contains("`recrods.csv`"))
    #expect(try evaluate("--records", folder.path).ending == .exit(70))
  }

  @Test func `70 where the output cannot be written`() throws {
    #expect(try evaluate("--out", "nowhere/decisions.ndjson").ending == .exit(70))
    // A file is no folder, not even for the superuser.
    #expect(try evaluate("--out", "records.csv/decisions.ndjson").ending == .exit(70))
    let merge = try touchstone("merge", "--workspace", TestWorkspace.shipped, "--out", "records.csv/model")
    #expect(merge.ending == .exit(70))
    #expect(merge.errors.contains("records.csv/model`"))
  }

  @Test func `70 where standard output takes no more`() throws {
    let full = open("/dev/full", O_WRONLY | O_CLOEXEC)
    defer { close(full) }
    let run = try evaluate(output: .descriptor(full))
    #expect(run.ending == .exit(70))
    #expect(run.errors.contains("--out"))
  }

  @Test func `70 for a model file that merge did not write`() throws {
    try folder.write("{}", as: "model.json")
    let run = try touchstone(
      "evaluate", "--model", "model.json", "--scheme", "gd/electrician", "--records", "records.csv", "--as-of",
      "2026-06-30")
    #expect(run.ending == .exit(70))
    #expect(run.errors.contains("touchstone merge"))
  }

  @Test func `70 for a damaged register`() throws {
    let office = try IssuingOffice()
    let number = try #require(office.certify(Applicant.crowd(2)).first)
    let sound = try office.folder.read("register.db")
    let damages: [(String, [UInt8])] = [
      ("cut off", Array(sound.prefix(sound.count / 2))), ("empty", []), ("text", Array("号码,姓名\n".utf8)),
      ("holed", sound.enumerated().map { (8_192..<61_440).contains($0.offset) ? 0x5A : $0.element }),
    ]
    for (damage, bytes) in damages {
      try office.folder.write(bytes, as: "register.db")
      let endings = [
        try office.replay(), try office.verify(number), try office.issue("b1.csv", batch: "b1", out: nil),
      ].map(\.ending)
      #expect(endings == [.exit(70), .exit(70), .exit(70)], "\(damage)")
      #expect(try office.folder.read("register.db") == bytes, "\(damage): it is kept as it was found")
    }
  }

  @Test func `70 for a key file that others may read`() throws {
    let office = try IssuingOffice()
    try office.folder.write(Applicant.sheet([Applicant(1)]), as: "b1.csv")
    chmod(office.folder.path(try office.privateKeys()[0]), 0o640)
    chmod(office.folder.path(try office.privateKeys()[1]), 0o640)
    let run = try office.issue("b1.csv", batch: "b1")
    #expect(run.ending == .exit(70))
    #expect(run.errors.contains("chmod 600"))
    #expect(try office.register().isEmpty)
  }

  @Test func `70 for a key that exists already, which is kept`() throws {
    let office = try IssuingOffice()
    let keys = try office.folder.contents(IssuingOffice.key)
    let again = try Program.touchstone.run(
      ["keys", "init", "--workspace", TestWorkspace.shipped, "--issuer", "lingnan", "--out", "keys"],
      in: office.folder)
    #expect(again.ending == .exit(70))
    #expect(try office.folder.contents(IssuingOffice.key) == keys)
  }
}
