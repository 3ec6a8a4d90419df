import Diagnostics

@testable import LearnerRecords

/// What libFuzzer calls with each input: a file of records is read, from bytes to learner records or reasons why there is
/// none. The input's first byte says how (``Way``), the rest is the file, or what stands between good rows of it.
///
/// Broken rows must end in quarantine, never in a trap, a hang or a leak, and take no row beside them along. What the fast
/// ways make of a row must be what the slow one makes of it.
@_cdecl("LLVMFuzzerTestOneInput")
public func readAnyRecords(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  let input = UnsafeBufferPointer(start: data, count: size)
  guard let first = input.first else { return 0 }
  let way = Way(first)
  let given = Array(input.dropFirst())
  let good = way.isAmongGoodRows ? GoodRows.of(way) : nil
  let bytes = good.map { $0.before + given + $0.after } ?? given
  do {
    file.replace(with: bytes)
    let opened = try RecordSource.open(path: file.path, format: way.format, encoding: way.encoding)
    switch opened {
    case .refused(let findings):
      precondition(!findings.isEmpty, "a file is refused, and nothing says why")
      precondition(
        good == nil || way.encoding == nil && findings.map(\.code) == [UnreadableEncoding.code],
        "a file is refused for one of its rows")
      tell(findings, in: [way.language])
    case .empty(let finding):
      tell([finding], in: [way.language])
      let rows = ReferenceRows(bytes, way.format).rows
      let isEmpty = rows.allSatisfy { row in
        TextEncoding.allCases.contains { isBlank(bytes[row.range], way.format, $0) }
      }
      precondition(good == nil && isEmpty, "a file with rows is called empty")
    case .readable(let source):
      var reading = try RecordReading(source, way)
      let found = try reading.read(bytes)
      if let good { good.requireIntact(in: found, given: given, of: bytes) }
      try QuarantineCheck.run(found, way.language)
    }
  } catch {
    preconditionFailure("the machine is at fault: \(error)")
  }
  return 0
}

/// How a file is read.
struct Way {
  let format: RecordFormat
  /// Nil to find it out.
  let encoding: TextEncoding?
  let batchSize: Int
  /// Or alone.
  let isAmongGoodRows: Bool
  /// Of reports and the quarantine.
  let language: Language
  /// Whether each batch is read by a pass of its own, from where the one before had come to.
  let isInterrupted: Bool

  /// Such that letters stand for files of their own: `@` for NDJSON and `A` for CSV whose encoding is to be found out.
  init(_ byte: UInt8) {
    format = byte & 1 == 0 ? .ndjson : .csv
    encoding = [nil, .utf8, .gb18030, nil][Int(byte >> 1 & 3)]
    // Opening a file goes over its rows in batches of the usual size.
    batchSize = [4096, 1, 7, 64][Int(byte >> 3 & 3)]
    isAmongGoodRows = byte & 0x20 != 0
    language = byte & 0x40 == 0 ? .zh : .en
    isInterrupted = byte & 0x80 != 0
  }
}

private let file = InputFile()

/// Whether a reader may leave a row out: nothing stands in it. What a cell is blank by is the reader's to say, but for
/// quotation marks and commas, which are around cells.
func isBlank(_ row: ArraySlice<UInt8>, _ format: RecordFormat, _ encoding: TextEncoding) -> Bool {
  switch format {
  case .ndjson: row.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  case .csv:
    CellText.isBlank(
      String(RawText.readable(row, encoding: encoding).unicodeScalars.filter { $0 != "\"" && $0 != "," }))
  }
}
