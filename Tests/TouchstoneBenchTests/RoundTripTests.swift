import LearnerRecords
import Testing

@testable import TouchstoneBench

struct RoundTripTests {
  @Test(arguments: ShippedSchemes.all)
  func `both formats and all encodings hold the same records`(scheme: String) throws {
    let records = try ShippedSchemes.records(scheme, count: 200)
    let files: [(RecordFormat, OutputEncoding)] = [
      (.ndjson, .utf8), (.csv, .utf8), (.csv, .utf8WithMark), (.csv, .gb18030),
    ]
    for (format, encoding) in files {
      let file = try ShippedSchemes.file(scheme, format: format, encoding: encoding)
      #expect(try Reading(ShippedSchemes.bytes(file, rows: 200), format).records() == records, "\(format) \(encoding)")
    }
  }

  @Test(arguments: ShippedSchemes.all)
  func `no record is wider than the columns that are kept for it`(scheme: String) throws {
    let widest = try #require(RecordBounds(ShippedSchemes.plan(scheme))).widest
    for (record, _) in try ShippedSchemes.judged(scheme) {
      #expect(record.education.count <= widest.education.count)
      #expect(record.employment.count <= widest.employment.count)
      #expect(record.certificates.count <= widest.certificates.count)
      #expect(record.credentials.count <= widest.credentials.count)
      #expect(record.titles.count <= widest.titles.count)
      #expect(record.training.count <= widest.training.count)
      #expect(record.apprenticeships.count <= widest.apprenticeships.count)
      #expect(record.sittings.count <= widest.sittings.count)
      #expect(record.evidence.count < RecordBounds.mostEvidence)
      #expect(record.evidence.count <= widest.evidence.count)
    }
  }
}
