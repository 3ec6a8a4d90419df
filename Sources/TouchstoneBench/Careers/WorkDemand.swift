import Standards
import Vocabulary

/// The days of work that a route asks for, before a date.
struct WorkDemand {
  /// After the certificate that starts the count; nil: no such condition.
  private(set) var afterCertificate: Int?
  /// In all.
  private(set) var total: Int?
  /// Whether every condition on work lets related occupations count.
  private(set) var relatedness = Relatedness.related
  /// The years asked for in all, for those who only declare them.
  private(set) var years: Int?

  init(_ route: Route, before date: CalendarDate, _ random: inout RandomStream) {
    for demand in route.demands {
      guard case .experience(let work) = demand.condition else { continue }
      if work.of == .own { relatedness = .own }
      let required = date.dayNumber - date.adding(months: -work.length.months).dayNumber
      let days =
        demand.fulfilment == .missed
        ? required - Self.shortfall(required, &random) : required + Self.surplus(isTight: route.isTight, &random)
      if work.after != nil {
        afterCertificate = max(afterCertificate ?? 0, days)
      } else {
        total = max(total ?? 0, days)
        years = max(years ?? 0, (work.length.months + 11) / 12)
      }
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
