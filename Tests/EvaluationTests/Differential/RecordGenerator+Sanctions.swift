import LearnerRecords
import Vocabulary

/// Sanctions of the days on which something happened, of a day beside them, and of longer times about the as-of date.
extension RecordGenerator {
  mutating func addSanctions(to record: inout LearnerRecord) {
    guard chance(12) else { return }
    let days = record.sittings.map(\.date) + record.evidence.compactMap(\.date) + [asOf]
    for _ in 0...pick([0, 0, 0, 1, 2]) {
      let from = chance(60) ? pick(days) : day(before: asOf, [0, 1, 12, 24])
      let to = chance(50) ? nil : max(from, day(before: asOf, [-12, 0, 0, 1]))
      var sanction = Sanction(measure: chance(40) ? .bar : .void, from: from, to: to)
      if sanction.measure == .void {
        if chance(40) { sanction.component = pick(Component.allCases) }
        if chance(30), let piece = record.evidence.randomElement(using: &random) { sanction.item = piece.item }
      }
      record.sanctions.append(sanction)
    }
  }
}
