import CompetencyModel
import Evaluation
import FoundationEssentials
import LearnerRecords
import Testing
import Vocabulary

@testable import TouchstoneBench

/// The workspace that comes with the package, and cohorts of its schemes.
enum ShippedSchemes {
  static let asOf = CalendarDate("2026-06-30")

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("standards").path

  static let model = (try? Workspace.load(root: folder)).map { Merge($0).model }

  static let ids = ["gd/ai-trainer", "gd/electrician", "gd/robot-operator"]

  /// With those that ask for what the shipped ones do not.
  static let all = ids + DemandingStandards.ids

  /// Every scheme of the shipped workspace, and those that ask for what it does not.
  static func everyScheme() throws -> [String] { try #require(model).schemes.map(\.id) + DemandingStandards.ids }

  private static func model(of scheme: String) throws -> UnifiedModel {
    try #require(DemandingStandards.ids.contains(scheme) ? DemandingStandards.merge.model : model)
  }

  static func plan(_ id: String) throws -> SchemePlan {
    let model = try model(of: id)
    return try SchemePlan(#require(model.scheme(id)), in: model, asOf: #require(asOf))
  }

  static func cohort(_ id: String, seed: UInt64 = 7) throws -> Cohort { Cohort(try plan(id), seed: seed) }

  static func records(_ id: String, count: Int, seed: UInt64 = 7) throws -> [LearnerRecord] {
    let cohort = try cohort(id, seed: seed)
    return (0..<count).compactMap(cohort.record)
  }

  /// The first learners of a scheme with what was decided on them; made once, for all tests.
  static func judged(_ id: String) throws -> [(record: LearnerRecord, decision: Decision)] {
    try #require(judgedByScheme[id])
  }

  private static let judgedByScheme: [String: [(record: LearnerRecord, decision: Decision)]] = {
    var judged: [String: [(record: LearnerRecord, decision: Decision)]] = [:]
    for id in all {
      guard let records = try? records(id, count: 2000), let evaluator = try? evaluator(id) else { continue }
      judged[id] = records.compactMap { record in (try? evaluator.decide(record)).map { (record, $0) } }
    }
    return judged
  }()

  static func evaluator(_ id: String) throws -> ReferenceEvaluator {
    let model = try model(of: id)
    return try ReferenceEvaluator(
      model: model, modelDigest: ContentDigest(of: []), scheme: #require(model.scheme(id)), asOf: #require(asOf))
  }

  static func file(
    _ id: String, format: RecordFormat = .ndjson, encoding: OutputEncoding = .utf8, dirty: Int = 0, seed: UInt64 = 7
  ) throws -> CohortFile {
    try CohortFile(
      cohort(id, seed: seed), damage: DamagePlan(percent: dirty, seed: seed), format: format, encoding: encoding)
  }

  static func bytes(_ file: CohortFile, rows: Int, threads: Int = 2) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try file.write(rows: rows, threads: threads) { bytes += $0 }
    return bytes
  }
}
