import CanonicalJSON
import CompetencyModel
import Evaluation

/// Decisions in the form that a register keeps, as far as they say what a certificate rests on.
enum SampleDecision {
  /// One clause of a trace.
  static func clause(
    _ subject: String, _ status: Status = .met, actual: String? = nil, notes: [Trace.Note] = [], parts: [Trace] = []
  ) -> Trace {
    Trace(subject, status, required: actual == nil ? nil : "60", actual: actual, notes: notes, parts: parts)
  }

  /// A decision on level 3 of 电工 by levels of the national standard and of one that endorses it.
  static func bytes(
    national: [String: [Trace]], regional: [String: [Trace]] = [:], endorsements: [String] = []
  ) throws -> [UInt8] {
    func standard(_ edition: String, _ levels: [String: [Trace]]) throws -> JSONValue {
      .object([
        "standard": .string(edition), "covered": .array([]),
        "levels": .array(
          try levels.sorted { $0.key > $1.key }.map { level, clauses in
            .object([
              "level": .string(level), "verdict": .string(level == "3" ? "attained" : "incomplete"),
              "clauses": try CanonicalCoding.value(clauses),
            ])
          }),
      ])
    }
    let digest = ContentDigest(of: Array("x".utf8)).description
    let decision = JSONValue.object([
      "semantics": .integer(1), "model": .string(digest), "record": .string(digest),
      "scheme": .string("gd/electrician"),
      "application": .string("A1"), "occupation": .string("6-31-01-03"), "level": .string("3"),
      "applicationDate": .string("2026-06-01"), "asOf": .string("2026-06-30"),
      "standards": .array([
        try standard("cn/6-31-01-03@2018", national), try standard("gd/6-31-01-03@2024", regional),
      ]),
      "endorsements": .array(endorsements.map { .string($0) }),
    ])
    return decision.canonicalBytes
  }
}
