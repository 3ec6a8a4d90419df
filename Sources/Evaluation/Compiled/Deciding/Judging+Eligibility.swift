import Vocabulary

/// 申报条件.
extension Judging {
  mutating func eligibility(_ index: Int, _ tables: Programme.Tables) -> Status {
    let node = tree.open(tables.eligibility[index].template)
    let relations = Int(tables.eligibility[index].relations)
    var any = Status.notMet
    for alternative in tables.eligibility[index].alternatives.range {
      let part = tree.open(tables.alternatives[alternative].template)
      var all = Status.met
      for condition in tables.alternatives[alternative].conditions.range {
        all = all.and(judge(tables.conditions[condition], relations, tables))
      }
      tree[part].status = all
      tree.close(part)
      any = any.or(all)
    }
    tree[node].status = any
    tree.close(node)
    return any
  }

  private mutating func judge(
    _ condition: ProgrammeCondition, _ relations: Int, _ tables: Programme.Tables
  ) -> Status {
    switch condition.kind {
    case .experience: experience(condition, relations, tables)
    case .engaged: engaged(condition, relations, tables)
    case .intends: intends(condition, relations, tables)
    case .holds: holds(condition, relations, tables)
    case .title: title(condition, relations, tables)
    case .graduate: graduate(condition, relations, tables)
    case .trained: trained(condition, relations, tables)
    case .apprenticeship: apprenticeship(condition, relations, tables)
    case .age: age(condition)
    case .qualification: qualification(condition)
    }
  }

  /// Whether an occupation is the standard's own, or a related one where those count.
  func counts(
    _ occupation: OccupationNumber, asRelated: Bool, _ relations: Int, _ tables: Programme.Tables
  ) -> Bool {
    if occupation.isWithin(tables.relations[relations].occupation) { return true }
    if !tables.relations[relations].otherCodes.isEmpty,
      tables.relations[relations].otherCodes.contains(where: { occupation.isWithin($0) })
    {
      return true
    }
    guard asRelated else { return false }
    for index in tables.relations[relations].relatedOccupations.range
    where occupation.isWithin(tables.relatedOccupations[index]) {
      return true
    }
    return false
  }

  // MARK: Certificates and qualifications

  /// The earliest certificate that qualifies.
  func earliestCertificate(
    _ condition: ProgrammeCondition, _ relations: Int, _ tables: Programme.Tables
  ) -> Int? {
    var earliest: Int?
    for index in dossier.certificates.indices {
      let certificate = dossier.certificates[index]
      guard certificate.date <= dossier.date,
        tables.sufficientFrom[Int(condition.steps + certificate.step)] <= dossier.date,
        counts(certificate.occupation, asRelated: condition.certificateCountsRelated, relations, tables)
      else { continue }
      if let best = earliest, dossier.certificates[best].date <= certificate.date { continue }
      earliest = index
    }
    return earliest
  }

  private mutating func holds(
    _ condition: ProgrammeCondition, _ relations: Int, _ tables: Programme.Tables
  ) -> Status {
    guard let earliest = earliestCertificate(condition, relations, tables) else {
      tree.add(condition.template, .notMet, notes: NoteList(.noCertificate))
      return .notMet
    }
    let certificate = dossier.certificates[earliest]
    let start = tree.usesCount
    tree.use(RecordPath(.certificateLevel, earliest))
    tree.use(RecordPath(.certificateDate, earliest))
    return add(
      condition, isHeld(condition, since: certificate.date) ? .met : .notMet,
      ActualValue(.levelSince, Int(certificate.stepName), Int(certificate.date.raw)), usesStart: start)
  }

  func isHeld(_ condition: ProgrammeCondition, since date: CompactDate) -> Bool {
    condition.months < 0 || date.adding(months: condition.months) <= dossier.date
  }

  /// The trace of a condition that found something.
  mutating func add(
    _ condition: ProgrammeCondition, _ status: Status, _ actual: ActualValue, notes: NoteList = NoteList(),
    detail: Int = 0, usesStart: Int
  ) -> Status {
    tree.add(condition.template, status, actual: actual, notes: notes, detail: detail, usesStart: usesStart)
    return status
  }

  private mutating func qualification(_ condition: ProgrammeCondition) -> Status {
    for index in dossier.credentials.indices {
      let held = dossier.credentials[index]
      guard Int(held.kind) == condition.number, held.date <= dossier.date else { continue }
      let start = tree.usesCount
      tree.use(RecordPath(.credentialKind, index))
      return add(condition, .met, ActualValue(.date, 0, Int(held.date.raw)), usesStart: start)
    }
    tree.add(condition.template, .notMet)
    return .notMet
  }

  // MARK: Apprenticeship and age

  private mutating func apprenticeship(
    _ condition: ProgrammeCondition, _ relations: Int, _ tables: Programme.Tables
  ) -> Status {
    var best: Int?
    for index in dossier.apprenticeships.indices {
      let served = dossier.apprenticeships[index]
      guard served.date <= dossier.date,
        counts(served.occupation, asRelated: condition.countsRelated, relations, tables)
      else { continue }
      if served.namesEnterpriseMentor, served.namesSchoolMentor {
        best = index
        break
      }
      if best == nil { best = index }
    }
    guard let best else {
      tree.add(condition.template, .notMet)
      return .notMet
    }
    let served = dossier.apprenticeships[best]
    let start = tree.usesCount
    tree.use(RecordPath(.apprenticeshipCompleted, best))
    var gaps = NoteList()
    if !served.namesEnterpriseMentor { gaps.append(.enterpriseMentorNotRecorded) }
    if !served.namesSchoolMentor { gaps.append(.mentorNotRecorded) }
    return add(
      condition, gaps.isEmpty ? .met : .unknown, ActualValue(.date, 0, Int(served.date.raw)), notes: gaps,
      usesStart: start)
  }

  private mutating func age(_ condition: ProgrammeCondition) -> Status {
    if dossier.birth.isAbsent {
      tree.add(condition.template, .unknown)
      return .unknown
    }
    var completed = max(0, dossier.date.year - dossier.birth.year)
    if completed > 0, dossier.birth.adding(months: completed * 12) > dossier.date { completed -= 1 }
    let isReached = dossier.birth.adding(months: condition.number * 12) <= dossier.date
    let start = tree.usesCount
    tree.use(RecordPath(.birthDate))
    return add(condition, isReached ? .met : .notMet, ActualValue(.number, completed), usesStart: start)
  }
}
