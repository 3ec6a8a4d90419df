import Diagnostics
import Testing
import Vocabulary

@testable import CompetencyModel

/// Every joined value knows all the places that had a say in it, and the strictest is one of them.
struct ProvenanceTests {
  private static let marks = ["n": "60", "h": "65", "e": "70"]

  private func chain() -> (workspace: Workspace, merge: Merge) {
    func assessment(_ name: String) -> String {
      "theory: {pass: 60}\n      practical: {pass: \(Self.marks[name] ?? ""), minutes: 90, assessors: 3}"
    }
    let workspace = ShippedWorkspace.workspace(
      SmallStandards.chain(
        national: assessment("n"), industry: assessment("h"), enterprise: assessment("e"),
        evidence: (
          "{count: 1, recency: 3y, assessors: 1, acceptedKinds: [project, simulation]}",
          "{count: 2, recency: 2y, assessors: 2, requiredKinds: [project]}",
          "{count: 3, recency: 1y, assessors: 3, acceptedKinds: [project]}"
        )))
    return (workspace, Merge(workspace))
  }

  private func paths(_ origins: [Origin], _ workspace: Workspace) -> [String] {
    origins.map { workspace.sources[$0.span.source].path }.sorted()
  }

  @Test(arguments: [
    ("n@1#4/practical/pass", "70", ["e.yaml", "h.yaml", "n.yaml"]),
    ("n@1#4/practical/minutes", "90", ["e.yaml", "h.yaml", "n.yaml"]),
    ("n@1#4/practical/assessors", "3", ["e.yaml", "h.yaml", "n.yaml"]),
    ("evidence/count", "3", ["e.yaml", "h.yaml", "n.yaml"]),
    ("evidence/recency", "1y", ["e.yaml", "h.yaml", "n.yaml"]),
    ("evidence/assessors", "3", ["e.yaml", "h.yaml", "n.yaml"]),
    ("evidence/acceptedKinds", "project", ["e.yaml", "n.yaml"]),
    ("evidence/requiredKinds/project", "project", ["h.yaml"]),
  ])
  func `a joined value has all its origins`(_ path: String, _ strictest: String, _ files: [String]) {
    let (workspace, merge) = chain()
    #expect(merge.findings.isEmpty)
    let origins = merge.provenance.origins(of: "e@1#4", path)
    #expect(paths(origins, workspace) == files)
    #expect(origins.contains { $0.value == strictest })
  }

  @Test func `an origin's value is what the text says there`() {
    let (workspace, merge) = chain()
    for origin in merge.provenance.origins(of: "e@1#4", "n@1#4/practical/pass") {
      #expect(workspace.sources.text(origin.span) == origin.value)
    }
  }

  @Test func `an item under the component's mark has the places of that mark`() {
    let (workspace, merge) = chain()
    let origins = merge.provenance.origins(of: "e@1#4", "e@1#4/skill/E1.1.1/pass")
    #expect(paths(origins, workspace) == ["e.yaml", "e.yaml", "h.yaml", "n.yaml"])
    #expect(origins.contains { workspace.sources.text($0.span) == "E1.1.1" })
    #expect(Set(Self.marks.values).isSubset(of: Set(origins.map { workspace.sources.text($0.span) })))
  }

  @Test func `a higher level has no origin in a lower standard`() {
    let (workspace, merge) = chain()
    #expect(paths(merge.provenance.origins(of: "n@1#4", "n@1#4/practical/pass"), workspace) == ["n.yaml"])
    #expect(paths(merge.provenance.origins(of: "h@1#4", "n@1#4/practical/pass"), workspace) == ["h.yaml", "n.yaml"])
  }
}
