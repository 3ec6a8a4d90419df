import Testing

/// A scheme says which columns the headers of its own sheets are.
@Suite struct SchemeColumnTests {
  private let folder: TemporaryFolder
  private let applicants = Applicant.crowd(3)

  init() throws {
    folder = try TemporaryFolder()
    try TestWorkspace.copy(into: folder)
    try TestWorkspace.edit(
      "schemes/electrician.yaml", in: folder, replacing: "issuer: lingnan\n",
      by: "issuer: lingnan\n列名: {学员: 姓名, 机考分: 考试1_成绩, 班号: 不用}\n")
  }

  private func evaluate(_ records: String, language: String = "zh") throws -> ProgramRun {
    try Program.touchstone.run(
      [
        "evaluate", "--workspace", "standards", "--scheme", "gd/electrician", "--records", records, "--as-of",
        "2026-06-30", "--lang", language,
      ], in: folder)
  }

  @Test func `its sheets are judged as sheets with the table's own names, and it is told what was read as what`() throws
  {
    let lines = Applicant.sheet(applicants).split(separator: "\n")
    try folder.write(lines.joined(separator: "\n"), as: "ours.csv")
    let header = lines[0].replacing("姓名", with: "学员").replacing("考试1_成绩", with: "机考分") + ",班号"
    let theirs = [header] + lines.dropFirst().map { "\($0),七" }
    try folder.write(theirs.joined(separator: "\n"), as: "theirs.csv")
    let (ours, others) = (try evaluate("ours.csv"), try evaluate("theirs.csv"))
    #expect(others.ending == ours.ending)
    #expect(others.outputText == ours.outputText.replacing("考试1_成绩", with: "机考分"))
    #expect(others.errors.contains("`学员` 即 `姓名`，`机考分` 即 `考试1_成绩`"), "\(others.errors)")
    #expect(others.errors.contains("未使用：班号"))
  }

  @Test func `an unknown header's message says where a scheme says it`() throws {
    try folder.write(Applicant.sheet(applicants).replacing("姓名", with: "人员"), as: "records.csv")
    #expect(try evaluate("records.csv").errors.contains("在认定方案的 `列名`（columns）中写明"))
    #expect(try evaluate("records.csv", language: "en").errors.contains("say under `columns` of the scheme"))
  }

  @Test func `a wrong column is found when the scheme is checked`() throws {
    try TestWorkspace.edit("schemes/electrician.yaml", in: folder, replacing: "机考分: 考试1_成绩", by: "机考分: 考试1_成积")
    let run = try Program.touchstone.run(["validate", "--workspace", "standards", "--lang", "zh"], in: folder)
    #expect(run.ending == .exit(1))
    #expect(run.errors.contains("TS3090") || run.outputText.contains("TS3090"))
  }
}
