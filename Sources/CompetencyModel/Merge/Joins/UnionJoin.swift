import Standards
import YAMLSource

/// A named join: whatever anyone asks for is asked for. Nothing can be taken away, so there is nothing to loosen.
struct UnionJoin<Element: Comparable & Hashable & Sendable>: Sendable {
  /// - Precondition: the key's join in the keyword table is the union.
  init(_ key: some DeclaredField) {
    precondition(key.keyword.join == .union, "`\(key.keyword.english)` does not join by union")
  }

  /// Sorted, each once.
  func value(_ contributions: [Element]) -> [Element] { Set(contributions).sorted() }
}
