import CompetencyModel
import Standards
import Vocabulary

/// What counts somewhere in the 申报条件 of a level: a career that is to meet none of its alternatives must not have it
/// by accident.
struct EligibilityFacts {
  /// Work in a related occupation.
  let relatedWorkCounts: Bool
  /// A single day of work (从事).
  let anyWorkCounts: Bool
  /// What the applicant means to work in (拟从事); not to say it leaves the alternative open.
  let intentionCounts: Bool

  init(_ clauses: [EligibilityClause]) {
    let conditions = clauses.flatMap(\.alternatives).flatMap(\.conditions)
    relatedWorkCounts = conditions.contains {
      switch $0 {
      case .experience(let work): work.of == .related
      case .engaged(let of): of == .related
      default: false
      }
    }
    anyWorkCounts = conditions.contains { if case .engaged = $0 { true } else { false } }
    intentionCounts = conditions.contains { if case .intends = $0 { true } else { false } }
  }
}
