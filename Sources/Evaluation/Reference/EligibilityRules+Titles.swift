import CompetencyModel
import LearnerRecords
import Standards
import Vocabulary

/// 职称 and 正规培训.
extension EligibilityRules {
  /// Titles of a rank or a higher one, in a speciality that corresponds to the occupation.
  func titles(_ rank: TitleRank) -> [(offset: Int, element: HeldTitle)] {
    record.titles.enumerated().filter { _, title in
      title.date <= date && title.rank >= rank && standard.related.titles.contains(title.speciality)
    }.map { ($0.offset, $0.element) }
  }

  func title(_ condition: TitleCondition) -> Trace {
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
  func trained(_ condition: TrainingCondition) -> Trace {
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
      notes: status == .unknown ? [.hoursNotRecorded] : [],
      uses: ["/training/\(best.offset)/level"] + (condition.hours == nil ? [] : ["/training/\(best.offset)/hours"]))
  }
}
