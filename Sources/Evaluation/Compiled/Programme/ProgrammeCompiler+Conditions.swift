import CompetencyModel
import LearnerRecords
import Standards
import Vocabulary

/// 申报条件 as flat lists.
extension ProgrammeCompiler {
  mutating func addEligibility(_ clauses: [EligibilityClause]) -> Slice {
    let start = tables.eligibility.count
    for clause in clauses {
      guard let owner = model.standard(clause.owner.standard) else { continue }
      let template = clauseTemplate(.eligibility, clause.id, required: "any")
      let relations = relations(of: owner)
      let alternatives = clause.alternatives.enumerated().map { number, alternative in
        let template = self.template(.alternative, "(\(number + 1))")
        let start = tables.conditions.count
        for condition in alternative.conditions {
          let made = self.condition(condition, of: owner)
          tables.conditions.append(made)
        }
        return ProgrammeAlternative(template: template, conditions: Slice(start..<tables.conditions.count))
      }
      let first = tables.alternatives.count
      tables.alternatives += alternatives
      tables.eligibility.append(
        ProgrammeEligibility(
          template: template, relations: relations, alternatives: Slice(first..<tables.alternatives.count)))
    }
    return Slice(start..<tables.eligibility.count)
  }

  private mutating func relations(of standard: Standard) -> Int32 {
    if let number = relationNumbers[standard.key] { return number }
    let related = standard.related
    let start = tables.relatedOccupations.count
    tables.relatedOccupations += standard.relatedOccupations.flatMap { occupations.codes(of: $0) }
      .map { OccupationNumber($0) }
    let own = occupations.codes(of: standard.occupation).map { OccupationNumber($0) }
    for major in related.ownMajors + related.majors { tables.majors.add(major) }
    for title in related.titles { tables.specialities.add(title) }
    let number = Int32(truncatingIfNeeded: tables.relations.count)
    // Lists by major and title are as long as what was named by then; what is named later is neither own nor related.
    tables.relations.append(
      ProgrammeRelations(
        ladder: max(0, tables.ladders.number(standard.ladder)), occupation: own[0], otherCodes: Array(own.dropFirst()),
        relatedOccupations: Slice(start..<tables.relatedOccupations.count),
        majors: tables.majors.names.map {
          related.ownMajors.contains($0)
            ? ProgrammeRelations.ownMajor : related.majors.contains($0) ? ProgrammeRelations.relatedMajor : 0
        },
        titles: tables.specialities.names.map { related.titles.contains($0) }))
    relationNumbers[standard.key] = number
    return number
  }

  private mutating func condition(_ condition: Condition, of owner: Standard) -> ProgrammeCondition {
    switch condition {
    case .experience(let work): return experience(work, of: owner)
    case .engaged(let of): return relatedness(.engaged, "engaged", of)
    case .intends(let of): return relatedness(.intends, "intends", of)
    case .holds(let certificate, let held):
      let required = held.map { "\(certificate.level) for \($0)" } ?? certificate.level
      var made = ProgrammeCondition(kind: .holds, template: template(.condition, "holds", required: required))
      made.certificateCountsRelated = certificate.of == .related
      made.steps = sufficientSteps(certificate.level, for: owner)
      made.months = months(held)
      return made
    case .title(let title):
      let required = title.held.map { "\(title.rank.rawValue) for \($0)" } ?? title.rank.rawValue
      var made = ProgrammeCondition(kind: .title, template: template(.condition, "title", required: required))
      made.rank = title.rank.number
      made.months = months(title.held)
      return made
    case .graduate(let diploma): return graduate(diploma, of: owner)
    case .trained(let training):
      let required = training.hours.map { "\(training.level), \($0)h" } ?? training.level
      var made = ProgrammeCondition(kind: .trained, template: template(.condition, "trained", required: required))
      made.steps = sufficientSteps(training.level, for: owner)
      made.hours = training.hours ?? -1
      return made
    case .apprenticeship(let of):
      var made = ProgrammeCondition(
        kind: .apprenticeship, template: template(.condition, "apprenticeship", required: "completed"))
      made.countsRelated = of == .related
      return made
    case .age(let years):
      var made = ProgrammeCondition(kind: .age, template: template(.condition, "age", required: "\(years)"))
      made.number = years
      return made
    case .qualification(let kind):
      var made = ProgrammeCondition(
        kind: .qualification, template: template(.condition, "credential", required: kind.rawValue))
      made.number = Int(kind.number)
      return made
    }
  }

  private func months(_ length: CalendarLength?) -> Int { length?.months ?? -1 }

  private mutating func relatedness(
    _ kind: ProgrammeCondition.Kind, _ subject: String, _ of: Relatedness
  ) -> ProgrammeCondition {
    var made = ProgrammeCondition(kind: kind, template: template(.condition, subject, required: of.rawValue))
    made.countsRelated = of == .related
    return made
  }

  private mutating func experience(_ work: WorkCondition, of owner: Standard) -> ProgrammeCondition {
    let start =
      switch work.after {
      case nil: "experience"
      case .certificate: "experience after certificate"
      case .title: "experience after title"
      }
    let subject = (work.isContinuous ? "continuous " : "") + start
    var made = ProgrammeCondition(
      kind: .experience, template: template(.work, subject, required: work.length.description))
    made.countsRelated = work.of == .related
    made.isContinuous = work.isContinuous
    made.months = months(work.length)
    switch work.after {
    case nil: break
    case .certificate(let certificate):
      made.milestone = .certificate
      made.certificateCountsRelated = certificate.of == .related
      made.steps = sufficientSteps(certificate.level, for: owner)
    case .title(let rank):
      made.milestone = .title
      made.rank = rank.number
    }
    return made
  }

  private mutating func graduate(_ condition: GraduateCondition, of owner: Standard) -> ProgrammeCondition {
    var made = ProgrammeCondition(
      kind: .graduate,
      template: template(.condition, "graduate", required: EligibilityRules.describe(condition)))
    made.schools = condition.schools.reduce(0) { $0 | 1 << $1.number }
    made.education = condition.education?.number ?? 0
    made.programme = condition.programme?.number ?? 255
    made.major =
      switch condition.major {
      case .any: 0
      case .related: ProgrammeRelations.relatedMajor
      case .own: ProgrammeRelations.ownMajor
      }
    made.finalYearCounts = condition.students != nil
    made.enrolledCounts = condition.students == .enrolled
    made.steps = condition.accreditedFor.map { sufficientSteps($0, for: owner) } ?? -1
    return made
  }

  /// Which steps of which ladders are at least a level of the owner's ladder, and from when on: what the reference
  /// evaluator says on each day on which a mapping is published.
  private mutating func sufficientSteps(_ wanted: String, for owner: Standard) -> Int32 {
    let level = StandardLevel(standard: owner.key, level: wanted)
    if let known = stepRuns[level] { return known }
    let days = Set(model.ladders.flatMap(\.mappings).map(\.date)).sorted()
    let start = tables.sufficientFrom.count
    for ladder in model.ladders {
      for step in tables.steps.names {
        func suffices(on date: CalendarDate?) -> Bool {
          circumstances(on: date ?? CompactDate.firstDay)
            .isAtLeast(step, of: ladder.id, level: wanted, for: owner)
        }
        if suffices(on: nil) {
          tables.sufficientFrom.append(.distantPast)
        } else {
          tables.sufficientFrom.append(days.first { suffices(on: $0) }.map { CompactDate($0) } ?? .distantFuture)
        }
      }
    }
    stepRuns[level] = Int32(truncatingIfNeeded: start)
    return Int32(truncatingIfNeeded: start)
  }
}
