import CanonicalJSON
import TestSupport
import Testing
import Vocabulary

@testable import LearnerRecords

/// The compact way through a row must come to what the decoder comes to, or to nothing.
@Suite struct CompactRecordTests {
  private static func strict(_ line: [UInt8]) -> LearnerRecord? {
    guard let root = try? JSONParser.parse(line) else { return nil }
    let fields = JSONFields(root)
    var decoder = RecordDecoder(fields, occupations: OccupationMemo(), mistakes: fields.mistakes)
    return decoder.record()
  }

  /// Reads lines one after another, as a file's are.
  private struct Reader {
    private var line = OrdinaryLine()
    private var reader = CompactReader()

    /// The canonical bytes of the record, and the key of its application.
    mutating func read(_ bytes: [UInt8]) -> (canonical: [UInt8], key: ApplicationKey?)? {
      guard line.scan(bytes[...]) else { return nil }
      let key = reader.key(line)
      guard reader.read(line) else { return nil }
      return (reader.record.canonicalBytes, key)
    }

    mutating func key(_ bytes: [UInt8]) -> ApplicationKey? { line.scan(bytes[...]) ? reader.key(line) : nil }
  }

  @Test func `a record's canonical bytes are those of its encoding`() throws {
    let samples = RandomRecord(seed: 31)
    for number in 0..<500 {
      let record = try samples.next()
      #expect(try record.canonicalBytes() == CanonicalCoding.bytes(record), "record \(number)")
    }
  }

  @Test func `on random and mutated lines the compact reader agrees with the decoder or says no`() throws {
    let samples = RandomRecord(seed: 32)
    var random = SeededGenerator(seed: 33)
    var reader = Reader()
    var (taken, keys) = (0, 0)
    for _ in 0..<16_000 {
      let record = try samples.next()
      var plain = record
      if Int.random(in: 0...3, using: &random) > 0 { (plain.awards, plain.recognitions) = ([], []) }
      var line = Array(plain.ndjson.dropLast())
      for _ in 0..<Int.random(in: 0...2, using: &random) { Self.mutate(&line, &random) }
      guard UTF8Text.firstInvalid(line[...]) == nil else { continue }
      let text = String(decoding: line, as: UTF8.self)
      if let key = reader.key(line) {
        keys += 1
        var decoder = try RecordDecoder(JSONFields(JSONParser.parse(line)), occupations: OccupationMemo())
        if decoder.key() != key { Issue.record("another key: \(text)") }
      }
      guard let read = reader.read(line) else { continue }
      taken += 1
      guard let strict = Self.strict(line) else {
        Issue.record("not for the decoder: \(text)")
        continue
      }
      if try CanonicalCoding.bytes(strict) != read.canonical { Issue.record("another record: \(text)") }
      if read.key != ApplicationKey(strict) { Issue.record("another key: \(text)") }
    }
    #expect(taken > 300 && keys > 3000, "\(taken) \(keys)")
  }

  /// Changes a byte, or something that a reader might take for something else.
  private static func mutate(_ line: inout [UInt8], _ random: inout SeededGenerator) {
    let at = Int.random(in: 0..<line.count, using: &random)
    switch Int.random(in: 0..<6, using: &random) {
    case 0: line.remove(at: at)
    case 1: line[at] = line[Int.random(in: 0..<line.count, using: &random)]
    case 2: line.insert(line[Int.random(in: 0..<line.count, using: &random)], at: at)
    default:
      let (old, new) = exchanges[Int.random(in: 0..<exchanges.count, using: &random)]
      line = Array(String(decoding: line, as: UTF8.self).replacing(old, with: new, maxReplacements: 1).utf8)
    }
  }

  private static let exchanges: [(old: String, new: String)] = [
    ("\"5\"", "\"五级\""), ("\"4\"", "4"), ("\"3\"", "\"高级工\""), ("\"1\"", "\"1-1\""), ("-01-", "-13-"), ("-02-", "-2-"),
    ("\"2", "\" 2"), ("skill/", "技能要求/"), ("skill/1", "skill/ 1"), ("resident-id", "passport"), ("resident-id", "身份证"),
    ("true", "\"是\""), ("\"score\":\"", "\"score\":\"0"), ("/50", "/5"), (".", ".."), ("\"A", "\"A;"),
    ("[\"", "[\"\",\""),
    ("\"to\":\"2", "\"to\":\"至今"), ("theory", "缺考"), ("absent", "缺考"), (",", " , "), ("{", "{ "),
    ("\"from\"", "\"to\""),
    ("6-31-01-03", "6-31-01-03-"), ("-", "+"), ("name\":\"", "name\":\"?"), ("hours\":\"", "hours\":\"0"),
    ("declaredExperience\":\"", "declaredExperience\":\"0"), ("X\"", "x\""), ("\"number\":\"", "\"number\":\"1E+"),
  ]

