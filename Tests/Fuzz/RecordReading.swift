import CanonicalJSON
import Diagnostics
import Vocabulary

@testable import LearnerRecords

/// One pass over a file, each of whose rows is read in every way that there is.
struct RecordReading {
  private let source: RecordSource
  private let way: Way
  private var decoder: RowDecoder
  private var keys = ApplicationKeys(runLength: 1 << 10)

  init(_ source: RecordSource, _ way: Way) throws {
    self.source = source
    self.way = way
    decoder = try source.decoder()
  }

  /// What the rows came to, in order; those in which nothing stands come to nothing.
  mutating func read(_ bytes: [UInt8]) throws -> [RowResult] {
    let expected = ReferenceRows(bytes, way.format).rows
    var count = 0
    var results: [RowResult] = []
    var batches = source.batches(ofSize: way.batchSize)
    while let batch = try batches.next() {
      decoder.begin(batch)
      for row in batch.rows {
        precondition(count < expected.count, "a row that is not there")
        precondition(row.line == expected[count].line, "a row of another line")
        precondition(batch.bytes[row.range] == bytes[expected[count].range], "a row of other bytes")
        count += 1
        if let result = try read(row, batch.bytes[row.range]) { results.append(result) }
      }
      if way.isInterrupted { batches = source.batches(ofSize: way.batchSize, from: batch.next) }
    }
    precondition(count == expected.count, "a row is lost")
    return withDuplicates(results)
  }

  private mutating func read(_ row: RawRow, _ bytes: ArraySlice<UInt8>) throws -> RowResult? {
    let compact = readCompactly(row)
    let result = decoder.decode(row)
    let key = decoder.key(of: row)
    if let key { keys.add(key, line: row.line) }
    var record: LearnerRecord?
    switch result {
    case nil:
      precondition(isBlank(bytes, way.format, source.encoding), "a row in which something stands is left out")
    case .record(let read, let origin)?:
      record = read
      precondition(origin.line == row.line, "a record of another line")
      precondition(key == ApplicationKey(read), "a record whose key is another's")
      if let compact { try requireSame(compact, read, origin) }
    case .quarantined(let quarantined)?: check(quarantined, row)
    }
    precondition(compact == nil || record != nil, "what the decoder refuses is read compactly")
    guard way.format == .ndjson else { return result }
    let isLeftOut = isBlank(bytes, .ndjson, source.encoding)
    precondition((result == nil) == isLeftOut, "a blank line comes to something")
    let strict = strict(bytes)
    precondition(record == strict.record, "the strict parser makes another record of the line")
    if !isLeftOut { precondition(key == strict.key, "the strict parser makes another key of the line") }
    return result
  }

  // MARK: The ways

  private struct Compact {
    let canonical: [UInt8]
    let origin: RowOrigin
  }

  private mutating func readCompactly(_ row: RawRow) -> Compact? {
    guard decoder.readCompactly(row) else { return nil }
    return Compact(canonical: decoder.compact.record.canonicalBytes, origin: decoder.compactOrigin(row))
  }

  /// Whether the compact way made the same record, and calls its cells by the same names.
  private func requireSame(_ compact: Compact, _ record: LearnerRecord, _ origin: RowOrigin) throws {
    let canonical = try CanonicalCoding.bytes(record)
    precondition(canonical == compact.canonical, "the compact reader makes another record")
    let lists = [
      ("education", record.education.count), ("employment", record.employment.count),
      ("sittings", record.sittings.count), ("evidence", record.evidence.count), ("sanctions", record.sanctions.count),
    ]
    for (group, count) in lists {
      for element in 0...count {
        let pointer = "/\(group)/\(element)"
        precondition(compact.origin.cell(for: pointer) == origin.cell(for: pointer), "a cell of another name")
      }
    }
  }

  /// A line of JSON by way of the general parser alone.
  private func strict(_ bytes: ArraySlice<UInt8>) -> (record: LearnerRecord?, key: ApplicationKey?) {
    guard let text = text(bytes), let root = try? JSONParser.parse(text) else { return (nil, nil) }
    let fields = JSONFields(root)
    var decoder = RecordDecoder(fields, occupations: OccupationMemo(), mistakes: fields.mistakes)
    let record = decoder.record()
    var keys = RecordDecoder(fields, occupations: OccupationMemo())
    return (record, keys.key())
  }

  /// Nil where the bytes are no text.
  private func text(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    if bytes.contains(0) { return nil }
    switch source.encoding {
    case .utf8: return UTF8Text.firstInvalid(bytes) == nil ? bytes : nil
    case .gb18030: return (try? GB18030Converter().utf8(bytes))?[...]
    }
  }

  // MARK: Reasons

  private func check(_ quarantined: QuarantinedRow, _ row: RawRow) {
    precondition(quarantined.line == row.line, "a quarantined row of another line")
    precondition(!quarantined.findings.isEmpty, "a row is quarantined, and nothing says why")
    for finding in quarantined.findings {
      guard case .cell(let cell) = finding.place else { preconditionFailure("a reason that is of no cell") }
      precondition(cell.file == source.path && cell.line == row.line, "a reason in another row")
      precondition(!cell.cell.isEmpty, "a reason in a cell without a name")
    }
    tell(quarantined.findings, in: [way.language])
  }

  /// The rows as a run has them: applications that stand there twice are quarantined, and no other row is.
  private mutating func withDuplicates(_ results: [RowResult]) -> [RowResult] {
    let duplicates = keys.duplicates()
    keys = ApplicationKeys(runLength: 1 << 10)
    return results.map { result in
      let applied = duplicates.applied(to: result)
      precondition(applied.line == result.line, "a row moves when its application is found elsewhere")
      guard case .quarantined(let row) = applied, !duplicates.isAlone(row.line) else {
        if case .record = applied { return result }
        if case .quarantined = result { return result }
        preconditionFailure("a row is quarantined for another's application")
      }
      tell(row.findings.suffix(1), in: [way.language])
      return applied
    }
  }
}
