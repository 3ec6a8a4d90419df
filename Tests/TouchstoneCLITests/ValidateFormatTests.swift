import CanonicalJSON
import Testing

/// `validate --format`.
@Suite struct ValidateFormatTests {
  private func json(_ run: ProgramRun) throws -> JSONValue { try JSONParser.parse(run.output) }

  @Test(arguments: ["human", "json", "sarif", "github", "gitlab", "junit"])
  func `the format changes neither exit code nor summary, and output is data alone`(format: String) throws {
    let repository = try Repository()
    let sound = try repository.validate("--format", format)
    #expect(sound.ending == .exit(0))
    #expect(sound.errors == "checked 29 documents: 12 standards, 42 levels, 960 items; no findings\n")
    try repository.misspellKey()
    let run = try repository.validate("--format", format)
    #expect(run.ending == .exit(1))
    #expect(run.errors == "checked 29 documents: 12 standards, 42 levels, 960 items; 1 error, 0 warnings\n")
    #expect(run.outputText.contains("TS1008"))
    #expect(!run.outputText.contains("checked 28"))
  }

  @Test func `paths for services start from the repository's root, wherever the command runs`() throws {
    let repository = try Repository()
    try repository.misspellKey()
    let path = "standards/national/4-04-05-05.yaml"
    for place in [".", "standards/schemes"] {
      func run(_ format: String) throws -> ProgramRun {
        try Program.touchstone.run(
          ["validate", "--workspace", repository.folder.path("standards"), "--format", format], in: repository.folder,
          at: place)
      }
      #expect(try run("github").outputText.hasPrefix("::error file=\(path),line="))
      #expect(try json(run("gitlab")).array?[0]["location"]?["path"]?.string == path)
      let result = try json(run("sarif"))["runs"]?.array?[0]["results"]?.array?[0]
      #expect(
        result?["locations"]?.array?[0]["physicalLocation"]?["artifactLocation"]?["uri"]?.string == path)
      let whole = try json(run("json"))
      #expect(whole["workspace"]?.string == "standards")
      #expect(whole["findings"]?.array?[0]["place"]?["path"]?.string == "national/4-04-05-05.yaml")
    }
  }

  @Test func `without a repository they start from the current folder, or are whole`() throws {
    let folder = try TemporaryFolder()
    try TestWorkspace.copy(into: folder)
    try TestWorkspace.edit("national/4-04-05-05.yaml", in: folder, replacing: "minEducation:", by: "minEducaton:")
    let near = try Program.touchstone.run(["validate", "standards", "--format", "github"], in: folder)
    #expect(near.outputText.hasPrefix("::error file=standards/national/4-04-05-05.yaml,line="))
    let away = try Program.touchstone.run(
      ["validate", "--workspace", "..", "--format", "github"], in: folder, at: "standards/national")
    #expect(away.outputText.hasPrefix("::error file=\(folder.path("standards"))/national/4-04-05-05.yaml,line="))
  }

  @Test func `a test case stands for each document asked for`() throws {
    let repository = try Repository()
    func cases(_ paths: String...) throws -> Int {
      let run = try Program.touchstone.run(["validate", "--format", "junit"] + paths, in: repository.folder)
      return run.outputText.split(separator: "\n").count { $0.contains("<testcase ") }
    }
    #expect(try cases("standards") == 29)
    #expect(try cases("standards/national") == 7)
  }

  @Test func `nothing checked is said in the data`() throws {
    let folder = try TemporaryFolder()
    try folder.write("kind: workspace\ntitle: x\n", as: "touchstone.yaml")
    let run = try Program.touchstone.run(["validate", "--format", "json"], in: folder)
    #expect(run.ending == .exit(2))
    #expect(try json(run)["checked"]?["nothing"] == true)
  }

  @Test func `a format that there is not is wrong usage`() throws {
    #expect(try Repository().validate("--format", "xml").ending == .exit(64))
  }
}
