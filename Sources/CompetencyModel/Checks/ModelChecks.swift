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
    return standard.prerequisites + EligibilityCheck.findings(in: standard) + LevelOrderCheck.findings(in: standard)
      + ComponentCheck.findings(in: standard)
  }
}

/// A standard with the ladder its levels stand on.
struct PlacedStandard {
  let document: StandardDocument
  let ladder: LadderDocument
  let order: ConditionOrder
  let levels: [PlacedLevel]
  /// Of entries that ask for what is only had afterwards.
  let prerequisites: [Finding]

  init(_ document: StandardDocument, on ladder: LadderDocument) {
    self.document = document
    self.ladder = ladder
    let order = ConditionOrder(steps: ladder.steps.map(\.id.value), standard: document)
    self.order = order
    var prerequisites: [Finding] = []
    levels = document.levels.map { level in
      var comparable: [PlacedLevel.Entry] = []
      for (index, entry) in level.eligibility.enumerated() {
        if let finding = PrerequisiteCheck.finding(of: entry, at: level, order) {
          prerequisites.append(finding)
        } else if order.canBeMet(entry.value) {
          comparable.append((index + 1, entry))
        }
      }
      return PlacedLevel(rank: order.rank(level.level.value), level: level, comparable: comparable)
    }
    self.prerequisites = prerequisites
  }

  /// It refines nothing: all that its levels ask for stands in it.
  var standsAlone: Bool { document.refines.isEmpty }
}

/// A level of a standard with its place on the ladder.
struct PlacedLevel {
  typealias Entry = (number: Int, entry: Sited<EligibilityAlternative>)

  /// Nil where the ladder does not have it, which is reported elsewhere.
  let rank: Int?
  let level: LevelRequirements
  /// The entries that can be compared with others: those that ask for what cannot be had, or for the very certificate
  /// applied for, have findings of their own.
  let comparable: [Entry]
}
