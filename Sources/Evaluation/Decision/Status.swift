/// Three-valued truth of a clause (rule 2).
package enum Status: String, Codable, Sendable {
  case met
  case notMet
  /// Something it needs is missing, and could still make it pass.
  case unknown

  /// All of them: one that fails decides; else one that is unknown.
  package static func all(_ statuses: some Sequence<Status>) -> Status {
    var result = Status.met
    for status in statuses {
      switch status {
      case .notMet: return .notMet
      case .unknown: result = .unknown
      case .met: break
      }
    }
    return result
  }

  /// Any of them: one that passes decides; else one that is unknown. Of none, `notMet`.
  package static func any(_ statuses: some Sequence<Status>) -> Status {
    var result = Status.notMet
    for status in statuses {
      switch status {
      case .met: return .met
      case .unknown: result = .unknown
      case .notMet: break
      }
    }
    return result
  }
}

/// What a decision says of one (standard, level).
package enum Verdict: String, Codable, Sendable, CaseIterable {
  case attained
  case notAttained
  case incomplete
  case notEligible

  /// Rulings 2: eligibility first, then any clause that fails, then any that is unknown.
  package init(eligibility: Status, others: Status) {
    if eligibility == .notMet {
      self = .notEligible
    } else {
      switch Status.all([eligibility, others]) {
      case .met: self = .attained
      case .notMet: self = .notAttained
      case .unknown: self = .incomplete
      }
    }
  }
}
