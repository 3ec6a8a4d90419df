import Diagnostics
import Testing
import YAMLSource

@testable import CompetencyModel

/// The union of two workspaces: which files are one, and which are not.
struct WorkspaceUnionTests {
  private func workspace(_ files: [(String, String)]) -> Workspace {
    var workspace = Workspace(root: "/")
    for (path, text) in files { workspace.add(SourceFile(path: path, bytes: Array(text.utf8))) }
    return workspace
  }

  private let one = "kind: workspace\ntitle: 一\n"
  private let other = "kind: workspace\ntitle: 二\n"

  @Test func `the same bytes under the same path are one file`() {
    let union = workspace([("a.yaml", one), ("b.yaml", one)]).union(workspace([("b.yaml", one), ("c.yaml", other)]))
    #expect(union.sources.files.map(\.path) == ["a.yaml", "b.yaml", "c.yaml"])
    #expect(union.entries.count == 3)
  }

  @Test func `two standards of one name under one path are told, whichever side they came from`() throws {
    let files = SmallStandards.chain()
    var others = files
    try others.replace("title: 标准", with: "title: 另一标准", in: "n.yaml")
    let (left, right) = (ShippedWorkspace.workspace(files), ShippedWorkspace.workspace(others))
    let merges = [left.union(right), right.union(left)].map { Merge($0) }
    for merge in merges { #expect(merge.findings.map(\.code) == ["TS3001"]) }
    #expect(try MergeOutcome(merges[0]) == MergeOutcome(merges[1]))
  }

  @Test func `what could not be read in a shard is told once of the union, and stays unknown`() {
    let broken = workspace([("a.yaml", "kind: [")])
    let union = broken.union(workspace([("b.yaml", one)])).union(broken)
    #expect(union.findings.map(\.code) == broken.findings.map(\.code))
    #expect(union.unreadable.map { union.sources[$0].path } == ["a.yaml"])
  }

  @Test func `a file refused unread stays refused`() throws {
    var large = Workspace(root: "/")
    let source = large.sources.add(SourceFile(path: "large.yaml", bytes: []))
    let problem = try #require(FileTooLarge.problem(bytes: 1 << 40, source: source))
    large.add((nil, [problem]), from: source)
    let union = workspace([("a.yaml", one)]).union(large)
    #expect(union.findings.map(\.code) == ["TS1002"])
    #expect(union.findings.first?.message.text == problem.message.text)
    #expect(union.unreadable.map { union.sources[$0].path } == ["large.yaml"])
  }
}
