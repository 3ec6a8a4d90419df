package import Diagnostics
package import Vocabulary

/// 技能竞赛获奖 (rule 28).
package struct Award: Hashable, Codable, Sendable {
  package var competition: String
  package var competitionClass: CompetitionClass
  package var group: CompetitionGroup
  /// 名次; nil where a prize was given, or neither is on record.
  package var rank: Int?
  package var prize: Prize?
  package var occupation: OccupationCode
  package var date: CalendarDate
  /// 核准文号 of the authority that lets the award stand for a level; nil: none on record.
  package var approval: String?

  package init(
    competition: String, competitionClass: CompetitionClass, group: CompetitionGroup, rank: Int? = nil,
    prize: Prize? = nil, occupation: OccupationCode, date: CalendarDate, approval: String? = nil
  ) {
    self.competition = competition
    self.competitionClass = competitionClass
    self.group = group
    self.rank = rank
    self.prize = prize
    self.occupation = occupation
    self.date = date
    self.approval = approval
  }
}

extension Award {
  /// The rank, or the prize where there is none.
  package var placing: String { rank.map(String.init) ?? prize?.rawValue ?? "" }

  /// What makes it the same award of a person, however its competition, placing, occupation or approval is written:
  /// nobody takes part in two competitions of one class and group on a day.
  package var identity: String { "\(competitionClass.rawValue) \(group.rawValue) \(date)" }

  /// An identity for people: in Chinese by the words of the field.
  package static func words(ofIdentity identity: String) -> Bilingual {
    let parts = identity.split(separator: " ", maxSplits: 2).map(String.init)
    guard parts.count == 3, let kind = CompetitionClass(rawValue: parts[0]),
      let group = CompetitionGroup(rawValue: parts[1])
    else { return Bilingual(zh: identity, en: identity) }
    return Bilingual(zh: "\(kind.chinese)\(group.chinese) \(parts[2])", en: identity)
  }
}
