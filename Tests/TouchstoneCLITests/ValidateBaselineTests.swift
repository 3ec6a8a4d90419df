import CanonicalJSON
import Testing

/// `validate --baseline` and `--write-baseline`.
@Suite struct ValidateBaselineTests {
  private let repository: Repository

  init() throws {
    repository = try Repository()
    try repository.misspellKey()
  }

  @Test func `what is accepted is not shown; what is mended is to be taken out`() throws {
    let written = try repository.validate("--write-baseline", "base.json")
    #expect(written.ending == .exit(0))
    #expect(written.errors.contains("wrote 1 finding to the baseline `base.json`"))
    let accepted = try repository.validate("--baseline", "base.json")
    #expect(accepted.ending == .exit(0))
    #expect(accepted.output.isEmpty)
    #expect(accepted.errors.contains("nothing new; 1 finding accepted by the baseline not shown"))

    try repository.edit("national/4-04-05-05.yaml", replacing: "minEducaton:", by: "minEducation:")
    let mended = try repository.validate("--baseline", "base.json")
    #expect(mended.ending == .exit(1))
    #expect(mended.findings == ["TS2090 ../base.json"])
    #expect(mended.outputText.contains("  --> ../base.json:2:"))
    let github = try repository.validate("--baseline", "base.json", "--format", "github")
    #expect(github.outputText.hasPrefix("::warning file=base.json,line=2,"))
  }

  @Test func `an entry is not called stale while a document cannot be read`() throws {
    _ = try repository.validate("--write-baseline", "base.json")
    try repository.folder.write("a: [1", as: "standards/national/4-04-05-05.yaml")
    let run = try repository.validate("--baseline", "base.json")
    #expect(run.findings.allSatisfy { $0.hasPrefix("TS1") })
    #expect(run.ending == .exit(1))
  }

  @Test func `an entry is not called stale while another error may hide what it accepts`() throws {
    let electrician = "national/6-31-01-03.yaml"
    try repository.edit(electrician, replacing: "code: 1.1.2, text: 能在配电箱", by: "code: 1.1.1, text: 能在配电箱")
    #expect(try repository.validate("--write-baseline", "base.json").errors.contains("wrote 2 findings"))
    try repository.edit(electrician, replacing: "minEducation:", by: "minEducaton:")
    let run = try repository.validate("--baseline", "base.json")
    #expect(run.findings.allSatisfy { !$0.hasPrefix("TS2090") })
    #expect(run.findings.contains("TS1008 \(electrician)"))
    try repository.edit(electrician, replacing: "minEducaton:", by: "minEducation:")
    #expect(try repository.validate("--baseline", "base.json").ending == .exit(0))
  }

  @Test func `a path limits stale entries too`() throws {
    _ = try repository.validate("--write-baseline", "base.json")
    try repository.edit("national/4-04-05-05.yaml", replacing: "minEducaton:", by: "minEducation:")
    #expect(try repository.validate("--baseline", "base.json", "standards/schemes").ending == .exit(0))
    #expect(try repository.validate("--baseline", "base.json", "standards/national").ending == .exit(1))
  }

  @Test func `a baseline that is missing or damaged ends the run`() throws {
    let missing = try repository.validate("--baseline", "base.json")
    #expect(missing.ending == .exit(70))
    #expect(missing.errors.contains("cannot read the baseline `base.json`"))
    try repository.folder.write("{\"touchstoneBaseline\":2,\"findings\":[\n<<<<<<< HEAD\n", as: "base.json")
    let damaged = try repository.validate("--baseline", "base.json")
    #expect(damaged.ending == .exit(70))
    #expect(damaged.output.isEmpty)
    #expect(damaged.errors.contains("the baseline `base.json` is damaged at line 2, column 1"))
  }

  @Test func `only a baseline is replaced by one`() throws {
    try repository.folder.write("precious", as: "notes.json")
    let run = try repository.validate("--write-baseline", "notes.json")
    #expect(run.ending == .exit(70))
    #expect(try repository.folder.text("notes.json") == "precious")
    for _ in 0..<2 { #expect(try repository.validate("--write-baseline", "base.json").ending == .exit(0)) }
    #expect(try repository.validate("--write-baseline", "standards/touchstone.yaml").ending == .exit(64))
    #expect(try repository.validate("--write-baseline", "nowhere/base.json").ending == .exit(70))
  }

  @Test func `a baseline of a part is not written`() throws {
    let arguments = [["standards/national"], ["--since", "HEAD"], ["--baseline", "base.json"]]
    for more in arguments {
      let run = try Program.touchstone.run(
        ["validate", "--write-baseline", "base.json"] + more, in: repository.folder)
      #expect(run.ending == .exit(64), "\(more)")
    }
    #expect(!repository.folder.exists("base.json"))
  }
}
