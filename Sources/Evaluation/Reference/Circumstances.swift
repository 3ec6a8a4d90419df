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
  /// Judged on this day: edition in force, age, education, experience, certificates (rule 5).
  let applicationDate: CalendarDate

  /// The edition that the applicant's cohort entered under.
  let pinned: StandardEdition?
  let occupations: OccupationCodes
  /// By item, all whose evidence counts for it.
  let evidenceSources: [ItemName: [ItemName]]

  init(
    model: UnifiedModel, occupations: OccupationCodes, evidenceSources: [ItemName: [ItemName]], scheme: Scheme,
    record: LearnerRecord, asOf: CalendarDate, pinned: StandardEdition? = nil
  ) {
    self.model = model
    self.occupations = occupations
    self.evidenceSources = evidenceSources
    self.scheme = scheme
    self.record = record
    self.asOf = asOf
    self.pinned = pinned
    self.applicationDate = record.application.date ?? asOf
  }

  /// An edition as it is joined on the application date.
  func joined(_ edition: StandardEdition) -> Standard? {
    model.standard(edition).flatMap { model.joined($0, on: applicationDate, pinned: pinned)?.standard }
  }

  /// A level as its own standard has it on the application date, whoever else refines it.
  func ownLevel(of level: StandardLevel) -> EffectiveLevel? {
    joined(level.standard)?.levels.first { $0.level == level.level }
  }

  /// Whether a level is another or refines it, directly or through others.
  func refines(_ level: StandardLevel, _ target: StandardLevel) -> Bool {
    if level == target { return true }
    return joined(level.standard)?.refines.contains { refined in
      guard let mapped = refined.levels[level.level] else { return false }
      return refines(StandardLevel(standard: refined.standard, level: mapped), target)
    } ?? false
  }

  /// The ids of the standards to be endorsed: those that the scheme names, and the ones that apply by its chain to the
  /// candidate's employers on the application date (rule 23); each once.
  var endorsed: [String] {
    guard let chain = scheme.chain.flatMap({ model.chain($0) }) else { return scheme.endorses }
    let employers = record.employment.filter {
      $0.from <= applicationDate && ($0.to.map { applicationDate <= $0 } ?? true)
    }.compactMap(\.employer)
    let applying = employers.compactMap { model.overlay(of: $0, in: chain, for: scheme.occupation)?.standard }
    return scheme.endorses + Set(applying).subtracting(scheme.endorses).sorted()
  }

  /// The ids of the standards by which a scheme may judge anybody, whoever employs them.
  static func standardsEverJudged(by scheme: Scheme, in model: UnifiedModel) -> Set<String> {
    let overlays = scheme.chain.flatMap { model.chain($0) }?.members.flatMap(\.overlays) ?? []
    return Set([scheme.certifies] + scheme.endorses + overlays.map(\.standard))
  }

  /// Whether a code is the standard's own occupation (or a 工种 of it), or a related one where those count.
  func counts(_ code: OccupationCode, as relatedness: Relatedness, for standard: Standard) -> Bool {
    func isWithin(_ occupation: Occupation) -> Bool {
      occupations.codes(of: occupation).contains(where: code.isWithin)
    }
    if isWithin(standard.occupation) { return true }
    return relatedness == .related && standard.relatedOccupations.contains(where: isWithin)
  }

  /// Whether a step of any ladder is at least a level of the standard's own: by rank on that ladder (holding a level is
  /// holding all lower ones), or because it is or holds a step that a mapping says is `equivalent` to such a level.
  func isAtLeast(_ step: String, of ladder: String, level: String, for standard: Standard) -> Bool {
    guard let own = model.ladder(standard.ladder), let wanted = own.rank(level),
      let other = model.ladder(ladder), let held = other.rank(step)
    else { return false }
    if own.id == other.id { return held >= wanted }
    return equivalences(between: other, and: own, for: standard.layer).contains { step, level in
      guard let step = other.rank(step), let level = own.rank(level) else { return false }
      return step <= held && level >= wanted
    }
  }

  /// Either ladder's file may say that two steps are equivalent, but only a ladder of the standard's layer or above
  /// says it for that standard (rule 8): no enterprise opens a national examination to its own grades.
  private func equivalences(
    between other: Ladder, and own: Ladder, for layer: Layer
  ) -> [(step: String, level: String)] {
    func mappings(in publisher: Ladder, to ladder: Ladder) -> [Ladder.Mapping] {
      guard publisher.layer <= layer else { return [] }
      return publisher.mappings.filter {
        $0.relation == .equivalent && $0.ladder == ladder.id && $0.date <= applicationDate
      }
    }
    return mappings(in: other, to: own).map { ($0.from, $0.to) } + mappings(in: own, to: other).map { ($0.to, $0.from) }
  }
}
