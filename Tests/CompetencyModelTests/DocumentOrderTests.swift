import CanonicalJSON
import Diagnostics
import TestSupport
import Testing

@testable import CompetencyModel

/// Documents come in the order of a file system's whims; neither the model nor what is told may depend on it.
struct DocumentOrderTests {
  private struct Outcome: Equatable {
    var model: ContentDigest
    var origins: ContentDigest
    var reports: [String]

    init(_ files: [(path: String, bytes: [UInt8])]) throws {
      var workspace = Workspace(root: "/")
      for file in files { workspace.add(SourceFile(path: file.path, bytes: file.bytes)) }
      let merge = Merge(workspace)
      model = try ContentDigest(of: merge.model.canonicalBytes())
      origins = ContentDigest(of: merge.provenance.text(workspace.sources))
      reports = Language.allCases.map {
        HumanReport(sources: workspace.sources, language: $0).render(merge.findings)
      }
    }
  }

  private func expectOneOutcome(_ files: [String: [UInt8]], shuffles: Int) throws {
    let sorted = files.sorted { $0.key < $1.key }.map { (path: $0.key, bytes: $0.value) }
    let expected = try Outcome(sorted)
    for seed in 1...UInt64(shuffles) {
      var dice = SeededGenerator(seed: seed)
      let outcome = try Outcome(dice.shuffled(sorted))
      #expect(outcome.model == expected.model, "model, seed \(seed)")
      #expect(outcome.origins == expected.origins, "origins, seed \(seed)")
      #expect(outcome.reports == expected.reports, "reports, seed \(seed)")
    }
  }

  @Test func `the shipped documents in a hundred orders are one model`() throws {
    try expectOneOutcome(ShippedWorkspace.documents().mapValues { Array($0.utf8) }, shuffles: 100)
  }

  @Test func `mistakes are told in one order and wording, whichever document came first`() throws {
    var files = SmallStandards.chain(
      industry: "theory: {pass: 50}\n      practical: {pass: 55}", enterprise: "practical: {pass: 40}")
    files["x.yaml"] = SmallStandards.crosswalk(
      "x", [("n@1#4/skill/1.1.9", "covers", "h@1#4/skill/H1.1.1")])
    files["y.yaml"] = SmallStandards.crosswalk(
      "y", [("n@1#4/skill/1.1.1", "covers", "h@1#4/skill/H1.1.1")])
    files["z.yaml"] = SmallStandards.crosswalk(
      "z", [("h@1#4/skill/H1.1.1", "covers", "n@1#4/skill/1.1.1")])
    try expectOneOutcome(files, shuffles: 30)
  }

  @Test func `of two documents of one name the first by path stands`() throws {
    var files = SmallStandards.chain()
    files["n-copy.yaml"] = Array(
      SmallStandards.standard(
        "n", layer: "national", assessment: "theory: {pass: 70}\n      practical: {pass: 70}", weights: true
      ).utf8)
    try expectOneOutcome(files, shuffles: 30)
  }

  @Test func `an identical copy under another path leaves model and origins as they were`() throws {
    let files = SmallStandards.chain()
    var copied = files
    copied["z-copy.yaml"] = files["n.yaml"]
    try expectOneOutcome(copied, shuffles: 10)
    let once = try Outcome(files.sorted { $0.key < $1.key }.map { (path: $0.key, bytes: $0.value) })
    let twice = try Outcome(copied.sorted { $0.key < $1.key }.map { (path: $0.key, bytes: $0.value) })
    #expect(once == twice)
  }
}
