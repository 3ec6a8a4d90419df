import CompetencyModel
import LearnerRecords
import Vocabulary

/// Awards and recognitions about what the ladders' rules ask. The programme leaves them to the reference evaluator, so
/// few records have any.
extension RecordGenerator {
  mutating func addWaivers(to record: inout LearnerRecord, _ standard: Standard, _ date: CalendarDate) {
    guard chance(3) else { return }
    let ladder = model.ladder(standard.ladder)
    for _ in 0...number(0...1) {
      let rule = (ladder?.awards ?? []).randomElement(using: &random)
      let ranks = [rule?.firstRank, rule?.lastRank].compactMap(\.self) + [1]
      var award = Award(
        competition: "大赛", competitionClass: rule?.competitionClass ?? pick(CompetitionClass.allCases),
        group: rule?.group ?? pick(CompetitionGroup.allCases), occupation: standard.occupation.code,
        date: day(before: date, [0, 12, 24]), approval: chance(80) ? "核〔2025〕1号" : nil)
      if let prizes = rule?.prizes, chance(80) {
        award.prize = chance(70) ? pick(prizes) : pick(Prize.allCases)
      } else {
        award.rank = max(1, pick(ranks) + pick([-1, 0, 0, 1]))
      }
      record.awards.append(award)
    }
    if chance(60) {
      let rule = (ladder?.recognitions ?? []).randomElement(using: &random)
      record.recognitions.append(
        Recognition(
          kind: rule?.kind ?? pick(RecognitionKind.allCases),
          level: rule.flatMap { chance(50) ? pick($0.levels) : nil },
          date: day(before: asOf, [0, 1]), approver: chance(80) ? "周" : nil))
    }
  }
}
