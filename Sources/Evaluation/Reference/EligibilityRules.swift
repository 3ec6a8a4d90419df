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

  var record: LearnerRecord { circumstances.record }
  var date: CalendarDate { circumstances.applicationDate }

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

  // MARK: Certificates and qualifications

  func qualifying(_ condition: CertificateCondition) -> [(offset: Int, element: HeldCertificate)] {
    record.certificates.enumerated().filter { _, certificate in
      certificate.date <= date
        && circumstances.counts(certificate.occupation, as: condition.of, for: standard)
        && circumstances.isAtLeast(certificate.level, of: certificate.ladder, level: condition.level, for: standard)
    }.map { ($0.offset, $0.element) }
  }

  func holds(_ condition: CertificateCondition, _ held: CalendarLength?) -> Trace {
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

  func qualificationTrace(_ kind: Qualification) -> Trace {
    let held = record.credentials.enumerated().first { $0.element.kind == kind && $0.element.date <= date }
    guard let held else { return Trace("credential", .notMet, required: kind.rawValue) }
    return Trace(
      "credential", .met, required: kind.rawValue, actual: held.element.date.description,
      uses: ["/credentials/\(held.offset)/kind"])
  }

  // MARK: Apprenticeship and age

  /// 学徒期满 takes both mentors (双师带徒): where one of them is not named, that is a gap in the entry.
  func apprenticeship(_ of: Relatedness) -> Trace {
    let served = record.apprenticeships.enumerated().filter {
      $0.element.completed <= date && circumstances.counts($0.element.occupation, as: of, for: standard)
    }
    guard let best = served.first(where: { Self.gaps(of: $0.element).isEmpty }) ?? served.first else {
      return Trace("apprenticeship", .notMet, required: "completed")
    }
    let gaps = Self.gaps(of: best.element)
    return Trace(
      "apprenticeship", gaps.isEmpty ? .met : .unknown, required: "completed",
      actual: best.element.completed.description, notes: gaps, uses: ["/apprenticeships/\(best.offset)/completed"])
  }

  private static func gaps(of served: Apprenticeship) -> [Trace.Note] {
    (served.enterpriseMentor == nil ? [.enterpriseMentorNotRecorded] : [])
      + (served.schoolMentor == nil ? [.mentorNotRecorded] : [])
  }

  /// 年满 n 周岁 on the corresponding day; born on Feb 29, on the month's last day (rule 5).
  func age(_ years: Int) -> Trace {
    guard let birth = record.person.birthDate else { return Trace("age", .unknown, required: "\(years)") }
    let reached = birth.adding(months: years * 12)
    var completed = max(0, date.year - birth.year)
    if completed > 0, birth.adding(months: completed * 12) > date { completed -= 1 }
    return Trace(
      "age", reached <= date ? .met : .notMet, required: "\(years)", actual: "\(completed)",
      uses: ["/person/birthDate"])
  }
}
