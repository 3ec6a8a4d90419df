import CanonicalJSON
import Foundation
import Testing

/// Two editions of 电工 in force one after the other, and an enterprise's overlay that contradicts each in turn: the
/// conflicts, their decision, and its end as soon as a side is edited. What people read of it stands in
/// `Fixtures/rehearsal`; `TOUCHSTONE_REWRITE_GOLDENS=1` rewrites it.
@Suite struct RehearsalTests {
  private let folder: TemporaryFolder
  private static let fixture = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "CompetencyModelTests/Fixtures/Rehearsal")
  private static let goldens = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/rehearsal")

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(at: Self.fixture, to: URL(filePath: folder.path("w")))
  }

  private func run(_ arguments: [String]) throws -> ProgramRun {
    try Program.touchstone.run(arguments + ["--workspace", "w"], in: folder)
  }

  /// The first place of a text only.
  private func edit(_ path: String, _ text: String, by other: String) throws {
    let before = try folder.text("w/\(path)")
    let range = try #require(before.range(of: text))
    try folder.write(before.replacingCharacters(in: range, with: other), as: "w/\(path)")
  }

  /// Pastes every open conflict's entry, each filled in so that the overlay's value stands.
  private func decideAll() throws {
    let json = try JSONParser.parse(run(["conflicts", "--format", "json"]).output)
    let open = (json["conflicts"]?.array ?? []).filter { $0["standing"] == "open" }
    try #require(open.count == 3)
    let entries = open.compactMap { $0["entry"]?.string }.map { entry in
      entry.split(separator: "\n").map { line -> String in
        switch line.drop(while: { $0 == " " }) {
        case "choice: second": "    choice: first"
        case "reason:": "    reason: 过渡期内设备改造"
        case "person:": "    person: 李明"
        case "date:": "    date: 2026-01-05"
        default: line.hasPrefix("    body:") ? "    body: 人力资源和社会保障部" : String(line)
        }
      }.joined(separator: "\n")
    }
    try folder.write(
      "kind: resolutions\nid: rehearsal\ntitle: 裁定\nresolutions:\n\(entries.joined(separator: "\n"))\n",
      as: "w/resolutions.yaml")
  }

  private static let asked = [
    ["conflicts"], ["validate"], ["explain", "yuedian/electrician#4", "--as-of", "2023-12-31"],
    ["explain", "yuedian/electrician#4", "--as-of", "2024-01-01"],
    ["explain", "cn/6-31-01-03#4/skill/3.1.2", "--as-of", "2024-01-01"],
    ["explain", "cn/6-31-01-03@2018#4/skill/3.1.2", "--as-of", "2024-01-01"],
  ]

  private func told(_ lang: String) throws -> String {
    try Self.asked.map { arguments in
      let run = try run(arguments + ["--lang", lang])
      return "$ touchstone \(arguments.joined(separator: " "))\n\(run.outputText)\(run.errors)"
    }.joined(separator: "\n")
  }

  @Test func `contradicted, decided, stale: told in both languages`() throws {
    try edit(
      "enterprise/yuedian.yaml", "practical: {pass: 70, minutes: 180}", by: "practical: {pass: 55, minutes: 150}")
    try expectTold("contradicted")
    #expect(try run(["merge", "--out", "out"]).ending == .exit(1))
    try decideAll()
    #expect(try run(["validate"]).ending == .exit(0))
    #expect(try run(["merge", "--out", "out"]).ending == .exit(0))
    try expectTold("decided")
    // The level's practical of the second edition; the first stays as it was.
    let second = "national/electrician-2023.yaml"
    try edit(
      second, "practical: {pass: 60, minutes: 180, assessors", by: "practical: {pass: 62, minutes: 180, assessors")
    #expect(try run(["validate"]).ending == .exit(1))
    #expect(try run(["merge", "--out", "out"]).ending == .exit(1))
    try expectTold("stale")
  }

  private func expectTold(_ step: String) throws {
    for lang in ["zh", "en"] {
      let told = try told(lang)
      let url = Self.goldens.appending(path: "\(step).\(lang).txt")
      if ProcessInfo.processInfo.environment["TOUCHSTONE_REWRITE_GOLDENS"] == "1" {
        try FileManager.default.createDirectory(at: Self.goldens, withIntermediateDirectories: true)
        try told.write(to: url, atomically: true, encoding: .utf8)
      }
      #expect(told == (try String(contentsOf: url, encoding: .utf8)), "\(step), \(lang)")
    }
  }
}
