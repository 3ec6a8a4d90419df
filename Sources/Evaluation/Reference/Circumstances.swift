import CompetencyModel
import LearnerRecords
import Standards
import Vocabulary

/// What every rule of one decision looks at: the record, the dates, and what occupations and levels mean.
struct Circumstances {
  let model: UnifiedModel
  let scheme: Scheme
  let record: LearnerRecord
  let asOf: CalendarDate
  /// Judged on this day: edition in force, age, education, experience, certificates (rulings 5).
  let applicationDate: CalendarDate

  init(model: UnifiedModel, scheme: Scheme, record: LearnerRecord, asOf: CalendarDate) {
    self.model = model
    self.scheme = scheme
    self.record = record
    self.asOf = asOf
    self.applicationDate = record.application.date ?? asOf
  }

  /// Whether a code is the standard's own occupation (or a 工种 of it), or a related one where those count.
  func counts(_ code: OccupationCode, as relatedness: Relatedness, for standard: Standard) -> Bool {
    func isWithin(_ occupation: OccupationCode) -> Bool {
      code == occupation || code.description.hasPrefix(occupation.description + "-")
    }
    if isWithin(standard.occupation.code) { return true }
    return relatedness == .related && standard.related.occupations.contains(where: isWithin)
  }

  /// Whether a step of one ladder is at least a level of another: by rank on the same ladder (holding a level is
  /// holding all lower ones), or through a mapping that says `equivalent`.
  func isAtLeast(_ step: String, of ladder: String, level: String, on target: String) -> Bool {
    guard let wanted = model.ladder(target)?.rank(level) else { return false }
    if ladder == target { return (model.ladder(ladder)?.rank(step)).map { $0 >= wanted } ?? false }
    let equivalents = (model.ladder(ladder)?.mappings ?? []).filter {
      $0.relation == .equivalent && $0.from == step && $0.ladder == target && $0.date <= applicationDate
    }
    return equivalents.contains { mapping in (model.ladder(target)?.rank(mapping.to)).map { $0 >= wanted } ?? false }
  }
}
