import CompetencyModel
import LearnerRecords
import Standards
import Vocabulary

/// Builds a career backwards from the day of application, so that it stands to each condition of a route as demanded:
/// first the days of work, then the certificate they are counted from, the diplomas, and last the year of birth.
struct CareerMaker {
  let route: Route
  let applicationDate: CalendarDate
  /// What the learner applies under: says what is an own, a related and another occupation.
  let standard: Standard
  let model: UnifiedModel
  /// How many levels of the scheme lie below the one applied for; longer careers go before higher ones.
  let seniority: Int
  let eligibility: EligibilityFacts
  /// Whether a bare 工作年限 counts as experience.
  let declaredExperienceCounts: Bool
  let code: PersonalCode

  private var today: Int { applicationDate.dayNumber }

  func career(_ stream: RandomStream) -> Career {
    var random = stream.branch("work")
    let work = WorkDemand(route, before: applicationDate, &random)
    var history = WorkPeriods(
      days: work.core ?? daysOfWork(work, &random), endingBefore: today - idleDays(&random),
      isUnbroken: work.continuous != nil, &random)
    let milestones = work.afterMilestone.mapValues { date(history.firstDay(ofLast: $0)) }
    if let core = work.core {
      history.prepend(
        WorkPeriods(
          days: daysBefore(work, core: core, &random), endingBefore: history.start - breakBefore(work, &random),
          &random))
    }
    var career = Career(birthDate: applicationDate)
    addEmployment(history, work.relatedness, to: &career, stream.branch("employment"))
    addDeclaration(work, history, to: &career, stream.branch("declaration"))
    addCertificates(milestones, to: &career, stream.branch("certificates"))
    addTitles(milestones, to: &career, stream.branch("titles"))
    addSchooling(began: date(history.start), to: &career, stream.branch("schooling"))
    addQualifications(to: &career, stream.branch("qualifications"))
    addIntention(to: &career, stream.branch("intention"))
    career.birthDate = BirthDate(route: route, applicationDate: applicationDate, code: code)
      .date(for: career, stream.branch("birth"))
    return career
  }

  func date(_ day: Int) -> CalendarDate { applicationDate.adding(days: day - today) }

  // MARK: Work

  private func daysOfWork(_ work: WorkDemand, _ random: inout RandomStream) -> Int {
    if let total = work.total { return total }
    // Where any work will do, those who are to be let in by something else have often done none.
    if work.isIdle || eligibility.anyWorkCounts && (route.isTight || random.chance(60)) { return 0 }
    return route.isTight ? random.below(200) : random.below(700 + 700 * seniority)
  }

  private func daysBefore(_ work: WorkDemand, core: Int, _ random: inout RandomStream) -> Int {
    let needed = max(0, (work.total ?? 0) - core)
    return needed + (route.isTight ? random.below(90) : random.below(600 + 900 * seniority))
  }

  /// What keeps earlier work from being part of a stretch; often a single day.
  private func breakBefore(_ work: WorkDemand, _ random: inout RandomStream) -> Int {
    guard work.continuous != nil else { return 0 }
    return random.chance(40) ? 1 : random.within(2...60)
  }

  /// Since the last job ended.
  private func idleDays(_ random: inout RandomStream) -> Int { random.chance(85) ? 0 : random.within(5...150) }

  private func addEmployment(
    _ history: WorkPeriods, _ relatedness: Relatedness, to career: inout Career, _ stream: RandomStream
  ) {
    var random = stream
    for job in history.jobs {
      career.employment.append(employment(job, in: standard.occupation(relatedness, &random), &random))
    }
    if random.chance(12), let longest = history.jobs.max(by: { $0.count < $1.count }), longest.count > 200 {
      // Two jobs at a time: the days count once.
      let start = longest.lowerBound + random.within(1...80)
      let end = longest.upperBound - random.within(1...80)
      career.employment.append(employment(start..<end, in: standard.occupation(relatedness, &random), &random))
    }
    if random.chance(20) {
      let end = history.start - random.below(120)
      let job = end - random.within(90...1100)..<end
      career.employment.append(employment(job, in: standard.unrelatedOccupation(&random), &random))
    }
    if !eligibility.relatedWorkCounts, random.chance(20), let related = random.pick(from: standard.related.occupations)
    {
      let end = today - random.within(30...500)
      career.employment.append(employment(end - random.within(100...1200)..<end, in: related, &random))
    }
    career.employment.sort { ($0.from, $0.occupation) < ($1.from, $1.occupation) }
  }

  private func employment(
    _ job: Range<Int>, in occupation: OccupationCode, _ random: inout RandomStream
  ) -> Employment {
    // A job that lasts to the day of application goes on.
    Employment(
      from: date(job.lowerBound), to: job.upperBound >= today ? nil : date(job.upperBound - 1), occupation: occupation,
      employer: random.chance(95) ? CareerStock.employer(&random) : nil)
  }

  /// Whole years; where a declaration counts, some have nothing else to show for them.
  private func addDeclaration(
    _ work: WorkDemand, _ history: WorkPeriods, to career: inout Career, _ stream: RandomStream
  ) {
    var random = stream
    let years = history.jobs.reduce(0) { $0 + $1.count } * 100 / 36_525
    if declaredExperienceCounts, !route.isTight, work.core == nil, let needed = work.years,
      random.chance(20)
    {
      career.declaredExperience = max(years, needed)
      career.employment = []
    } else if random.chance(55) {
      career.declaredExperience = years
    }
  }
}
