import Diagnostics
import Standards
import Vocabulary
import YAMLSource

/// What is judged of a standard by its ladder.
enum ModelChecks {
  static func findings(of document: StandardDocument, in index: DocumentIndex) -> [Finding] {
    // Of a standard with errors of its own, parts may have been left out.
    guard index.isSettled(document.key), !index.unsettledLadders.contains(index.ladderID(of: document)),
      let ladder = index.ladders[index.ladderID(of: document)]
    else { return [] }
    let standard = PlacedStandard(document, on: ladder)
    return PrerequisiteCheck.findings(in: standard) + EligibilityCheck.findings(in: standard)
      + LevelOrderCheck.findings(in: standard) + ComponentCheck.findings(in: standard)
  }
}

/// A standard with the ladder its levels stand on.
struct PlacedStandard {
  let document: StandardDocument
  let ladder: LadderDocument
  let order: ConditionOrder

  init(_ document: StandardDocument, on ladder: LadderDocument) {
    self.document = document
    self.ladder = ladder
    order = ConditionOrder(
      steps: ladder.steps.map(\.id.value), standard: document)
  }

  /// It refines nothing: all that its levels ask for stands in it.
  var standsAlone: Bool { document.refines.isEmpty }

  /// Its levels with their ranks, low to high; those that the ladder does not have are reported elsewhere.
  var levels: [(rank: Int, level: LevelRequirements)] {
    document.levels.compactMap { level in order.rank(level.level.value).map { ($0, level) } }.sorted { $0.0 < $1.0 }
  }

  /// The entries of a level that can be compared with others: those that ask for what cannot be had, or for the very
  /// certificate applied for, have findings of their own.
  func comparable(_ level: LevelRequirements) -> [(number: Int, entry: Sited<EligibilityAlternative>)] {
    level.eligibility.enumerated().map { ($0.offset + 1, $0.element) }.filter { _, entry in
      order.canBeMet(entry.value) && PrerequisiteCheck.findings(of: entry, at: level, in: self).isEmpty
    }
  }
}
