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

  /// A lower layer's own no to what is asked for above it.
  func loosening(_ own: Sited<Bool>?, below above: [Sited<Bool>]) -> Finding? {
    guard let own, !own.value, let floor = above.first(where: \.value) else { return nil }
    return Finding(
      LoosenedValue(field: field, own: "false", floor: "true"), at: own.span,
      others: [SecondaryPlace(.source(floor.span), Bilingual(zh: "下限设定于此", en: "the floor is set here"))])
  }
}
