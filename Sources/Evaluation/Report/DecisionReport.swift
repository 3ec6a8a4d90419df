package import CanonicalJSON
package import CompetencyModel
package import Diagnostics
import LearnerRecords
import Vocabulary

/// A decision as a line of output: the decision, and beside every clause the place of the standard that asks for it,
/// the cells of the record it was judged by, and what is missing.
package struct DecisionReport: Sendable {
  /// Which clauses are written.
  package enum Detail: String, CaseIterable, Sendable {
    /// Those not met, and those whose given total differs from its parts.
    case unmet
    case full
  }

  /// Where each clause of a model is written, by effective level and path; empty where only the model is at hand.
  package typealias Places = @Sendable (_ level: String, _ path: String) -> [String]

  let detail: Detail
  let language: Language
  let places: Places

  package init(detail: Detail, language: Language, places: @escaping Places) {
    self.detail = detail
    self.language = language
    self.places = places
  }

  /// - Throws: whatever makes the decision unencodable.
  package func line(_ decision: Decision, digest: ContentDigest, line number: Int, cell: (String) -> String) throws
    -> JSONValue
  {
    var line: [String: JSONValue] = [
      "application": .string(decision.application),
      "applicationDate": .string(decision.applicationDate.description),
      "asOf": .string(decision.asOf.description),
      "cohort": decision.cohort.map(JSONValue.string) ?? .null,
      "decision": .string(digest.description),
      "endorsements": .array(decision.endorsements.map { .string($0.description) }),
      "level": .string(decision.level),
      "line": .integer(number),
      "model": .string(decision.model.description),
      "occupation": .string(decision.occupation.description),
      "record": .string(decision.record.description),
      "scheme": .string(decision.scheme),
      "semantics": .integer(decision.semantics),
      "standards": .array(decision.standards.map { standard($0, cell) }),
      "unjudged": .array(
        (decision.unjudged ?? []).map { ["reason": .string($0.reason.rawValue), "standard": .string($0.standard)] }),
      "verdict": .string(decision.verdict.rawValue),
      "workType": decision.workType.map(JSONValue.string) ?? .null,
    ]
    line["awards"] = decision.awards.map { .array($0.map(Self.award)) }
    return .object(line)
  }

  private static func award(_ award: Award) -> JSONValue {
    var json: [String: JSONValue] = [
      "class": .string(award.competitionClass.rawValue), "competition": .string(award.competition),
      "date": .string(award.date.description), "group": .string(award.group.rawValue),
      "occupation": .string(award.occupation.description),
    ]
    json["rank"] = award.rank.map(JSONValue.integer)
    json["prize"] = award.prize.map { .string($0.rawValue) }
    json["approval"] = award.approval.map(JSONValue.string)
    return .object(json)
  }

  private func standard(_ decision: StandardDecision, _ cell: (String) -> String) -> JSONValue {
    .object([
      "covered": .array(decision.covered.map(JSONValue.string)),
      "edition": decision.edition.map { .object(node($0, cell) { _ in [] }) } ?? .null,
      "follows": .array((decision.follows ?? []).map { .string($0.description) }),
      "highest": decision.highest.map(JSONValue.string) ?? .null,
      "levels": .array(
        decision.levels.map { level in
          let owner = StandardLevel(standard: decision.standard, level: level.level).description
          let shown = level.clauses.filter { detail == .full || $0.status != .met || $0.holds(.totalDisagrees) }
          return .object([
            "clauses": .array(shown.map { clause($0, of: owner, cell) }),
            "level": .string(level.level),
            "verdict": .string(level.verdict.rawValue),
          ])
        }),
      "standard": .string(decision.standard.description),
    ])
  }

  private func clause(_ trace: Trace, of owner: String, _ cell: (String) -> String) -> JSONValue {
    var json = node(trace, cell) { part in places(owner, Self.path(of: part.subject, inClause: trace.subject)) }
    let missing = MissingThings(language: language).sentences(for: trace)
    if !missing.isEmpty { json["missing"] = .array(missing.map(JSONValue.string)) }
    return .object(json)
  }

  /// Where a part of a clause is written, as the model's provenance names it: the mark of an examination, an
  /// alternative of 申报条件, a ★, an item.
  static func path(of part: String, inClause clause: String) -> String {
    if part.hasPrefix("("), part.hasSuffix(")") { return "\(clause)/\(part.dropFirst().dropLast())" }
    guard let item = ItemName(part), part != clause else {
      return part.hasSuffix("/eligibility") ? part : "\(part)/pass"
    }
    return "\(clause)/key/\(item.code)"
  }

  private func node(
    _ trace: Trace, _ cell: (String) -> String, _ place: (Trace) -> [String]
  ) -> [String: JSONValue] {
    var json: [String: JSONValue] = [
      "subject": .string(trace.subject), "status": .string(trace.status.rawValue),
    ]
    if let required = trace.required { json["required"] = .string(required) }
    if let actual = trace.actual { json["actual"] = .string(actual) }
    if let exact = trace.exact { json["exact"] = .string(exact) }
    if !trace.notes.isEmpty { json["notes"] = .array(trace.notes.map { .string($0.rawValue) }) }
    if !trace.uses.isEmpty { json["cells"] = .array(trace.uses.map { .string(cell($0)) }) }
    let places = place(trace)
    if !places.isEmpty { json["places"] = .array(places.map(JSONValue.string)) }
    let parts = trace.parts.filter {
      detail == .full || $0.status != .met || $0.holdsFailure || $0.holds(.totalDisagrees)
    }
    if !parts.isEmpty { json["parts"] = .array(parts.map { .object(node($0, cell, place)) }) }
    return json
  }
}

extension Trace {
  /// Whether something under it was not met, such as a ★ item of a function that passes all the same.
  fileprivate var holdsFailure: Bool { parts.contains { $0.status == .notMet || $0.holdsFailure } }

  /// Whether it or something under it says so.
  fileprivate func holds(_ note: Note) -> Bool { notes.contains(note) || parts.contains { $0.holds(note) } }
}
