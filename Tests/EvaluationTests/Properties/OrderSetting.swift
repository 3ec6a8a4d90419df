import LearnerRecords
import Standards
import Testing
import Vocabulary

@testable import CompetencyModel
@testable import Evaluation

/// One standard in which conditions are compared by ``ConditionOrder`` and met by applications, side by side.
struct OrderSetting {
  let model: UnifiedModel
  let standard: Standard
  let scheme: Scheme
  let order: ConditionOrder
  let date: CalendarDate

  static let elsewhere: OccupationCode = "4-03-02-01"

  /// The robot operator's standard with other lists of related things, on a ladder to which another is equivalent.
  init(
    _ date: CalendarDate, occupations: [OccupationCode] = [.electrician, .fitter], ownMajors: [String] = ["甲"],
    majors: [String] = ["乙"], titles: [String] = ["机械工程"], declaredYears: Bool = false
  ) throws {
    var model = try ShippedStandards.judge().model
    for ladder in model.ladders.indices where model.ladders[ladder].id == "cn/one-plus-x" {
      for mapping in model.ladders[ladder].mappings.indices {
        model.ladders[ladder].mappings[mapping].relation = .equivalent
      }
    }
    var standard = try #require(model.standard("cn/6-30-99-00", on: date, pinned: nil))
    standard.related = Standard.Related(occupations: occupations, ownMajors: ownMajors, majors: majors, titles: titles)
    var scheme = try #require(model.scheme("gd/robot-operator"))
    scheme.declaredExperience = declaredYears
    order = ConditionOrder(
      steps: try #require(model.ladder(standard.ladder)).steps.map(\.id), occupation: standard.occupation.code,
      relatedOccupations: occupations, ownMajors: ownMajors, relatedMajors: majors, titles: titles)
    (self.model, self.standard, self.scheme, self.date) = (model, standard, scheme, date)
  }

  static let all: [OrderSetting] = {
    do {
      return [
        try OrderSetting("2026-06-01"),
        try OrderSetting("2024-02-29", declaredYears: true),
        try OrderSetting("2026-03-31", occupations: ["6-30-99-00-001"], majors: ["甲"]),
        try OrderSetting("2026-05-31", occupations: [], ownMajors: [], titles: []),
        try OrderSetting("2025-02-28", ownMajors: [], majors: [], declaredYears: true),
      ]
    } catch {
      Issue.record(error)
      return []
    }
  }()

  /// An application with nothing to show for it.
  var applicant: LearnerRecord {
    var record = Learner.robot("4", on: date).record
    record.person.birthDate = nil
    return record
  }

  func meets(_ record: LearnerRecord, _ alternative: EligibilityAlternative) -> Bool {
    let circumstances = Circumstances(
      model: model, occupations: OccupationCodes(model), evidenceSources: [:], scheme: scheme, record: record,
      asOf: date)
    let clause = EligibilityClause(
      owner: StandardLevel(standard: standard.key, level: "4"), alternatives: [alternative])
    return EligibilityRules(circumstances: circumstances, standard: standard).trace(clause).status == .met
  }

  /// An occupation that counts as own, or only as related where there is such a one.
  func occupation(_ of: Relatedness) -> OccupationCode {
    let own = standard.occupation.code
    if of == .own { return own }
    return standard.related.occupations.first { !$0.isWithin(own) } ?? own
  }

  /// A major that counts so, and no more closely where there is such a one.
  func major(_ relation: MajorRelation) -> String {
    switch relation {
    case .any: "烹饪"
    case .own: standard.related.ownMajors.first ?? "烹饪"
    case .related:
      standard.related.majors.first { !standard.related.ownMajors.contains($0) } ?? major(.own)
    }
  }
}
