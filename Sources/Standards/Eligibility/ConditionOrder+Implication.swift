import Vocabulary

extension ConditionOrder {
  /// Whether whoever meets the first condition meets the second.
  package func implies(_ stronger: Condition, _ weaker: Condition) -> Bool {
    asks(stronger, forAtLeast: weaker) || !canBeMet(stronger)
  }

  /// The same of a condition that can be met.
  package func asks(_ stronger: Condition, forAtLeast weaker: Condition) -> Bool {
    if !stronger.isWorkOfNoLength, !weaker.isWorkOfNoLength { return requires(stronger, asMuchAs: weaker) }
    guard let weaker = meaning(of: weaker) else { return true }
    guard let stronger = meaning(of: stronger) else { return false }
    return requires(stronger, asMuchAs: weaker)
  }

  private func requires(_ stronger: Condition, asMuchAs weaker: Condition) -> Bool {
    switch (stronger, weaker) {
    case (.experience(let work), .experience(let other)): implies(work, other)
    case (.experience(let work), .engaged(let of)): isWithin(work.of, of)
    case (.experience(let work), .holds(let certificate, let held)): implies(work, certificate, held: held)
    case (.experience(let work), .title(let title)): implies(work, title)
    case (.engaged(let of), .engaged(let other)): isWithin(of, other)
    case (.intends(let of), .intends(let other)): isWithin(of, other)
    case (.apprenticeship(let of), .apprenticeship(let other)): isWithin(of, other)
    case (.holds(let certificate, let held), .holds(let other, let otherHeld)):
      implies(certificate, other) && isAtLeast(held, otherHeld)
    case (.title(let title), .title(let other)): title.rank >= other.rank && isAtLeast(title.held, other.held)
    case (.trained(let training), .trained(let other)):
      isAtLeast(training.level, other.level) && (other.hours.map { training.hours ?? 0 >= $0 } ?? true)
    case (.graduate(let diploma), .graduate(let other)): implies(diploma, other)
    case (.age(let years), .age(let other)): years >= other
    case (.qualification(let kind), .qualification(let other)): kind == other
    default: false
    }
  }

  /// Work of no length asks for what it is counted from alone: nil where anyone meets it.
  private func meaning(of condition: Condition) -> Condition? {
    guard condition.isWorkOfNoLength, case .experience(let work) = condition else { return condition }
    return switch work.after {
    case nil: nil
    case .certificate(let certificate): .holds(certificate, held: nil)
    case .title(let rank): .title(TitleCondition(rank: rank))
    }
  }

  /// 本 is within 相关; 相关 is within 本 where nothing is related.
  private func isWithin(_ of: Relatedness, _ other: Relatedness) -> Bool {
    of == .own || other == .related || !hasRelatedOccupations
  }

  private func isAtLeast(_ length: CalendarLength?, _ other: CalendarLength?) -> Bool {
    length?.months ?? 0 >= other?.months ?? 0
  }

  private func implies(_ certificate: CertificateCondition, _ other: CertificateCondition) -> Bool {
    isAtLeast(certificate.level, other.level) && isWithin(certificate.of, other.of)
  }

  // MARK: Work

  /// Work after a certificate is work, work without a break is work; a higher certificate is no later than the first
  /// that counts for a lower one.
  private func implies(_ work: WorkCondition, _ other: WorkCondition) -> Bool {
    guard work.length >= other.length, isWithin(work.of, other.of), work.isContinuous || !other.isContinuous else {
      return false
    }
    return switch (work.after, other.after) {
    case (_, nil): true
    case (.certificate(let certificate), .certificate(let other)): implies(certificate, other)
    case (.title(let rank), .title(let other)): rank >= other
    default: false
    }
  }

  /// n years of work after a certificate take n years of the calendar, so that it has been held for those; never the
  /// other way round.
  private func implies(_ work: WorkCondition, _ certificate: CertificateCondition, held: CalendarLength?) -> Bool {
    guard case .certificate(let first) = work.after else { return false }
    return implies(first, certificate) && isAtLeast(work.length, held)
  }

  private func implies(_ work: WorkCondition, _ title: TitleCondition) -> Bool {
    guard case .title(let rank) = work.after else { return false }
    return rank >= title.rank && isAtLeast(work.length, title.held)
  }

  // MARK: Schooling

  /// Attribute by attribute: a diploma may have any of them without the others.
  private func implies(_ diploma: GraduateCondition, _ other: GraduateCondition) -> Bool {
    (diploma.education ?? .lowest) >= (other.education ?? .lowest)
      && (other.schools.isEmpty || schools(of: diploma).allSatisfy(schools(of: other).contains))
      && (other.programme.map { wanted in diploma.programme.map { $0 >= wanted } ?? false } ?? true)
      && (other.accreditedFor.map { wanted in diploma.accreditedFor.map { isAtLeast($0, wanted) } ?? false } ?? true)
      && isWithin(diploma.major, other.major) && isWithin(diploma.students, other.students)
  }

  private func schools(of diploma: GraduateCondition) -> [SchoolKind] {
    diploma.schools.isEmpty ? SchoolKind.allCases : diploma.schools
  }

  private func isWithin(_ major: MajorRelation, _ other: MajorRelation) -> Bool {
    switch (major, other) {
    case (_, .any), (.own, _), (.related, .related): true
    case (.related, .own): !hasRelatedMajors
    case (.any, .own), (.any, .related): false
    }
  }

  /// Graduates only, then those in their final year too, then every student.
  private func isWithin(_ students: StudentStanding?, _ other: StudentStanding?) -> Bool {
    switch (students, other) {
    case (nil, _), (_, .enrolled), (.finalYear, .finalYear): true
    case (.finalYear, nil), (.enrolled, nil), (.enrolled, .finalYear): false
    }
  }
}

extension Condition {
  fileprivate var isWorkOfNoLength: Bool {
    if case .experience(let work) = self { work.length.months == 0 } else { false }
  }
}

extension EducationLevel {
  fileprivate static let lowest = EducationLevel.primary
}
