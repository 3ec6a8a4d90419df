import CanonicalJSON
import Testing

@Suite struct ConflictsTests {
  private let folder: TemporaryFolder
  private static let norm = "industry/gd-robotics-6-30-99-00.yaml"

  init() throws {
    folder = try TemporaryFolder()
    try TestWorkspace.copy(into: folder)
  }

  private func conflicts(_ arguments: String...) throws -> ProgramRun {
    try Program.touchstone.run(["conflicts", "--workspace", "standards"] + arguments, in: folder)
  }

  private func validate(_ arguments: String...) throws -> ProgramRun {
    try Program.touchstone.run(["validate", "--workspace", "standards"] + arguments, in: folder)
  }

  private func lowerTheMark() throws {
    try TestWorkspace.edit(
      Self.norm, in: folder, replacing: "levels:\n  \"4\":\n    assessment:\n      practical: {pass: 65",
      by: "levels:\n  \"4\":\n    assessment:\n      practical: {pass: 55")
  }

  /// Pastes the entry that the command printed, filled in, letting the lower mark stand.
  private func resolve(expires: String) throws {
    let json = try JSONParser.parse(conflicts("--format", "json").output)
    let open = json["conflicts"]?.array?.first { $0["standing"] == "open" }
    let entry = try #require(open?["entry"]?.string)
      .split(separator: "\n").map { line -> String in
        switch line.drop(while: { $0 == " " }) {
        case "choice: second": "    choice: first"
        case "reason:", "person:": "\(line) 李明"
        case "date:": "\(line) 2026-01-05"
        default:
          line.hasPrefix("    body:") ? "    body: 人力资源和社会保障部、工业和信息化部" : String(line)
        }
      }.joined(separator: "\n")
    try folder.write(
      "kind: resolutions\nid: r\ntitle: 裁定\nresolutions:\n\(entry)\n    expires: \(expires)\n",
      as: "standards/resolutions.yaml")
  }

  @Test func `0 where nothing need be decided, though something is to be known`() throws {
    let run = try conflicts("--lang", "en")
    #expect(run.ending == .exit(0))
    #expect(run.outputText.contains("TS3040 [for information]"))
    #expect(run.errors.contains("0 conflicts to decide"))
  }

  @Test func `1 for an open conflict, 0 once its entry is pasted and filled in`() throws {
    try lowerTheMark()
    let open = try conflicts("--lang", "zh")
    #expect(open.ending == .exit(1))
    #expect(open.outputText.contains("TS3007 【待裁定】合格分"))
    #expect(open.outputText.contains("  - 冲突: TS3007"))
    try resolve(expires: "2027-12-31")
    let settled = try conflicts("--lang", "en")
    #expect(settled.ending == .exit(0), "\(settled.outputText)")
    #expect(settled.outputText.contains("TS3007 [settled]"))
    #expect(try validate().ending == .exit(0))
  }

  @Test func `an expired resolution is an error as of a later day only`() throws {
    try lowerTheMark()
    try resolve(expires: "2026-12-31")
    for command in [conflicts, validate] as [(String...) throws -> ProgramRun] {
      #expect(try command("--as-of", "2026-12-31").ending == .exit(0))
      let later = try command("--as-of", "2027-01-01")
      #expect(later.ending == .exit(1))
      #expect(later.outputText.contains("TS3051"))
      #expect(try command().ending == .exit(0))
    }
  }

  @Test func `2 where there is no standard`() throws {
    try folder.makeFolder("empty")
    try folder.write("kind: workspace\ntitle: 空\n", as: "empty/touchstone.yaml")
    let run = try Program.touchstone.run(["conflicts", "--workspace", "empty"], in: folder)
    #expect(run.ending == .exit(2))
    #expect(run.errors.contains("nothing was checked"))
  }

  @Test func `64 for a day that does not exist`() throws {
    #expect(try conflicts("--as-of", "2026-02-30").ending == .exit(64))
  }
}
