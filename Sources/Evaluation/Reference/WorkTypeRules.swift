import CompetencyModel
import Vocabulary

/// Which clauses a candidate of a work type (工种, 职业方向) is judged by (rule 6): those for all, and those for it.
struct WorkTypeRules {
  let model: UnifiedModel
  /// Nil: the applicant named none.
  let workType: String?

  private enum Concern {
    case asked
    /// It is asked of other work types of the same standard.
    case askedOfOthers
    /// The standard knows nothing of the applicant's work type, so it cannot be said that its requirement is met.
    case unclear
  }

  private func concern(_ workTypes: [String], of owner: StandardLevel) -> Concern {
    guard !workTypes.isEmpty else { return .asked }
    guard let workType, model.standard(owner.standard)?.workTypes.contains(workType) == true else { return .unclear }
    return workTypes.contains(workType) ? .asked : .askedOfOthers
  }

  /// Each examiner's clause for the work type, or the one for all. What is not clear is said once of each component.
  ///
  /// - Parameter judge: is given a clause, and its trace where it is not clear whom it concerns.
  func judged<Judged>(_ clauses: [ExaminationClause], _ judge: (ExaminationClause, Trace?) -> Judged) -> [Judged] {
    var unclear: Set<String> = []
    return clauses.compactMap { clause in
      switch concern(clause.workType.map { [$0] } ?? [], of: clause.owner) {
      case .asked: return judge(clause, nil)
      case .askedOfOthers: return nil
      case .unclear:
        guard unclear.insert("\(clause.owner)/\(clause.component)").inserted else { return nil }
        return judge(
          clause, Trace(clause.id, .unknown, required: clause.pass.description, notes: [.otherWorkTypes]))
      }
    }
  }

  func judged<Judged>(_ clauses: [ItemClause], _ judge: (ItemClause, Trace?) -> Judged) -> [Judged] {
    clauses.compactMap { clause in
      switch concern(clause.workTypes, of: clause.item.owner) {
      case .asked: judge(clause, nil)
      case .askedOfOthers: nil
      case .unclear:
        judge(clause, Trace(clause.id, .unknown, required: clause.pass.description, notes: [.otherWorkTypes]))
      }
    }
  }
}
