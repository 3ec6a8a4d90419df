import Testing

/// One cohort, however it is written down and whatever judges it, gets the same decisions.
@Suite struct EvaluateCohortTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func evaluate(
    _ records: String, _ scheme: String = "gd/electrician", model: [String] = ["--workspace", TestWorkspace.shipped],
    extra: [String] = [], input: Program.Input = .nothing, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [UInt8] {
    let run = try Program.touchstone.run(
      ["evaluate", "--scheme", scheme, "--records", records, "--as-of", "2026-06-30"] + model + extra, in: folder,
      input: input, sourceLocation: sourceLocation)
    #expect(run.ending == .exit(0), "\(run.errors)", sourceLocation: sourceLocation)
    return run.output
  }

  @Test(arguments: ["gd/robot-operator", "gd/electrician", "gd/ai-trainer"])
  func `CSV and NDJSON differ in lines and cells only`(scheme: String) throws {
    try Cohort.make(scheme, count: 300, format: "csv", as: "cohort.csv", in: folder)
    try Cohort.make(scheme, count: 300, format: "ndjson", as: "cohort.ndjson", in: folder)
    let csv = try Decisions(evaluate("cohort.csv", scheme))
    let ndjson = try Decisions(evaluate("cohort.ndjson", scheme))
    #expect(csv.lines.count == 300)
    #expect(csv.withoutPlacesOfTheRecord == ndjson.withoutPlacesOfTheRecord)
    // Not because nothing is decided, or nothing points into the file.
    #expect(Set(csv.verdicts.values).isSuperset(of: ["attained", "notAttained"]))
    #expect(csv.cellCount > 300 && csv.cellCount == ndjson.cellCount)
    #expect(csv.lines != ndjson.lines)
  }

  @Test func `UTF-8 with and without its mark and GB18030 give the same bytes`() throws {
    try Cohort.make("gd/electrician", count: 300, format: "csv", as: "utf8.csv", in: folder)
    try Cohort.make("gd/electrician", count: 300, format: "csv", encoding: "gb18030", as: "gb.csv", in: folder)
    try folder.write([0xEF, 0xBB, 0xBF] + folder.read("utf8.csv"), as: "marked.csv")
    #expect(try folder.read("gb.csv") != folder.read("utf8.csv"))
    let plain = try evaluate("utf8.csv")
    #expect(try evaluate("marked.csv") == plain)
    #expect(try evaluate("gb.csv") == plain)
    #expect(try evaluate("gb.csv", extra: ["--encoding", "gb18030"]) == plain)
    #expect(try Decisions(plain).cellCount > 300)
  }

  @Test func `the number of threads leaves no mark`() throws {
    try Cohort.make("gd/electrician", count: 300, format: "ndjson", as: "cohort.ndjson", in: folder)
    // Several batches of the reader, so that threads do have something to share.
    #expect(try folder.read("cohort.ndjson").count > 2 << 18)
    let one = try evaluate("cohort.ndjson", extra: ["--threads", "1"])
    #expect(try evaluate("cohort.ndjson", extra: ["--threads", "2"]) == one)
    #expect(try evaluate("cohort.ndjson", extra: ["--threads", "7"]) == one)
  }

  @Test func `the trace's detail changes no digest, and neither does a model.json for the workspace`() throws {
    try Cohort.make("gd/robot-operator", count: 60, format: "csv", as: "cohort.csv", in: folder)
    let unmet = try Decisions(evaluate("cohort.csv", "gd/robot-operator"))
    let full = try Decisions(evaluate("cohort.csv", "gd/robot-operator", extra: ["--trace", "full"]))
    #expect(full.digests == unmet.digests)
    #expect(full.cellCount > unmet.cellCount)

    let merge = try Program.touchstone.run(
      ["merge", "--workspace", TestWorkspace.shipped, "--out", "model"], in: folder)
    #expect(merge.ending == .exit(0))
    let byModel = try Decisions(evaluate("cohort.csv", "gd/robot-operator", model: ["--model", "model/model.json"]))
    #expect(byModel.digests == unmet.digests)
    #expect(Set(unmet.digests.map { $0[2] }).count == 60)
  }

  @Test func `standard input gives the same bytes, from a file and through a pipe`() throws {
    try Cohort.make("gd/ai-trainer", count: 60, format: "csv", as: "cohort.csv", in: folder)
    let file = try evaluate("cohort.csv", "gd/ai-trainer")
    let extra = ["--format", "csv"]
    #expect(try evaluate("-", "gd/ai-trainer", extra: extra, input: .file(folder.path("cohort.csv"))) == file)
    #expect(try evaluate("-", "gd/ai-trainer", extra: extra, input: .piped(folder.read("cohort.csv"))) == file)
    // In a file its bytes are those of standard output.
    _ = try evaluate("cohort.csv", "gd/ai-trainer", extra: ["--out", "decisions.ndjson"])
    #expect(try folder.read("decisions.ndjson") == file)
  }

  @Test func `a cohort with damaged rows is decided but for them`() throws {
    try Cohort.make("gd/electrician", count: 200, format: "csv", as: "clean.csv", in: folder)
    try Cohort.make("gd/electrician", count: 200, format: "csv", dirty: 10, as: "dirty.csv", in: folder)
    let clean = try Decisions(evaluate("clean.csv")).byApplication()
    let run = try Program.touchstone.run(
      [
        "evaluate", "--workspace", TestWorkspace.shipped, "--scheme", "gd/electrician", "--records", "dirty.csv",
        "--as-of", "2026-06-30",
      ], in: folder)
    #expect(run.ending == .exit(1))
    let dirty = try Decisions(run.output).byApplication()
    #expect((150..<200).contains(dirty.count))
    for (application, decision) in dirty { #expect(clean[application] == decision, "\(application)") }
  }
}
