import Diagnostics
import Testing
import Vocabulary

@testable import CompetencyModel

/// Crosswalks: who is the same, who covers whom, and how far that reaches.
struct AlignmentTests {
  private func merge(_ alignments: String, layer: String = "national") -> Merge {
    var files = SmallStandards.chain()
    files["crosswalk.yaml"] = Array(
      """
      kind: crosswalk
      id: x
      layer: \(layer)
      owner: 联盟
      date: 2024-01-01
      alignments:
      \(alignments)
      """.utf8)
    return Merge(ShippedWorkspace.workspace(files))
  }

  private func sources(_ merge: Merge, of item: String) -> [String] {
    let sources = ItemName(item).flatMap { merge.model.evidenceSources[$0] } ?? []
    return sources.map(\.description).filter { $0 != item }
  }

  private let n = "n@1#4/skill/1.1.1"
  private let h = "h@1#4/skill/H1.1.1"
  private let e = "e@1#4/skill/E1.1.1"

  @Test func `the same item counts both ways, under the smallest name`() {
    let merge = merge("  - {from: \(n), relation: same, to: \(h)}")
    #expect(merge.findings.isEmpty)
    #expect(sources(merge, of: n) == [h])
    #expect(sources(merge, of: h) == [n])
    #expect(merge.model.competencies.first?.members.map(\.description) == [h, n])
  }

  @Test func `evidence flows from the broader to the narrower, through others, never back`() {
    let merge = merge("  - {from: \(e), relation: covers, to: \(h)}\n  - {from: \(h), relation: covers, to: \(n)}")
    #expect(merge.findings.isEmpty)
    #expect(sources(merge, of: n) == [e, h])
    #expect(sources(merge, of: h) == [e])
    #expect(sources(merge, of: e).isEmpty)
  }

  @Test func `an industry crosswalk does not reach a national item`() {
    let merge = merge("  - {from: \(n), relation: same, to: \(h)}", layer: "industry")
    #expect(sources(merge, of: n).isEmpty)
    #expect(sources(merge, of: h) == [n])
  }

  @Test func `related says nothing about evidence`() {
    #expect(merge("  - {from: \(n), relation: related, to: \(h)}").model.evidenceFlows.isEmpty)
  }

  @Test func `a circle of covers makes all on it the same, with a warning`() {
    let merge = merge("  - {from: \(n), relation: covers, to: \(h)}\n  - {from: \(h), relation: covers, to: \(n)}")
    #expect(merge.findings.map(\.code) == ["TS3011"])
    #expect(merge.findings.map(\.severity) == [.warning])
    #expect(sources(merge, of: n) == [h])
    #expect(sources(merge, of: h) == [n])
  }

  @Test func `two items of one level stay two, through others too`() {
    let merge = merge(
      "  - {from: \(n), relation: same, to: \(h)}\n  - {from: \(h), relation: same, to: n@1#4/skill/1.1.2}")
    #expect(merge.findings.map(\.code) == ["TS3010"])
  }
}
