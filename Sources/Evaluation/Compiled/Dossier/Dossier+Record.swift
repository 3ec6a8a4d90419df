import LearnerRecords
import Vocabulary

/// A dossier from a record that was read.
extension Dossier {
  /// - Parameter pin: the edition that the whole cohort is pinned to.
  mutating func fill(_ record: LearnerRecord, for programme: Programme, pin: String?) throws(HandOver) {
    removeAll()
    if !record.awards.isEmpty || !record.recognitions.isEmpty { throw .waiver }
    let tables = programme.tables
    try fillApplication(record, tables, pin)
    let application = tables.applications[Int(self.application)]
    declaredYears = record.declaredExperience ?? -1
    birth = record.person.birthDate.map { CompactDate($0) } ?? .absent
    try fillWork(record, tables)
    try fillPapers(record, tables, application)
    try fillUnit(record, tables)
    try fillSittings(record, tables, application)
    try fillEvidence(record, tables, application)
    try apply(record.sanctions, tables, application)
    fillPanels(record, tables.roster)
    index()
  }

  private mutating func fillApplication(
    _ record: LearnerRecord, _ tables: Programme.Tables, _ pin: String?
  ) throws(HandOver) {
    let applied = record.application
    guard OccupationNumber(applied.occupation) == tables.occupation,
      applied.standard == nil || applied.standard == tables.certifies
    else { throw .nameUnknown }
    date = applied.date.map { CompactDate($0) } ?? tables.asOf
    isDated = applied.date != nil
    dayNumber = date.dayNumber
    situation = tables.situations.place(on: date, pinned: applied.cohort ?? pin)
    let level = tables.levelNames.exactNumber(applied.level)
    guard situation >= 0, level >= 0 else { throw .nameUnknown }
    application = tables.situations.all[Int(situation)].applications[Int(level)]
    guard application >= 0 else { throw .nameUnknown }
    if let name = applied.workType {
      let number = tables.workTypes.number(name)
      guard number >= 0 else { throw .nameUnknown }
      workType = Int(number)
    } else {
      workType = tables.workTypes.count
    }
    guard tables.applications[Int(application)].mayName[workType] else { throw .nameUnknown }
    intended = applied.intendedOccupation.map { OccupationNumber($0) } ?? .absent
  }

  private mutating func fillWork(_ record: LearnerRecord, _ tables: Programme.Tables) throws(HandOver) {
    for job in record.employment {
      if !tables.chainEmployers.isEmpty, let employer = job.employer, tables.chainEmployers.contains(employer),
        CompactDate(job.from) <= date, job.to.map({ date <= CompactDate($0) }) ?? true
      {
        throw .employerInChain
      }
      jobs.append(
        Job(
          occupation: OccupationNumber(job.occupation), start: CompactDate(job.from).dayNumber,
          end: job.to.map { CompactDate($0).dayNumber + 1 } ?? .max))
    }
    for credential in record.credentials {
      credentials.append(Credential(kind: credential.kind.number, date: CompactDate(credential.date)))
    }
    for served in record.apprenticeships {
      apprenticeships.append(
        Apprenticeship(
          occupation: OccupationNumber(served.occupation), date: CompactDate(served.completed),
          namesSchoolMentor: served.schoolMentor != nil))
    }
  }

  private mutating func fillPapers(
    _ record: LearnerRecord, _ tables: Programme.Tables, _ application: ProgrammeApplication
  ) throws(HandOver) {
    for certificate in record.certificates {
      let ladder = tables.ladders.number(certificate.ladder)
      let name = tables.steps.exactNumber(certificate.level)
      guard ladder >= 0, name >= 0 else { throw .nameUnknown }
      let step = Int(ladder) * tables.steps.count + Int(name)
      guard tables.isStep[step] else { throw .nameUnknown }
      if tables.exempts[step] { throw .waiver }
      certificates.append(
        Certificate(
          occupation: OccupationNumber(certificate.occupation), step: Int32(truncatingIfNeeded: step), stepName: name,
          date: CompactDate(certificate.date)))
    }
    for title in record.titles {
      titles.append(
        Title(
          rank: title.rank.number, speciality: tables.specialities.number(title.speciality),
          date: CompactDate(title.date)))
    }
    for course in record.training {
      let name = tables.steps.exactNumber(course.level)
      guard name >= 0, application.hasStep[Int(name)] else { throw .nameUnknown }
      trainings.append(
        Training(
          occupation: OccupationNumber(course.occupation), stepName: name, hours: course.hours ?? -1,
          date: CompactDate(course.completed)))
    }
    for diploma in record.education {
      var goal: Int32 = -1
      if let level = diploma.accreditedFor {
        goal = tables.steps.number(level)
        guard goal >= 0, application.hasStep[Int(goal)] else { throw .nameUnknown }
      }
      diplomas.append(
        Diploma(
          school: diploma.school.number, education: diploma.education.number, hasClasses: diploma.school.hasClasses,
          isFinalYear: diploma.finalYear, isEnrolled: diploma.enrolled, programme: diploma.programme?.number ?? 255,
          major: tables.majors.number(diploma.major),
          graduated: diploma.graduated.map { CompactDate($0) } ?? .absent, accreditedFor: goal))
    }
  }

