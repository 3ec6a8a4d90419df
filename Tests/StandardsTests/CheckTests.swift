import Diagnostics
import Foundation
import Testing

@testable import Standards

/// Every check inside one document: a small standard with one thing wrong, the finding's code and what it underlines.
struct CheckTests {
  static let sound = """
    kind: standard
    id: n
    edition: "1"
    layer: national
    title: 标准
    body: 机构
    occupation: {catalogue: "2015", code: 6-30-99-00}
    inForce: {from: 2020-01-01, to: 2030-01-01}
    levels:
      "4":
        eligibility:
          - {after: {certificate: "5", of: own}, experience: 1y}
        assessment:
          theory:    {pass: 60}
          practical: {pass: 60}
        weights:
          theory:    {ethics: 10, "1": 90}
          practical: {"1": 100}
    functions:
      - level: "4"
        code: "1"
        title: 功能
        tasks:
          - code: "1.1"
            title: 内容
            skills:
              - {code: 1.1.1, text: 能做一事}
              - {code: 1.1.2, text: 能做二事}

    """

  struct Case: CustomTestStringConvertible {
    var code: FindingCode
    var from: String
    var to: String
    var underlined: String

    init(_ code: FindingCode, _ from: String, _ to: String, _ underlined: String) {
      (self.code, self.from, self.to, self.underlined) = (code, from, to, underlined)
    }

    var testDescription: String { "\(code): \(to.prefix(40))" }
  }

  static let cases = [
    Case("TS2001", "to: 2030-01-01", "to: 2019-01-01", "2019-01-01"),
    Case(
      "TS2002", "      - {after: {certificate: \"5\", of: own}, experience: 1y}",
      "      - {experience: 1y}\n      - {}", "{}"),
    Case("TS2003", "of: own}, experience: 1y}", "of: own}, age: 16}", "{certificate: \"5\", of: own}"),
    Case("TS2003", "experience: 1y}", "experience: 1y, for: 1y}", "1y"),
    Case("TS2004", "kind: standard", "kimd: standard", ""),
    Case("TS2005", "\"1\": 90}", "\"1\": 89}", "{ethics: 10, \"1\": 89}"),
    Case("TS2006", "practical: {\"1\": 100}", "practical: {\"1\": 60, \"2\": 40}", "\"2\""),
    Case("TS2006", "practical: {\"1\": 100}", "practical: {\"1\": 60, ethics: 40}", "ethics"),
    Case("TS2007", "theory:    {ethics: 10, \"1\": 90}", "theory:    {ethics: 100}", "{ethics: 100}"),
    Case(
      "TS2008", "    weights:\n      theory:    {ethics: 10, \"1\": 90}\n      practical: {\"1\": 100}\n", "", "\"4\""),
    Case("TS2009", "code: 1.1.2,", "code: 1.1.1,", "1.1.1"),
    Case("TS2010", "code: 1.1.2,", "code: 1.2.2,", "1.2.2"),
    Case("TS2011", "code: 1.1.2,", "code: 1.1.3,", "1.1.3"),
    Case("TS2012", "- level: \"4\"", "- level: \"3\"", "\"3\""),
    Case("TS2013", "layer: national", "layer: industry", "industry"),
    Case(
      "TS2014", "levels:\n  \"4\":",
      "refines: [{standard: m, edition: \"1\", levels: {\"4\": \"4\"}}]\nlevels:\n  \"4\":",
      "{standard: m, edition: \"1\", levels: {\"4\": \"4\"}}"),
    Case("TS2015", "    eligibility:\n      - {after: {certificate: \"5\", of: own}, experience: 1y}\n", "", "\"4\""),
    Case("TS2016", "      practical: {pass: 60}\n    weights", "    weights", "\"4\""),
    Case(
      "TS2017", "functions:",
      "  \"3\":\n    eligibility: [{age: 16}]\n    assessment: {theory: {pass: 60}, practical: {pass: 60}}\nfunctions:",
      "\"3\""),
  ]

  private func read(_ text: String) -> (findings: [Finding], sources: SourceMap) {
    var sources = SourceMap()
    let file = SourceFile(path: "n.yaml", bytes: Array(text.utf8))
    let id = sources.add(file)
    return (Document.read(file, as: id).findings, sources)
  }

  @Test func `the sound standard is sound`() { #expect(read(Self.sound).findings.isEmpty) }

  @Test(arguments: cases) func `one thing wrong is one finding at its place`(_ example: Case) throws {
    let range = try #require(Self.sound.range(of: example.from))
    let (findings, sources) = read(Self.sound.replacingCharacters(in: range, with: example.to))
    #expect(findings.map(\.code) == [example.code])
    guard case .source(let span) = findings.first?.place else { return }
    #expect(sources.text(span) == example.underlined)
    for text in findings.flatMap({ [$0.message.text, $0.message.advice] }) {
      #expect(!text.en.hasSuffix(".") && !text.zh.hasSuffix("。"))
      #expect(!text.en.contains("\n") && !text.zh.contains("\n"))
      #expect(text.en.first?.isUppercase == false)
    }
  }

  @Test func `every code of this module has a case`() {
    let covered = Set(Self.cases.map(\.code))
    #expect(Set(StandardsMessages.all.map { $0.code }) == covered)
  }
}
