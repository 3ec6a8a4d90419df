import CompetencyModel
import LearnerRecords
import Standards
import Vocabulary

/// Professional titles that meet a condition, or narrowly miss it.
struct TitleMaker {
  let applicationDate: CalendarDate
  let isTight: Bool

  private static let otherSpecialities = ["会计", "经济", "档案", "播音主持", "园林绿化"]

  /// Of the rank, now and then of the next one.
  func title(
    _ rank: TitleRank, _ standard: Standard, on date: CalendarDate, _ random: inout RandomStream
  ) -> HeldTitle {
    let higher = TitleRank.allCases.first { $0 > rank }
    return HeldTitle(
      rank: !isTight && random.chance(15) ? higher ?? rank : rank,
      speciality: random.pick(from: standard.related.titles) ?? otherSpeciality(standard, &random), date: date)
  }

  func title(_ condition: TitleCondition, for demand: Demand, _ random: inout RandomStream) -> HeldTitle {
    let latest = applicationDate.adding(months: -(condition.held?.months ?? 0))
    let date = random.chance(8) ? latest : latest.adding(days: -random.within(1...(isTight ? 300 : 1500)))
    var title = title(condition.rank, demand.standard, on: date, &random)
    guard demand.fulfilment == .missed else { return title }
    let lower = TitleRank.allCases.last { $0 < condition.rank }
    switch random.below(lower == nil ? 2 : 3) {
    case 0: title.date = latest.adding(days: random.within(1...40))
    case 1: title.speciality = otherSpeciality(demand.standard, &random)
    default: title.rank = lower ?? title.rank
    }
    return title
  }

  private func otherSpeciality(_ standard: Standard, _ random: inout RandomStream) -> String {
    let others = Self.otherSpecialities.filter { !standard.related.titles.contains($0) }
    return random.pick(from: others) ?? "其他"
  }
}
