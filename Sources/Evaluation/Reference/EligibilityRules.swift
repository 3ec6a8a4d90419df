import CompetencyModel
import LearnerRecords
import Standards
import Vocabulary

/// 申报条件. The lists of an application (work, certificates, diplomas) are what the applicant shows, so what is not in
/// them is not there; only a gap inside an entry is unknown.
struct EligibilityRules {
  let circumstances: Circumstances
  /// The standard whose conditions these are: it says which occupations and majors are its own or related.
  let standard: Standard

  private var record: LearnerRecord { circumstances.record }
  private var date: CalendarDate { circumstances.applicationDate }

  /// 具备以下条件之一者.
  func trace(_ clause: EligibilityClause) -> Trace {
    let alternatives = clause.alternatives.enumerated().map { number, alternative in
      let conditions = alternative.conditions.map(trace)
      return Trace("(\(number + 1))", .all(conditions.map(\.status)), parts: conditions)
    }
    return Trace(clause.id, .any(alternatives.map(\.status)), required: "any", parts: alternatives)
  }

  private func trace(_ condition: Condition) -> Trace {
    switch condition {
    case .experience(let length, let of, let after): experience(length, of, after)
    case .holds(let certificate, let held): holds(certificate, held)
    case .graduate(let diploma): graduate(diploma)
    case .apprenticeship(let of): apprenticeship(of)
    case .age(let years): age(years)
    case .qualification(let qualification): qualificationTrace(qualification)
    }
  }

  // MARK: Work

  /// 累计从事…满 n 年: the days worked before the application date, each counted once, are at least the days of the n
  /// years before it (rule 5). 取得…证书后: only days from the earliest such certificate on (rule 4).
  private func experience(_ length: CalendarLength, _ of: Relatedness, _ after: CertificateCondition?) -> Trace {
    let required = date.dayNumber - date.adding(months: -length.months).dayNumber
    let subject = after == nil ? "experience" : "experience after certificate"
    let requiredText = "\(length) = \(required)d"
    var first = Int.min
    var uses: [String] = []
    if let after {
      guard let certificate = qualifying(after).min(by: { $0.element.date < $1.element.date }) else {
        return Trace(subject, .notMet, required: requiredText, actual: "0d", notes: [.noCertificate])
      }
      first = certificate.element.date.dayNumber
      uses.append("/certificates/\(certificate.offset)/date")
    }
    var periods: [Range<Int>] = []
    for (index, job) in record.employment.enumerated()
    where circumstances.counts(job.occupation, as: of, for: standard) {
      let start = max(job.from.dayNumber, first)
      let end = min(job.to.map { $0.dayNumber + 1 } ?? date.dayNumber, date.dayNumber)
      guard start < end else { continue }
      periods.append(start..<end)
      uses.append("/employment/\(index)/from")
    }
    let days = Self.daysInUnion(periods)
    if days >= required || after != nil || !circumstances.scheme.declaredExperience {
      return Trace(
        subject, days >= required ? .met : .notMet, required: requiredText, actual: "\(days)d", uses: uses)
    }
    guard let declared = record.declaredExperience else {
      return Trace(subject, .notMet, required: requiredText, actual: "\(days)d", uses: uses)
    }
    return Trace(
      subject, declared * 12 >= length.months ? .met : .notMet, required: requiredText, actual: "\(declared)y",
      notes: [.declaredOnly], uses: ["/declaredExperience"])
  }

  private static func daysInUnion(_ periods: [Range<Int>]) -> Int {
    var days = 0
    var reached = Int.min
    for period in periods.sorted(by: { $0.lowerBound < $1.lowerBound }) where period.upperBound > reached {
      days += period.upperBound - max(period.lowerBound, reached)
      reached = period.upperBound
    }
    return days
  }

  // MARK: Certificates and qualifications

  private func qualifying(_ condition: CertificateCondition) -> [(offset: Int, element: HeldCertificate)] {
    record.certificates.enumerated().filter { _, certificate in
      certificate.date <= date
        && circumstances.counts(certificate.occupation, as: condition.of, for: standard)
        && circumstances.isAtLeast(certificate.level, of: certificate.ladder, level: condition.level, for: standard)
    }.map { ($0.offset, $0.element) }
  }

