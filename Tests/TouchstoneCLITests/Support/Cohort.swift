import Testing

/// Learners as `touchstone-bench` makes them.
enum Cohort {
  static func make(
    _ scheme: String, count: Int, format: String, encoding: String? = nil, dirty: Int? = nil, as name: String,
    in folder: TemporaryFolder, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let run = try Program.bench.run(
      [
        "records", "--workspace", TestWorkspace.shipped, "--scheme", scheme, "--count", "\(count)", "--seed", "2026",
        "--format", format, "--out", name,
      ] + (encoding.map { ["--encoding", $0] } ?? []) + (dirty.map { ["--dirty", "\($0)"] } ?? []),
      in: folder, sourceLocation: sourceLocation)
    try #require(run.ending == .exit(0), "\(run.errors)", sourceLocation: sourceLocation)
  }
}
