import FoundationEssentials
import Testing

/// Editions and cohorts at the command line.
@Suite struct EditionTests {
  /// 电工 under two editions: the second takes the first's place on 2024-01-01, a cohort may stay until 2024-06-30.
  private static let rehearsal = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("CompetencyModelTests/Fixtures/Rehearsal").resolvingSymlinksInPath().path
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func evaluate(appliedOn date: String, cohort: String) throws -> ProgramRun {
    let sheet = Applicant.sheet(Applicant.crowd(1)).replacing("2026-06-01", with: date)
    try folder.write(sheet, as: "sheet.csv")
    return try Program.touchstone.run(
      [
        "evaluate", "--workspace", Self.rehearsal, "--scheme", "electrician", "--records", "sheet.csv", "--as-of",
        "2026-06-30", "--cohort", cohort, "--lang", "en",
      ], in: folder)
  }

  @Test func `a cohort that the scheme does not have is refused before anything is judged`() throws {
    let run = try evaluate(appliedOn: "2024-01-01", cohort: "2018")
    #expect(run.ending == .exit(64))
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("there is no cohort in the scheme `2018`"))
    #expect(run.errors.contains("`2023-autumn`"))
  }

  @Test func `the run says how many were judged by an edition in force no more`() throws {
    let run = try evaluate(appliedOn: "2024-01-01", cohort: "2023-autumn")
    #expect(run.ending == .exit(0), "\(run.errors)")
    #expect(
      run.errors.contains("1 judged by an edition in force no more, `cn/6-31-01-03@2018`, as their cohort is"))
    #expect(run.outputText.contains(#""notes":["editionRetired"]"#))
    #expect(run.outputText.contains(#""follows":["cn/6-31-01-03@2018"]"#))
  }

  @Test func `after its last day a cohort's rows are set aside`() throws {
    let run = try evaluate(appliedOn: "2024-07-01", cohort: "2023-autumn")
    #expect(run.ending == .exit(1))
    #expect(run.errors.contains("TS5011 × 1"))
  }

  @Test func `validate looks for what has retired on the day that it is given, and on no other`() throws {
    try TestWorkspace.copy(into: folder)
    try TestWorkspace.edit(
      "national/6-31-01-03.yaml", in: folder, replacing: "inForce: {from: 2018-12-26}",
      by: "inForce: {from: 2018-12-26, to: 2030-12-31}")
    try TestWorkspace.edit(
      "industry/gd-electric-6-31-01-03.yaml", in: folder, replacing: "inForce: {from: 2024-03-01}",
      by: "inForce: {from: 2024-03-01, to: 2030-12-31}")
    func codes(_ more: String...) throws -> [Substring] {
      let run = try Program.touchstone.run(["validate", "standards", "--lang", "en"] + more, in: folder)
      return run.outputText.split(separator: "\n").filter { $0.contains("[TS") }
        .map { $0.prefix { $0 != ":" } }
    }
    #expect(try codes() == [])
    #expect(try codes("--as-of", "2030-12-31") == [])
    // What it certifies, and what it endorses.
    #expect(try codes("--as-of", "2031-01-01") == ["warning[TS3079]", "warning[TS3079]"])
  }

  @Test func `a post standard that has retired is told where its chain attaches it too`() throws {
    try TestWorkspace.copy(into: folder)
    try TestWorkspace.edit(
      "enterprise/yuexing-robot.yaml", in: folder, replacing: "inForce: {from: 2025-03-01}",
      by: "inForce: {from: 2025-03-01, to: 2030-12-31}")
    try TestWorkspace.edit(
      "schemes/robot-operator.yaml", in: folder, replacing: "kind: scheme\n", by: "kind: scheme\nchain: gd/robotics\n")
    let run = try Program.touchstone.run(
      ["validate", "standards", "--lang", "en", "--as-of", "2031-01-01"], in: folder)
    #expect(run.outputText.split(separator: "\n").count { $0.hasPrefix("warning[TS3079]") } == 2, "\(run.outputText)")
    #expect(run.outputText.contains("--> chains/robotics.yaml:13:19"))
    #expect(run.outputText.contains("--> schemes/robot-operator.yaml"))
  }
}
