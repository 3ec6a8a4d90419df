import CompetencyModel
import LearnerRecords
import Vocabulary

/// Sittings and evidence by which an application comes out as wanted.
struct ResultMaker {
  let level: LevelPlan
  let applicationDate: CalendarDate
  let asOf: CalendarDate

  struct Results {
    var sittings: [Sitting] = []
    var evidence: [Evidence] = []
  }

  func results(_ outcome: Outcome, _ stream: RandomStream) -> Results {
    var random = stream.branch("plan")
    let endorsement = random.chance(outcome == .attained ? 40 : 18) ? random.pick(from: level.endorsements) : nil
    let standings = outcome.standings(level.examinations.count, &random)
    var results = Results()
    if level.seniority > 0, random.chance(3) { addEarlierSitting(to: &results, stream.branch("earlier")) }
    for (index, (examination, standing)) in zip(level.examinations, standings).enumerated() {
      add(
        examination, standing, isAmbitious: endorsement != nil && random.chance(75), to: &results,
        stream.branch(UInt64(index)))
    }
    addOwnItems(to: &results, stream.branch("items"))
    if let endorsement { add(endorsement, to: &results, stream.branch("endorsement")) }
    let failed = zip(level.examinations, standings).filter { $0.1 == .failed }.map(\.0.clause.component)
    addPieces(knowledgeOnly: failed.contains(.practical), to: &results, stream.branch("pieces"))
    // Evidence of a failed component would make it a portfolio not finished yet.
    results.evidence.removeAll { piece in
      guard let item = ItemName(piece.item.contains("#") ? piece.item : "\(level.applied)/\(piece.item)") else {
        return false
      }
      return failed.contains { level.isExamined(item, by: $0) }
    }
    results.sittings.sort { ($0.date, $0.component) < ($1.date, $1.component) }
    return results
  }

  private var evidence: EvidenceMaker {
    EvidenceMaker(rules: level.effective.evidence, applied: level.applied, asOf: asOf)
  }

  // MARK: The certified standard

  private func add(
    _ examination: Examination, _ standing: Standing, isAmbitious: Bool, to results: inout Results,
    _ stream: RandomStream
  ) {
    var random = stream
    if examination.admitsPortfolio, standing != .failed, random.chance(7) {
      results.evidence += portfolio(of: examination, isComplete: standing == .passed, &random)
    } else {
      results.sittings += maker(examination, isAmbitious: isAmbitious).sittings(standing, &random)
    }
  }

  private func maker(_ examination: Examination, isAmbitious: Bool) -> SittingMaker {
    SittingMaker(
      examination: examination, applied: level.applied,
      window: applicationDate.dayNumber + 14...max(applicationDate.dayNumber + 14, asOf.dayNumber - 1), asOf: asOf,
      isAmbitious: isAmbitious)
  }

  /// Evidence on each item of the table instead of a sitting.
  private func portfolio(of examination: Examination, isComplete: Bool, _ random: inout RandomStream) -> [Evidence] {
    let marks = Dictionary(examination.clause.keyItems.map { ($0.item, $0.pass) }, uniquingKeysWith: max)
    let items = isComplete ? examination.items : Array(examination.items.dropLast(1 + examination.items.count / 3))
    return items.flatMap { item in
      evidence.pieces(for: item, mark: max(examination.clause.pass, marks[item] ?? .zero), &random)
    }
  }

  /// Items of the certified standard that need evidence of their own.
  private func addOwnItems(to results: inout Results, _ stream: RandomStream) {
    var random = stream
    for clause in level.effective.items {
      results.evidence += evidence.pieces(for: clause.item, mark: clause.pass, &random)
    }
  }

  /// From training and daily work, as most learners bring some: too few to be a portfolio. Evidence on skills would
  /// leave a failed practical open, so there it is of knowledge only.
  private func addPieces(knowledgeOnly: Bool, to results: inout Results, _ stream: RandomStream) {
    var random = stream
    guard random.chance(88) else { return }
    let count = random.within(3...Self.mostPieces)
    let skills = knowledgeOnly ? [] : random.shuffled(level.skills).dropLast().prefix(count * 2 / 3)
    let knowledge = random.shuffled(level.knowledge).prefix(count - skills.count)
    for item in skills + knowledge {
      let isPassing = random.chance(85)
      results.evidence += evidence.pieces(for: item, mark: .pass, isPassing: isPassing, &random).prefix(1)
    }
  }

  static let mostPieces = 8

  /// From when a lower level was taken: it belongs to that level, and decides nothing here.
  private func addEarlierSitting(to results: inout Results, _ stream: RandomStream) {
    var random = stream
    let levels = level.standard.levels.filter { $0.level != level.applied.level }
    guard let earlier = random.pick(from: levels), let clause = random.pick(from: earlier.examinations) else { return }
    results.sittings.append(
      Sitting(
        component: clause.component, date: applicationDate.adding(days: -random.within(300...1500)),
        score: .given(RecordedScore(ScoreMaker(mark: clause.pass).passing(&random))),
        standard: clause.owner.standard.standard, level: clause.owner.level,
        assessors: clause.assessors.map { Panel.assessors($0, &random) } ?? []))
  }

  // MARK: Endorsed standards

  /// Mostly all that the endorsement asks for; else one item is not good enough, or some are not shown yet.
  private func add(_ endorsement: Endorsement, to results: inout Results, _ stream: RandomStream) {
    var random = stream
    let maker = EvidenceMaker(rules: endorsement.rules, applied: level.applied, asOf: asOf)
    let quality = random.below(100)
    let shown = quality < 85 ? endorsement.items : Array(endorsement.items.dropLast(1 + endorsement.items.count / 3))
    let weak = (65..<85).contains(quality) ? random.below(shown.count) : nil
    for (index, clause) in shown.enumerated() {
      results.evidence += maker.pieces(for: clause.item, mark: clause.pass, isPassing: index != weak, &random)
    }
    for examination in endorsement.examinations {
      let standing: Standing = quality < 75 ? .passed : quality < 88 ? .failed : .open
      results.sittings += self.maker(examination, isAmbitious: true).sittings(standing, &random)
    }
  }
}

extension Score {
  /// 60, the mark of every national examination.
  fileprivate static let pass = Score(hundredths: 6000) ?? .full
}
