extension Status {
  /// As ``all(_:)`` of both.
  @inline(__always)
  func and(_ other: Status) -> Status {
    self == .notMet || other == .notMet ? .notMet : self == .unknown ? .unknown : other
  }

  /// As ``any(_:)`` of both.
  @inline(__always)
  func or(_ other: Status) -> Status {
    self == .met || other == .met ? .met : self == .unknown ? .unknown : other
  }
}
