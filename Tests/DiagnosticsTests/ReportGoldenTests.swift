import Diagnostics
import Foundation
import Standards
import Testing

/// Whole reports of each format: a folder holds one input document and what every format makes of the findings in it.
/// `TOUCHSTONE_REWRITE_GOLDENS=1` rewrites what is expected.
struct ReportGoldenTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    /// The path the document goes by.
    var path: String
    var findings: @Sendable (Source) -> [Finding]

    var testDescription: String { name }
  }

  /// The input document and where texts stand in it.
  struct Source {
    let id: SourceID
    let text: String

    func span(_ wanted: String) -> SourceSpan {
      guard let range = text.range(of: wanted) else {
        Issue.record("there is no `\(wanted)` in the input")
        return SourceSpan(id, 0..<0)
      }
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      return SourceSpan(id, start..<start + wanted.utf8.count)
    }
  }

  static let cases = [
    Case(name: "ordinary", path: "国家/机器人.yaml") { source in
      [
        Finding(
          BelowFloor(), at: source.span("55"),
          others: [
            SecondaryPlace(.source(source.span("60")), Bilingual(zh: "下限设定于此", en: "the floor is set here")),
            SecondaryPlace(.file("touchstone.yaml"), Bilingual(zh: "另见", en: "see also")),
          ]),
        Finding(Misspelt(found: "tru", meant: "true"), at: source.span("tru")),
        Finding(
          Doubtful(what: "1.1.1"), at: source.span("code: \"1.1.1\"\n        text: 能装配末端执行器🤖\n        key: tru")),
        // The same again: two findings, told apart by number.
        Finding(Misspelt(found: "tru", meant: "true"), at: source.span("tru")),
        Finding(Doubtful(what: "文件"), at: .file("国家/无法读取.yaml")),
      ]
    },
    Case(name: "hostile", path: "100%, a:b\n::error::<x>&.yaml") { source in
      let nasty = "]]>\r\n::error file=x::%0A%25 <b a=\"'\">&amp; \u{0}\u{1B}[31m\u{FFFE}\u{7F} 👩‍👧 [x](http://y) é"
      return [
        Finding(
          Doubtful(what: nasty), at: source.span("nasty"),
          others: [SecondaryPlace(.source(source.span("👩‍👧")), Bilingual(zh: nasty, en: nasty))])
      ]
    },
    Case(name: "none", path: "a.yaml") { _ in [] },
  ]

  private static let files: [(name: String, format: ReportFormat, language: Language)] = [
    ("human.en.txt", .human, .en), ("human.zh.txt", .human, .zh), ("json.json", .json, .en),
    ("sarif.en.json", .sarif, .en), ("sarif.zh.json", .sarif, .zh), ("github.en.txt", .github, .en),
    ("github.zh.txt", .github, .zh), ("gitlab.zh.json", .gitlab, .zh), ("junit.en.xml", .junit, .en),
    ("junit.zh.xml", .junit, .zh),
  ]

  static func subject(_ example: Case, _ language: Language) throws -> ReportSubject {
    let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent("\(example.name)/input.yaml")))
    var sources = SourceMap()
    let id = sources.add(SourceFile(path: example.path, bytes: bytes))
    let findings = example.findings(Source(id: id, text: String(decoding: bytes, as: UTF8.self)))
    var checked = CheckedDocuments()
    checked.documents = [example.path, "touchstone.yaml"]
    (checked.standards, checked.levels, checked.items) = (1, 4, 92)
    return ReportSubject(
      findings: findings.identified(in: sources, by: LogicalPlaces()), sources: sources, language: language,
      checked: checked, paths: RepositoryPaths(workspace: "标准"), toolVersion: "0.0.0")
  }

  @Test(arguments: cases) func `every format is as it was`(_ example: Case) throws {
    for file in Self.files {
      let text = file.format.report().render(try Self.subject(example, file.language))
      let golden = Self.folder.appendingPathComponent("\(example.name)/\(file.name)")
      if ProcessInfo.processInfo.environment["TOUCHSTONE_REWRITE_GOLDENS"] == "1" {
        try Data(text.utf8).write(to: golden)
      }
      #expect(Data(text.utf8) == (try Data(contentsOf: golden)), "\(example.name)/\(file.name)")
    }
  }

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures/Reports")
}
