import Diagnostics
import Testing

@testable import CompetencyModel

/// A lower layer may add or tighten, never loosen; what it tried stands in the finding, both places underlined.
struct LooseningTests {
  struct Case: CustomTestStringConvertible {
    var testDescription: String
    var national = "theory: {pass: 60}\n      practical: {pass: 60}"
    var industry = ""
    var evidence: (String, String) = ("", "")
    var code: FindingCode = "TS3007"
    var own: String
    var floor: String
  }

  static let cases = [
    Case(testDescription: "pass mark", industry: "practical: {pass: 59.5}", own: "59.5", floor: "60"),
    Case(
      testDescription: "panel", national: "theory: {pass: 60}\n      practical: {pass: 60, assessors: 3}",
      industry: "practical: {pass: 60, assessors: 2}", own: "2", floor: "3"),
    Case(
      testDescription: "minutes", national: "theory: {pass: 60, minutes: 90}\n      practical: {pass: 60}",
      industry: "theory: {pass: 60, minutes: 60}", own: "60", floor: "90"),
    Case(testDescription: "count", evidence: ("{count: 3}", "{count: 2}"), own: "2", floor: "3"),
    Case(testDescription: "recency", evidence: ("{recency: 18mo}", "{recency: 2y}"), own: "2y", floor: "18mo"),
    Case(testDescription: "assessors", evidence: ("{assessors: 2}", "{assessors: 1}"), own: "1", floor: "2"),
    Case(
      testDescription: "no kind left", evidence: ("{acceptedKinds: [project]}", "{acceptedKinds: [simulation]}"),
      code: "TS3008", own: "[simulation]", floor: "[project]"),
    Case(
      testDescription: "required kind not accepted",
      evidence: ("{acceptedKinds: [project]}", "{requiredKinds: [simulation]}"), code: "TS3009", own: "simulation",
      floor: "[project]"),
    Case(
      testDescription: "required kind no longer accepted",
      evidence: ("{requiredKinds: [simulation]}", "{acceptedKinds: [project]}"), code: "TS3009", own: "[project]",
      floor: "simulation"),
  ]

  @Test(arguments: cases) func `loosening is told once, with both places`(_ example: Case) throws {
    let workspace = ShippedWorkspace.workspace(
      SmallStandards.chain(
        national: example.national, industry: example.industry, evidence: (example.evidence.0, example.evidence.1, "")))
    let finding = try #require(Merge(workspace).findings.first)
    #expect(Merge(workspace).findings.count == 1)
    #expect(finding.code == example.code)
    #expect(underlined(finding.place, workspace) == example.own)
    #expect(finding.others.map { underlined($0.place, workspace) } == [example.floor])
  }

  @Test func `equal is not looser`() {
    let workspace = ShippedWorkspace.workspace(SmallStandards.chain(industry: "practical: {pass: 60}"))
    #expect(Merge(workspace).findings.isEmpty)
  }

  private func underlined(_ place: Place, _ workspace: Workspace) -> String? {
    guard case .source(let span) = place else { return nil }
    return workspace.sources.text(span)
  }
}