  // MARK: Scores

  /// The common denominator of all scores that may be added up.
  private mutating func fillUnit(_ record: LearnerRecord, _ tables: Programme.Tables) throws(HandOver) {
    for sitting in record.sittings {
      for (_, score) in sitting.functions { try admit(score.value.denominator, tables) }
    }
    for evidence in record.evidence { try admit(evidence.score.value.denominator, tables) }
    if unit > tables.largestUnit { throw .scoresTooFine }
  }

  private mutating func admit(_ denominator: Int, _ tables: Programme.Tables) throws(HandOver) {
    if unit % denominator == 0 { return }
    var (larger, smaller) = (unit, denominator)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    unit *= denominator / larger
    if unit > tables.largestUnit { throw .scoresTooFine }
  }

  private func scaled(_ score: RecordedScore) -> Int {
    score.value.numerator * (unit / score.value.denominator)
  }

  private mutating func fillSittings(
    _ record: LearnerRecord, _ tables: Programme.Tables, _ application: ProgrammeApplication
  ) throws(HandOver) {
    if record.sittings.count >= NoteList.most { throw .tooManySittings }
    let certified = tables.standards[Int(application.standard)].id
    for sitting in record.sittings {
      let standard = sitting.standard.map { tables.standardIDs.number($0) } ?? certified
      let level = sitting.level.map { tables.levelNames.number($0) } ?? application.levelName
      guard standard >= 0, level >= 0 else { throw .nameUnknown }
      let content = application.sittings[Int(standard) * tables.levelNames.count + Int(level)]
      guard content >= 0 else { throw .nameUnknown }
      let allowed = tables.sittingContents[Int(content)]
      let component = sitting.component.number
      let (firstFunction, firstKey) = (functions.count, keys.count)
      for (name, score) in sitting.functions {
        let code = tables.functionCodes.number(name)
        guard allowed.functions[Int(component)].contains(code) else { throw .nameUnknown }
        functions.append(Function(code: code, value: scaled(score)))
      }
      for (name, isPassed) in sitting.keys {
        let code = tables.itemCodes.number(name)
        guard allowed.keys.contains(code) else { throw .nameUnknown }
        keys.append(Key(code: code, isPassed: isPassed))
      }
      var made = Sitting(
        component: component, score: .blank, standard: standard, level: level, date: CompactDate(sitting.date),
        panel: Self.panel(sitting.assessors), functions: Slice(firstFunction..<functions.count),
        keys: Slice(firstKey..<keys.count), numerator: 0, denominator: 1)
      switch sitting.score {
      case nil: break
      case .absent: made.score = .absent
      case .given(let total):
        made.score = .given
        (made.numerator, made.denominator) = (total.value.numerator, total.value.denominator)
      }
      sittings.append(made)
    }
  }

  private mutating func fillEvidence(
    _ record: LearnerRecord, _ tables: Programme.Tables, _ application: ProgrammeApplication
  ) throws(HandOver) {
    for evidence in record.evidence {
      let item = application.items[evidence.item] ?? tables.items.number(evidence.item)
      guard item >= 0 else { throw .nameUnknown }
      pieces.append(
        Piece(
          item: item, next: -1, kind: evidence.kind.bit, panel: Self.panel(evidence.assessors),
          date: evidence.date.map { CompactDate($0) } ?? .absent, value: scaled(evidence.score)))
    }
  }

  /// How many different people: each counts once.
  private static func panel(_ assessors: [String]) -> Int32 {
    var count: Int32 = 0
    for (index, assessor) in assessors.enumerated() where !assessors[..<index].contains(assessor) { count += 1 }
    return count
  }
}

extension SchoolKind {
  /// 技工院校: every student of one is in some class (班别).
  fileprivate var hasClasses: Bool {
    switch self {
    case .technicalSchool, .seniorTechnicalSchool, .technicianCollege: true
    case .secondaryVocational, .higherVocational, .university: false
    }
  }
}
