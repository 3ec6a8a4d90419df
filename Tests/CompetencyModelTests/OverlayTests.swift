import Diagnostics
import Testing
import Vocabulary

@testable import CompetencyModel

/// Standards refined in other shapes than a chain: several above one, overlays of overlays, ladders side by side.
struct OverlayTests {
  private let marks = "theory: {pass: 60}\n      practical: {pass: 60}"

  private func standard(_ id: String, _ layer: String, _ refines: [String], _ assessment: String, evidence: String = "")
    -> [UInt8]
  {
    // The shared maker writes one entry of `refines`.
    let first = SmallStandards.standard(
      id, layer: layer, refines: refines.first, assessment: assessment, evidence: evidence,
      weights: layer == "national",
      functionCode: layer == "national" ? "1" : id.uppercased() + "1")
    let more = refines.dropFirst().map { "  - {standard: \($0), edition: \"1\", levels: {\"4\": \"4\"}}\n" }
    return Array(
      first.split(separator: "levels:\n  \"4\":", maxSplits: 1).joined(separator: more.joined() + "levels:\n  \"4\":")
        .utf8)
  }

  private func merge(_ standards: [String: [UInt8]]) -> (merge: Merge, workspace: Workspace) {
    var files = ["ladder.yaml": Array(SmallStandards.ladder.utf8)]
    for (id, text) in standards { files["\(id).yaml"] = text }
    let workspace = ShippedWorkspace.workspace(files)
    return (Merge(workspace), workspace)
  }

  private func level(_ id: String, _ merge: Merge, _ level: String = "4") throws -> EffectiveLevel {
    try #require(merge.model.standard(StandardEdition(standard: id, edition: "1"))?.level(level))
  }

  private func pass(_ owner: String, _ component: Component, in level: EffectiveLevel) -> String? {
    level.examinations.first { $0.owner.standard.standard == owner && $0.component == component }?.pass.description
  }

  @Test func `two norms that disagree both bind the enterprise that refines them`() throws {
    let (merge, _) = merge([
      "n": standard("n", "national", [], marks),
      "h": standard("h", "industry", ["n"], "practical: {pass: 70, minutes: 90}", evidence: "{recency: 3y, count: 2}"),
      "k": standard("k", "industry", ["n"], "practical: {pass: 65, minutes: 120}", evidence: "{recency: 2y, count: 1}"),
      "e": standard("e", "enterprise", ["h", "k"], ""),
    ])
    #expect(merge.findings.isEmpty)
    let practical = try #require(try level("e", merge).examinations.first { $0.component == .practical })
    #expect(practical.pass == Score("70") && practical.minutes == 120)
    #expect(try level("e", merge).evidence.recency == CalendarLength(years: 2))
    #expect(try level("e", merge).evidence.count == 2)
    #expect(merge.provenance.origins(of: "e@1#4", "\(practical.id)/pass").map(\.value).sorted() == ["60", "65", "70"])
    // Neither binds the other.
    #expect(try pass("n", .practical, in: level("k", merge)) == "65")
  }

  @Test func `an overlay of an overlay is held to the strictest of all above it`() throws {
    let (merge, workspace) = merge([
      "n": standard("n", "national", [], marks),
      "e": standard("e", "enterprise", ["n"], "practical: {pass: 80}"),
      "f": standard("f", "enterprise", ["e"], "practical: {pass: 75}"),
      "g": standard("g", "enterprise", ["f"], "theory: {pass: 90}"),
    ])
    #expect(merge.findings.map(\.code) == ["TS3007"])
    #expect(merge.findings.first.flatMap { ReportedPlace.text($0.place, workspace) } == "75")
    for id in ["e", "f", "g"] { #expect(try pass("n", .practical, in: level(id, merge)) == "80") }
    #expect(try pass("n", .theory, in: level("g", merge)) == "90")
    #expect(try pass("n", .theory, in: level("f", merge)) == "60")
  }

  @Test func `one enterprise standard may refine several national ones, each under its own marks`() throws {
    let (merge, _) = merge([
      "m": standard("m", "national", [], "theory: {pass: 60}\n      practical: {pass: 85}"),
      "n": standard("n", "national", [], marks),
      "e": standard("e", "enterprise", ["m", "n"], ""),
    ])
    #expect(merge.findings.isEmpty)
    let effective = try level("e", merge)
    #expect(pass("m", .practical, in: effective) == "85")
    // What one national standard asks of its examination is no matter of the other's.
    #expect(pass("n", .practical, in: effective) == "60")
    #expect(effective.eligibility.map(\.owner.standard.standard) == ["m", "n"])
  }

  @Test func `levels of an own ladder join with what they are mapped to`() throws {
    let own = """
      kind: ladder
      id: own
      layer: enterprise
      title: 岗位等级
      authority: 某企业
      date: 2020-01-01
      steps: [{id: P1, title: 一}, {id: P2, title: 二}]

      """
    let posts = String(decoding: standard("e", "enterprise", ["n"], "practical: {pass: 66}"), as: UTF8.self)
      .replacing("levels: {\"4\": \"4\"}", with: "levels: {P1: \"4\", P2: \"4\"}")
      .replacing("layer: enterprise", with: "layer: enterprise\nladder: own")
      .replacing("  \"4\":\n", with: "  P1: {assessment: {practical: {pass: 61}}}\n  P2:\n")
      .replacing("level: \"4\"", with: "level: P2")
    var files = ["n": standard("n", "national", [], marks), "e": Array(posts.utf8)]
    files["own"] = Array(own.utf8)
    let merge = merge(files).merge
    #expect(merge.findings.map { "\($0.code) \($0.message.text.en)" } == [])
    #expect(try pass("n", .practical, in: level("e", merge, "P1")) == "61")
    #expect(try pass("n", .practical, in: level("e", merge, "P2")) == "66")
  }
}
