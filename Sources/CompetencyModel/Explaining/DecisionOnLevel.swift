import Diagnostics
import Standards
package import Vocabulary
import YAMLSource

/// A resolution that speaks of what a level asks, and whether it holds (rule 11).
package struct DecisionOnLevel: Hashable, Encodable, Sendable {
  package var conflict: ConflictKind
  /// The places of both sides, the one that stands first; where the choice is for neither, as written.
  package var sides: [String]
  package var choice: ResolutionChoice
  package var standing: Standing
  /// For a stale one: the sides that have changed, with what they said and what they say now.
  package var changed: [Change]
  package var reason: String
  package var person: String
  package var body: String
  package var date: CalendarDate
  package var expires: CalendarDate?
  package var place: CitedPlace

  package enum Standing: String, Encodable, Sendable {
    case fresh
    /// A side is no longer what it was.
    case stale
    /// Its last day lies before the day asked about.
    case expired
    /// It meets no conflict, or there are two of it, or its body has no right to it.
    case void
  }

  package struct Change: Hashable, Encodable, Sendable {
    package var place: String
    package var said: String
    /// Nil where there is no such place any more.
    package var says: String?
  }

  /// Those that speak of a level or of what it refines.
  static func all(
    on cone: [StandardLevel], _ merge: Merge, _ sources: SourceMap, asOf date: CalendarDate?
  ) -> [DecisionOnLevel] {
    let settling = Set(
      merge.conflicts.compactMap { judged in
        if case .settled(let resolution) = judged.standing { resolution.span } else { nil }
      })
    let levels = Set(cone)
    return merge.index.resolutions.values.flatMap(\.resolutions).filter { entry in
      [entry.value.first, entry.value.second].contains { side in
        switch SideName(side.value.place.value) {
        case .field(let owner, _): levels.contains(owner)
        case .item(let item): levels.contains(item.owner)
        case .standard, .alignment, nil: false
        }
      }
    }.map { entry in
      DecisionOnLevel(entry, isSettling: settling.contains(entry.span), merge.index, sources, asOf: date)
    }.sorted { $0.place < $1.place }
  }

  private init(
    _ entry: Sited<Resolution>, isSettling: Bool, _ index: DocumentIndex, _ sources: SourceMap,
    asOf date: CalendarDate?
  ) {
    let resolution = entry.value
    let written = [resolution.first.value, resolution.second.value]
    conflict = resolution.conflict.value
    choice = resolution.choice.value
    sides = (choice == .second ? written.reversed() : written).map(\.place.value)
    changed = written.compactMap { side in
      let now = SideName(side.place.value)?.side(in: index)
      return now?.digest.description == side.digest.value
        ? nil : Change(place: side.place.value, said: side.says, says: now?.says)
    }
    if let date, let last = resolution.expires?.value, last < date {
      standing = .expired
    } else {
      standing = isSettling ? .fresh : changed.isEmpty ? .void : .stale
    }
    reason = resolution.reason
    person = resolution.person
    body = resolution.body.value
    self.date = resolution.date
    expires = resolution.expires?.value
    place = CitedPlace(entry.span, in: sources)
  }
}
