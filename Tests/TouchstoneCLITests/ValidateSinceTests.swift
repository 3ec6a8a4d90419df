import Testing

/// `validate --since`: what a change introduces, and no more.
@Suite struct ValidateSinceTests {
  private let trainer = "TS1008 national/4-04-05-05.yaml"

  @Test func `what was there before is not shown, however much stands above it now`() throws {
    let repository = try Repository()
    try repository.misspellKey()
    try repository.commit()
    let text = try repository.folder.text("standards/national/4-04-05-05.yaml")
    try repository.folder.write("# 新的一行\n\n" + text, as: "standards/national/4-04-05-05.yaml")
    #expect(try repository.validate().findings == [trainer])
    let run = try repository.validate("--since", "HEAD")
    #expect(run.ending == .exit(0))
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("nothing new; 1 older finding not shown"))
  }

  @Test func `a new mistake beside an old one is shown, alone`() throws {
    let repository = try Repository()
    try repository.misspellKey()
    try repository.commit()
    try repository.edit("national/6-30-99-00.yaml", replacing: "minEducation:", by: "minEducaton:")
    let run = try repository.validate("--since", "HEAD")
    #expect(run.ending == .exit(1))
    #expect(run.findings == ["TS1008 national/6-30-99-00.yaml"])
    #expect(
      try repository.validate("--since", "HEAD~1").findings == [
        "TS1008 national/4-04-05-05.yaml", "TS1008 national/6-30-99-00.yaml",
      ])
  }

  @Test func `the second of two alike is new`() throws {
    let repository = try Repository()
    let old = "      - {graduate: {school: [technical-school], major: related, finalYear: true}}\n"
    let wrong = "      - {graduate: {school: [technical-schol]}}\n"
    try repository.edit("national/6-30-99-00.yaml", replacing: old, by: old + wrong)
    try repository.commit()
    try repository.edit("national/6-30-99-00.yaml", replacing: wrong, by: wrong + wrong)
    #expect(try repository.validate().findings.count == 2)
    #expect(try repository.validate("--since", "HEAD").findings == ["TS1011 national/6-30-99-00.yaml"])
  }

  @Test func `what a change breaks in a file that it leaves alone is shown`() throws {
    let repository = try Repository()
    try repository.git("rm", "--quiet", "standards/issuers/lingnan.yaml")
    let run = try repository.validate("--since", "HEAD")
    #expect(run.ending == .exit(1))
    #expect(
      run.findings == [
        "TS3002 schemes/ai-trainer.yaml", "TS3002 schemes/electrician.yaml", "TS3002 schemes/robot-operator.yaml",
      ])
  }

  @Test func `a workspace that was not there yet is new as a whole, and that is said`() throws {
    let repository = try Repository(holdsStandards: false)
    try TestWorkspace.copy(into: repository.folder)
    try repository.misspellKey()
    let run = try repository.validate("--since", "main")
    #expect(run.findings == [trainer])
    #expect(run.errors.contains("there was no workspace in `standards` yet, so everything is new"))
  }

  @Test func `a workspace at the root of its repository is compared too`() throws {
    let repository = try Repository()
    try repository.git("mv", "standards/touchstone.yaml", "touchstone.yaml")
    try repository.misspellKey()
    try repository.commit()
    let run = try Program.touchstone.run(["validate", "--since", "HEAD"], in: repository.folder)
    #expect(run.ending == .exit(0), "\(run.outputText)")
    #expect(run.errors.contains("1 older finding not shown"))
  }

  @Test(arguments: ["nothing", "-x", "HEAD:standards", "main --help"])
  func `a revision that there is not is wrong usage`(revision: String) throws {
    let run = try Repository().validate("--since=\(revision)")
    #expect(run.ending == .exit(64))
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("the git repository has no revision `\(revision)`"))
    #expect(run.errors.contains("\n  ? check the name"))
  }

  @Test func `without a repository, or without git, it cannot be said`() throws {
    let folder = try TemporaryFolder()
    try TestWorkspace.copy(into: folder)
    let alone = try Program.touchstone.run(["validate", "standards", "--since", "HEAD"], in: folder)
    #expect(alone.ending == .exit(70))
    #expect(alone.errors.contains("is in no usable git repository"))
    let without = try Repository().validate("--since", "HEAD", environment: ["PATH": "/nonexistent"])
    #expect(without.ending == .exit(70))
    #expect(without.errors.contains("cannot run git"))
  }

  @Test func `variables of a running hook lead git nowhere else`() throws {
    let repository = try Repository()
    let run = try repository.validate(
      "--since", "HEAD", environment: ["GIT_DIR": ".git", "GIT_INDEX_FILE": ".git/index", "GIT_WORK_TREE": "."])
    #expect(run.ending == .exit(0), "\(run.errors)")
  }
}
