import Glibc
import Testing

/// A git repository in a folder, with a copy of the shipped standards somewhere below its root.
struct Repository {
  let folder: TemporaryFolder

  /// - Parameter holdsStandards: whether the first commit holds them, else a file of another kind.
  init(holdsStandards: Bool = true) throws {
    folder = try TemporaryFolder()
    try git("init", "--quiet", "--initial-branch=main")
    if holdsStandards { try TestWorkspace.copy(into: folder) } else { try folder.write("x", as: "README") }
    try commit()
  }

  func git(_ arguments: String..., sourceLocation: SourceLocation = #_sourceLocation) throws {
    let nowhere = open("/dev/null", O_RDWR | O_CLOEXEC)
    defer { close(nowhere) }
    let process = try ChildProcess(
      "git", ["-c", "user.name=t", "-c", "user.email=t@example.org"] + arguments, environment: Program.environment,
      folder: folder.path, descriptors: (nowhere, nowhere, nowhere))
    try #require(process.wait() == .exit(0), "git \(arguments)", sourceLocation: sourceLocation)
  }

  func commit() throws {
    try git("add", "--all")
    try git("commit", "--quiet", "--message=x")
  }

  func edit(_ name: String, replacing old: String, by new: String) throws {
    try TestWorkspace.edit(name, in: folder, replacing: old, by: new)
  }

  /// A mistake in a document that nothing else depends on.
  func misspellKey() throws {
    try edit("national/4-04-05-05.yaml", replacing: "minEducation:", by: "minEducaton:")
  }

  func validate(
    _ arguments: String..., environment: [String: String] = [:], sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> ProgramRun {
    try Program.touchstone.run(
      ["validate", "--workspace", "standards"] + arguments, in: folder, environment: environment,
      sourceLocation: sourceLocation)
  }
}

extension ProgramRun {
  /// Codes and files of a human report, in its order.
  var findings: [String] {
    let lines = outputText.split(separator: "\n")
    let codes = lines.compactMap { $0.firstMatch(of: /^(?:error|warning)\[(TS\d+)\]/)?.1 }
    let files = zip(lines, lines.dropFirst()).filter { $0.0.contains(/^(?:error|warning)\[/) }
      .map { $0.1.dropFirst("  --> ".count).prefix { $0 != ":" } }
    return zip(codes, files).map { "\($0) \($1)" }
  }
}
