import Diagnostics
import Testing
import Vocabulary

@testable import CompetencyModel

/// A standard that names no edition refines whichever is in force.
struct FollowingTests {
  private let national = [
    SmallEditions.standard("n", "2018", "{from: 2018-01-01}", mark: 60),
    SmallEditions.standard("n", "2023", "{from: 2024-01-01}", mark: 70),
  ]
  private let industry = [
    SmallEditions.standard(
      "h", "2020", "{from: 2020-01-01}", layer: "industry", refines: ["standard: n, levels: {\"4\": \"4\"}"], mark: 75),
    SmallEditions.standard(
      "h", "2025", "{from: 2025-01-01}", layer: "industry", refines: ["standard: n, levels: {\"4\": \"4\"}"], mark: 80),
  ]
  private let enterprise = SmallEditions.standard(
    "e", "2021", "{from: 2021-01-01}", layer: "enterprise", refines: ["standard: h, levels: {\"4\": \"4\"}"], mark: 85)

  private func variants(_ workspace: Workspace, of name: String = "e@2021") throws -> [String] {
    let merge = Merge(workspace)
    try #require(merge.findings.map { "\($0.code) \($0.message.text.en)" } == [])
    let standard = try #require(StandardEdition(name).flatMap(merge.model.standard))
    return try #require(standard.variants).map { variant in
      let owners = variant.levels[0].examinations.map { $0.owner.standard.description }
      return "\(variant.days.words.en): \(variant.follows.map(\.description)), examined by \(Set(owners).sorted())"
    }
  }

  @Test func `enterprise, industry and nation, each in force: a stretch for every pair of editions`() throws {
    #expect(
      try variants(SmallEditions.workspace(national + industry + [enterprise])) == [
        #"2021-01-01 to 2023-12-31: ["h@2020", "n@2018"], examined by ["n@2018"]"#,
        #"2024-01-01 to 2024-12-31: ["h@2020", "n@2023"], examined by ["n@2023"]"#,
        #"from 2025-01-01: ["h@2025", "n@2023"], examined by ["n@2023"]"#,
      ])
  }

  @Test func `who names an edition that follows, follows with it`() throws {
    let named = SmallEditions.standard(
      "e", "2021", "{from: 2021-01-01, to: 2024-12-31}", layer: "enterprise",
      refines: ["standard: h, edition: \"2020\", levels: {\"4\": \"4\"}"], mark: 85)
    #expect(
      try variants(SmallEditions.workspace(national + industry + [named])) == [
        #"2021-01-01 to 2023-12-31: ["n@2018"], examined by ["n@2018"]"#,
        #"2024-01-01 to 2024-12-31: ["n@2023"], examined by ["n@2023"]"#,
      ])
  }

  @Test func `editions of others do not part its time`() throws {
    let other = SmallEditions.standard("x", "2022", "{from: 2022-01-01}")
    let both = try variants(SmallEditions.workspace(national + industry + [enterprise, other]))
    #expect(try both == variants(SmallEditions.workspace(national + industry + [enterprise])))
  }

  @Test func `over a gap there is no variant, and the gap is told where it is`() throws {
    let gapped = [
      SmallEditions.standard("n", "2018", "{from: 2018-01-01, to: 2023-06-30}"),
      SmallEditions.standard("n", "2023", "{from: 2024-01-01}"),
    ]
    let merge = Merge(SmallEditions.workspace(gapped + [industry[0]]))
    #expect(merge.findings.map(\.code) == ["TS3071"])
    #expect(
      merge.findings.first?.message.text.en == "no edition of `n` is in force 2023-07-01 to 2023-12-31")
    let variants = merge.model.standard(StandardEdition(standard: "h", edition: "2020"))?.variants
    #expect(variants?.map(\.days.words.en) == ["2020-01-01 to 2023-06-30", "from 2024-01-01"])
  }

  @Test func `it may not be in force before what it follows`() throws {
    let workspace = SmallEditions.workspace([national[1], industry[0]])
    let finding = try #require(Merge(workspace).findings.first)
    #expect(finding.code == "TS3074")
    #expect(
      finding.message.text.en
        == "`n`, which it refines, is not in force for part of its own time, 2020-01-01 to 2023-12-31")
    #expect(ReportedPlace.text(finding.place, workspace) == "n")
  }

  @Test func `levels must correspond in every edition that is followed`() throws {
    let later = SmallEditions.standard("n", "2023", "{from: 2024-01-01}", levels: ["5"])
    let workspace = SmallEditions.workspace([national[0], later, industry[0]])
    let findings = Merge(workspace).findings
    #expect(findings.map { "\($0.code) \($0.message.text.en)" } == ["TS3002 `n@2023` has no level `4`"])
    // An edition that is over before it begins is not followed.
    let earlier = SmallEditions.standard("n", "2010", "{from: 2010-01-01}", levels: ["5"])
    #expect(Merge(SmallEditions.workspace(national + [earlier, industry[0]])).findings.isEmpty)
  }

  @Test func `a standard that nobody has cannot be followed`() throws {
    let findings = Merge(SmallEditions.workspace([industry[0]])).findings
    #expect(findings.map { "\($0.code) \($0.message.text.en)" } == ["TS3002 there is no standard named `n`"])
  }

  @Test func `the shipped standards name their editions, and have no variants`() throws {
    let model = try Merge(ShippedWorkspace.load()).model
    #expect(model.standards.allSatisfy { $0.variants == nil && !$0.levels.isEmpty })
    #expect(!String(decoding: try model.canonicalBytes(), as: UTF8.self).contains("variants"))
  }

  @Test func `a standard that follows itself runs in a circle`() throws {
    let circular = SmallEditions.standard(
      "h", "2020", "{from: 2020-01-01}", layer: "industry", refines: ["standard: h, levels: {\"4\": \"4\"}"])
    #expect(Merge(SmallEditions.workspace([circular])).findings.map(\.code) == ["TS3006"])
  }
}
