import LearnerRecords
import Standards
import Vocabulary

/// The year of birth that makes a career plausible: nobody works at twelve or graduates at nine.
struct BirthDate {
  let route: Route
  let applicationDate: CalendarDate
  let code: PersonalCode

  private static let oldest = 62

  func date(for career: Career, _ stream: RandomStream) -> CalendarDate {
    var random = stream
    let latest = latestYear(career)
    // A learner still at school is seldom much older than the others there.
    let isAtSchool = career.education.contains { $0.finalYear || $0.enrolled }
    let slack = isAtSchool || random.chance(75) ? random.below(4) : random.below(16)
    let year = min(latest, max(latest - slack, applicationDate.year - Self.oldest))
    let date = missedAge.flatMap(justBelow) ?? code.birthDate(year: year, earlier: true)
    return date ?? applicationDate.adding(months: -12 * (applicationDate.year - year))
  }

  private func latestYear(_ career: Career) -> Int {
    var years = [applicationDate.year - 17]
    years += career.employment.map { $0.from.year - 17 }
    years += career.certificates.map { $0.date.year - 17 }
    years += career.titles.map { $0.date.year - 22 }
    years += career.training.map { $0.completed.year - 17 }
    years += career.apprenticeships.map { $0.completed.year - 18 }
    years += career.education.map { ($0.graduated ?? applicationDate).year - DiplomaMaker.usualAge($0.education) }
    for demand in route.demands {
      if case .age(let age) = demand.condition { years.append(applicationDate.year - age - 1) }
    }
    return years.min() ?? applicationDate.year - 17
  }

  private var missedAge: Int? {
    for demand in route.demands where demand.fulfilment == .missed {
      if case .age(let age) = demand.condition { return age }
    }
    return nil
  }

  /// Of that age some time after the day of application, within a year.
  private func justBelow(_ age: Int) -> CalendarDate? {
    let year = applicationDate.year - age
    return [year, year + 1].lazy.compactMap { code.birthDate(year: $0, earlier: false) }.first {
      $0.adding(months: age * 12) > applicationDate
    }
  }
}