  @Test(arguments: [(RecordFormat.ndjson, TextEncoding.utf8), (.csv, .utf8), (.csv, .gb18030)])
  func `in a file with damaged rows the compact reader finds the decoder's records, at the same cells`(
    _ format: RecordFormat, _ encoding: TextEncoding
  ) throws {
    let samples = RandomRecord(seed: 35)
    var random = SeededGenerator(seed: 36)
    var records = try (0..<4000).map { _ in try samples.next() }
    for index in records.indices where index % 5 > 0 { (records[index].awards, records[index].recognitions) = ([], []) }
    var layout = RecordCSVLayout()
    for record in records { layout.include(record) }
    let writer = try RecordCSVWriter(layout: layout, encoding: encoding)
    var bytes = format == .csv ? try writer.header() : []
    for record in records {
      var row = format == .csv ? try writer.row(record) : record.ndjson
      if Int.random(in: 0...1, using: &random) == 0 {
        row[Int.random(in: 0..<row.count, using: &random)] = row[Int.random(in: 0..<row.count, using: &random)]
      }
      bytes += row
    }
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    let path = try folder.write(bytes, as: "records")
    guard case .readable(let source) = try RecordSource.open(path: path, format: format, encoding: encoding) else {
      Issue.record("the file was refused")
      return
    }
    var taken = 0
    var batches = source.batches()
    while let batch = try batches.next() {
      var decoder = try source.decoder(batch)
      for row in batch.rows where decoder.readCompactly(row) {
        taken += 1
        let canonical = decoder.compact.record.canonicalBytes
        let compact = decoder.compactOrigin(row)
        guard case .record(let record, let origin)? = decoder.decode(row) else {
          Issue.record("line \(row.line) is no record")
          continue
        }
        #expect(try CanonicalCoding.bytes(record) == canonical, "line \(row.line)")
        for (group, count) in [
          ("education", record.education.count), ("employment", record.employment.count),
          ("sittings", record.sittings.count), ("evidence", record.evidence.count),
        ] {
          for element in 0...count {
            let pointer = "/\(group)/\(element)"
            #expect(compact.cell(for: pointer) == origin.cell(for: pointer), "line \(row.line)")
          }
        }
      }
    }
    #expect(taken > 100, "\(taken)")
  }

  @Test func `hundredths are in lowest terms`() throws {
    for hundredths in 0...10_000 {
      let score = CompactRecord.Score(hundredths: hundredths)
      let value = Fraction(hundredths, 100)
      #expect(score.numerator == value.numerator && score.denominator == value.denominator)
    }
  }

  @Test func `a citizen's number is told by its bytes as it is by its text`() throws {
    var random = SeededGenerator(seed: 34)
    var taken = 0
    for _ in 0..<20_000 {
      let year = Int.random(in: 1890...2110, using: &random)
      let month = Int.random(in: 0...13, using: &random)
      var text = "\(Int.random(in: 100_000...999_999, using: &random))\(year)"
      text += (month < 10 ? "0" : "") + "\(month)\(Int.random(in: 10...32, using: &random))"
      text += "\(Int.random(in: 100...999, using: &random))"
      text += ["0", "1", "2", "X", "x", "9"][Int.random(in: 0..<6, using: &random)]
      let digits = text.dropLast().compactMap(\.wholeNumberValue)
      if Int.random(in: 0...2, using: &random) > 0 {
        text = String(text.dropLast()) + String(Character(Unicode.Scalar(IdentityNumber.checkCharacter(digits))))
      }
      let bytes = Array(text.utf8)
      guard let birth = bytes.withUnsafeBufferPointer({ CitizenNumber.birthDate($0) }) else { continue }
      taken += 1
      let read = try IdentityNumber.read(text, of: .residentID).get()
      #expect(read.text == text && read.birthDate.map { CompactDate($0) } == birth)
    }
    #expect(taken > 4000, "\(taken)")
  }

  @Test(arguments: [
    ("skill/1.1.1", true), ("knowledge/H1", true), ("cn/6-31-01-03@2018#4/skill/1.1.1", true), ("skill/", false),
    ("skill", false), ("ability/1", false), ("技能要求/1.1.1", false), ("cn/6-31-01-03@2018#4/ability/1", false),
    ("skill/1 1", false), ("cn@2018#4/skill/", false),
  ])
  func `an item's name is canonical where reading leaves it as it is`(_ text: String, _ isCanonical: Bool) {
    let bytes = Array(text.utf8)
    #expect(bytes.withUnsafeBufferPointer { ItemReference.isCanonical($0) } == isCanonical)
    if isCanonical { #expect(ItemReference.read(text) == text) }
  }
}