  private func holds(_ condition: CertificateCondition, _ held: CalendarLength?) -> Trace {
    let required = held.map { "\(condition.level) for \($0)" } ?? condition.level
    let certificates = qualifying(condition)
    guard let earliest = certificates.min(by: { $0.element.date < $1.element.date }) else {
      return Trace("holds", .notMet, required: required, notes: [.noCertificate])
    }
    let isHeld = held.map { earliest.element.date.adding(months: $0.months) <= date } ?? true
    return Trace(
      "holds", isHeld ? .met : .notMet, required: required,
      actual: "\(earliest.element.level) since \(earliest.element.date)",
      uses: ["/certificates/\(earliest.offset)/level", "/certificates/\(earliest.offset)/date"])
  }

  private func qualificationTrace(_ kind: Qualification) -> Trace {
    let held = record.credentials.enumerated().first { $0.element.kind == kind && $0.element.date <= date }
    guard let held else { return Trace("credential", .notMet, required: kind.rawValue) }
    return Trace(
      "credential", .met, required: kind.rawValue, actual: held.element.date.description,
      uses: ["/credentials/\(held.offset)/kind"])
  }

  // MARK: Schooling

  /// One diploma must have all the attributes together.
  private func graduate(_ condition: GraduateCondition) -> Trace {
    let candidates = record.education.enumerated().filter { matches($0.element, condition) }
    let statuses = candidates.map { candidate in
      (candidate.offset, candidate.element, graduation(of: candidate.element, condition))
    }
    let required = Self.describe(condition)
    guard
      let best = statuses.first(where: { $0.2 == .met }) ?? statuses.first(where: { $0.2 == .unknown })
        ?? statuses.first
    else { return Trace("graduate", .notMet, required: required) }
    return Trace(
      "graduate", best.2, required: required, actual: "\(best.1.school.rawValue) \(best.1.education.rawValue)",
      notes: best.2 == .met ? [] : [.notGraduated], uses: ["/education/\(best.0)/major"])
  }

  private func matches(_ diploma: Diploma, _ condition: GraduateCondition) -> Bool {
    let related = standard.related
    let majorFits =
      switch condition.major {
      case .any: true
      case .own: related.ownMajors.contains(diploma.major)
      case .related: related.ownMajors.contains(diploma.major) || related.majors.contains(diploma.major)
      }
    let goalFits =
      condition.accreditedFor.map { wanted in
        diploma.accreditedFor.map {
          circumstances.isAtLeast($0, of: standard.ladder, level: wanted, for: standard)
        } ?? false
      } ?? true
    return majorFits && goalFits && (condition.schools.isEmpty || condition.schools.contains(diploma.school))
      && (condition.education.map { diploma.education >= $0 } ?? true)
  }

  private func graduation(of diploma: Diploma, _ condition: GraduateCondition) -> Status {
    if diploma.finalYear { return condition.finalYear ? .met : .notMet }
    guard let graduated = diploma.graduated else { return .unknown }
    return graduated <= date ? .met : .notMet
  }

  private static func describe(_ condition: GraduateCondition) -> String {
    var words: [String] = []
    if !condition.schools.isEmpty { words.append(condition.schools.map(\.rawValue).joined(separator: "|")) }
    if let education = condition.education { words.append(">=\(education.rawValue)") }
    words.append("major:\(condition.major.rawValue)")
    if let level = condition.accreditedFor { words.append("accredited:\(level)") }
    if condition.finalYear { words.append("final-year") }
    return words.joined(separator: " ")
  }

  /// 学徒期满 takes both mentors (双师带徒): where the school's is not named, that is a gap in the entry.
  private func apprenticeship(_ of: Relatedness) -> Trace {
    let served = record.apprenticeships.enumerated().filter {
      $0.element.completed <= date && circumstances.counts($0.element.occupation, as: of, for: standard)
    }
    guard let best = served.first(where: { $0.element.schoolMentor != nil }) ?? served.first else {
      return Trace("apprenticeship", .notMet, required: "completed")
    }
    let isComplete = best.element.schoolMentor != nil
    return Trace(
      "apprenticeship", isComplete ? .met : .unknown, required: "completed",
      actual: best.element.completed.description, notes: isComplete ? [] : [.mentorNotRecorded],
      uses: ["/apprenticeships/\(best.offset)/completed"])
  }

  /// 年满 n 周岁 on the corresponding day; born on Feb 29, on the month's last day (rule 5).
  private func age(_ years: Int) -> Trace {
    guard let birth = record.person.birthDate else { return Trace("age", .unknown, required: "\(years)") }
    let reached = birth.adding(months: years * 12)
    var completed = 0
    while birth.adding(months: (completed + 1) * 12) <= date { completed += 1 }
    return Trace(
      "age", reached <= date ? .met : .notMet, required: "\(years)", actual: "\(completed)",
      uses: ["/person/birthDate"])
  }
}
