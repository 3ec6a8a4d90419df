import CompetencyModel
import Vocabulary

/// One component that a learner sits, and what those who judge it look at.
struct Examination {
  let clause: ExaminationClause
  /// The highest mark that anybody in scope asks for: those who aim at an endorsement aim at it.
  let highestMark: Score
  /// Of the panel that the examination itself needs; nil: none is asked for.
  let panel: Int?
  /// The same for everybody in scope together.
  let largestPanel: Int?
  /// ★ items that only endorsed standards mark.
  let endorsedKeys: [String]

  /// - Parameter endorsed: the same component under the endorsed standards.
  init(_ clause: ExaminationClause, endorsed: [ExaminationClause]) {
    self.clause = clause
    highestMark = endorsed.map(\.pass).reduce(clause.pass, max)
    panel = Self.panel(for: [clause])
    largestPanel = Self.panel(for: endorsed + [clause])
    let own = Set(clause.keyItems.map(\.item.code))
    endorsedKeys = Set(endorsed.flatMap { $0.keyItems.map(\.item.code) }).subtracting(own).sorted()
  }

  /// The smallest that will do for all of them.
  private static func panel(for clauses: [ExaminationClause]) -> Int? {
    let isOdd = clauses.contains(where: \.oddPanel)
    guard let smallest = clauses.compactMap(\.assessors).max() else { return isOdd ? 3 : nil }
    return isOdd && smallest.isMultiple(of: 2) ? smallest + 1 : smallest
  }

  var keys: [String] { clause.keyItems.map(\.item.code) }

  /// Whether item evidence alone can pass it: a table with rows that no item fills cannot be filled by any.
  var admitsPortfolio: Bool { !clause.weights.isEmpty && clause.weights.allSatisfy { !$0.items.isEmpty } }

  var items: [ItemName] { clause.weights.flatMap(\.items) }
}
