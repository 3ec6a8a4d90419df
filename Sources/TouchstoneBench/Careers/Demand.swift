import CompetencyModel
import Standards
import Vocabulary

/// One condition of 申报条件, and how a career is to stand to it.
struct Demand {
  enum Fulfilment {
    case met
    /// By little, or in a way that is easily overlooked.
    case missed
    /// Something about it is not on record: a diploma's day or class, a course's hours, what is intended.
    case unrecorded
  }

  let condition: Condition
  /// Whose condition it is: it says which occupations and majors are its own or related.
  let standard: Standard
  var fulfilment = Fulfilment.met
}

/// How a learner is to stand to a level's 申报条件 as a whole.
enum EligibilityGoal {
  case met
  case notMet
  /// Met but for something that is not on record.
  case unknown
}

/// One alternative of each clause, which a career is built for.
struct Route {
  private(set) var demands: [Demand] = []

  init(
    _ clauses: [EligibilityClause], standards: [StandardEdition: Standard], goal: EligibilityGoal,
    _ random: inout RandomStream
  ) {
    for clause in clauses {
      guard let standard = standards[clause.owner.standard] else { continue }
      let fitting = clause.alternatives.filter { goal != .unknown || $0.conditions.contains(where: \.canBeUnrecorded) }
      guard let alternative = random.pick(from: fitting.isEmpty ? clause.alternatives : fitting) else { continue }
      demands += alternative.conditions.map { Demand(condition: $0, standard: standard) }
    }
    switch goal {
    case .met: break
    case .notMet:
      if !demands.isEmpty { demands[random.below(demands.count)].fulfilment = .missed }
    case .unknown:
      if let index = random.pick(from: demands.indices.filter({ demands[$0].condition.canBeUnrecorded })) {
        demands[index].fulfilment = .unrecorded
      }
    }
  }

  /// Whether ``EligibilityGoal/unknown`` can be reached.
  static func canBeUnknown(_ clauses: [EligibilityClause]) -> Bool {
    clauses.contains { $0.alternatives.contains { $0.conditions.contains(where: \.canBeUnrecorded) } }
  }

  /// Nothing may be added to such a career, lest another alternative be met by accident.
  var isTight: Bool { demands.contains { $0.fulfilment != .met } }
}

extension Condition {
  fileprivate var canBeUnrecorded: Bool {
    switch self {
    case .graduate, .intends: true
    case .trained(let training): training.hours != nil
    default: false
    }
  }
}
