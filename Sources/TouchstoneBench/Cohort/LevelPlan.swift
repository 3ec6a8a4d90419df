import CompetencyModel
import Standards
import Vocabulary

/// Everything about one level of one edition of a scheme's certified standard that records are made from.
struct LevelPlan {
  let applied: StandardLevel
  let standard: Standard
  let effective: EffectiveLevel
  let examinations: [Examination]
  let endorsements: [Endorsement]
  let skills: [ItemName]
  let knowledge: [ItemName]
  /// How many of the scheme's levels lie below.
  let seniority: Int
  /// Whether work in a related occupation counts in some alternative.
  let relatedWorkCounts: Bool
  /// Items whose evidence alone could pass a component: pieces on them leave a failed one open.
  private let examined: [Component: Set<ItemName>]

  init(
    _ effective: EffectiveLevel, of standard: Standard, seniority: Int, endorsed: [Standard], in model: UnifiedModel
  ) {
    let applied = StandardLevel(standard: standard.key, level: effective.level)
    let refining = endorsed.flatMap { other in
      other.levels.map { (owner: StandardLevel(standard: other.key, level: $0.level), level: $0) }
    }.filter { model.refines($0.owner, applied) }
    self.applied = applied
    self.standard = standard
    self.effective = effective
    self.seniority = seniority
    let items = standard.items.map(\.name).filter { $0.owner == applied }
    skills = items.filter { $0.kind == .skill }
    knowledge = items.filter { $0.kind == .knowledge }
    examinations = effective.examinations.map { clause in
      Examination(
        clause,
        endorsed: refining.flatMap(\.level.examinations).filter {
          $0.owner == clause.owner && $0.component == clause.component
        })
    }
    endorsements = refining.map { Endorsement($0.level, owner: $0.owner, applied: applied) }
    relatedWorkCounts = effective.eligibility.flatMap(\.alternatives).flatMap(\.conditions).contains {
      if case .experience(let work) = $0 { work.of == .related } else { false }
    }
    let flows = Dictionary(model.evidenceFlows.map { ($0.item, $0.from) }, uniquingKeysWith: { first, _ in first })
    examined = Dictionary(
      examinations.filter(\.admitsPortfolio).map { examination in
        (examination.clause.component, Set(examination.items.flatMap { [$0] + (flows[$0] ?? []) }))
      }, uniquingKeysWith: { $0.union($1) })
  }

  func isExamined(_ item: ItemName, by component: Component) -> Bool { examined[component]?.contains(item) ?? false }
}

extension UnifiedModel {
  /// Whether a level refines another, directly or through others.
  fileprivate func refines(_ level: StandardLevel, _ target: StandardLevel) -> Bool {
    guard let standard = standard(level.standard) else { return false }
    return standard.refines.contains { refined in
      guard let mapped = refined.levels[level.level] else { return false }
      let next = StandardLevel(standard: refined.standard, level: mapped)
      return next == target || refines(next, target)
    }
  }
}
