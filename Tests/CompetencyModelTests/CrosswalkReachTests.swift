import Diagnostics
import TestSupport
import Testing
import Vocabulary

@testable import CompetencyModel

/// How far a crosswalk reaches, and whose word goes first where two crosswalks collide.
struct CrosswalkReachTests {
  private let n = "n@1#4/skill/1.1.1"
  private let n2 = "n@1#4/skill/1.1.2"
  private let h = "h@1#4/skill/H1.1.1"
  private let e = "e@1#4/skill/E1.1.1"

  private func workspace(_ crosswalks: [String: [UInt8]]) -> Workspace {
    ShippedWorkspace.workspace(SmallStandards.chain().merging(crosswalks) { first, _ in first })
  }

  private func sources(_ merge: Merge, of item: String) -> [String] {
    let sources = ItemName(item).flatMap { merge.model.evidenceSources[$0] } ?? []
    return sources.map(\.description).filter { $0 != item }
  }

  @Test(arguments: ["same", "covers"])
  func `no crosswalk below the national layer brings evidence to a national item`(_ relation: String) {
    for layer in ["industry", "enterprise"] {
      let merge = Merge(workspace(["x.yaml": SmallStandards.crosswalk("x", layer: layer, [(e, relation, n)])]))
      #expect(merge.findings.isEmpty)
      #expect(!merge.model.evidenceSources.keys.contains { $0.owner.standard.standard == "n" }, "\(layer)")
    }
  }

  @Test func `a higher crosswalk speaks first, whatever it is called`() {
    let workspace = workspace([
      "a.yaml": SmallStandards.crosswalk("a", layer: "enterprise", [(n, "same", h)]),
      "z.yaml": SmallStandards.crosswalk("z", layer: "national", [(h, "same", n2)]),
    ])
    let merge = Merge(workspace)
    #expect(merge.findings.map(\.code) == ["TS3010"])
    // The lower crosswalk is the one that does not fit.
    #expect(merge.findings.map { ReportedPlace.path($0.place, workspace) } == ["a.yaml"])
    #expect(sources(merge, of: h) == [n2])
  }

  @Test func `a circle of covers does not make two items of one level one`() {
    let merge = Merge(
      workspace([
        "x.yaml": SmallStandards.crosswalk(
          "x", [(n, "covers", h), (h, "covers", n2), (n2, "covers", e), (e, "covers", n)])
      ]))
    #expect(merge.findings.map(\.code) == ["TS3010"])
    #expect(merge.model.competencies.isEmpty)
  }

  @Test func `a circle of three collapses into one competency, told once`() {
    let circle = [(n, "covers", h), (h, "covers", e), (e, "covers", n)]
    let merge = Merge(workspace(["x.yaml": SmallStandards.crosswalk("x", circle)]))
    #expect(merge.findings.map(\.code) == ["TS3011"])
    #expect(Set(merge.model.competencies.map { $0.members.map(\.description) }) == [[e, h, n]])
    for item in [n, h, e] { #expect(sources(merge, of: item) == [e, h, n].filter { $0 != item }) }
  }

  @Test func `the smallest item names the class, in whatever order it was joined`() {
    for seed in UInt64(1)...50 {
      var dice = SeededGenerator(seed: seed)
      var classes = ItemClasses(owners: [0, 1, 2, 3])
      let order = dice.shuffled([1, 2, 3])
      #expect(classes.join(order[0], order[1]) == nil)
      #expect(classes.join(order[2], order[dice.roll(2)]) == nil)
      for item in order { #expect(classes.name(of: item) == 1, "seed \(seed)") }
      #expect(classes.name(of: 0) == 0)
      #expect(classes.all == [[1, 2, 3]], "seed \(seed)")
    }
  }
}
