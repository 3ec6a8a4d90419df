import CompetencyModel
import LearnerRecords
import Vocabulary

/// Sittings of one component that make it come out as wanted.
struct SittingMaker {
  let examination: Examination
  /// The certified standard's level applied for: sittings of anything else name what they are of.
  let applied: StandardLevel
  /// After the application; the last day is the day before the as-of date.
  let window: ClosedRange<Int>
  let asOf: CalendarDate
  /// Whether the learner aims at an endorsement, and so at its marks.
  let isAmbitious: Bool

  private var clause: ExaminationClause { examination.clause }
  private var scores: ScoreMaker { ScoreMaker(mark: clause.pass) }
  private var aims: ScoreMaker { ScoreMaker(mark: isAmbitious ? examination.highestMark : clause.pass) }

  func sittings(_ standing: Standing, _ random: inout RandomStream) -> [Sitting] {
    switch standing {
    case .passed: passed(&random)
    case .failed: failed(&random)
    case .open: open(&random)
    }
  }

  // MARK: Passed

  private func passed(_ random: inout RandomStream) -> [Sitting] {
    let days = days(&random)
    switch random.below(100) {
    case ..<9: return [failing(on: days.0, &random), passing(on: days.1, &random)]
    case ..<14: return [absent(on: days.0, &random), passing(on: days.1, &random)]
    case ..<17: return [passing(on: days.0, &random), failing(on: days.1, &random)]
    default: return [passing(on: days.0, &random)]
    }
  }

  private func passing(on day: Int, _ random: inout RandomStream) -> Sitting {
    var sitting = sitting(on: day, &random)
    fill(&sitting, aims, isPassing: true, &random)
    addKeys(&sitting, failing: nil, &random)
    return sitting
  }

  // MARK: Failed

  private func failed(_ random: inout RandomStream) -> [Sitting] {
    let days = days(&random)
    switch random.below(100) {
    case ..<18: return [absent(on: days.0, &random)]
    case ..<38: return [failingKey(on: days.0, &random)]
    case ..<50: return [failing(on: days.0, &random), failing(on: days.1, &random)]
    case ..<55: return [failing(on: days.0, &random), absent(on: days.1, &random)]
    default: return [failing(on: days.0, &random)]
    }
  }

  private func failing(on day: Int, _ random: inout RandomStream) -> Sitting {
    var sitting = sitting(on: day, &random)
    fill(&sitting, scores, isPassing: false, &random)
    addKeys(&sitting, failing: random.chance(20) ? random.pick(from: examination.keys) : nil, &random)
    return sitting
  }

  /// A good score, but a ★ item was not passed; where there is no ★, just a failing score.
  private func failingKey(on day: Int, _ random: inout RandomStream) -> Sitting {
    guard let key = random.pick(from: examination.keys) else { return failing(on: day, &random) }
    var sitting = sitting(on: day, &random)
    fill(&sitting, scores, isPassing: true, &random)
    addKeys(&sitting, failing: key, &random)
    return sitting
  }

  private func absent(on day: Int, _ random: inout RandomStream) -> Sitting {
    var sitting = sitting(on: day, &random)
    sitting.score = .absent
    return sitting
  }

  // MARK: Open

  private func open(_ random: inout RandomStream) -> [Sitting] {
    let day = days(&random).0
    switch random.below(100) {
    case ..<35: return []
    case ..<65: return [sitting(on: day, &random)]
    case ..<75:
      // Held, but after the day that everything is judged on.
      var late = passing(on: day, &random)
      late.date = asOf.adding(days: random.within(1...20))
      return [late]
    case ..<85: return [withoutFullPanel(on: day, &random)]
    default: return [withoutAllFunctions(on: day, &random)]
    }
  }

  /// Passed, had the panel been large enough, odd where it must be, or on record.
  private func withoutFullPanel(on day: Int, _ random: inout RandomStream) -> Sitting {
    guard let size = examination.panel else { return sitting(on: day, &random) }
    var sitting = passing(on: day, &random)
    if random.chance(50) {
      sitting.assessors = []
    } else if clause.oddPanel, random.chance(50) {
      sitting.assessors = Panel.assessors(size + 1, &random)
    } else if let smallest = clause.assessors, smallest > 1 {
      sitting.assessors = Array(sitting.assessors.prefix(smallest - 1))
    } else {
      sitting.assessors = []
    }
    return sitting
  }

  /// No total, and one function not marked yet; the others are good, so that all is possible.
  private func withoutAllFunctions(on day: Int, _ random: inout RandomStream) -> Sitting {
    var sitting = sitting(on: day, &random)
    guard clause.weights.count > 1 else { return sitting }
    for row in clause.weights { sitting.functions[row.row] = RecordedScore.whole(random.within(75...98)) }
    sitting.functions[random.pick(clause.weights).row] = nil
    addKeys(&sitting, failing: nil, &random)
    return sitting
  }

  // MARK: Parts

  /// Two days of the window in order, some weeks apart where it is wide enough.
  private func days(_ random: inout RandomStream) -> (Int, Int) {
    let first = window.lowerBound + random.below(max(1, window.count * 2 / 3))
    return (first, random.within(min(first + 1, window.upperBound)...window.upperBound))
  }

  private func sitting(on day: Int, _ random: inout RandomStream) -> Sitting {
    var sitting = Sitting(component: clause.component, date: asOf.adding(days: day - asOf.dayNumber), score: nil)
    if clause.owner != applied || random.chance(6) {
      sitting.standard = clause.owner.standard.standard
      sitting.level = clause.owner.level
    }
    if let panel = isAmbitious ? examination.largestPanel : examination.panel {
      sitting.assessors = Panel.assessors(panel, &random)
    }
    return sitting
  }

  /// The total, often with the functions it is the sum of, now and then only these.
  private func fill(_ sitting: inout Sitting, _ maker: ScoreMaker, isPassing: Bool, _ random: inout RandomStream) {
    func score(_ random: inout RandomStream) -> Score {
      isPassing ? maker.passing(&random) : maker.failing(&random)
    }
    guard !clause.weights.isEmpty, random.chance(55) else {
      sitting.score = .given(RecordedScore(score(&random)))
      return
    }
    let (scores, total) = maker.rows(clause.weights.map(\.percent), isPassing: isPassing, &random)
    for (row, score) in zip(clause.weights, scores) { sitting.functions[row.row] = RecordedScore.whole(score) }
    switch random.below(20) {
    case 0: break
    // A slip in adding up: the total that is given counts.
    case 1: sitting.score = .given(RecordedScore(score(&random)))
    default: sitting.score = .given(RecordedScore(total))
    }
  }

  private func addKeys(_ sitting: inout Sitting, failing: String?, _ random: inout RandomStream) {
    guard failing != nil || random.chance(75) else { return }
    for key in examination.keys { sitting.keys[key] = key != failing }
    for key in examination.endorsedKeys { sitting.keys[key] = random.chance(isAmbitious ? 97 : 85) }
  }
}

extension RecordedScore {
  static func whole(_ points: Int) -> RecordedScore {
    RecordedScore(Score(hundredths: min(max(points, 0), 100) * 100) ?? .zero)
  }
}
