import Vocabulary

/// What there was, before anybody wants it as text.
struct ActualValue: Hashable, Sendable {
  enum Kind: UInt8, Sendable {
    case none
    /// `first / second`, a score; not in lowest terms.
    case score
    /// `first` days.
    case days
    /// `first` years, declared.
    case declaredYears
    case number
    /// The day ``CompactDate/raw`` in `second`.
    case date
    /// The days from `first` to `second`, each a ``CompactDate/raw``; without an end where the second is absent.
    case daysBetween
    /// The step with the name `first`, since `second`.
    case levelSince
    /// The rank with the number `first`, since `second`.
    case rankSince
    /// A school and an education by their numbers.
    case diploma
    /// The occupation ``OccupationNumber/raw`` in `first`.
    case occupation
    /// A step by its name, and hours.
    case training
  }

  var kind: Kind
  var first: Int
  var second: Int

  init(_ kind: Kind, _ first: Int, _ second: Int = 0) {
    self.kind = kind
    self.first = first
    self.second = second
  }

  static let none = ActualValue(.none, 0)
}
