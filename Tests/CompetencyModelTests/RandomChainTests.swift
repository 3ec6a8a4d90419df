import Diagnostics
import TestSupport
import Testing
import Vocabulary

@testable import CompetencyModel

/// The joins of a chain of three layers, over workspaces in which a layer may say less than the one above it, more, or
/// nothing at all: what is joined is the strictest said so far, and what says less is told.
struct RandomChainTests {
  /// What one layer says; nil and empty stand for what it leaves out.
  private struct Rules {
    var pass: Int?
    var panel: Int?
    var count: Int?
    var months: Int?
    var assessors: Int?
    var required: Set<EvidenceKind> = []
    var accepted: Set<EvidenceKind>?

    private static let kinds: [EvidenceKind] = [.practicalExam, .workplaceObservation, .simulation, .project]

    init(_ dice: inout SeededGenerator, isNational: Bool) {
      func maybe(_ value: Int) -> Int? { dice.roll(3) == 0 ? nil : value }
      pass = isNational ? 50 + dice.roll(40) : maybe(50 + dice.roll(40))
      panel = pass == nil ? nil : maybe(1 + dice.roll(7))
      count = maybe(1 + dice.roll(4))
      months = maybe(1 + dice.roll(60))
      assessors = maybe(1 + dice.roll(3))
      required = Set(Self.kinds.filter { _ in dice.roll(4) == 0 })
      if dice.roll(2) == 0 {
        let some = Self.kinds.filter { _ in dice.roll(4) != 0 }
        accepted = some.isEmpty ? nil : Set(some)
      }
    }

    var assessment: String {
      guard let pass else { return "" }
      let panel = panel.map { ", assessors: \($0)" } ?? ""
      return "theory: {pass: 60}\n      practical: {pass: \(pass)\(panel)}"
    }

    var evidence: String {
      func list(_ kinds: Set<EvidenceKind>) -> String { kinds.map(\.rawValue).sorted().joined(separator: ", ") }
      var parts: [String] = []
      if let count { parts.append("count: \(count)") }
      if let months { parts.append("recency: \(months)mo") }
      if let assessors { parts.append("assessors: \(assessors)") }
      if !required.isEmpty { parts.append("requiredKinds: [\(list(required))]") }
      if let accepted { parts.append("acceptedKinds: [\(list(accepted))]") }
      return parts.isEmpty ? "" : "{\(parts.joined(separator: ", "))}"
    }
  }

  @Test func `every value joins to the strictest that the chain has said, in a thousand chains`() throws {
    var loosened = 0
    for seed in UInt64(1)...1000 {
      var dice = SeededGenerator(seed: seed)
      let chain = [true, false, false].map { Rules(&dice, isNational: $0) }
      let merge = Merge(
        ShippedWorkspace.workspace(
          SmallStandards.chain(
            national: chain[0].assessment, industry: chain[1].assessment, enterprise: chain[2].assessment,
            evidence: (chain[0].evidence, chain[1].evidence, chain[2].evidence))))
      for (layer, name) in ["n", "h", "e"].enumerated() {
        let said = chain[...layer]
        let comment: Comment = "seed \(seed), standard \(name)"
        let level = try #require(merge.model.standard(StandardEdition(standard: name, edition: "1"))?.level("4"))
        let practical = try #require(level.examinations.first { $0.component == .practical })
        #expect(practical.pass == said.compactMap(\.pass).max().flatMap { Score("\($0)") }, comment)
        #expect(practical.assessors == said.compactMap(\.panel).max(), comment)
        #expect(level.evidence.count == said.compactMap(\.count).max() ?? 1, comment)
        #expect(level.evidence.assessors == said.compactMap(\.assessors).max() ?? 0, comment)
        #expect(level.evidence.recency?.months == said.compactMap(\.months).min(), comment)
        #expect(Set(level.evidence.requiredKinds) == said.reduce([]) { $0.union($1.required) }, comment)
        let accepted = said.compactMap(\.accepted)
        let common = accepted.first.map { first in accepted.reduce(first) { $0.intersection($1) } }
        #expect(level.evidence.acceptedKinds.map { Set($0) } == common, comment)
      }
      let expected = loosenings(chain)
      loosened += expected
      #expect(merge.findings.filter { $0.code == "TS3007" }.count == expected, "seed \(seed)")
    }
    #expect(loosened > 500, "too few of the chains loosen anything")
  }

  /// How many values stand below (for windows: above) the strictest of the layers over them.
  private func loosenings(_ chain: [Rules]) -> Int {
    let stricterIsLarger: [(Rules) -> Int?] = [\.pass, \.panel, \.count, \.assessors]
    // A shorter window is stricter.
    let fields = stricterIsLarger + [{ rules in rules.months.map { -$0 } }]
    return fields.reduce(0) { total, field in
      total
        + (1..<chain.count).count { layer in
          guard let own = field(chain[layer]), let floor = chain[..<layer].compactMap(field).max() else { return false }
          return own < floor
        }
    }
  }
}
