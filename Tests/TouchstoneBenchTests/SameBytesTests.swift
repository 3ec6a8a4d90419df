import LearnerRecords
import Testing
import Vocabulary

@testable import TouchstoneBench

struct SameBytesTests {
  @Test(arguments: [RecordFormat.ndjson, .csv], [1, 2, 3])
  func `the same seed gives the same bytes, whatever the number of threads`(
    format: RecordFormat, threads: Int
  ) throws {
    let first = try ShippedSchemes.file("gd/electrician", format: format, dirty: 7)
    let second = try ShippedSchemes.file("gd/electrician", format: format, dirty: 7)
    #expect(
      try ShippedSchemes.bytes(first, rows: 2300, threads: 1)
        == ShippedSchemes.bytes(second, rows: 2300, threads: threads))
  }

  @Test(arguments: [RecordFormat.ndjson, .csv], [0, 9])
  func `a larger count only adds rows`(format: RecordFormat, dirty: Int) throws {
    let file = try ShippedSchemes.file("gd/robot-operator", format: format, dirty: dirty)
    let few = try ShippedSchemes.bytes(file, rows: 137)
    let many = try ShippedSchemes.bytes(file, rows: 1400)
    #expect(few.count < many.count)
    #expect(many.starts(with: few))
  }

  @Test func `a record can be made by itself`() throws {
    let cohort = try ShippedSchemes.cohort("gd/ai-trainer")
    let all = (0..<50).compactMap(cohort.record)
    #expect(try #require(cohort.record(at: 49)) == all[49])
  }

  @Test func `another seed and another scheme give other learners`() throws {
    let records = try ShippedSchemes.records("gd/electrician", count: 200, seed: 7)
    let otherSeed = try ShippedSchemes.records("gd/electrician", count: 200, seed: 8)
    let otherScheme = try ShippedSchemes.records("gd/robot-operator", count: 200, seed: 7)
    #expect(Set(records.map(\.person.number)).isDisjoint(with: otherSeed.map(\.person.number)))
    #expect(Set(records.map(\.person.number)).isDisjoint(with: otherScheme.map(\.person.number)))
  }

  /// Changes only when what a seed means changes: such a change makes published measurements incomparable.
  @Test func `a known seed gives known bytes`() throws {
    let bytes = try ShippedSchemes.bytes(ShippedSchemes.file("gd/electrician", dirty: 5), rows: 300)
    #expect(SameBytesTests.fingerprint(bytes) == 0)
  }

  /// FNV-1a.
  private static func fingerprint(_ bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}
