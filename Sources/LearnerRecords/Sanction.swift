package import Vocabulary

/// 违纪处理: what a candidate was sanctioned with for cheating or another breach of discipline (rule 26).
package struct Sanction: Hashable, Codable, Sendable {
  package var measure: SanctionMeasure
  /// Of a void result, the day of the examination; of a bar, its first day.
  package var from: CalendarDate
  /// The last day. Absent, a void result is of ``from`` alone, and a bar does not end.
  package var to: CalendarDate?
  /// Void are the sittings of this component only. With no ``item`` either: everything of those days.
  package var component: Component?
  /// Void is the evidence of this item only: `skill/1.1.1` of the level applied for, or an item's full name.
  package var item: String?
  /// 处理决定文号.
  package var reference: String?

  package init(
    measure: SanctionMeasure, from: CalendarDate, to: CalendarDate? = nil, component: Component? = nil,
    item: String? = nil, reference: String? = nil
  ) {
    self.measure = measure
    self.from = from
    self.to = to
    self.component = component
    self.item = item
    self.reference = reference
  }

  /// Nil: it does not end.
  package var lastDay: CalendarDate? { measure == .void ? to ?? from : to }

  package func covers(_ date: CalendarDate) -> Bool { from <= date && lastDay.map { date <= $0 } ?? true }
}
