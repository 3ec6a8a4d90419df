import CanonicalJSON
import CompetencyModel
import Diagnostics
import FoundationEssentials
import LearnerRecords
import Testing
import Vocabulary

@testable import Evaluation

/// `Fixtures/Frozen`: records as a register keeps them, the model that they were judged by, and what was decided.
///
/// None of it follows the product: `model.json` is what registers hold from then, and is not merged anew. `workspace` is
/// what it was merged from. Each record's application is named after what it is there for.
struct FrozenCorpus {
  struct Case {
    let name: String
    let scheme: String
    let asOf: CalendarDate
    let cohort: String?
    let record: LearnerRecord
  }

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures/Frozen").path

  let model: UnifiedModel
  let modelDigest: ContentDigest
  let cases: [Case]

  init() throws {
    let bytes = try Self.read("model.json")
    model = try CanonicalCoding.decode(UnifiedModel.self, from: bytes)
    modelDigest = ContentDigest(of: bytes)
    cases = try Self.lines("records.ndjson").map { line in
      let record = try CanonicalCoding.decode(LearnerRecord.self, from: try #require(line["record"]).canonicalBytes)
      return Case(
        name: record.application.id, scheme: try #require(line["scheme"]?.string),
        asOf: try #require(line["asOf"]?.string.flatMap { CalendarDate($0) }), cohort: line["cohort"]?.string,
        record: record)
    }
  }

  /// What was decided under a semantics number, by case; nil where nothing is frozen under it yet.
  static func frozen(_ semantics: Int) throws -> [String: JSONValue]? {
    guard FileManager.default.fileExists(atPath: "\(folder)/\(file(semantics))") else { return nil }
    return try Dictionary(uniqueKeysWithValues: lines(file(semantics)).map { (try #require($0["case"]?.string), $0) })
  }

  /// Freezes what is not frozen yet; what is stays as it is.
  static func freeze(_ outcomes: [JSONValue], _ semantics: Int) throws {
    let frozen = try frozen(semantics) ?? [:]
    let bytes = outcomes.flatMap { outcome in
      (outcome["case"]?.string.flatMap { frozen[$0] } ?? outcome).canonicalBytes + [UInt8(ascii: "\n")]
    }
    try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(file(semantics))"))
  }

  static func read(_ name: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))
  }

  private static func file(_ semantics: Int) -> String { "decisions-\(semantics).ndjson" }

  private static func lines(_ name: String) throws -> [JSONValue] {
    try read(name).split(separator: UInt8(ascii: "\n")).map { try JSONParser.parse(Array($0)) }
  }
}

extension FrozenCorpus.Case {
  func evaluator(_ model: UnifiedModel, _ digest: ContentDigest) throws -> ReferenceEvaluator {
    ReferenceEvaluator(
      model: model, modelDigest: digest, scheme: try #require(model.scheme(scheme)), asOf: asOf, cohort: cohort)
  }

  /// The decision's digest, and enough of it to see what has changed where it is another one; or why there is none.
  func outcome(_ decide: (LearnerRecord) throws(Rejection) -> Decision) -> JSONValue {
    do throws(Rejection) {
      return described(try decide(record))
    } catch {
      return [
        "case": .string(name),
        "rejected": .array(error.problems.map { .string("\($0.path) \(type(of: $0.message).code)") }),
      ]
    }
  }

  private func described(_ decision: Decision) -> JSONValue {
    do {
      return [
        "case": .string(name), "decision": .string(ContentDigest(of: try decision.canonicalBytes()).description),
        "verdict": .string(decision.verdict.rawValue),
        "endorsements": .array(decision.endorsements.map { .string($0.description) }),
        "standards": .array(
          decision.standards.flatMap { standard in
            standard.levels.map { level in
              [
                "level": .string("\(standard.standard)#\(level.level)"), "verdict": .string(level.verdict.rawValue),
                "clauses": .array(level.clauses.map { .string($0.line) }),
              ]
            }
          }),
      ]
    } catch {
      Issue.record(error, "\(name) has no canonical bytes")
      return ["case": .string(name)]
    }
  }
}
