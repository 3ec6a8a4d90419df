import CompetencyModel
import Standards
import Vocabulary

/// Everything about one level of one edition of a scheme's certified standard, for candidates of one work type, that
/// records are made from.
struct LevelPlan {
  let applied: StandardLevel
  let standard: Standard
  /// Nil: they name none.
  let workType: String?
  /// Without what is asked of other work types.
  let effective: EffectiveLevel
  let examinations: [Examination]
  let endorsements: [Endorsement]
  let skills: [ItemName]
  let knowledge: [ItemName]
  /// How many of the scheme's levels lie below.
  let seniority: Int
  let eligibility: EligibilityFacts
  /// Items whose evidence alone could pass a component: pieces on them leave a failed one open.
  private let examined: [Component: Set<ItemName>]

  init(
    _ level: EffectiveLevel, of standard: Standard, workType: String?, seniority: Int, endorsed: [Standard],
    in model: UnifiedModel, asOf: CalendarDate
  ) {
    let effective = level.asked(of: workType)
    let applied = StandardLevel(standard: standard.key, level: effective.level)
    let refining = endorsed.flatMap { other in
      other.levels.map { (owner: StandardLevel(standard: other.key, level: $0.level), level: $0.asked(of: workType)) }
    }.filter { model.refines($0.owner, applied, asOf) }
    self.applied = applied
    self.standard = standard
    self.workType = workType
    self.effective = effective
    self.seniority = seniority
    let items = standard.items.filter { $0.concerns(workType) }.map(\.name).filter { $0.owner == applied }
    skills = items.filter { $0.kind == .skill }
    knowledge = items.filter { $0.kind == .knowledge }
    examinations = effective.examinations.map { clause in
      Examination(
        clause,
        endorsed: refining.flatMap(\.level.examinations).filter {
          $0.owner == clause.owner && $0.component == clause.component && $0.workType == clause.workType
        })
    }
    endorsements = refining.map { Endorsement($0.level, owner: $0.owner, applied: applied) }
    eligibility = EligibilityFacts(effective.eligibility)
    let sources = model.evidenceSources
    examined = Dictionary(
      examinations.filter(\.admitsPortfolio).map { examination in
        (examination.clause.component, Set(examination.items.flatMap { [$0] + (sources[$0] ?? []) }))
      }, uniquingKeysWith: { $0.union($1) })
  }

  func isExamined(_ item: ItemName, by component: Component) -> Bool { examined[component]?.contains(item) ?? false }
}

extension EffectiveLevel {
  /// What candidates of a work type are examined in.
  fileprivate func asked(of workType: String?) -> EffectiveLevel {
    var level = self
    level.examinations.removeAll { $0.workType != nil && $0.workType != workType }
    level.items.removeAll { item in !item.workTypes.isEmpty && !item.workTypes.contains { $0 == workType } }
    return level
  }
}

extension UnifiedModel {
  /// Whether a level refines another, directly or through others, for who applies under the other's edition.
  fileprivate func refines(_ level: StandardLevel, _ target: StandardLevel, _ asOf: CalendarDate) -> Bool {
    guard let standard = standard(level.standard),
      let standard = joined(standard, on: asOf, pinned: target.standard)?.standard
    else { return false }
    return standard.refines.contains { refined in
      guard let mapped = refined.levels[level.level] else { return false }
      let next = StandardLevel(standard: refined.standard, level: mapped)
      return next == target || refines(next, target, asOf)
    }
  }
}
