package import Vocabulary

/// Which records an erasure would destroy, as it is shown before it is made.
package struct ErasurePlan: Hashable, Sendable {
  package struct Item: Hashable, Sendable {
    package let number: CertificateNumber
    /// How many are kept, one of each version of the certificate.
    package let records: Int
    /// Until when they have to be kept.
    package let keptUntil: CalendarDate
  }

  /// Those of which something is left, in order of number.
  package let items: [Item]
  /// Those of which nothing is.
  package let erasedBefore: [CertificateNumber]
  /// Whether records are erased before the time for which they have to be kept, as a court may order.
  package let isEarly: Bool

  package var records: Int { items.reduce(0) { $0 + $1.records } }

  /// Stands for exactly the erasure of exactly these: whoever confirms it has seen them.
  package var code: String {
    ConfirmationCode.of(["erase \(isEarly)"] + items.map { "\($0.number) \($0.records)" })
  }
}
