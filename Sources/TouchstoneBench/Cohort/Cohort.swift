import CompetencyModel
import LearnerRecords
import Standards
import Vocabulary

/// The learners of one scheme. Each is a function of the seed, the scheme and their index alone, so a larger cohort
/// begins with the smaller one, and any part can be made by itself.
struct Cohort {
  let plan: SchemePlan
  private let stream: RandomStream
  private let codeOffset: Int

  init(_ plan: SchemePlan, seed: UInt64) {
    self.plan = plan
    stream = RandomStream(seed: seed).branch(named: plan.scheme.id)
    var random = stream.branch("codes")
    codeOffset = random.below(PersonalCode.most)
  }

  func record(at index: Int) -> LearnerRecord? {
    let stream = stream.branch(UInt64(index))
    var random = stream.branch("application")
    let date = plan.asOf.adding(days: -random.within(SchemePlan.applicationDays))
    guard let level = plan.level(on: date, &random) else { return nil }
    let outcome = random.pick(shares: Outcome.shares)
    let code = PersonalCode(index: index, offset: codeOffset)
    let goal = eligibility(outcome, level, &random)
    let career = career(level, goal, date, code, stream.branch("career"))
    let application = Application(
      id: "\(plan.asOf.year)-\(DocumentNumber.padded(index + 1, to: 7))", date: date,
      occupation: plan.scheme.occupation.code, level: level.applied.level,
      cohort: random.chance(2) ? level.standard.edition : nil, workType: level.workType)
    var record = LearnerRecord(
      application: application,
      person: PersonMaker(code, stream.branch("person")).person(bornOn: career.birthDate), career: career)
    let results = ResultMaker(level: level, applicationDate: date, asOf: plan.asOf)
      .results(goal == .unknown ? .attained : outcome, stream.branch("results"))
    record.sittings = results.sittings
    record.evidence = Array(results.evidence.prefix(RecordBounds.mostEvidence))
    return record
  }

  private func eligibility(_ outcome: Outcome, _ level: LevelPlan, _ random: inout RandomStream) -> EligibilityGoal {
    switch outcome {
    case .notEligible: .notMet
    case .incomplete where Route.canBeUnknown(level.effective.eligibility) && random.chance(10): .unknown
    default: .met
    }
  }

  private func career(
    _ level: LevelPlan, _ goal: EligibilityGoal, _ date: CalendarDate, _ code: PersonalCode, _ stream: RandomStream
  ) -> Career {
    var random = stream.branch("route")
    let route = Route(level.effective.eligibility, standards: plan.standards, goal: goal, &random)
    return CareerMaker(
      route: route, applicationDate: date, standard: level.standard, model: plan.model, seniority: level.seniority,
      eligibility: level.eligibility, declaredExperienceCounts: plan.scheme.declaredExperience, code: code
    ).career(stream)
  }
}
