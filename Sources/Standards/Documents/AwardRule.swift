import Diagnostics
package import Vocabulary
import YAMLSource

/// 技能竞赛获奖晋升: which level of the ladder an award stands for.
package struct AwardRule: Sendable {
  package var competitionClass: CompetitionClass
  package var group: CompetitionGroup
  /// The first and last rank that it is for; nil: it goes by prizes.
  package var firstRank: Sited<Int>?
  package var lastRank: Sited<Int>?
  package var prizes: [Prize]
  package var grants: Sited<String>
  /// The highest level that it promotes those to who hold ``grants`` or more already; nil: ``grants``.
  package var upTo: Sited<String>?
  /// How long before the application the award may lie; nil: any time.
  package var within: CalendarLength?
  package var authority: String
  package var date: CalendarDate

  private static let shape = Shape(
    Bilingual(zh: "一条获奖晋升规则", en: "a rule on awards"),
    required: [Keys.awardClass, Keys.awardGroup, Keys.grants, Keys.authority, Keys.date],
    optional: [Keys.firstRank, Keys.lastRank, Keys.prizes, Keys.grantsUpTo, Keys.awardWithin])

  static let form = Form<AwardRule>.object(shape) { reader, decoding in
    let competitionClass = reader.read(Keys.awardClass, &decoding)
    let group = reader.read(Keys.awardGroup, &decoding)
    let firstRank = reader.read(Keys.firstRank, &decoding)
    let lastRank = reader.read(Keys.lastRank, &decoding)
    let prizes = reader.read(Keys.prizes, &decoding)
    let grants = reader.read(Keys.grants, &decoding)
    let upTo = reader.read(Keys.grantsUpTo, &decoding)
    let within = reader.read(Keys.awardWithin, &decoding)
    let authority = reader.read(Keys.authority, &decoding)
    let date = reader.read(Keys.date, &decoding)
    // Of ranks or prizes that are written but cannot be read, only that is told, not that there are none.
    guard !reader.hasUnknownKeys, firstRank != nil || reader.node(Keys.firstRank) == nil,
      lastRank != nil || reader.node(Keys.lastRank) == nil, prizes != nil || reader.node(Keys.prizes) == nil
    else { return nil }
    guard let competitionClass, let group, let grants, let authority, let date else { return nil }
    return AwardRule(
      competitionClass: competitionClass, group: group, firstRank: firstRank, lastRank: lastRank,
      prizes: (prizes ?? []).map(\.value), grants: grants, upTo: upTo, within: within, authority: authority, date: date)
  }
}
