import Standards
package import Vocabulary

/// The edition that an application is judged by, joined with the editions of what it refines that go with the
/// application date.
package struct ApplicableStandard: Sendable {
  package let standard: Standard
  /// The editions it is joined with because it refines what is in force; nil where it names them.
  package let follows: [StandardEdition]?
  /// Set where the application is of a later day than the edition's last: somebody is pinned to it.
  package let retired: CalendarDate?
}

/// Why there is nothing to judge an application by.
package enum NotApplicable: Error, Hashable, Sendable {
  case noEdition(named: String, of: [EditionHistory.Entry])
  case noneInForce(of: [EditionHistory.Entry])
  /// Pinned to an edition that begins only after the application.
  case notYetInForce(EditionHistory.Entry)
  /// Another edition came into force on the same day.
  case neverInForce(EditionHistory.Entry)
  /// Some standard that it refines has no edition in force on the day.
  case nothingToRefine(StandardEdition)
}

extension UnifiedModel {
  package func history(of id: String) -> EditionHistory {
    EditionHistory(standards.filter { $0.id == id }.map { ($0.key, $0.inForce) })
  }

  /// What an application of a day is judged by under a standard: the edition in force, or that which is pinned (rule 5).
  ///
  /// A pin is to an edition of one standard, and goes for all that refine it in force: whoever entered under an edition
  /// is asked what lower layers added to that one, last of all by the application date.
  package func applicable(
    _ id: String, on date: CalendarDate, pinned: StandardEdition? = nil
  ) throws(NotApplicable) -> ApplicableStandard {
    let history = history(of: id)
    let entry: EditionHistory.Entry
    if let pinned, pinned.standard == id {
      guard let found = history.entry(pinned.edition) else {
        throw .noEdition(named: pinned.edition, of: history.entries)
      }
      entry = found
    } else {
      guard let found = history.entry(on: date) else { throw .noneInForce(of: history.entries) }
      entry = found
    }
    guard let days = entry.days else { throw .neverInForce(entry) }
    guard days.from <= date else { throw .notYetInForce(entry) }
    guard let standard = standard(entry.edition), let joined = joined(standard, on: date, pinned: pinned) else {
      throw .nothingToRefine(entry.edition)
    }
    return ApplicableStandard(
      standard: joined.standard, follows: joined.follows, retired: days.contains(date) ? nil : days.to)
  }

  /// The same for whoever only asks whether there is one, as makers of records do.
  package func standard(_ id: String, on date: CalendarDate, pinned edition: String?) -> Standard? {
    let pinned = edition.map { StandardEdition(standard: id, edition: $0) }
    return try? applicable(id, on: date, pinned: pinned).standard
  }

  /// A standard as it is on a day, its ``Standard/variants`` resolved; outside its own time as it was on its nearest day.
  /// Nil where what it refines has no edition in force then, or was never the pinned one.
  package func joined(
    _ standard: Standard, on date: CalendarDate, pinned: StandardEdition? = nil
  ) -> (standard: Standard, follows: [StandardEdition]?)? {
    guard let variants = standard.variants else { return (standard, nil) }
    let own = history(of: standard.id).entry(standard.edition)?.days ?? standard.inForce
    let day = own.nearest(to: date)
    let followsPinned = variants.contains { variant in variant.follows.contains { $0.standard == pinned?.standard } }
    let variant = variants.last { variant in
      guard let pinned, followsPinned else { return variant.days.contains(day) }
      return variant.days.from <= day && variant.follows.contains(pinned)
    }
    guard let variant else { return nil }
    var standard = standard
    (standard.refines, standard.levels, standard.variants) = (variant.refines, variant.levels, nil)
    return (standard, variant.follows)
  }
}
