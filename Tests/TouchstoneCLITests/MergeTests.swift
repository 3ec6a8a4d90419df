import Testing

@Suite struct MergeTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try TestWorkspace.copy(into: folder)
  }

  private static let files = ["model.json", "origins.json", "standards.lock"]

  private func merge(_ arguments: String...) throws -> Ending {
    try Program.touchstone.run(["merge", "--workspace", "standards"] + arguments, in: folder).ending
  }

  @Test func `twice gives the same bytes, and so does a copy elsewhere`() throws {
    #expect(try merge("--out", "first") == .exit(0))
    #expect(try merge("--out", "second/below") == .exit(0))
    #expect(try folder.contents("first") == folder.contents("second/below"))
    #expect(try folder.names("first") == Self.files)
    let shipped = try Program.touchstone.run(
      ["merge", "--workspace", TestWorkspace.shipped, "--out", "third"], in: folder)
    #expect(shipped.ending == .exit(0))
    #expect(try folder.contents("first") == folder.contents("third"))
  }

  @Test func `--check is content until a document changes, and writes nothing`() throws {
    #expect(try merge("--check") == .exit(1))
    #expect(try merge() == .exit(0))
    #expect(try merge("--check") == .exit(0))
    try TestWorkspace.edit(
      "schemes/electrician.yaml", in: folder, replacing: "declaredExperience: true", by: "declaredExperience: false")
    let before = try folder.contents("standards")
    let stale = try Program.touchstone.run(["merge", "--workspace", "standards", "--check"], in: folder)
    #expect(stale.ending == .exit(1))
    #expect(stale.errors.contains("`model.json`"))
    #expect(try folder.contents("standards") == before)
    #expect(try merge() == .exit(0))
    #expect(try merge("--check") == .exit(0))
  }

  @Test func `a comment changes the lock but not the model`() throws {
    #expect(try merge() == .exit(0))
    let before = try Self.files.map { try folder.read("standards/\($0)") }
    let document = try folder.text("standards/national/6-31-01-03.yaml")
    try folder.write("# 复核过。\n" + document, as: "standards/national/6-31-01-03.yaml")
    #expect(try merge("--check") == .exit(1))
    #expect(try merge() == .exit(0))
    let after = try Self.files.map { try folder.read("standards/\($0)") }
    #expect(after[0] == before[0])
    // Places move down a line.
    #expect(after[1] != before[1])
    #expect(after[2] != before[2])
  }
}
