import CompetencyModel
import LearnerRecords
import Standards
import Vocabulary

/// Work done and intended.
extension EligibilityRules {
  /// 累计从事…满 n 年: the days worked before the application date, each counted once, are at least the days of the n
  /// years before it (rule 5). 取得…证书后: only days from the earliest such certificate or title on (rule 4). 连续从事:
  /// the longest stretch without a day between two jobs; a bare declaration says nothing of stretches.
  func experience(_ work: WorkCondition) -> Trace {
    let (length, after) = (work.length, work.after)
    let required = date.dayNumber - date.adding(months: -length.months).dayNumber
    let subject = (work.isContinuous ? "continuous " : "") + Self.subject(after)
    let requiredText = "\(length) = \(required)d"
    var first = Int.min
    var uses: [String] = []
    if let after {
      guard let milestone = earliest(after) else {
        return Trace(subject, .notMet, required: requiredText, actual: "0d", notes: [after.missing])
      }
      first = milestone.date.dayNumber
      uses.append(milestone.path)
    }
    let worked = periods(of: work.of, from: first)
    uses += worked.map(\.path)
    let stretches = Self.stretches(worked.map(\.days))
    let days = work.isContinuous ? stretches.map(\.count).max() ?? 0 : stretches.reduce(0) { $0 + $1.count }
    if days >= required || after != nil || work.isContinuous || !circumstances.scheme.declaredExperience {
      return Trace(
        subject, days >= required ? .met : .notMet, required: requiredText, actual: "\(days)d", uses: uses)
    }
    guard let declared = record.declaredExperience else {
      return Trace(subject, .notMet, required: requiredText, actual: "\(days)d", uses: uses)
    }
    return Trace(
      subject, declared * 12 >= length.months ? .met : .notMet, required: requiredText, actual: "\(declared)y",
      notes: [.declaredOnly], uses: ["/declaredExperience"])
  }

  private static func subject(_ after: Milestone?) -> String {
    switch after {
    case nil: "experience"
    case .certificate: "experience after certificate"
    case .title: "experience after title"
    }
  }

  /// Days worked before the application date, by employment.
  private func periods(of: Relatedness, from first: Int) -> [(path: String, days: Range<Int>)] {
    record.employment.enumerated().compactMap { index, job in
      guard circumstances.counts(job.occupation, as: of, for: standard) else { return nil }
      let start = max(job.from.dayNumber, first)
      let end = min(job.to.map { $0.dayNumber + 1 } ?? date.dayNumber, date.dayNumber)
      return start < end ? ("/employment/\(index)/from", start..<end) : nil
    }
  }

  /// The union of periods, as stretches that do not touch.
  private static func stretches(_ periods: [Range<Int>]) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    for period in periods.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = stretches.last, period.lowerBound <= last.upperBound {
        stretches[stretches.count - 1] = last.lowerBound..<max(last.upperBound, period.upperBound)
      } else {
        stretches.append(period)
      }
    }
    return stretches
  }

  /// When the earliest certificate or title that work may be counted from was obtained.
  private func earliest(_ milestone: Milestone) -> (date: CalendarDate, path: String)? {
    switch milestone {
    case .certificate(let condition):
      qualifying(condition).min { $0.element.date < $1.element.date }
        .map { ($0.element.date, "/certificates/\($0.offset)/date") }
    case .title(let rank):
      titles(rank).min { $0.element.date < $1.element.date }.map { ($0.element.date, "/titles/\($0.offset)/date") }
    }
  }

  /// 从事: a day's work is work. Declared years count as they do for 累计: whoever has worked for years has worked.
  func engaged(_ of: Relatedness) -> Trace {
    let worked = periods(of: of, from: .min)
    if worked.isEmpty, circumstances.scheme.declaredExperience, let declared = record.declaredExperience, declared > 0 {
      return Trace(
        "engaged", .met, required: of.rawValue, actual: "\(declared)y", notes: [.declaredOnly],
        uses: ["/declaredExperience"])
    }
    return Trace("engaged", worked.isEmpty ? .notMet : .met, required: of.rawValue, uses: worked.map(\.path))
  }

  /// 拟从事, as the applicant says.
  func intends(_ of: Relatedness) -> Trace {
    guard let intended = record.application.intendedOccupation else {
      return Trace("intends", .unknown, required: of.rawValue)
    }
    return Trace(
      "intends", circumstances.counts(intended, as: of, for: standard) ? .met : .notMet, required: of.rawValue,
      actual: intended.description, uses: ["/application/intendedOccupation"])
  }
}

extension Milestone {
  /// What to say where there is none to count from.
  fileprivate var missing: Trace.Note {
    switch self {
    case .certificate: .noCertificate
    case .title: .noTitle
    }
  }
}
