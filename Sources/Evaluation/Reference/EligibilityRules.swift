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
    case .experience(let work): experience(work)
    case .engaged(let of): engaged(of)
    case .intends(let of): intends(of)
    case .holds(let certificate, let held): holds(certificate, held)
    case .title(let title): self.title(title)
    case .graduate(let diploma): graduate(diploma)
    case .trained(let training): trained(training)
    case .apprenticeship(let of): apprenticeship(of)
    case .age(let years): age(years)
    case .qualification(let qualification): qualificationTrace(qualification)
    }
  }

  // MARK: Work

  /// 累计从事…满 n 年: the days worked before the application date, each counted once, are at least the days of the n
  /// years before it (rule 5). 取得…证书后: only days from the earliest such certificate or title on (rule 4). 连续从事:
  /// the longest stretch without a day off work.
  private func experience(_ work: WorkCondition) -> Trace {
    let (length, after) = (work.length, work.after)
    let required = date.dayNumber - date.adding(months: -length.months).dayNumber
    let subject = (work.isContinuous ? "continuous " : "") + Self.subject(after)
    let requiredText = "\(length) = \(required)d"
    var first = Int.min
    var uses: [String] = []
    if let after {
      guard let milestone = earliest(after) else {
        return Trace(subject, .notMet, required: requiredText, actual: "0d", notes: [.noCertificate])
      }
      first = milestone.date.dayNumber
      uses.append(milestone.path)
    }
    let worked = periods(of: work.of, from: first)
    uses += worked.map(\.path)
    let stretches = Self.stretches(worked.map(\.days))
    let days = work.isContinuous ? stretches.map(\.count).max() ?? 0 : stretches.reduce(0) { $0 + $1.count }
    if days >= required || after != nil || work.isContinuous || !circumstances.scheme.declaredExperience {
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

  private static func subject(_ after: Milestone?) -> String {
    switch after {
    case nil: "experience"
    case .certificate: "experience after certificate"
    case .title: "experience after title"
    }
  }

  /// Days worked before the application date, by employment.
  private func periods(of: Relatedness, from first: Int) -> [(path: String, days: Range<Int>)] {
    record.employment.enumerated().compactMap { index, job in
      guard circumstances.counts(job.occupation, as: of, for: standard) else { return nil }
      let start = max(job.from.dayNumber, first)
      let end = min(job.to.map { $0.dayNumber + 1 } ?? date.dayNumber, date.dayNumber)
      return start < end ? ("/employment/\(index)/from", start..<end) : nil
    }
  }

  /// The union of periods, as stretches that do not touch.
  private static func stretches(_ periods: [Range<Int>]) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    for period in periods.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = stretches.last, period.lowerBound <= last.upperBound {
        stretches[stretches.count - 1] = last.lowerBound..<max(last.upperBound, period.upperBound)
      } else {
        stretches.append(period)
      }
    }
    return stretches
  }

  /// When the earliest certificate or title that work may be counted from was obtained.
  private func earliest(_ milestone: Milestone) -> (date: CalendarDate, path: String)? {
    switch milestone {
    case .certificate(let condition):
      qualifying(condition).min { $0.element.date < $1.element.date }
        .map { ($0.element.date, "/certificates/\($0.offset)/date") }
    case .title(let rank):
      titles(rank).min { $0.element.date < $1.element.date }.map { ($0.element.date, "/titles/\($0.offset)/date") }
    }
  }

  /// 从事: a day's work is work.
  private func engaged(_ of: Relatedness) -> Trace {
    let worked = periods(of: of, from: .min)
    return Trace("engaged", worked.isEmpty ? .notMet : .met, required: of.rawValue, uses: worked.map(\.path))
  }

  /// 拟从事, as the applicant says.
  private func intends(_ of: Relatedness) -> Trace {
    guard let intended = record.application.intendedOccupation else {
      return Trace("intends", .unknown, required: of.rawValue)
    }
    return Trace(
      "intends", circumstances.counts(intended, as: of, for: standard) ? .met : .notMet, required: of.rawValue,
      actual: intended.description, uses: ["/application/intendedOccupation"])
  }

  // MARK: Titles and training

  /// Titles of a rank or a higher one, in a speciality that corresponds to the occupation.
  private func titles(_ rank: TitleRank) -> [(offset: Int, element: HeldTitle)] {
    record.titles.enumerated().filter { _, title in
      title.date <= date && title.rank >= rank && standard.related.titles.contains(title.speciality)
    }.map { ($0.offset, $0.element) }
  }

  private func title(_ condition: TitleCondition) -> Trace {
    let required = condition.held.map { "\(condition.rank.rawValue) for \($0)" } ?? condition.rank.rawValue
    guard let earliest = titles(condition.rank).min(by: { $0.element.date < $1.element.date }) else {
      return Trace("title", .notMet, required: required, notes: [.noTitle])
    }
    let isHeld = condition.held.map { earliest.element.date.adding(months: $0.months) <= date } ?? true
    return Trace(
      "title", isHeld ? .met : .notMet, required: required,
      actual: "\(earliest.element.rank.rawValue) since \(earliest.element.date)",
      uses: ["/titles/\(earliest.offset)/rank", "/titles/\(earliest.offset)/date"])
  }

  /// 经正规培训达规定标准学时数，并取得结业证书: one course to the level or a higher one. Hours that are not on record are a
  /// gap in the entry.
  private func trained(_ condition: TrainingCondition) -> Trace {
    let required = condition.hours.map { "\(condition.level), \($0)h" } ?? condition.level
    let courses = record.training.enumerated().filter { _, course in
      course.completed <= date && circumstances.counts(course.occupation, as: .own, for: standard)
        && circumstances.isAtLeast(course.level, of: standard.ladder, level: condition.level, for: standard)
    }.map { course -> (offset: Int, element: CompletedTraining, status: Status) in
      guard let hours = condition.hours else { return (course.offset, course.element, .met) }
      let status: Status = course.element.hours.map { $0 >= hours ? .met : .notMet } ?? .unknown
      return (course.offset, course.element, status)
    }
    let status = Status.any(courses.map(\.status))
    guard let best = courses.first(where: { $0.status == status }) else {
      return Trace("trained", .notMet, required: required)
    }
    return Trace(
      "trained", status, required: required, actual: best.element.hours.map { "\(best.element.level), \($0)h" },
      uses: ["/training/\(best.offset)/level", "/training/\(best.offset)/hours"])
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
      && (condition.programme.map { wanted in diploma.programme.map { $0 >= wanted } ?? false } ?? true)
  }

  private func graduation(of diploma: Diploma, _ condition: GraduateCondition) -> Status {
    if diploma.finalYear { return condition.students == nil ? .notMet : .met }
    if diploma.enrolled { return condition.students == .enrolled ? .met : .notMet }
    guard let graduated = diploma.graduated else { return .unknown }
    return graduated <= date ? .met : .notMet
  }

  private static func describe(_ condition: GraduateCondition) -> String {
    var words: [String] = []
    if !condition.schools.isEmpty { words.append(condition.schools.map(\.rawValue).joined(separator: "|")) }
    if let education = condition.education { words.append(">=\(education.rawValue)") }
    words.append("major:\(condition.major.rawValue)")
    if let level = condition.accreditedFor { words.append("accredited:\(level)") }
    if let programme = condition.programme { words.append(">=\(programme.rawValue)") }
    if let students = condition.students { words.append(students.rawValue) }
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
