/// How a learner comes out of one component of an examination.
enum Standing {
  case passed
  case failed
  /// Something is missing that could still make it pass.
  case open
}

/// What becomes of an application as a whole.
enum Outcome: CaseIterable {
  case attained
  case notAttained
  case incomplete
  case notEligible

  /// Of a hundred: most applications fail somewhere, as they do in practice.
  static let shares: [(Int, Outcome)] = [(40, .attained), (36, .notAttained), (13, .incomplete), (11, .notEligible)]

  /// How each of the components comes out.
  func standings(_ count: Int, _ random: inout RandomStream) -> [Standing] {
    guard count > 0 else { return [] }
    var standings: [Standing]
    switch self {
    case .attained: return Array(repeating: .passed, count: count)
    case .notAttained:
      standings = (0..<count).map { _ in random.pick(shares: [(60, .passed), (27, .failed), (13, .open)]) }
      standings[random.below(count)] = .failed
    case .incomplete:
      standings = (0..<count).map { _ in random.pick(shares: [(75, .passed), (25, .open)]) }
      standings[random.below(count)] = .open
    case .notEligible:
      standings = (0..<count).map { _ in random.pick(shares: [(70, .passed), (20, .failed), (10, .open)]) }
    }
    return standings
  }
}
