import Vocabulary

/// How often decisions came to the same, counted by number where the programme has numbers for it.
struct DecisionTally {
  private let levelCount: Int
  /// By situation, level name and verdict.
  private var counts: [Int]
  /// Of decisions by the reference evaluator.
  private var others: [DecisionSummary] = []

  init(_ tables: Programme.Tables) {
    levelCount = tables.levelNames.count
    counts = [Int](repeating: 0, count: tables.situations.all.count * levelCount * Verdict.allCases.count)
  }

  /// - Parameter level: among the names of levels.
  mutating func add(situation: Int32, level: Int32, _ verdict: Verdict) {
    counts[(Int(situation) * levelCount + Int(level)) * Verdict.allCases.count + verdict.number] += 1
  }

  mutating func add(_ summary: DecisionSummary) { others.append(summary) }

  /// What was counted, which begins anew.
  mutating func take(_ tables: Programme.Tables) -> [(summary: DecisionSummary, count: Int)] {
    var taken = others.map { (summary: $0, count: 1) }
    others.removeAll(keepingCapacity: true)
    var place = 0
    for situation in tables.situations.all {
      for level in tables.levelNames.names {
        for verdict in Verdict.allCases {
          if counts[place] > 0 {
            let summary = DecisionSummary(
              level: level, verdict: verdict, retired: situation.retired, unjudged: situation.unjudged)
            taken.append((summary, counts[place]))
            counts[place] = 0
          }
          place += 1
        }
      }
    }
    return taken
  }
}

extension Verdict {
  /// Its place among all cases.
  @inline(__always)
  fileprivate var number: Int {
    switch self {
    case .attained: 0
    case .notAttained: 1
    case .incomplete: 2
    case .notEligible: 3
    }
  }
}
