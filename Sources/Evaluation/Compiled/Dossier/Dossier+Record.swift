import LearnerRecords
import Vocabulary

/// A dossier from a record that was read.
extension Dossier {
  /// - Parameter pin: the edition that the whole cohort is pinned to.
  mutating func fill(_ record: CompactRecord, _ tables: Programme.Tables, pin: String?) throws(HandOver) {
    removeAll()
    if tables.largestUnit < 1 { throw .scoresTooFine }
    if !record.awards.isEmpty || !record.recognitions.isEmpty { throw .waiver }
    try fillApplication(record, tables, pin)
    try fill(record, tables, tables.applications[Int(self.application)])
  }

  private mutating func fill(
    _ record: CompactRecord, _ tables: Programme.Tables, _ application: ProgrammeApplication
  ) throws(HandOver) {
    declaredYears = record.declaredExperience
    birth = record.person.birthDate
    // Hardly anybody has worked as long as lived; who says so is for the reference to refuse.
    guard birth.isAbsent || declaredYears < date.year - birth.year else { throw .nameUnknown }
    try fillWork(record, tables)
    try fillPapers(record, tables, application)
    try fillUnit(record, tables)
    try fillSittings(record, tables, application)
    try fillEvidence(record, tables, application)
    try applySanctions(record, tables, application)
    fillPanels(record, tables.roster)
    index()
  }

  private mutating func fillApplication(
    _ record: CompactRecord, _ tables: Programme.Tables, _ pin: String?
  ) throws(HandOver) {
    let applied = record.application
    guard applied.occupation.number == tables.occupation,
      applied.standard.isAbsent || record.isEqual(applied.standard, to: tables.certifies)
    else { throw .nameUnknown }
    isDated = !applied.date.isAbsent
    date = isDated ? applied.date : tables.asOf
    guard date <= tables.asOf else { throw .nameUnknown }
    dayNumber = date.dayNumber
    situation = tables.situations.place(
      on: date, pinned: applied.cohort.isAbsent ? pin : record.string(applied.cohort))
    let level = tables.levelNames.exactNumber(applied.level, of: record)
    guard situation >= 0, level >= 0 else { throw .nameUnknown }
    application = tables.situations.all[Int(situation)].applications[Int(level)]
    guard application >= 0 else { throw .nameUnknown }
    if applied.workType.isAbsent {
      workType = tables.workTypes.count
    } else {
      let number = tables.workTypes.number(applied.workType, of: record)
      guard number >= 0 else { throw .nameUnknown }
      workType = Int(number)
    }
    guard tables.applications[Int(application)].mayName[workType] else { throw .nameUnknown }
    intended = applied.intendedOccupation.number
  }

  private mutating func fillWork(_ record: CompactRecord, _ tables: Programme.Tables) throws(HandOver) {
    for index in record.employment.indices {
      let job = record.employment[index]
      if !tables.chainEmployers.isEmpty, !job.employer.isAbsent,
        tables.chainEmployers.number(job.employer, of: record) >= 0, job.from <= date, job.to.isAbsent || date <= job.to
      {
        throw .employerInChain
      }
      jobs.append(
        Job(
          occupation: job.occupation.number, start: job.from.dayNumber,
          end: job.to.isAbsent ? .max : job.to.dayNumber + 1))
    }
    for index in record.credentials.indices {
      let credential = record.credentials[index]
      credentials.append(Credential(kind: credential.kind.number, date: credential.date))
    }
    for index in record.apprenticeships.indices {
      let served = record.apprenticeships[index]
      apprenticeships.append(
        Apprenticeship(
          occupation: served.occupation.number, date: served.completed,
          namesEnterpriseMentor: !served.enterpriseMentor.isAbsent, namesSchoolMentor: !served.schoolMentor.isAbsent))
    }
  }

  private mutating func fillPapers(
    _ record: CompactRecord, _ tables: Programme.Tables, _ application: ProgrammeApplication
  ) throws(HandOver) {
    for index in record.certificates.indices {
      let certificate = record.certificates[index]
      let ladder = tables.ladders.number(certificate.ladder, of: record)
      let name = tables.steps.exactNumber(certificate.level, of: record)
      guard ladder >= 0, name >= 0 else { throw .nameUnknown }
      let step = Int(ladder) * tables.steps.count + Int(name)
      guard tables.isStep[step] else { throw .nameUnknown }
      if tables.exempts[step] { throw .waiver }
      certificates.append(
        Certificate(
          occupation: certificate.occupation.number, step: Int32(truncatingIfNeeded: step), stepName: name,
          date: certificate.date))
    }
    for index in record.titles.indices {
      let title = record.titles[index]
      titles.append(
        Title(
          rank: title.rank.number, speciality: tables.specialities.number(title.speciality, of: record),
          date: title.date))
    }
    for index in record.training.indices {
      let course = record.training[index]
      let name = tables.steps.exactNumber(course.level, of: record)
      guard name >= 0, application.hasStep[Int(name)] else { throw .nameUnknown }
      trainings.append(
        Training(
          occupation: course.occupation.number, stepName: name, hours: course.hours, date: course.completed))
    }
    for index in record.education.indices {
      let diploma = record.education[index]
      var goal: Int32 = -1
      if !diploma.accreditedFor.isAbsent {
        goal = tables.steps.number(diploma.accreditedFor, of: record)
        guard goal >= 0, application.hasStep[Int(goal)] else { throw .nameUnknown }
      }
      diplomas.append(
        Diploma(
          school: diploma.school.number, education: diploma.education.number, hasClasses: diploma.school.hasClasses,
          isFinalYear: diploma.finalYear, isEnrolled: diploma.enrolled, programme: diploma.programme?.number ?? 255,
          major: tables.majors.number(diploma.major, of: record), graduated: diploma.graduated, accreditedFor: goal))
    }
  }

