import Standards
import YAMLSource

/// A named join: only what everyone allows is allowed. Who says nothing allows all (rule 10).
struct IntersectionJoin<Element: Comparable & Hashable & Sendable>: Sendable {
  /// - Precondition: the key's join in the keyword table is the intersection.
  init(_ key: some DeclaredField) {
    precondition(key.keyword.join == .intersection, "`\(key.keyword.english)` does not join by intersection")
  }

  /// Sorted; nil where nobody says anything.
  func value(_ contributions: [[Element]]) -> [Element]? {
    guard let first = contributions.first else { return nil }
    return contributions.dropFirst().reduce(Set(first)) { $0.intersection($1) }.sorted()
  }
}
