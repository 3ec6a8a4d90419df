import Diagnostics
import Testing
import Vocabulary

@testable import CompetencyModel

/// Two editions, one overlay that follows them: what it may not do holds against each, and is told of each.
struct RehearsalTests {
  private static let overlay = StandardEdition(standard: "yuedian/electrician", edition: "2022")
  private static let first = StandardEdition(standard: "cn/6-31-01-03", edition: "2018")
  private static let second = StandardEdition(standard: "cn/6-31-01-03", edition: "2023")

  @Test func `there is nothing to be found in it`() throws {
    let merge = Merge(try Rehearsal.workspace())
    #expect(merge.findings.map { "\($0.code) \($0.message.text.en)" } == [])
  }

  @Test func `the overlay is joined with each edition over its days`() throws {
    let model = try Merge(Rehearsal.workspace()).model
    let overlay = try #require(model.standard(Self.overlay))
    #expect(overlay.levels.isEmpty && overlay.refines.isEmpty)
    let variants = try #require(overlay.variants)
    #expect(variants.map { $0.days.words.en } == ["2022-01-01 to 2023-12-31", "from 2024-01-01"])
    #expect(variants.map(\.follows) == [[Self.first], [Self.second]])
    #expect(variants.map { $0.refines.map(\.standard) } == [[Self.first], [Self.second]])
    for (variant, edition) in zip(variants, [Self.first, Self.second]) {
      let level = try #require(variant.levels.first { $0.level == "4" })
      let practical = try #require(level.examinations.first { $0.component == .practical })
      #expect(practical.owner.standard == edition)
      #expect(practical.pass == Score("70"))
      #expect(practical.oddPanel == (edition == Self.second))
      #expect(level.eligibility.map(\.owner.standard) == [edition])
    }
    // 180 minutes are the overlay's own under the first edition, both editions' under the second.
    #expect(variants.map { $0.levels.last?.examinations.last?.minutes } == [180, 180])
    // A standard that refines nothing in force has one time, as before.
    #expect(try #require(model.standard(Self.first)).variants == nil)
  }

  @Test func `a contradiction is told of each edition, with its place and its days`() throws {
    let workspace = try Rehearsal.workspace(Rehearsal.contradict)
    let findings = Merge(workspace).findings
    #expect(findings.map(\.code) == ["TS3007", "TS3007", "TS3007"])
    #expect(
      findings.map(\.message.text.en) == [
        """
        pass mark looser than the higher standard's: `55` against `60` (while it refines `cn/6-31-01-03@2018`, \
        2022-01-01 to 2023-12-31)
        """,
        """
        pass mark looser than the higher standard's: `55` against `60` (while it refines `cn/6-31-01-03@2023`, from \
        2024-01-01)
        """,
        """
        examination time looser than the higher standard's: `150` against `180` (while it refines \
        `cn/6-31-01-03@2023`, from 2024-01-01)
        """,
      ])
    #expect(
      findings.map { $0.others.map { ReportedPlace.path($0.place, workspace) ?? "" } } == [
        ["national/electrician-2018.yaml", "national/electrician-2018.yaml"],
        ["national/electrician-2023.yaml", "national/electrician-2023.yaml"],
        ["national/electrician-2023.yaml", "national/electrician-2023.yaml"],
      ])
    #expect(
      findings.map { $0.others.map { ReportedPlace.text($0.place, workspace) ?? "" } } == [
        ["60", "{from: 2018-12-26}"], ["60", "{from: 2024-01-01}"], ["180", "{from: 2024-01-01}"],
      ])
    #expect(findings.map { ReportedPlace.text($0.place, workspace) } == ["55", "55", "150"])
    #expect(
      findings[0].message.text.zh
        == "合格分比上层标准宽松：`55`，上层为 `60`（细化 `cn/6-31-01-03@2018` 时，2022-01-01 至 2023-12-31）")
  }

  @Test func `an overlay that names the first edition is told that the second takes its place`() throws {
    let workspace = try Rehearsal.workspace {
      try $0.replace(
        "standard: cn/6-31-01-03, ", with: "standard: cn/6-31-01-03, edition: \"2018\", ",
        in: "enterprise/yuedian.yaml")
    }
    let merge = Merge(workspace)
    let finding = try #require(merge.findings.first)
    #expect(merge.findings.count == 1 && finding.code == "TS3074")
    #expect(
      finding.message.text.en
        == "`cn/6-31-01-03@2018`, which it refines, is not in force for part of its own time, from 2024-01-01")
    #expect(ReportedPlace.text(finding.place, workspace) == "\"2018\"")
    #expect(
      finding.others.map { ReportedPlace.path($0.place, workspace) } == [
        "enterprise/yuedian.yaml", "national/electrician-2018.yaml", "national/electrician-2023.yaml",
      ])
    #expect(merge.model.standard(Self.overlay)?.variants == nil)
    #expect(merge.model.standard(Self.overlay)?.levels.count == 2)
  }

  @Test func `the model holds what replaced what, sorted, and no evidence flows by it`() throws {
    let model = try Merge(Rehearsal.workspace()).model
    let replacements = try #require(model.replacements)
    #expect(replacements.map(\.item.description) == Array(repeating: "cn/6-31-01-03@2018#4/skill/3.1.2", count: 2))
    #expect(
      replacements.map(\.by.description) == ["cn/6-31-01-03@2023#4/skill/3.1.2", "cn/6-31-01-03@2023#4/skill/3.1.3"])
    #expect(replacements.map(\.layer) == [.national, .national])
    #expect(model.evidenceFlows.isEmpty && model.competencies.isEmpty)
  }

  @Test func `model.json reads back, and the order of documents leaves no mark`() throws {
    let files = try Rehearsal.files()
    let bytes = try Merge(ShippedWorkspace.workspace(files)).model.canonicalBytes()
    var turned = Workspace(root: "/")
    for (path, bytes) in files.sorted(by: { $0.key > $1.key }) { turned.add(SourceFile(path: path, bytes: bytes)) }
    #expect(try Merge(turned).model.canonicalBytes() == bytes)
  }
}