  // MARK: Scores

  /// The common denominator of all scores that may be added up.
  private mutating func fillUnit(_ record: CompactRecord, _ tables: Programme.Tables) throws(HandOver) {
    for index in record.functions.indices { try admit(record.functions[index].score.denominator, tables) }
    for index in record.evidence.indices { try admit(record.evidence[index].score.denominator, tables) }
    if unit > tables.largestUnit { throw .scoresTooFine }
  }

  private mutating func admit(_ denominator: Int, _ tables: Programme.Tables) throws(HandOver) {
    if unit % denominator == 0 { return }
    var (larger, smaller) = (unit, denominator)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    unit *= denominator / larger
    if unit > tables.largestUnit { throw .scoresTooFine }
  }

  private func scaled(_ score: CompactRecord.Score) -> Int { score.numerator * (unit / score.denominator) }

  private mutating func fillSittings(
    _ record: CompactRecord, _ tables: Programme.Tables, _ application: ProgrammeApplication
  ) throws(HandOver) {
    if record.sittings.count >= NoteList.most { throw .tooManySittings }
    let certified = tables.standards[Int(application.standard)].id
    for index in record.sittings.indices {
      let sitting = record.sittings[index]
      let standard =
        sitting.standard.isAbsent ? certified : tables.standardIDs.number(sitting.standard, of: record)
      let level =
        sitting.level.isAbsent ? application.levelName : tables.levelNames.number(sitting.level, of: record)
      guard standard >= 0, level >= 0 else { throw .nameUnknown }
      let content = application.sittings[Int(standard) * tables.levelNames.count + Int(level)]
      guard content >= 0 else { throw .nameUnknown }
      let component = sitting.component.number
      for earlier in 0..<index
      where sittings[earlier].component == component && sittings[earlier].date == sitting.date
        && sittings[earlier].standard == standard && sittings[earlier].level == level
        && record.sittings[earlier].standard.isAbsent != sitting.standard.isAbsent
      {
        throw .nameUnknown
      }
      let (firstFunction, firstKey) = (functions.count, keys.count)
      try fillFunctions(record, sitting, tables, tables.sittingContents[Int(content)])
      var made = Sitting(
        component: component, score: .blank, standard: standard, level: level, date: sitting.date,
        panel: Self.panel(record, sitting.assessors), functions: Slice(firstFunction..<functions.count),
        keys: Slice(firstKey..<keys.count), numerator: 0, denominator: 1)
      switch sitting.score {
      case .blank: break
      case .absent: made.score = .absent
      case .given(let total):
        made.score = .given
        (made.numerator, made.denominator) = (total.numerator, total.denominator)
      }
      sittings.append(made)
    }
  }

  private mutating func fillFunctions(
    _ record: CompactRecord, _ sitting: CompactRecord.Sitting, _ tables: Programme.Tables,
    _ allowed: ProgrammeSittingContent
  ) throws(HandOver) {
    for index in sitting.functions.range {
      let code = tables.functionCodes.number(record.functions[index].code, of: record)
      guard allowed.functions[Int(sitting.component.number)].contains(code) else { throw .nameUnknown }
      functions.append(Function(code: code, value: scaled(record.functions[index].score)))
    }
    for index in sitting.keys.range {
      let code = tables.itemCodes.number(record.keys[index].code, of: record)
      guard allowed.keys.contains(code) else { throw .nameUnknown }
      keys.append(Key(code: code, isPassed: record.keys[index].isPassed))
    }
  }

  private mutating func fillEvidence(
    _ record: CompactRecord, _ tables: Programme.Tables, _ application: ProgrammeApplication
  ) throws(HandOver) {
    for index in record.evidence.indices {
      let evidence = record.evidence[index]
      let item = Self.item(evidence.item, record, tables, application)
      guard item >= 0 else { throw .nameUnknown }
      pieces.append(
        Piece(
          item: item, next: -1, kind: evidence.kind.bit, panel: Self.panel(record, evidence.assessors),
          date: evidence.date, value: scaled(evidence.score)))
    }
  }

  /// The item that a text names: one of the level applied for by its code, or any by its full name.
  static func item(
    _ text: CompactRecord.Text, _ record: CompactRecord, _ tables: Programme.Tables,
    _ application: ProgrammeApplication
  ) -> Int32 {
    let own = application.itemCodes.number(text, of: record)
    return own >= 0 ? application.items[Int(own)] : tables.items.number(text, of: record)
  }

  /// How many different people: each counts once (rule 1).
  private static func panel(_ record: CompactRecord, _ assessors: CompactRecord.Stretch) -> Int32 {
    // No panel of people is so large that comparing each with each takes long.
    guard assessors.range.count <= 64 else {
      return Int32(clamping: Set(assessors.range.map { record.string(record.assessors[$0]) }).count)
    }
    var count: Int32 = 0
    for index in assessors.range {
      let isNamedBefore = (assessors.range.lowerBound..<index).contains {
        record.areEqual(record.assessors[$0], record.assessors[index])
      }
      if !isNamedBefore { count += 1 }
    }
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
