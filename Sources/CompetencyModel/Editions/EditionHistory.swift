import Diagnostics
package import Standards
package import Vocabulary

/// The editions of one standard, oldest first, each with the days on which applications are judged by it: from the day
/// it comes into force until it ends, or until the day before the next one comes into force. A revision takes the place
/// of what it revises for good: where it ends in its turn, no older edition comes back (颁布、实施、修订、废止).
package struct EditionHistory: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    package let edition: StandardEdition
    /// As its document has it.
    package let inForce: Validity
    /// Nil: another edition comes into force on the same day, and this one never is.
    package let days: Validity?
  }

  package let entries: [Entry]

  package init(_ editions: some Sequence<(edition: StandardEdition, inForce: Validity)>) {
    let sorted = editions.sorted { ($0.inForce.from, $0.edition) < ($1.inForce.from, $1.edition) }
    entries = sorted.indices.map { index in
      let (edition, inForce) = sorted[index]
      guard index + 1 < sorted.count else { return Entry(edition: edition, inForce: inForce, days: inForce) }
      let next = sorted[index + 1].inForce.from
      guard inForce.from < next else { return Entry(edition: edition, inForce: inForce, days: nil) }
      let last = inForce.to.map { min($0, next.previous) } ?? next.previous
      return Entry(edition: edition, inForce: inForce, days: Validity(from: inForce.from, to: last))
    }
  }

  /// The edition by which an application of this day is judged.
  package func entry(on date: CalendarDate) -> Entry? { entries.last { $0.days?.contains(date) == true } }

  package func entry(_ edition: String) -> Entry? { entries.first { $0.edition.edition == edition } }
}

extension EditionHistory {
  /// Of every standard of a workspace, by id.
  static func all(in index: DocumentIndex) -> [String: EditionHistory] {
    Dictionary(grouping: index.standards.values, by: \.id.value).mapValues { documents in
      EditionHistory(documents.map { ($0.key, $0.inForce.value) })
    }
  }
}

extension Validity {
  /// The days of both; nil where there are none.
  func intersection(_ other: Validity) -> Validity? {
    let first = max(from, other.from)
    let last = [to, other.to].compactMap(\.self).min()
    if let last, last < first { return nil }
    return Validity(from: first, to: last)
  }

  /// The day itself, or that of these days which is nearest: a standard named for longer than it is in force stays what
  /// it was on its last day.
  func nearest(to date: CalendarDate) -> CalendarDate { max(from, to.map { min(date, $0) } ?? date) }

  /// To be read in a sentence: `2018-12-26 to 2023-12-31`, `from 2024-01-01`.
  package var words: (zh: String, en: String) {
    guard let to else { return ("\(from) 起", "from \(from)") }
    return ("\(from) 至 \(to)", "\(from) to \(to)")
  }
}
