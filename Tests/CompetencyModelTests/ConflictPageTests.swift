import CanonicalJSON
import Diagnostics
import Foundation
import Testing
import Vocabulary

@testable import CompetencyModel
@testable import Standards

/// What committee members read: whole pages in both languages, in goldens that `TOUCHSTONE_REWRITE_GOLDENS=1` rewrites.
struct ConflictPageTests {
  struct Page: CustomTestStringConvertible {
    var name: String
    var needsSomebody: Bool
    var make: @Sendable () throws -> Contested

    var testDescription: String { name }
  }

  /// The shipped standards with the industry norm's mark below the national one.
  private static func shipped() throws -> Contested {
    var contested = Contested(try ShippedWorkspace.documents().mapValues { Array($0.utf8) })
    try contested.files.replace(
      "practical: {pass: 65", with: "practical: {pass: 55", in: "industry/gd-robotics-6-30-99-00.yaml")
    return contested
  }

  private static let body = "人力资源和社会保障部、工业和信息化部"

  static let pages = [
    Page(name: "open", needsSomebody: true, make: shipped),
    Page(name: "settled", needsSomebody: false) {
      var contested = try shipped()
      try contested.resolve(contested.conflict("TS3007"), .first, body: body, expires: "2027-12-31")
      return contested
    },
    Page(name: "stale", needsSomebody: true) {
      var contested = try shipped()
      try contested.resolve(contested.conflict("TS3007"), .first, body: body)
      try contested.files.replace(
        "practical: {pass: 55", with: "practical: {pass: 50", in: "industry/gd-robotics-6-30-99-00.yaml")
      return contested
    },
    Page(name: "alignments", needsSomebody: true) {
      var contested = Contested(SmallStandards.chain())
      contested.files["x.yaml"] = SmallStandards.crosswalk(
        "x",
        [
          ("n@1#4/skill/1.1.1", "covers", "h@1#4/skill/H1.1.1"), ("h@1#4/skill/H1.1.1", "covers", "n@1#4/skill/1.1.1"),
          ("n@1#4/knowledge/1.1.1", "same", "h@1#4/knowledge/H1.1.1"),
          ("e@1#4/skill/E1.1.1", "same", "e@1#4/skill/E1.1.2"),
        ])
      return contested
    },
    Page(name: "shipped", needsSomebody: false) {
      Contested(try ShippedWorkspace.documents().mapValues { Array($0.utf8) })
    },
  ]

  private func report(_ contested: Contested, shown: (String) -> Bool = { _ in true }) -> ConflictReport {
    ConflictReport(contested.merge, contested.workspace.sources, asOf: nil, shown: shown)
  }

  @Test(arguments: pages) func `a page says it all in 80 columns, in both languages`(_ page: Page) throws {
    let report = report(try page.make())
    #expect(report.needsSomebody == page.needsSomebody)
    for language in Language.allCases {
      let text = report.page(language: language) + report.summary.map { $0.text(in: language) + "\n" }.joined()
      for line in text.split(separator: "\n") { #expect(DisplayWidth.of(line) <= 80, "\(line)") }
      try expectGolden(text, "\(page.name).\(language.rawValue).txt")
    }
  }

  @Test func `the entry printed is a resolution as it stands, once its blanks are filled in`() throws {
    for language in Language.allCases {
      var contested = Contested.mark()
      let entry = try #require(ResolutionEntry(contested.conflict(), language: language)).lines
      let filled = entry.map { line in
        switch line.drop(while: { $0 == " " }) {
        case "reason:", "理由:", "person:", "经办人:": "\(line) 某"
        case "date:", "日期:": "\(line) 2026-01-05"
        default: line
        }
      }
      contested.files["r.yaml"] = Array(
        ("kind: resolutions\nid: r\ntitle: 裁定\nresolutions:\n" + filled.joined(separator: "\n") + "\n").utf8)
      #expect(contested.codes == [])
      // As it is printed, somebody still has to say why, who and when.
      contested.files["r.yaml"] = Array(
        ("kind: resolutions\nid: r\ntitle: 裁定\nresolutions:\n" + entry.joined(separator: "\n") + "\n").utf8)
      #expect(contested.merge.findings.contains { $0.code.description.hasPrefix("TS1") })
    }
  }

  @Test func `JSON says the same with stable keys`() throws {
    let json = report(Contested.mark()).json(paths: RepositoryPaths(workspace: "w"), toolVersion: "0")
    let conflict = try #require(json["conflicts"]?.array?.first?.object)
    #expect(
      conflict.keys.sorted() == [
        "code", "edits", "entry", "first", "meanwhile", "meeting", "rights", "second", "standing", "subject",
      ])
    #expect(conflict["standing"] == "open" && conflict["code"] == "TS3007")
    #expect(conflict["first"]?["says"] == "55" && conflict["second"]?["says"] == "60")
    #expect(json["counts"] == ["open": 1, "undecided": 0, "settled": 0, "informative": 0])
    #expect(conflict["edits"]?.array?.first?["replacement"] == "60")
  }

  @Test func `a path shows what involves it`() throws {
    let contested = Contested.mark()
    #expect(report(contested, shown: { $0 == "n.yaml" }).needsSomebody)
    #expect(report(contested, shown: { $0 == "h.yaml" }).needsSomebody)
    #expect(!report(contested, shown: { $0 == "e.yaml" }).needsSomebody)
  }

  private func expectGolden(_ text: String, _ name: String) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Fixtures/Conflicts/\(name)")
    if ProcessInfo.processInfo.environment["TOUCHSTONE_REWRITE_GOLDENS"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let golden = try String(contentsOf: file, encoding: .utf8)
    #expect(text == golden)
  }
}
