import Vocabulary

/// What may stand for an examination: awards and recognitions.
extension RecordDecoder {
  mutating func award(_ slot: Int) -> Award? {
    let competition = required(.awardCompetition, slot) { $0.prose(.awardCompetition, slot) }
    let competitionClass = required(.awardClass, slot) { $0.word(Words.competitionClasses, .awardClass, slot) }
    let group = required(.awardGroup, slot) { $0.word(Words.competitionGroups, .awardGroup, slot) }
    let prize = word(Words.prizes, .awardPrize, slot)
    let hasPrize = !fields.value(.awardPrize, slot: slot).isBlank
    let rank = hasPrize ? rank(slot) : required(.awardRank, slot) { $0.rank(slot) }
    let occupation = required(.awardOccupation, slot) { $0.occupation(.awardOccupation, slot) }
    let date = required(.awardDate, slot) { $0.day(.awardDate, slot) }
    let approval = named(prose(.awardApproval, slot))
    guard let competition, let competitionClass, let group, let occupation, let date else { return nil }
    return Award(
      competition: competition, competitionClass: competitionClass, group: group, rank: rank, prize: prize,
      occupation: occupation, date: date, approval: approval)
  }

  private mutating func rank(_ slot: Int) -> Int? {
    guard let text = textOrNumber(.awardRank, slot) else { return nil }
    if let rank = RankReading.read(text) { return rank }
    fail(InvalidRank(written: text), .awardRank, slot)
    return nil
  }

  mutating func recognition(_ slot: Int) -> Recognition? {
    let kind = required(.recognitionKind, slot) { $0.word(Words.recognitions, .recognitionKind, slot) }
    let level = level(.recognitionLevel, slot)
    let date = required(.recognitionDate, slot) { $0.day(.recognitionDate, slot) }
    let approver = named(name(.recognitionApprover, slot))
    let reference = named(prose(.recognitionReference, slot))
    guard let kind, let date else { return nil }
    return Recognition(kind: kind, level: level, date: date, approver: approver, reference: reference)
  }
}
