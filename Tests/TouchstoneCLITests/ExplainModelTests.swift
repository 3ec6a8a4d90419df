import Diagnostics
import Foundation
import Testing

@testable import TouchstoneCLI

/// `touchstone explain` of what stands in a workspace. The goldens in `Fixtures/explain` are whole pages on the shipped
/// standards; `TOUCHSTONE_REWRITE_GOLDENS=1` rewrites them.
@Suite struct ExplainModelTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let goldens = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/explain")

  private func explain(_ arguments: [String]) throws -> (output: String, errors: String, code: Int32?) {
    let run = try Program.touchstone.run(["explain"] + arguments, in: folder)
    let code: Int32? = if case .exit(let code) = run.ending { code } else { nil }
    return (String(decoding: run.output, as: UTF8.self), run.errors, code)
  }

  private func explain(_ name: String, _ lang: String, format: String = "human") throws -> (
    output: String, errors: String, code: Int32?
  ) {
    try explain([name, "--workspace", TestWorkspace.shipped, "--lang", lang, "--format", format])
  }

  static let pages = [
    (file: "item-same", name: "cn/6-30-99-00@2020#3/skill/2.2.3"), (file: "item-covered", name: "P3/skill/E1.1.2"),
    (file: "item-knowledge", name: "cn/6-31-01-03#5/knowledge/1.1.3"),
    (file: "level", name: "yuexing/robot-operator#P4"), (file: "standard", name: "南粤智数数据训练岗位标准"),
    (file: "chain", name: "gd/robotics"), (file: "scheme", name: "gd/robot-operator"),
    (file: "enterprise", name: "海珠智装"),
  ]

  @Test(arguments: pages, ["zh", "en"])
  func `a page says all that the model knows, in lines that fit`(_ page: (file: String, name: String), _ lang: String)
    throws
  {
    let shown = try explain(page.name, lang)
    #expect(shown.code == 0 && shown.errors.isEmpty)
    let url = Self.goldens.appending(path: "\(page.file).\(lang).txt")
    if ProcessInfo.processInfo.environment["TOUCHSTONE_REWRITE_GOLDENS"] == "1" {
      try FileManager.default.createDirectory(at: Self.goldens, withIntermediateDirectories: true)
      try shown.output.write(to: url, atomically: true, encoding: .utf8)
    }
    #expect(shown.output == (try String(contentsOf: url, encoding: .utf8)))
    for line in shown.output.split(separator: "\n") { #expect(DisplayWidth.of(line) <= 80, "\(line)") }
  }

  @Test(arguments: pages.map(\.name)) func `as data it is the same in both languages`(_ name: String) throws {
    let chinese = try explain(name, "zh", format: "json")
    #expect(chinese.code == 0)
    #expect(chinese.output == (try explain(name, "en", format: "json")).output)
    #expect(try JSONSerialization.jsonObject(with: Data(chinese.output.utf8)) is [String: Any])
  }

  @Test func `what may mean several things is listed, a dozen at most, with how to name one`() throws {
    let told = try explain("1.1.1", "en")
    #expect(told.code == 64 && told.output.isEmpty)
    let lines = told.errors.split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("    cn/") } == 12)
    #expect(lines.contains { $0.hasPrefix("    and ") && $0.hasSuffix(" more") })
    #expect(
      lines.last
        == "  ? name one in full, such as `touchstone explain 'cn/2-02-38-01@2021#intermediate/knowledge/1.1.1'`")
  }

  @Test(arguments: [
    ("cn/6-30-99-01#4/skill/1.1.1", "did you mean `cn/6-30-99-00#4/skill/1.1.1`?"),
    ("电工#9", "the levels of `电工` are `1`, `2`, `3`, `4`, `5`"), ("Electrican", "did you mean `Electrician`?"),
    ("weihgts", "did you mean `weights`?"), ("没有这样的东西", "by a piece of its text"),
  ])
  func `what stands for nothing is wrong usage, with what was probably meant`(_ name: String, _ told: String) throws {
    let shown = try explain(name, "en")
    #expect(shown.code == 64 && shown.output.isEmpty)
    #expect(shown.errors.contains(told))
  }

  /// A workspace that cannot even be opened would be reported.
  @Test(arguments: ["TS2005", "权重"]) func `a code or a key reads no workspace`(_ name: String) throws {
    let shown = try explain([name, "--workspace", folder.path("nowhere"), "--lang", "en"])
    #expect(shown.code == 0 && shown.errors.isEmpty)
  }

  @Test func `a rule is not written as data`() throws {
    #expect(try explain(["TS2005", "--format", "json", "--lang", "en"]).code == 64)
  }

  @Test func `a workspace with errors is explained as far as it could be read, and that is said`() throws {
    try TestWorkspace.copy(into: folder)
    try TestWorkspace.edit(
      "industry/gd-robotics-6-30-99-00.yaml", in: folder,
      replacing: "\"4\":\n    assessment:\n      practical: {pass: 65}",
      by: "\"4\":\n    assessment:\n      practical: {pass: 55}")
    let shown = try explain(["gd-robotics/6-30-99-00#4", "--workspace", folder.path("standards"), "--lang", "en"])
    #expect(shown.code == 0)
    #expect(shown.errors.contains("the workspace has 1 error"))
    #expect(shown.output.contains("✗ 55  industry/gd-robotics-6-30-99-00.yaml:22:25"))
  }
}
