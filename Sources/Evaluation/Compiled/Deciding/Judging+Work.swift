import Vocabulary

/// Work done and intended.
extension Judging {
  mutating func experience(
    _ condition: ProgrammeCondition, _ relations: Int, _ tables: Programme.Tables
  ) -> Status {
    let required = dossier.dayNumber - dossier.date.adding(months: -condition.months).dayNumber
    let start = tree.usesCount
    var first = Int.min
    switch condition.milestone {
    case .none: break
    case .certificate:
      guard let earliest = earliestCertificate(condition, relations, tables) else {
        return add(
          condition, .notMet, ActualValue(.days, 0), notes: NoteList(.noCertificate), detail: required,
          usesStart: start)
      }
      first = dossier.certificates[earliest].date.dayNumber
      tree.use(RecordPath(.certificateDate, earliest))
    case .title:
      guard let earliest = earliestTitle(condition, relations, tables) else {
        return add(
          condition, .notMet, ActualValue(.days, 0), notes: NoteList(.noTitle), detail: required, usesStart: start)
      }
      first = dossier.titles[earliest].date.dayNumber
      tree.use(RecordPath(.titleDate, earliest))
    }
    useWork(condition, from: first, relations, tables)
    let (longest, total) = days(of: condition, from: first, relations, tables)
    let days = condition.isContinuous ? longest : total
    let mayDeclare = condition.milestone == .none && !condition.isContinuous && tables.acceptsDeclaredExperience
    if days >= required || !mayDeclare || dossier.declaredYears < 0 {
      return add(
        condition, days >= required ? .met : .notMet, ActualValue(.days, days), detail: required, usesStart: start)
    }
    tree.discardUses(from: start)
    tree.use(RecordPath(.declaredExperience))
    return add(
      condition, dossier.declaredYears * 12 >= condition.months ? .met : .notMet,
      ActualValue(.declaredYears, dossier.declaredYears), notes: NoteList(.declaredOnly), detail: required,
      usesStart: start)
  }

  /// The days of a job that lie before the application date, and not before the first day that counts.
  private func period(_ job: Dossier.Job, from first: Int) -> (start: Int, end: Int) {
    (max(job.start, first), min(job.end, dossier.dayNumber))
  }

  /// Adds the paths of the jobs that count.
  private mutating func useWork(
    _ condition: ProgrammeCondition, from first: Int, _ relations: Int, _ tables: Programme.Tables
  ) {
    for index in dossier.jobs.indices {
      let period = period(dossier.jobs[index], from: first)
      guard period.start < period.end,
        counts(dossier.jobs[index].occupation, asRelated: condition.countsRelated, relations, tables)
      else { continue }
      tree.use(RecordPath(.employmentFrom, index))
    }
  }

  /// The longest stretch of work without a day between, and all days worked, each counted once.
  private func days(
    of condition: ProgrammeCondition, from first: Int, _ relations: Int, _ tables: Programme.Tables
  ) -> (longest: Int, total: Int) {
    var (longest, total) = (0, 0)
    var (start, end) = (Int.min, Int.min)
    for index in dossier.jobsByStart {
      let job = dossier.jobs[Int(index)]
      let period = period(job, from: first)
      guard period.start < period.end,
        counts(job.occupation, asRelated: condition.countsRelated, relations, tables)
      else { continue }
      if end != .min, period.start <= end {
        let more = max(end, period.end)
        total += more - end
        end = more
      } else {
        (start, end) = period
        total += end - start
      }
      longest = max(longest, end - start)
    }
    return (longest, total)
  }

  mutating func engaged(_ condition: ProgrammeCondition, _ relations: Int, _ tables: Programme.Tables) -> Status {
    let start = tree.usesCount
    useWork(condition, from: .min, relations, tables)
    if tree.usesCount > start { return add(condition, .met, .none, usesStart: start) }
    if tables.acceptsDeclaredExperience, dossier.declaredYears > 0 {
      tree.use(RecordPath(.declaredExperience))
      return add(
        condition, .met, ActualValue(.declaredYears, dossier.declaredYears), notes: NoteList(.declaredOnly),
        usesStart: start)
    }
    return add(condition, .notMet, .none, usesStart: start)
  }

  mutating func intends(_ condition: ProgrammeCondition, _ relations: Int, _ tables: Programme.Tables) -> Status {
    if dossier.intended.isAbsent {
      tree.add(condition.template, .unknown)
      return .unknown
    }
    let start = tree.usesCount
    tree.use(RecordPath(.intendedOccupation))
    return add(
      condition, counts(dossier.intended, asRelated: condition.countsRelated, relations, tables) ? .met : .notMet,
      ActualValue(.occupation, Int(dossier.intended.raw)), usesStart: start)
  }
}
