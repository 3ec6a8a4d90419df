import Vocabulary

/// Diplomas, titles and training.
extension Judging {
  // MARK: Titles and training

  func earliestTitle(_ condition: ProgrammeCondition, _ relations: Int, _ tables: Programme.Tables) -> Int? {
    var earliest: Int?
    for index in dossier.titles.indices {
      let title = dossier.titles[index]
      guard title.date <= dossier.date, title.rank >= condition.rank, title.speciality >= 0,
        Int(title.speciality) < tables.relations[relations].titles.count,
        tables.relations[relations].titles[Int(title.speciality)]
      else { continue }
      if let best = earliest, dossier.titles[best].date <= title.date { continue }
      earliest = index
    }
    return earliest
  }

  mutating func title(_ condition: ProgrammeCondition, _ relations: Int, _ tables: Programme.Tables) -> Status {
    guard let earliest = earliestTitle(condition, relations, tables) else {
      tree.add(condition.template, .notMet, notes: NoteList(.noTitle))
      return .notMet
    }
    let title = dossier.titles[earliest]
    let start = tree.usesCount
    tree.use(RecordPath(.titleRank, earliest))
    tree.use(RecordPath(.titleDate, earliest))
    return add(
      condition, isHeld(condition, since: title.date) ? .met : .notMet,
      ActualValue(.rankSince, Int(title.rank), Int(title.date.raw)), usesStart: start)
  }

  mutating func trained(_ condition: ProgrammeCondition, _ relations: Int, _ tables: Programme.Tables) -> Status {
    let steps = Int(condition.steps) + Int(tables.relations[relations].ladder) * tables.steps.count
    var best: Int?
    var status = Status.notMet
    for index in dossier.trainings.indices {
      let course = dossier.trainings[index]
      guard course.date <= dossier.date, counts(course.occupation, asRelated: false, relations, tables),
        tables.sufficientFrom[steps + Int(course.stepName)] <= dossier.date
      else { continue }
      let enough: Status =
        condition.hours < 0 ? .met : course.hours < 0 ? .unknown : course.hours >= condition.hours ? .met : .notMet
      if best == nil || status.or(enough) != status { (best, status) = (index, enough) }
    }
    guard let best else {
      tree.add(condition.template, .notMet)
      return .notMet
    }
    let course = dossier.trainings[best]
    let start = tree.usesCount
    tree.use(RecordPath(.trainingLevel, best))
    if condition.hours >= 0 { tree.use(RecordPath(.trainingHours, best)) }
    return add(
      condition, status,
      course.hours < 0 ? .none : ActualValue(.training, Int(course.stepName), course.hours),
      notes: status == .unknown ? NoteList(.hoursNotRecorded) : NoteList(), usesStart: start)
  }

  // MARK: Diplomas

  mutating func graduate(_ condition: ProgrammeCondition, _ relations: Int, _ tables: Programme.Tables) -> Status {
    var best: Int?
    var status = Status.notMet
    var isProgrammeUnknown = false
    for index in dossier.diplomas.indices {
      let diploma = dossier.diplomas[index]
      guard fits(diploma, condition, relations, tables) else { continue }
      let programme = hasProgramme(diploma, condition)
      guard programme != .notMet else { continue }
      let fitting = programme.and(graduation(of: diploma, condition))
      if best == nil || status.or(fitting) != status {
        (best, status) = (index, fitting)
        isProgrammeUnknown = programme == .unknown
      }
    }
    guard let best else {
      tree.add(condition.template, .notMet)
      return .notMet
    }
    let diploma = dossier.diplomas[best]
    let start = tree.usesCount
    tree.use(RecordPath(.major, best))
    let notes =
      status == .met
      ? NoteList() : NoteList(isProgrammeUnknown ? .programmeNotRecorded : .notGraduated)
    return add(
      condition, status, ActualValue(.diploma, Int(diploma.school), Int(diploma.education)), notes: notes,
      usesStart: start)
  }

  /// All attributes but the class and the graduation.
  private func fits(
    _ diploma: Dossier.Diploma, _ condition: ProgrammeCondition, _ relations: Int, _ tables: Programme.Tables
  ) -> Bool {
    if condition.schools != 0, condition.schools & 1 << diploma.school == 0 { return false }
    if diploma.education < condition.education { return false }
    if condition.major > 0 {
      guard diploma.major >= 0, Int(diploma.major) < tables.relations[relations].majors.count,
        tables.relations[relations].majors[Int(diploma.major)] >= condition.major
      else { return false }
    }
    guard condition.steps >= 0 else { return true }
    guard diploma.accreditedFor >= 0 else { return false }
    let steps = Int(condition.steps) + Int(tables.relations[relations].ladder) * tables.steps.count
    return tables.sufficientFrom[steps + Int(diploma.accreditedFor)] <= dossier.date
  }

  private func hasProgramme(_ diploma: Dossier.Diploma, _ condition: ProgrammeCondition) -> Status {
    if condition.programme == 255 { return .met }
    if diploma.programme != 255 { return diploma.programme >= condition.programme ? .met : .notMet }
    return diploma.hasClasses ? .unknown : .notMet
  }

  private func graduation(of diploma: Dossier.Diploma, _ condition: ProgrammeCondition) -> Status {
    if diploma.isFinalYear, diploma.graduated.isAbsent || diploma.graduated > dossier.date {
      return condition.finalYearCounts ? .met : .notMet
    }
    if diploma.isEnrolled, !diploma.isFinalYear { return condition.enrolledCounts ? .met : .notMet }
    if diploma.graduated.isAbsent { return .unknown }
    return diploma.graduated <= dossier.date ? .met : .notMet
  }
}
