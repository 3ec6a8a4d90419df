import Diagnostics
import TestSupport
import Testing
import Vocabulary

@testable import CompetencyModel

/// Merging is an algebra: every field has its join, and joins run downward only.
struct MergeLawTests {
  @Test func `an identical copy of a document collapses`() throws {
    let once = try Merge(ShippedWorkspace.load())
    let twice = try Merge(
      ShippedWorkspace.load { $0["copies/robot.yaml"] = $0["national/6-30-99-00.yaml"] })
    #expect(twice.findings.isEmpty)
    #expect(try once.model.canonicalBytes() == twice.model.canonicalBytes())
  }

  @Test func `marks, panels and windows join to the strictest along the chain`() throws {
    for seed in UInt64(1)...500 {
      var dice = SeededGenerator(seed: seed)
      let marks = (0..<3).map { _ in 60 + dice.roll(30) }.sorted()
      let panels = (0..<3).map { _ in 1 + dice.roll(7) }.sorted()
      let years = (0..<3).map { _ in 1 + dice.roll(8) }.sorted(by: >)
      let counts = (0..<3).map { _ in 1 + dice.roll(4) }.sorted()
      func assessment(_ layer: Int) -> String {
        "theory: {pass: 60}\n      practical: {pass: \(marks[layer]), assessors: \(panels[layer])}"
      }
      func evidence(_ layer: Int) -> String { "{recency: \(years[layer])y, count: \(counts[layer])}" }
      let merge = Merge(
        ShippedWorkspace.workspace(
          SmallStandards.chain(
            national: assessment(0), industry: assessment(1), enterprise: assessment(2),
            evidence: (evidence(0), evidence(1), evidence(2)))))
      #expect(merge.findings.isEmpty, "seed \(seed)")
      for (layer, name) in ["n", "h", "e"].enumerated() {
        let standard = try #require(merge.model.standard(StandardEdition(standard: name, edition: "1")))
        let level = try #require(standard.level("4"))
        let practical = try #require(level.examinations.first { $0.component == .practical })
        #expect(practical.owner.standard.standard == "n")
        #expect(practical.pass == Score("\(marks[layer])"), "seed \(seed), \(name)")
        #expect(practical.assessors == panels[layer], "seed \(seed), \(name)")
        #expect(level.evidence.recency == CalendarLength(years: years[layer]), "seed \(seed), \(name)")
        #expect(level.evidence.count == counts[layer], "seed \(seed), \(name)")
        let origins = merge.provenance.origins(of: "\(name)@1#4", "\(practical.id)/pass")
        // Equal marks written in different files are different origins.
        #expect(origins.count == layer + 1, "seed \(seed), \(name)")
        #expect(origins.contains { $0.value == "\(marks[layer])" }, "seed \(seed), \(name)")
      }
    }
  }

  @Test func `a lower standard changes nothing above it`() throws {
    let all = try Merge(ShippedWorkspace.load()).model
    let national = try Merge(
      ShippedWorkspace.load { files in
        files = files.filter { $0.key.hasPrefix("national/") || $0.key.hasPrefix("ladders/") }
      }
    ).model
    #expect(national.standards.count == 7)
    for standard in national.standards { #expect(all.standard(standard.key) == standard) }
  }

  @Test func `accepted kinds intersect, required kinds unite`() throws {
    let merge = Merge(
      ShippedWorkspace.workspace(
        SmallStandards.chain(
          evidence: (
            "{acceptedKinds: [project, simulation, practical-exam]}",
            "{acceptedKinds: [simulation, project], requiredKinds: [project]}", "{requiredKinds: [simulation]}"
          ))))
    #expect(merge.findings.isEmpty)
    let evidence = try #require(merge.model.standard(StandardEdition(standard: "e", edition: "1"))?.level("4")).evidence
    #expect(evidence.acceptedKinds == [.simulation, .project])
    #expect(evidence.requiredKinds == [.simulation, .project])
  }

  @Test func `★ marks of a lower standard join those of the higher one, for itself alone`() throws {
    let model = try Merge(ShippedWorkspace.load()).model
    let own = try #require(
      model.standard(StandardEdition(standard: "cn/6-30-99-00", edition: "2020"))?.level("4")?.examinations.last)
    let joined = try #require(
      model.standard(StandardEdition(standard: "gd-robotics/6-30-99-00", edition: "2024"))?.level("4")?
        .examinations.first { $0.component == .practical && $0.owner == own.owner })
    #expect(Set(own.keyItems.map(\.item)).isStrictSubset(of: Set(joined.keyItems.map(\.item))))
  }
}
