import Evaluation
import Testing
import Vocabulary

// Decisions and traces as a test reads them.

extension Decision {
  /// The level applied for, under the certified standard.
  var national: LevelDecision {
    get throws { try level(#require(standards.first).standard.standard, level) }
  }

  func level(_ standard: String, _ level: String) throws -> LevelDecision {
    let decided = try #require(standards.first { $0.standard.standard == standard }, "no decision on \(standard)")
    return try #require(decided.levels.first { $0.level == level }, "level \(level) is not in question")
  }

  /// The n-th alternative of the certified standard's 申报条件: its conditions in a line.
  func alternative(_ number: Int) throws -> String {
    let clause = try national.clause("eligibility")
    let alternative = try #require(clause.parts.first { $0.subject == "(\(number))" })
    return alternative.parts.map(\.line).joined(separator: ", ")
  }

  func line(_ clause: String) throws -> String { try national.clause(clause).line }

  /// What a clause is made of, a line each.
  func parts(_ clause: String) throws -> [String] { try national.clause(clause).parts.map(\.line) }
}

extension LevelDecision {
  /// The only clause of this name, or whose name ends so.
  func clause(_ name: String) throws -> Trace {
    let found = clauses.filter { $0.subject == name || $0.subject.hasSuffix("/" + name) }
    try #require(found.count == 1, "\(name) is the name of \(found.map(\.subject))")
    return found[0]
  }

  /// Clauses that are not met, by name.
  var open: [String] { clauses.filter { $0.status != .met }.map { "\($0.subject) \($0.status)" } }
}

extension Trace {
  /// `experience notMet 2190d of 6y = 2191d [declaredOnly]`.
  var line: String {
    let name = subject.split(separator: "/").last.map(String.init) ?? subject
    var words = [name, status.rawValue]
    if let actual { words.append(actual) }
    if let exact { words.append("(\(exact))") }
    if let required { words.append("of \(required)") }
    if !notes.isEmpty { words.append("[\(notes.map(\.rawValue).joined(separator: " "))]") }
    return words.joined(separator: " ")
  }
}
