import CompetencyModel
import Vocabulary

/// A level of an endorsed standard that refines the level applied for: what it asks beside the certified examination.
struct Endorsement {
  let owner: StandardLevel
  let items: [ItemClause]
  /// Examinations of its own.
  let examinations: [Examination]
  let rules: EvidenceClause

  init(_ level: EffectiveLevel, owner: StandardLevel, applied: StandardLevel) {
    self.owner = owner
    items = level.items.filter { $0.item.owner != applied }
    examinations = level.examinations.filter { $0.owner != applied }.map { Examination($0, endorsed: []) }
    rules = level.evidence
  }
}
