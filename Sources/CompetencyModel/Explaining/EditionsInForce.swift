import Diagnostics
package import Standards
package import Vocabulary

/// The editions of one standard and the days on which applications are judged by each, with the one of the day asked
/// about.
package struct EditionsInForce: Hashable, Encodable, Sendable {
  package var editions: [Edition]
  /// The day asked about; nil: none was.
  package var asOf: CalendarDate?
  /// The edition in force on that day; nil where there is none.
  package var judging: StandardEdition?

  package struct Edition: Hashable, Encodable, Sendable {
    package var name: StandardEdition
    /// Nil: another came into force on the same day, so it never is.
    package var days: Validity?
    package var place: CitedPlace
  }

  init(of standard: String, on date: CalendarDate?, in index: DocumentIndex, _ sources: SourceMap) {
    let history = EditionHistory.all(in: index)[standard]
    asOf = date
    judging = date.flatMap { history?.entry(on: $0)?.edition }
    editions = (history?.entries ?? []).compactMap { entry in
      index.standards[entry.edition].map {
        Edition(name: entry.edition, days: entry.days, place: CitedPlace($0.inForce.span, in: sources))
      }
    }
  }

  /// Whether there is anything to tell: a standard of one edition speaks for itself.
  package var isTelling: Bool { editions.count > 1 || asOf != nil }
}

/// An item that took another's place in a later edition, or whose place it took.
package struct SucceedingItem: Hashable, Encodable, Sendable {
  package var item: ItemName
  package var text: LocalizedText
  package var place: CitedPlace
  /// How many editions lie between; 1: the next one.
  package var steps: Int
}

extension SucceedingItem {
  /// All items that lie on the way from one: by the later editions, or by the earlier ones. Each once, the nearest first.
  static func all(
    from name: ItemName, later: Bool, in merge: Merge, _ sources: SourceMap
  ) -> [SucceedingItem] {
    let history = merge.model.replacements ?? []
    var seen: Set<ItemName> = [name]
    var open: Set<ItemName> = [name]
    var found: [SucceedingItem] = []
    var steps = 0
    while !open.isEmpty {
      steps += 1
      let next = Set(
        history.filter { open.contains(later ? $0.item : $0.by) }.map { later ? $0.by : $0.item }
      ).subtracting(seen)
      seen.formUnion(next)
      found += next.sorted().compactMap { item in
        merge.index.placed(item).map {
          SucceedingItem(
            item: item, text: $0.item.text, place: CitedPlace($0.item.code.span, in: sources), steps: steps)
        }
      }
      open = next
    }
    return found
  }
}

extension NameResolution {
  /// Of names that differ in their edition alone, those of the edition in force on a day, if there is one.
  package static func inForce(_ names: [ExplainedName], on date: CalendarDate, in index: DocumentIndex)
    -> [ExplainedName]
  {
    let histories = EditionHistory.all(in: index)
    return names.filter { name in
      guard let edition = name.edition else { return true }
      let siblings = names.compactMap(\.edition).filter { $0.standard == edition.standard }
      guard Set(siblings).count > 1, let judging = histories[edition.standard]?.entry(on: date)?.edition,
        siblings.contains(judging)
      else { return true }
      return edition == judging
    }
  }
}

extension ExplainedName {
  fileprivate var edition: StandardEdition? {
    switch self {
    case .standard(let name): name
    case .level(let name): name.standard
    case .item(let name): name.owner.standard
    case .scheme, .chain, .enterprise: nil
    }
  }
}
