import CompetencyModel
import LearnerRecords
import Standards
import Vocabulary

/// Applications that meet given conditions with as little as each allows.
struct LeastApplication {
  /// Where the years of work lie. Work that must come after a milestone of the target's is done in the later era, all
  /// other work in the earlier.
  enum Work: CaseIterable {
    /// Without a day off until the application, the milestone at its first day.
    case untilNow
    /// Long ago, without a day off.
    case longAgo
    /// Long ago, in pieces of twenty days.
    case inPieces
    /// As the applicant declares, where that is enough.
    case declared
  }

  let setting: OrderSetting
  let work: Work
  /// What the application is meant not to meet.
  let target: Condition

  private var date: CalendarDate { setting.date }

  static func all(for alternative: EligibilityAlternative, against target: Condition, in setting: OrderSetting)
    -> [LearnerRecord]
  {
    Work.allCases.map { work in
      let least = LeastApplication(setting: setting, work: work, target: target)
      return alternative.conditions.reduce(setting.applicant) { least.meeting($1, $0) }
    }
  }

  private func meeting(_ condition: Condition, _ record: LearnerRecord) -> LearnerRecord {
    var record = record
    switch condition {
    case .experience(let work): self.work(work, &record)
    case .engaged(let of):
      record.employment.append(
        Employment(from: "1800-01-01", to: "1800-01-01", occupation: setting.occupation(of)))
    case .intends(let of):
      if of == .own || record.application.intendedOccupation == nil {
        record.application.intendedOccupation = setting.occupation(of)
      }
    case .holds(let certificate, let held):
      record.certificates.append(paper(certificate, date.adding(months: -(held?.months ?? 0))))
    case .title(let title):
      record.titles.append(self.title(title.rank, date.adding(months: -(title.held?.months ?? 0))))
    case .graduate(let diploma): record.education.append(self.diploma(diploma))
    case .trained(let training):
      record.training.append(
        CompletedTraining(
          occupation: setting.occupation(.own), level: training.level, hours: training.hours, completed: date))
    case .apprenticeship(let of):
      record.apprenticeships.append(
        Apprenticeship(
          occupation: setting.occupation(of), completed: date, enterpriseMentor: "王师傅", schoolMentor: "李老师"))
    case .age(let years):
      let birth = date.adding(months: -12 * years)
      record.person.birthDate = min(birth, record.person.birthDate ?? birth)
    case .qualification(let kind): record.credentials.append(HeldQualification(kind: kind, date: date))
    }
    return record
  }

  private func paper(_ certificate: CertificateCondition, _ date: CalendarDate) -> HeldCertificate {
    HeldCertificate(occupation: setting.occupation(certificate.of), level: certificate.level, date: date)
  }

  private func title(_ rank: TitleRank, _ date: CalendarDate) -> HeldTitle {
    HeldTitle(rank: rank, speciality: setting.standard.related.titles.first ?? "", date: date)
  }

  /// From a school that the target does not take, where it can be had, and no further than the condition takes: a
  /// final-year student whose day of graduation is not past.
  private func diploma(_ wanted: GraduateCondition) -> Diploma {
    let schools = wanted.schools.isEmpty ? SchoolKind.allCases : wanted.schools
    var taken: [SchoolKind] = []
    if case .graduate(let other) = target { taken = other.schools }
    return Diploma(
      school: schools.first { !taken.contains($0) } ?? schools[0], education: wanted.education ?? .primary,
      major: setting.major(wanted.major), graduated: wanted.students == .finalYear ? nil : date,
      finalYear: wanted.students == .finalYear,
      programme: wanted.programme, enrolled: wanted.students == .enrolled, accreditedFor: wanted.accreditedFor)
  }

  private func work(_ wanted: WorkCondition, _ record: inout LearnerRecord) {
    let (first, days) = (date.adding(months: -wanted.length.months), wanted.length.months)
    if work == .declared, wanted.after == nil, !wanted.isContinuous {
      record.declaredExperience = max(record.declaredExperience ?? 0, (days + 11) / 12)
      return
    }
    let start = work == .untilNow ? first : isTargets(wanted.after) ? "1950-01-01" : "1850-01-01"
    switch wanted.after {
    case nil: break
    case .certificate(let certificate): record.certificates.append(paper(certificate, start))
    case .title(let rank): record.titles.append(title(rank, start))
    }
    var left = date.dayNumber - first.dayNumber
    var next = start
    while left > 0 {
      let piece = work == .inPieces && !wanted.isContinuous ? min(20, left) : left
      record.employment.append(
        Employment(from: next, to: next.adding(days: piece - 1), occupation: setting.occupation(wanted.of)))
      next = next.adding(days: piece + 1)
      left -= piece
    }
  }

  /// Whether work from this milestone on is work from the target's.
  private func isTargets(_ milestone: Milestone?) -> Bool {
    guard case .experience(let wanted) = target, let milestone, let other = wanted.after else { return false }
    return setting.order.implies(milestone.reached, other.reached)
  }
}

extension Milestone {
  fileprivate var reached: Condition {
    switch self {
    case .certificate(let certificate): .holds(certificate, held: nil)
    case .title(let rank): .title(TitleCondition(rank: rank))
    }
  }
}

extension CalendarDate {
  /// Days on; plain counting.
  fileprivate func adding(days: Int) -> CalendarDate {
    var (year, month, day) = (year, month, day + days)
    while day > CalendarDate.daysInMonth(year: year, month: month) {
      day -= CalendarDate.daysInMonth(year: year, month: month)
      (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
    }
    return CalendarDate(year: year, month: month, day: max(day, 1)) ?? self
  }
}
