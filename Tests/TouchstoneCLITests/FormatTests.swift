import Glibc
import Testing

@Suite struct FormatTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try TestWorkspace.copy(into: folder)
  }

  private static let document = "standards/national/6-30-99-00.yaml"

  private func documents() throws -> Int { try folder.names("standards").count { $0.hasSuffix(".yaml") } }

  private func run(_ arguments: String...) throws -> ProgramRun {
    try Program.touchstone.run(["fmt", "--lang", "en"] + arguments, in: folder)
  }

  @Test func `the shipped workspace is canonical`() throws {
    let before = try folder.contents("standards")
    let check = try run("--workspace", "standards", "--check")
    #expect(check.ending == .exit(0))
    #expect(check.output.isEmpty)
    let count = try documents()
    let run = try run("--workspace", "standards")
    #expect(run.ending == .exit(0))
    #expect(run.errors == "laid out \(count) documents: 0 rewritten\n")
    #expect(try folder.contents("standards") == before)
  }

  @Test func `--check shows the first difference and writes nothing`() throws {
    let canonical = try folder.text(Self.document)
    try TestWorkspace.edit(
      "national/6-30-99-00.yaml", in: folder, replacing: "edition: \"2020\"\nlayer: ",
      by: "edition:   \"2020\"\r\nlayer: ")
    let before = try folder.contents("standards")
    let check = try run("--check", "standards/national")
    #expect(check.ending == .exit(1))
    #expect(
      check.outputText.split(separator: "\n").prefix(2).map(String.init)
        == ["--- national/6-30-99-00.yaml", "+++ national/6-30-99-00.yaml"])
    #expect(check.outputText.contains("\n-edition:   \"2020\"␍\n+edition: \"2020\"\n layer: national\n"))
    #expect(check.errors == "national/6-30-99-00.yaml\nchecked 7 documents: 1 would be rewritten\n")
    #expect(try folder.contents("standards") == before)
    #expect(try run("standards/industry", "--check").ending == .exit(0))

    let run = try run(Self.document)
    #expect(run.ending == .exit(0))
    #expect(run.errors == "national/6-30-99-00.yaml\nlaid out 1 document: 1 rewritten\n")
    #expect(try folder.text(Self.document) == canonical)
    #expect(try self.run(Self.document, "--check").ending == .exit(0))
  }

  @Test func `Chinese keys change no byte of the model, and English ones bring the files back`() throws {
    func merge(_ out: String) throws {
      let run = try Program.touchstone.run(["merge", "--workspace", "standards", "--out", out], in: folder)
      #expect(run.ending == .exit(0))
    }
    try merge("before")
    // Some of the documents are written in Chinese.
    #expect(try run("--workspace", "standards", "--keys", "en").ending == .exit(0))
    let english = try folder.contents("standards")
    #expect(try run("--workspace", "standards", "--keys", "zh").ending == .exit(0))
    #expect(try folder.text(Self.document).contains("\n职业功能:\n"))
    try merge("after")
    #expect(try folder.read("before/model.json") == folder.read("after/model.json"))
    let validation = try Program.touchstone.run(["validate", "--workspace", "standards"], in: folder)
    #expect(validation.ending == .exit(0))
    #expect(try run("--workspace", "standards", "--keys", "en").ending == .exit(0))
    #expect(try folder.contents("standards") == english)
  }

  @Test func `a mistake in one file is told and stops no other`() throws {
    try folder.write("kind: standard\n\tid: x\n", as: "standards/broken.yaml")
    try folder.write("kind: workspace\n? title\n: x\n", as: "standards/odd.yaml")
    try TestWorkspace.edit("touchstone.yaml", in: folder, replacing: "kind: ", by: "kind:   ")
    let count = try documents()
    let run = try run("--workspace", "standards")
    #expect(run.ending == .exit(1))
    #expect(run.outputText.contains("error[TS1005]"))
    #expect(run.outputText.contains("error[TS1020]"))
    #expect(run.errors == "touchstone.yaml\nlaid out \(count) documents: 1 rewritten, 2 left as they are\n")
    #expect(try folder.text("standards/broken.yaml") == "kind: standard\n\tid: x\n")
    #expect(try folder.text("standards/odd.yaml") == "kind: workspace\n? title\n: x\n")
    #expect(try folder.text("standards/touchstone.yaml").contains("\nkind: workspace\n"))
  }

  @Test func `what is no document is no success`() throws {
    try folder.makeFolder("standards/empty")
    #expect(try run("standards/empty").ending == .exit(2))
    #expect(try run("standards/national", "standards/none.yaml").ending == .exit(2))
    try folder.makeFolder("elsewhere")
    #expect(try run("elsewhere").ending == .exit(2))
    #expect(try run("--keys", "fr", "standards").ending == .exit(64))
  }

  @Test func `permissions stay, and so does a symbolic link`() throws {
    try TestWorkspace.edit("touchstone.yaml", in: folder, replacing: "kind: ", by: "kind:   ")
    try folder.protect("standards/touchstone.yaml")
    try folder.write("kind:    workspace\ntitle: x\n", as: "outside")
    #expect(symlink(folder.path("outside"), folder.path("standards/linked.yaml")) == 0)
    #expect(try run("--workspace", "standards").ending == .exit(0))
    #expect(try folder.permissions("standards/touchstone.yaml") == 0o600)
    #expect(try folder.text("outside") == "kind: workspace\ntitle: x\n")
    var status = stat()
    #expect(lstat(folder.path("standards/linked.yaml"), &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
    #expect(try folder.names("standards").allSatisfy { !$0.hasSuffix(".tmp") })
  }

  @Test func `messages are in Chinese too`() throws {
    try TestWorkspace.edit("touchstone.yaml", in: folder, replacing: "kind: ", by: "kind:   ")
    let count = try documents()
    let check = try Program.touchstone.run(["fmt", "--check", "--workspace", "standards", "--lang", "zh"], in: folder)
    #expect(check.errors == "touchstone.yaml\n核对了 \(count) 份文档：1 份需要重排\n")
    let run = try Program.touchstone.run(["fmt", "--workspace", "standards", "--lang", "zh"], in: folder)
    #expect(run.errors == "touchstone.yaml\n排版了 \(count) 份文档：重写 1 份\n")
  }
}
