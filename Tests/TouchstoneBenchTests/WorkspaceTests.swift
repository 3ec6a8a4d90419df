import ArgumentParser
import CompetencyModel
import Diagnostics
import FoundationEssentials
import Standards
import Testing
import Vocabulary

@testable import TouchstoneBench

struct WorkspaceTests {
  private static func files(_ standards: Int, seed: UInt64 = 1, _ shape: WorkspaceShape = .mixed) -> [SourceFile] {
    var files: [SourceFile] = []
    MadeWorkspace(WorkspacePlan(standards: standards, seed: seed, shape: shape)).forEach {
      files.append(SourceFile(path: $0.path, bytes: $0.text.bytes))
    }
    return files
  }

  private static func merge(_ files: [SourceFile]) -> Merge {
    var workspace = Workspace(root: "made")
    for file in files { workspace.add(file) }
    return Merge(workspace)
  }

  @Test(arguments: [(WorkspaceShape.mixed, 60), (.small, 60), (.large, 13)])
  func `nothing is found in a made workspace`(shape: WorkspaceShape, standards: Int) {
    let merge = Self.merge(Self.files(standards, shape))
    #expect(merge.findings.map(\.message.text.en) == [])
    #expect(merge.model.standards.count == standards)
  }

  @Test(arguments: 1...26)
  func `small workspaces are whole too`(standards: Int) {
    let merge = Self.merge(Self.files(standards, seed: UInt64(standards), .small))
    #expect(merge.findings.map(\.message.text.en) == [])
    #expect(merge.model.standards.count == standards)
  }

  @Test func `all layers and kinds are there, and lower layers add to what they refine`() throws {
    let merge = Self.merge(Self.files(200, .small))
    let layers = Dictionary(grouping: merge.model.standards, by: \.layer).mapValues(\.count)
    #expect(layers == [.national: 160, .industry: 24, .enterprise: 16])
    #expect(merge.model.schemes.contains { $0.endorses.count == 2 })
    #expect(!merge.model.competencies.isEmpty)
    #expect(!merge.model.evidenceFlows.isEmpty)
    #expect(merge.model.standards.contains { $0.ladder == OverlayOutline.grades(of: 1) })
    let chain = merge.model.standards.filter { standard in
      standard.layer == .enterprise && standard.refines.contains { $0.standard.standard.hasPrefix("association-") }
    }
    #expect(!chain.isEmpty)
  }

  @Test func `no two items say the same`() {
    let standards = Self.merge(Self.files(75)).model.standards
    let items = standards.flatMap(\.items)
    #expect(items.count > 2_000)
    #expect(Set(items.map(\.text.zh)).count == items.count)
  }

  @Test func `the same seed gives the same files, another seed others`() {
    let first = Self.files(80)
    let second = Self.files(80)
    let other = Self.files(80, seed: 2)
    func standards(_ files: [SourceFile]) -> Set<[UInt8]> {
      Set(files.filter { $0.path.hasPrefix("national/") }.map(\.bytes))
    }
    #expect(first.map(\.path) == second.map(\.path))
    #expect(first.map(\.bytes) == second.map(\.bytes))
    #expect(standards(first).isDisjoint(with: standards(other)))
  }

  @Test func `a thousand files a folder at most, and no path twice`() {
    let plan = WorkspacePlan(standards: 25_000, seed: 1, shape: .small)
    let nationals = (0..<plan.nationals).map { Trade($0) }
    #expect(Set(nationals.map(\.code)).count == plan.nationals)
    #expect(Set(nationals.map(\.equipment)).count == plan.nationals)
    let sizes = Dictionary(grouping: nationals, by: \.group).mapValues(\.count)
    #expect(sizes.values.allSatisfy { $0 <= 1000 })
    #expect(plan.nationalCrosswalks <= 1000 && plan.associations <= 1000 && plan.issuers <= 1000)
    #expect(WorkspacePlan.schemesOfIssuer <= 1000 && plan.companies <= 1000)
  }

  @Test func `levels are ragged and of both ladders`() {
    let sets = (0..<400).map { StandardOutline($0, .mixed, seed: 1).levelSet }
    #expect(Set(sets.map(\.steps)).count == LevelSet.published.count)
    #expect(Set(sets.map(\.ladder)).count == 2)
  }

  @Test func `a national standard has 12 to 32 functions over its levels`() {
    let rows = (0..<400).map { StandardOutline($0, .mixed, seed: 1).levels.reduce(0) { $0 + $1.functions.count } }
    #expect(rows.allSatisfy { (12...32).contains($0) })
    #expect(Set(rows).count > 15)
  }

  @Test(arguments: [(WorkspaceShape.small, 4_000), (.large, 60_000)])
  func `standards are as long as their shape says`(shape: WorkspaceShape, bytes: Int) {
    let sizes = Self.files(50, shape).filter { $0.path.hasPrefix("national/") }.map(\.bytes.count)
    let mean = sizes.reduce(0, +) / sizes.count
    #expect(abs(mean - bytes) < bytes / 6)
  }

  @Test func `a folder that holds something is left as it is`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("bench-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let arguments = ["--standards", "12", "--seed", "3", "--shape", "small", "--out", folder.path]
    try WorkspaceCommand.parse(arguments).run()
    let workspace = try Workspace.load(root: folder.path)
    #expect(workspace.sources.files.count == Self.files(12, seed: 3, .small).count)
    #expect(throws: ExitCode(70)) { try WorkspaceCommand.parse(arguments).run() }
  }

  @Test(arguments: [
    ["--standards", "0", "--seed", "1", "--out", "a"], ["--standards", "9", "--out", "a"],
    ["--standards", "9", "--seed", "1"], ["--standards", "9", "--seed", "1", "--out", "a", "--shape", "huge"],
    ["--standards", "1000000", "--seed", "1", "--out", "a"],
  ])
  func `wrong usage is refused`(arguments: [String]) {
    #expect(throws: (any Error).self) { try WorkspaceCommand.parse(arguments) }
  }
}
