import CompetencyModel
import Diagnostics
import Standards
import Testing
import YAMLSource

/// Every rule's examples are the rule's tests.
struct ExplanationTests {
  struct Example: CustomTestStringConvertible {
    var explanation: RuleExplanation
    var example: RuleExample

    var testDescription: String { explanation.code.description }
  }

  static let all = RuleExplanation.ofDocuments.values.sorted { $0.code < $1.code }
  static let examples = all.compactMap { explanation in
    explanation.example.map { Example(explanation: explanation, example: $0) }
  }

  @Test func `every rule is explained, and nothing else`() {
    let rules = YAMLMessages.all + StandardsMessages.all + CompetencyModelMessages.all + DiagnosticsMessages.all
    #expect(Self.all.map(\.code) == rules.map { $0.code }.sorted())
    for rule in rules { #expect(RuleExplanation.ofDocuments[rule.code]?.message == rule) }
  }

  @Test func `only what no short document can show has no example`() {
    let without = Self.all.filter { $0.example == nil }.map(\.code)
    #expect(without == ["TS1002", "TS1021", "TS2049", "TS2090", "TS3017", "TS3079"])
  }

  @Test func `there is nothing to be found in the workspace that examples change`() throws {
    #expect(try ExampleRun(RuleExample()).findings.map { "\($0.code) \($0.message.text.en)" } == [])
  }

  @Test(arguments: examples) func `the bad example breaks its rule alone, the good one breaks none`(
    _ example: Example
  ) throws {
    let run = try ExampleRun(example.example)
    #expect(run.findings.map(\.code) == [example.explanation.code])
    #expect(run.findingsInGood.map { "\($0.code) \($0.message.text.en)" } == [])
  }

  @Test(arguments: examples) func `what is found is within what is shown, which is short`(_ example: Example) throws {
    let run = try ExampleRun(example.example)
    let shown = try #require(run.shown)
    guard case .source(let span) = shown.finding.place else {
      Issue.record("no place in a document")
      return
    }
    let file = shown.bad[span.source]
    let fragment = try #require(shown.badFragments.first { $0.path == file.path })
    #expect(fragment.lines.contains(file.line(at: Int(span.start))))
    for fragments in [shown.badFragments, shown.goodFragments] {
      let count = fragments.reduce(0) { $0 + $1.lines.count }
      #expect((1...16).contains(count))
    }
  }

  @Test(arguments: all.map { Explained(explanation: $0) })
  func `a page fits a terminal and says everything in both languages`(_ explained: Explained) throws {
    let explanation = explained.explanation
    let shown = try explanation.example.flatMap { try ExampleRun($0).shown }
    for language in Language.allCases {
      let page = RulePage(language: language).render(explanation, example: shown)
      for line in page.split(separator: "\n") { #expect(DisplayWidth.of(line) <= 80, "\(line)") }
    }
    for text in [explanation.title, explanation.what, explanation.why] {
      #expect(!text.zh.isEmpty && !text.en.isEmpty && text.zh != text.en)
      #expect(text.zh.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    }
    #expect(!explanation.title.en.hasSuffix(".") && !explanation.title.zh.hasSuffix("。"))
    for text in [explanation.what, explanation.why] {
      #expect(text.en.hasSuffix(".") || text.en.hasSuffix(".)"))
      #expect(text.zh.hasSuffix("。") || text.zh.hasSuffix("。）"))
    }
    #expect(DisplayWidth.of(explanation.title.en) <= 70 && DisplayWidth.of(explanation.title.zh) <= 70)
  }

  struct Explained: CustomTestStringConvertible {
    var explanation: RuleExplanation

    var testDescription: String { explanation.code.description }
  }
}
