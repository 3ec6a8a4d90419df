import Diagnostics
import Standards
import YAMLSource

/// A named join: what one asks for holds for all below, the union of a yes and a no being yes.
struct FlagJoin: Sendable {
  let field: JoinedField

  /// - Precondition: the key's join in the keyword table is the union.
  init(_ key: Field<Sited<Bool>>, _ field: JoinedField) {
    precondition(key.keyword.join == .union, "`\(key.keyword.english)` does not join by union")
    self.field = field
  }

  func value(_ contributions: [Sited<Bool>]) -> Bool { contributions.contains { $0.value } }
}
