import Standards
import Vocabulary

/// The days of work that a route asks for, before a date.
struct WorkDemand {
  /// By demand: the days after the certificate or title that starts its count.
  private(set) var afterMilestone: [Int: Int] = [:]
  /// In one stretch; nil: no such condition.
  private(set) var continuous: Int?
  /// In all.
  private(set) var total: Int?
  /// Whether there must be no work at all that could count.
  private(set) var isIdle = false
  /// Whether every condition on work lets related occupations count.
  private(set) var relatedness = Relatedness.related
  /// The years asked for in all, for those who only declare them.
  private(set) var years: Int?

  /// The days that the newest part of the work must have, if something is counted within it.
  var core: Int? { (Array(afterMilestone.values) + (continuous.map { [$0] } ?? [])).max() }

  init(_ route: Route, before date: CalendarDate, _ random: inout RandomStream) {
    for (index, demand) in route.demands.enumerated() {
      switch demand.condition {
      case .experience(let work): add(work, demand, index, isTight: route.isTight, before: date, &random)
      case .engaged(let of):
        if of == .own { relatedness = .own }
        if demand.fulfilment == .missed {
          isIdle = true
        } else {
          total = max(total ?? 0, random.within(1...(route.isTight ? 60 : 900)))
        }
      default: break
      }
    }
  }

  private mutating func add(
    _ work: WorkCondition, _ demand: Demand, _ index: Int, isTight: Bool, before date: CalendarDate,
    _ random: inout RandomStream
  ) {
    if work.of == .own { relatedness = .own }
    let required = date.dayNumber - date.adding(months: -work.length.months).dayNumber
    let days =
      demand.fulfilment == .missed
      ? required - Self.shortfall(required, &random) : required + Self.surplus(isTight: isTight, &random)
    if work.isContinuous { continuous = max(continuous ?? 0, days) }
    if work.after != nil {
      afterMilestone[index] = days
    } else if !work.isContinuous {
      total = max(total ?? 0, days)
      years = max(years ?? 0, (work.length.months + 11) / 12)
    }
  }

  private static func shortfall(_ required: Int, _ random: inout RandomStream) -> Int {
    let days = random.pick(shares: [(30, 1), (40, random.within(2...45)), (30, random.within(46...200))])
    return min(days, required)
  }

  private static func surplus(isTight: Bool, _ random: inout RandomStream) -> Int {
    if isTight { return random.below(100) }
    return random.pick(shares: [(12, 0), (20, random.within(1...60)), (68, random.within(61...1800))])
  }
}
