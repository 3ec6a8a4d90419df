import CompetencyModel
import LearnerRecords
import Standards
import Vocabulary

/// Whether a sitting was before a panel that counts (rules 1 and 31).
struct PanelRules {
  let circumstances: Circumstances
  let clause: ExaminationClause

  private var assessors: [Scheme.Assessor] { circumstances.scheme.assessors ?? [] }

  /// Whether anything is asked of a panel, so that one has to be on record.
  var isAsked: Bool {
    clause.assessors != nil || clause.oddPanel || clause.qualified == true || clause.independent == true
  }

  /// Why the sitting's panel does not count; nil where it does, and where none is on record.
  func objection(to sitting: Sitting) -> Trace.Note? {
    let panel = Set(sitting.assessors)
    if panel.isEmpty { return nil }
    let qualified = clause.qualified == true ? panel.filter { isQualified($0, on: sitting.date) } : panel
    let counting = clause.independent == true ? qualified.filter { !isOfOwnUnit($0, on: sitting.date) } : qualified
    if number(counting.count) == nil { return nil }
    if let note = number(panel.count) { return note }
    return number(qualified.count) == nil ? .assessorsOfOwnUnit : .assessorsNotQualified
  }

  /// What is wrong with so many.
  private func number(_ count: Int) -> Trace.Note? {
    if count < clause.assessors ?? 1 { return .panelTooSmall }
    return clause.oddPanel && count.isMultiple(of: 2) ? .panelEven : nil
  }

  private func isQualified(_ id: String, on date: CalendarDate) -> Bool {
    guard let occupation = circumstances.model.standard(clause.owner.standard)?.occupation else { return false }
    return assessors.contains {
      $0.id == id && $0.inForce.contains(date)
        && $0.isQualified(for: circumstances.occupations.codes(of: occupation), at: clause.owner.level)
    }
  }

  /// 回避: by the names of the candidate's employers on the day.
  private func isOfOwnUnit(_ id: String, on date: CalendarDate) -> Bool {
    let employers = circumstances.record.employment.filter {
      $0.from <= date && $0.to.map { date <= $0 } ?? true
    }.compactMap { $0.employer.map(OrganisationName.init) }
    return assessors.contains { assessor in
      assessor.id == id && assessor.unit.map { employers.contains(OrganisationName($0)) } ?? false
    }
  }
}
