import CompetencyModel
import LearnerRecords
import Standards
import Vocabulary

/// Diplomas, and the expectation of one.
extension EligibilityRules {
  /// One diploma must have all the attributes together.
  func graduate(_ condition: GraduateCondition) -> Trace {
    let candidates = record.education.enumerated().filter { fits($0.element, condition) }.map { offset, diploma in
      let programme = hasProgramme(diploma, condition)
      let status = Status.all([programme, graduation(of: diploma, condition)])
      let note = programme == .unknown ? Trace.Note.programmeNotRecorded : .notGraduated
      return (offset: offset, diploma: diploma, status: status, notes: status == .met ? [] : [note])
    }
    let required = Self.describe(condition)
    let status = Status.any(candidates.map(\.status))
    guard let best = candidates.first(where: { $0.status == status }) else {
      return Trace("graduate", .notMet, required: required)
    }
    return Trace(
      "graduate", status, required: required,
      actual: "\(best.diploma.school.rawValue) \(best.diploma.education.rawValue)", notes: best.notes,
      uses: ["/education/\(best.offset)/major"])
  }

  private func fits(_ diploma: Diploma, _ condition: GraduateCondition) -> Bool {
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
      && (condition.education.map { diploma.education >= $0 } ?? true) && hasProgramme(diploma, condition) != .notMet
  }

  /// 班别, that one or a higher one. Every student of a 技工院校 is in some class, so there a missing one is a gap in the
  /// entry; no other school has classes.
  private func hasProgramme(_ diploma: Diploma, _ condition: GraduateCondition) -> Status {
    guard let wanted = condition.programme else { return .met }
    if let programme = diploma.programme { return programme >= wanted ? .met : .notMet }
    switch diploma.school {
    case .technicalSchool, .seniorTechnicalSchool, .technicianCollege: return .unknown
    case .secondaryVocational, .higherVocational, .university: return .notMet
    }
  }

  /// A final-year student is a student too; where students count, it does not matter when they are to graduate. 应届 is
  /// said of who has just graduated as well: a day of graduation that is past tells.
  private func graduation(of diploma: Diploma, _ condition: GraduateCondition) -> Status {
    if diploma.finalYear, diploma.graduated.map({ $0 > date }) ?? true {
      return condition.students == nil ? .notMet : .met
    }
    if diploma.enrolled, !diploma.finalYear { return condition.students == .enrolled ? .met : .notMet }
    guard let graduated = diploma.graduated else { return .unknown }
    return graduated <= date ? .met : .notMet
  }

  static func describe(_ condition: GraduateCondition) -> String {
    var words: [String] = []
    if !condition.schools.isEmpty { words.append(condition.schools.map(\.rawValue).joined(separator: "|")) }
    if let education = condition.education { words.append(">=\(education.rawValue)") }
    words.append("major:\(condition.major.rawValue)")
    if let level = condition.accreditedFor { words.append("accredited:\(level)") }
    if let programme = condition.programme { words.append(">=\(programme.rawValue)") }
    if let students = condition.students { words.append(students.rawValue) }
    return words.joined(separator: " ")
  }
}
