import CompetencyModel
import LearnerRecords
import Vocabulary

/// Pieces of competency evidence that count under given rules.
struct EvidenceMaker {
  let rules: EvidenceClause
  let applied: StandardLevel
  let asOf: CalendarDate

  private static let ordinaryKinds: [EvidenceKind] = [
    .practicalExam, .workplaceObservation, .simulation, .workProduct, .project,
  ]
  private static let knowledgeKinds: [EvidenceKind] = [.writtenTest, .writtenTest, .oralExam]

  /// As many pieces as the item needs, each at least at the mark; or each below it.
  func pieces(for item: ItemName, mark: Score, isPassing: Bool = true, _ random: inout RandomStream) -> [Evidence] {
    let maker = ScoreMaker(mark: mark)
    return kinds(item.kind, &random).map { kind in
      let score = isPassing ? maker.passing(&random) : maker.failing(&random)
      return Evidence(
        item: name(item), kind: kind, score: Self.asPoints(score, &random), date: date(&random),
        assessors: Panel.assessors(max(1, rules.assessors), &random),
        organisation: random.chance(60) ? CareerStock.trainingBody(&random) : nil)
    }
  }

  /// The required kinds first, then others until there are enough.
  private func kinds(_ kind: ItemKind, _ random: inout RandomStream) -> [EvidenceKind] {
    guard kind == .skill else { return [random.pick(Self.knowledgeKinds)] }
    let accepted = rules.acceptedKinds.flatMap { $0.isEmpty ? nil : $0 } ?? Self.ordinaryKinds
    // Practice before papers: what a rule merely tolerates is rare.
    let practice = accepted.filter(Self.ordinaryKinds.contains)
    var kinds = rules.requiredKinds
    while kinds.count < rules.count { kinds.append(random.pick(practice.isEmpty ? accepted : practice)) }
    return kinds
  }

  /// Some sheets give points out of fifty.
  private static func asPoints(_ score: Score, _ random: inout RandomStream) -> RecordedScore {
    guard random.chance(4), score.hundredths % 200 == 0 else { return RecordedScore(score) }
    return RecordedScore("\(score.hundredths / 200)/50") ?? RecordedScore(score)
  }

  private func date(_ random: inout RandomStream) -> CalendarDate {
    let months = min(rules.recency?.months ?? 12, 12)
    let oldest = asOf.adding(months: -months).dayNumber - asOf.dayNumber + 1
    return asOf.adding(days: random.within(min(oldest, -1)...(-1)))
  }

  private func name(_ item: ItemName) -> String {
    item.owner == applied ? "\(item.kind.rawValue)/\(item.code)" : item.description
  }
}
