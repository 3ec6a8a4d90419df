import Diagnostics
import Evaluation
import LearnerRecords
import Testing

@testable import TouchstoneBench

/// What `evaluate` writes for whole cohorts, against the reference evaluator and the report that builds its lines.
@Suite struct WrittenLinesTests {
  @Test(arguments: try ShippedSchemes.everyScheme(), [RecordFormat.ndjson, .csv])
  func `a cohort's lines are those of the reference, to the last byte`(scheme: String, format: RecordFormat) throws {
    let file = try ShippedSchemes.file(scheme, format: format, dirty: 8)
    let reading = try Reading(ShippedSchemes.bytes(file, rows: 60), format)
    let evaluator = try ShippedSchemes.evaluator(scheme)
    for language in Language.allCases {
      for detail in DecisionReport.Detail.allCases {
        let report = DecisionReport(detail: detail, language: language) { owner, path in
          path.hasPrefix("sitting ") || path.hasSuffix("/pass") ? [] : ["\(owner)/\(path)"]
        }
        let (written, expected, quarantined) = try reading.lines(evaluator, report)
        #expect(written == expected, "\(scheme) \(format) \(detail) \(language)")
        #expect(written.count > 10_000 && quarantined > 0)
      }
    }
  }
}
