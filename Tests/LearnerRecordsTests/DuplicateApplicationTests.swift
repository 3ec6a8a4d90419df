import Diagnostics
import TestSupport
import Testing
import Vocabulary

@testable import LearnerRecords

@Suite struct DuplicateApplicationTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func applied(_ bytes: [UInt8], _ format: RecordFormat = .csv) throws -> [RowResult] {
    let path = try folder.write(bytes, as: "a")
    guard case .readable(let source) = try RecordSource.open(path: path, format: format) else { return [] }
    let duplicates = try source.duplicateApplications()
    var results: [RowResult] = []
    var batches = source.batches()
    while let batch = try batches.next() { results += try source.decode(batch).map(duplicates.applied) }
    return results
  }

  private func texts(_ results: [RowResult]) -> [[String]] {
    results.map { result in
      if case .quarantined(let row) = result { row.findings.map(\.message.text.en) } else { [] }
    }
  }

  @Test func `the same application twice quarantines every row of it, each naming the others' lines`() throws {
    var again = Sheet.goodRow
    again[0] = "another number"
    again[2] = "中级工"
    again[5] = "11010519491231002x"
    let sheet = Sheet([:]).adding(Sheet.otherRow).adding(again)
    #expect(
      try texts(applied(sheet.bytes)) == [
        ["the same application stands 2 times in this file, also on line 4"], [],
        ["the same application stands 2 times in this file, also on line 2"],
      ])
  }

  @Test func `another level or occupation is another application`() throws {
    var level = Sheet.goodRow
    level[2] = "三级"
    var occupation = Sheet.goodRow
    occupation[1] = "6-30-99-00"
    #expect(try texts(applied(Sheet([:]).adding(level).adding(occupation).bytes)) == [[], [], []])
  }

  @Test func `another work type is another application, and the same one by another dash is not`() throws {
    func row(_ number: String, _ workType: String) -> [String] {
      [number] + Sheet.goodRow.dropFirst() + [workType]
    }
    let apart = Sheet(["工种": "普通车工"]).adding(row("2", "数控车工")).adding(row("3", "--"))
    #expect(try texts(applied(apart.bytes)) == [[], [], []])
    let same = Sheet(["工种": "--"]).adding(row("2", "")).adding(row("3", "普通车工")).adding(row("4", " 普通车工"))
    #expect(try texts(applied(same.bytes)).map(\.count) == [1, 1, 1, 1])
  }

  @Test func `a row with another mistake still counts as the same application`() throws {
    var damaged = Sheet.goodRow
    damaged[3] = ""
    let results = try applied(Sheet([:]).adding(damaged).bytes)
    #expect(texts(results).map(\.count) == [1, 2])
  }

  @Test func `it holds in NDJSON`() throws {
    let lines = Line.with() + Line.with(#""declaredExperience":3"#)
    let results = try applied(Array(lines.utf8), .ndjson)
    let places = results.map { result -> String in
      guard case .quarantined(let row) = result, case .cell(let cell)? = row.findings.first?.place else { return "" }
      return "\(cell.line) \(cell.cell)"
    }
    #expect(places == ["1 /person/idNumber", "2 /person/idNumber"])
  }

  @Test func `at most ten lines are named`() {
    let message = DuplicateApplication(others: Array(2...20))
    #expect(message.text.en.hasSuffix("9, 10, 11 and 9 more"))
  }

  @Test func `keys in many runs give the same duplicates as a dictionary`() throws {
    var random = SeededGenerator(seed: 7)
    let occupation = try #require(OccupationCode("6-31-01-03"))
    var keys = ApplicationKeys(runLength: 16)
    var expected: [Int: [Int]] = [:]
    for line in 1...2000 {
      let person = Int.random(in: 0..<1500, using: &random)
      keys.add(
        ApplicationKey(document: .passport, number: "E\(person)", occupation: occupation, level: "4", workType: nil),
        line: line)
      expected[person, default: []].append(line)
    }
    let groups = keys.duplicates().groups
    #expect(groups == expected.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] })
    #expect(groups.count > 100)
  }

  @Test func `a key is the same on every machine`() throws {
    let occupation = try #require(OccupationCode("6-31-01-03"))
    func permit(_ number: String) -> ApplicationKey {
      ApplicationKey(document: .hkMacauPermit, number: number, occupation: occupation, level: "4", workType: nil)
    }
    #expect(permit("H12345678") == permit("H1234567801"), "the last two digits count renewals")
    #expect(permit("H12345678") != permit("H12345679"))
    let key = ApplicationKey(document: .passport, number: "E1", occupation: occupation, level: "4", workType: nil)
    #expect(
      key != ApplicationKey(document: .passport, number: "E16", occupation: occupation, level: "4", workType: nil))
    var empty = FNV1a()
    empty.add("a".utf8)
    // Published test vector of FNV-1a for 128 bits.
    #expect(empty.state == 0xd228_cb69_6f1a_8caf_7891_2b70_4e4a_8964)
  }
}
