import Vocabulary

/// What a person was sanctioned with.
extension RecordDecoder {
  mutating func sanction(_ slot: Int) -> Sanction? {
    let measure = required(.sanctionMeasure, slot) { $0.word(Words.sanctions, .sanctionMeasure, slot) }
    let from = required(.sanctionFrom, slot) { $0.day(.sanctionFrom, slot) }
    let to = day(.sanctionTo, slot)
    let component = word(Words.components, .sanctionComponent, slot)
    let item = item(.sanctionItem, slot)
    let reference = prose(.sanctionReference, slot)
    if let from, let to, to < from {
      fail(EndBeforeStart(from: from.description, to: to.description), .sanctionTo, slot)
    }
    if measure == .bar {
      if component != nil { fail(BarOfPart(), .sanctionComponent, slot) }
      if item != nil { fail(BarOfPart(), .sanctionItem, slot) }
    }
    guard let measure, let from else { return nil }
    return Sanction(measure: measure, from: from, to: to, component: component, item: item, reference: reference)
  }
}
