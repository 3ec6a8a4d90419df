import Certification
import Testing

/// What is on record of a batch can be read, and what is put before the public is what the records come to.
@Suite struct BatchRecordTests {
  private let office: IssuingOffice

  init() throws { office = try IssuingOffice() }

  private func run(_ arguments: String..., language: String = "en") throws -> ProgramRun {
    try Program.touchstone.run(arguments + ["--lang", language], in: office.folder)
  }

  private func review(by person: String = "张三", reason: String) throws -> ProgramRun {
    try run(
      "batch", "review", "b1", "--register", "register.db", "--decisions", "b1.ndjson", "--notice-from", "2026-07-04",
      "--notice-until", "2026-07-10", "--by", person, "--reason", reason)
  }

  private func evaluate() throws {
    try office.folder.write(
      Applicant.sheet(Applicant.crowd(3) + [Applicant(7).with { $0.theory = "59" }]), as: "b1.csv")
    let run = try run(
      "evaluate", "--workspace", TestWorkspace.shipped, "--scheme", "gd/electrician", "--records", "b1.csv", "--as-of",
      "2026-06-30", "--out", "b1.ndjson")
    try #require(run.ending == .exit(0), "\(run.errors)")
  }

  private func notice(_ arguments: String...) throws -> ProgramRun {
    try Program.touchstone.run(
      [
        "batch", "notice", "b1", "--register", "register.db", "--decisions", "b1.ndjson", "--records", "b1.csv",
        "--workspace", TestWorkspace.shipped, "--out", "notice.csv", "--lang", "en",
      ] + arguments, in: office.folder)
  }

  @Test func `the reason of a review is shown with it, and no other's`() throws {
    try evaluate()
    #expect(try review(reason: "已在大厅公示").ending == .exit(0))
    #expect(try review(by: "赵六", reason: "公示栏 2 号").ending == .exit(0))
    let shown = try run("batch", "show", "b1", "--register", "register.db").outputText
    let reasons = shown.split(separator: "\n").filter { $0.hasPrefix("    reason: ") }
    #expect(reasons == ["    reason: 已在大厅公示", "    reason: 公示栏 2 号"], "\(shown)")
    #expect(
      try run("batch", "show", "b1", "--register", "register.db", language: "zh").outputText.contains("    说明：已在大厅公示\n")
    )
    #expect(try run("register", "check", "--register", "register.db").ending == .exit(0))
  }

  @Test func `a corrected certificate counts once in the list of batches`() throws {
    let numbers = try office.certify(Applicant.crowd(3))
    let corrected = try run(
      "correct", numbers[1], "--name", "欧阳正", "--key", IssuingOffice.key, "--register", "register.db", "--cause", "有误",
      "--by", "王五")
    try #require(corrected.ending == .exit(0), "\(corrected.errors)")
    let listed = try run("batch", "list", "--register", "register.db").outputText
    #expect(listed.hasSuffix("  certificates 3\n"), "\(listed)")
  }

  @Test(arguments: [
    (#""verdict":"notAttained""#, #""verdict":"attained""#, ["--everyone"]),
    (#""verdict":"notAttained""#, #""verdict":"attained""#, []),
    (#""verdict":"attained""#, #""verdict":"notAttained""#, []),
  ])
  func `decisions that were altered before their review are not put before the public`(
    verdict: String, altered: String, options: [String]
  ) throws {
    try evaluate()
    let lines = try office.folder.text("b1.ndjson").split(separator: "\n").map(String.init)
    let index = try #require(lines.firstIndex { $0.contains("\(verdict),\"workType\"") })
    var changed = lines
    changed[index] = lines[index].replacing("\(verdict),\"workType\"", with: "\(altered),\"workType\"")
    try office.folder.write(changed.joined(separator: "\n") + "\n", as: "b1.ndjson")
    try #require(review(reason: "已公示").ending == .exit(0))
    let refused = options.isEmpty ? try notice() : try notice(options[0])
    #expect(refused.ending == .exit(1))
    #expect(
      refused.errors.contains("TS6005")
        && refused.errors.contains("1 decisions of batch `b1` are not what the records come to by the standards"),
      "\(refused.errors)")
    #expect(!office.folder.exists("notice.csv"))
  }
}
