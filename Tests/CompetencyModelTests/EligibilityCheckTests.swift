import Diagnostics
import Testing

@testable import CompetencyModel

/// Entries that let nobody in and levels out of order are found; real standards have none.
struct EligibilityCheckTests {
  private func findings(_ standard: LevelledStandard, _ more: [String: [UInt8]] = [:]) throws -> (
    Workspace, [Finding]
  ) {
    let workspace = ShippedWorkspace.workspace(try standard.files().merging(more) { $1 })
    return (workspace, Merge(workspace).findings)
  }

  private func levels(_ five: [String], _ four: [String] = ["{experience: 9y}"]) -> LevelledStandard {
    LevelledStandard(levels: [.init(id: "5", entries: five), .init(id: "4", entries: four)])
  }

  @Test(arguments: [
    RealEligibility.rules2018, RealEligibility.labourRelations, RealEligibility.rules2023, RealEligibility.before2018,
  ])
  func `the conditions of real standards have no findings`(standard: LevelledStandard) throws {
    #expect(try findings(standard).1.map { $0.message.text.en } == [])
    // From 四级 on, the certificates below the lowest level are still named.
    var higher = standard
    higher.levels.removeFirst()
    #expect(try findings(higher).1.map { $0.message.text.en } == [])
  }

  @Test func `an entry that lets nobody in names the one that lets the same people in`() throws {
    let (workspace, found) = try findings(
      levels(["{experience: 2y}", "{after: \"4\", experience: 3y}", "{age: 18, apprenticeship: completed}"]))
    // The second entry asks for the certificate of a higher level: that is its finding.
    #expect(found.map(\.code) == ["TS3025"])
    let (_, dead) = try findings(levels(["{experience: 2y}", "{continuous: true, experience: 3y}"]))
    #expect(dead.map(\.code) == ["TS3020"])
    let finding = try #require(dead.first)
    #expect(ReportedPlace.text(finding.place, workspace) != nil)
    #expect(finding.message.text.en.contains("(1)"))
  }

  @Test func `the places are those of the two entries`() throws {
    let (workspace, found) = try findings(levels(["{experience: 3y}", "{experience: 2y, of: related}"]))
    let finding = try #require(found.first)
    #expect(found.count == 1)
    #expect(ReportedPlace.text(finding.place, workspace) == "{experience: 3y}")
    #expect(finding.others.map { ReportedPlace.text($0.place, workspace) } == ["{experience: 2y, of: related}"])
  }

  @Test func `of three entries for the same people two are repeated`() throws {
    let (_, found) = try findings(levels(["{experience: 1y}", "{experience: 12mo}", "{experience: 1y, of: own}"]))
    #expect(found.map(\.code) == ["TS3021", "TS3021"])
    #expect(found.allSatisfy { $0.message.text.en.hasSuffix("(1)") })
  }

  @Test func `every lower entry that is as hard is named`() throws {
    let (workspace, found) = try findings(
      levels(["{experience: 2y, age: 18}", "{experience: 3y}"], ["{experience: 1y}"]))
    #expect(found.map(\.code) == ["TS3023"])
    #expect(
      found.first?.others.map { ReportedPlace.text($0.place, workspace) } == [
        "{experience: 2y, age: 18}", "{experience: 3y}",
      ])
  }

  @Test func `related is own where nothing is related`() throws {
    var standard = levels(["{experience: 1y}", "{experience: 1y, of: related}"])
    #expect(try findings(standard).1.map(\.code) == ["TS3020"])
    standard.head = "related: {ownMajors: [甲]}"
    #expect(try Set(findings(standard).1.map(\.code)) == ["TS2032", "TS3021"])
  }

  @Test func `a related occupation's certificate of the same level may be had first`() throws {
    let entry = "{holds: {certificate: \"5\", of: related}}"
    let (_, found) = try findings(levels([entry]))
    #expect(found.map(\.code) == ["TS3026"])
    #expect(found.first?.severity == .warning)
    var alone = levels([entry])
    alone.head = "related: {ownMajors: [甲]}"
    #expect(try Set(findings(alone).1.map(\.code)) == ["TS2032", "TS3025"])
  }

  @Test func `a standard that refines another may be detailed at some levels only, and harder at a lower one`() throws {
    // Both of its levels have the same entry as well, on top of the national ones.
    let files = try ShippedWorkspace.load {
      try $0.replace(
        "    evidence:\n", with: "    assessment: {practical: {pass: 90}}\n    evidence:\n",
        in: "industry/gd-electric-6-31-01-03.yaml")
    }
    #expect(Merge(files).findings.isEmpty)
  }

  @Test func `a ladder that names no components has none examined`() throws {
    var standard = LevelledStandard(levels: [.init(id: "junior", entries: ["{age: 16}"])])
    standard.levels[0].assessment = "{theory: {pass: 60}}"
    standard.ladder = "cn/one-plus-x"
    standard.head = "family: one-plus-x"
    let text = standard.text.split(separator: "\n").filter { !$0.contains("practical:") }.joined(separator: "\n")
    var files = try standard.files()
    files["n.yaml"] = Array(text.utf8)
    #expect(Merge(ShippedWorkspace.workspace(files)).findings.isEmpty)
  }
}
