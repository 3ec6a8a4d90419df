/// A closed vocabulary of the field: each case has an English word (its raw value) and a Chinese one, and people may
/// write either.
package protocol Term: CaseIterable, RawRepresentable<String>, Hashable, Codable, Sendable, CustomStringConvertible
where AllCases: Sendable {
  var chinese: String { get }
}

extension Term {
  package var description: String { rawValue }

  /// The case with this English or Chinese name.
  package init?(named name: String) {
    guard let match = Self.allCases.first(where: { $0.rawValue == name || $0.chinese == name }) else { return nil }
    self = match
  }
}

/// A vocabulary whose cases stand in order, lowest first.
package protocol OrderedTerm: Term, Comparable {}

extension OrderedTerm {
  package static func < (left: Self, right: Self) -> Bool {
    let all = Array(allCases)
    return (all.firstIndex(of: left) ?? 0) < (all.firstIndex(of: right) ?? 0)
  }
}
