import LearnerRecords
import Testing
import Vocabulary

@testable import TouchstoneBench

struct SameBytesTests {
  @Test(arguments: [RecordFormat.ndjson, .csv])
  func `the same seed gives the same bytes, whatever the number of threads`(format: RecordFormat) throws {
    let first = try ShippedSchemes.file("gd/electrician", format: format, dirty: 7)
    let second = try ShippedSchemes.file("gd/electrician", format: format, dirty: 7)
    #expect(
      try ShippedSchemes.bytes(first, rows: 1100, threads: 1)
        == ShippedSchemes.bytes(second, rows: 1100, threads: 3))
  }

  @Test(arguments: [RecordFormat.ndjson, .csv], [0, 9])
  func `a larger count only adds rows`(format: RecordFormat, dirty: Int) throws {
    let file = try ShippedSchemes.file("gd/robot-operator", format: format, dirty: dirty)
    let few = try ShippedSchemes.bytes(file, rows: 137)
    let many = try ShippedSchemes.bytes(file, rows: 330)
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

  /// The published outputs of SplitMix64 for the seed 1234567: the same on every machine.
  @Test func `the numbers are those of SplitMix64`() {
    var random = RandomStream(seed: 1_234_567)
    let numbers = (0..<5).map { _ in random.next() }
    #expect(
      numbers == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431,
        16_408_922_859_458_223_821,
      ])
  }

  @Test func `branches by topic are independent of each other`() {
    let stream = RandomStream(seed: 5)
    var first = stream.branch("work")
    var again = stream.branch("work")
    var other = stream.branch("name")
    _ = other.next()
    #expect(first.next() == again.next())
    #expect(first.next() != other.next())
  }
}
