import LearnerRecords
import Standards
import Testing
import Vocabulary

/// The order of conditions is exactly that of the evaluator: what one condition implies, no application meets the one
/// without the other, and where it implies nothing there is an application that does.
@Suite struct ConditionOrderTests {
  /// What was tried; a property of nothing is no property.
  private struct Counts: CustomStringConvertible {
    var pairs = 0
    var implied = 0
    var met = 0
    var witnesses = 0

    var description: String {
      "\(pairs) pairs, \(implied) implied, met by \(met) applications; \(witnesses) not implied, with a witness each"
    }
  }

  @Test(arguments: OrderSetting.all.indices) func `one condition implies another if and only if whoever meets it does`(
    number: Int
  ) {
    var generator = ConditionGenerator(seed: UInt64(number) + 1, in: OrderSetting.all[number])
    var counts = Counts()
    for _ in 0..<3000 {
      let kind = generator.number(0...16)
      let stronger = generator.condition(like: kind)
      // Mostly of the same kind, for others are seldom comparable.
      let weaker = generator.condition(like: generator.chance(70) ? kind : generator.number(0...16))
      compare(EligibilityAlternative([stronger]), weaker, &generator, &counts)
    }
    #expect(counts.implied > 300 && counts.met > 1000 && counts.witnesses > 500, "\(counts)")
  }

  @Test(arguments: OrderSetting.all.indices) func `conditions together imply what one of them implies, and no more`(
    number: Int
  ) {
    var generator = ConditionGenerator(seed: UInt64(number) + 101, in: OrderSetting.all[number])
    var counts = Counts()
    for _ in 0..<2000 {
      let stronger = generator.alternative(generator.number(2...4))
      compare(stronger, generator.condition(like: generator.number(0...16)), &generator, &counts)
    }
    #expect(counts.implied > 200 && counts.met > 500 && counts.witnesses > 400, "\(counts)")
  }

  private func compare(
    _ stronger: EligibilityAlternative, _ weaker: Condition, _ generator: inout ConditionGenerator,
    _ counts: inout Counts
  ) {
    let setting = generator.setting
    let target = EligibilityAlternative([weaker])
    counts.pairs += 1
    let least = LeastApplication.all(for: stronger, against: weaker, in: setting)
    guard setting.order.canBeMet(stronger) else {
      #expect(!least.contains { setting.meets($0, stronger) }, "met: \(stronger)")
      return
    }
    if setting.order.implies(stronger, target) {
      counts.implied += 1
      for _ in 0..<8 {
        var record = generator.pick(least)
        for _ in 0..<generator.number(0...4) { record = generator.adding(to: record) }
        guard setting.meets(record, stronger) else { continue }
        counts.met += 1
        #expect(setting.meets(record, target), "\(stronger) does not imply \(weaker): \(record)")
      }
    } else {
      let isShown = least.contains { setting.meets($0, stronger) && !setting.meets($0, target) }
      #expect(isShown, "no application meets \(stronger) without \(weaker)")
      if isShown { counts.witnesses += 1 }
    }
  }

  @Test func `2,000 pairs of entries: an entry that another lets in already lets in nobody else`() throws {
    let setting = try #require(OrderSetting.all.first)
    var generator = ConditionGenerator(seed: 77, in: setting)
    var implied = 0
    for _ in 0..<2000 {
      let stronger = generator.alternative(3)
      // Half of what the first asks for, so that many do imply.
      let weaker = EligibilityAlternative([stronger.conditions[0], generator.condition(like: generator.number(0...16))])
      guard setting.order.implies(stronger, weaker) else { continue }
      implied += 1
      for application in LeastApplication.all(for: stronger, against: weaker.conditions[1], in: setting)
      where setting.meets(application, stronger) {
        #expect(setting.meets(application, weaker))
      }
    }
    #expect(implied > 100, "\(implied)")
  }
}
