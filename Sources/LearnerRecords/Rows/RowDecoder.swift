import CanonicalJSON
import Diagnostics

/// Decodes the raw rows of one batch after another. Depends on nothing but the batch, so each thread may have its own.
package struct RowDecoder {
  private var context: BatchContext
  private let converter: GB18030Converter?
  private let occupations = OccupationMemo()
  private var cells = CSVCells()
  private var line = OrdinaryLine()
  /// In CSV.
  private let columns: OrdinaryColumns?
  package private(set) var compact = CompactReader()

  init(_ layout: RecordLayout) throws(Failure) {
    context = BatchContext(layout: layout, bytes: [])
    converter = layout.encoding == .gb18030 ? try GB18030Converter() : nil
    columns = if case .csv(let header) = layout.format { OrdinaryColumns(header) } else { nil }
  }

  /// Turns to a batch, whose rows alone may be decoded from now on.
  package mutating func begin(_ batch: RowBatch) {
    context = BatchContext(layout: context.layout, bytes: batch.bytes)
  }

  /// The rows of a batch in order. Rows in which nothing stands are left out.
  package mutating func decode(_ batch: RowBatch) -> [RowResult] {
    begin(batch)
    var results: [RowResult] = []
    results.reserveCapacity(batch.rows.count)
    for row in batch.rows {
      if let result = decode(row) { results.append(result) }
    }
    return results
  }

  /// The keys of the applications in a batch, each with its line; rows whose key cannot be read have none.
  package mutating func applicationKeys(_ batch: RowBatch) -> [(key: ApplicationKey, line: Int)] {
    begin(batch)
    var keys: [(key: ApplicationKey, line: Int)] = []
    keys.reserveCapacity(batch.rows.count)
    for row in batch.rows {
      if let key = key(of: row) { keys.append((key, row.line)) }
    }
    return keys
  }

  /// Reads a row into ``compact``, if it is written as nearly all are; every other is for ``decode(_:)`` to judge.
  package mutating func readCompactly(_ row: RawRow) -> Bool { isOrdinary(row) && compact.read(line) }

  /// Whether ``line`` is the row now. Text in UTF-8 is found to be that as it is read.
  private mutating func isOrdinary(_ row: RawRow) -> Bool {
    if row.isTooLong { return false }
    let range = row.range
    if case .gb18030 = context.layout.encoding {
      guard let text = try? text(of: row) else { return false }
      return isOrdinary(text)
    }
    if columns == nil {
      return context.bytes.withUnsafeBufferPointer { line.scan(UnsafeBufferPointer(rebasing: $0[range])) }
    }
    return isOrdinary(context.bytes[range]) && cells.isText
  }

  private mutating func isOrdinary(_ text: ArraySlice<UInt8>) -> Bool {
    guard let columns else { return line.scan(text) }
    return (try? cells.split(text)) != nil && line.take(cells, columns)
  }

  /// Where the row that was read into ``compact`` stands.
  package func compactOrigin(_ row: RawRow) -> RowOrigin { origin(row, ElementSlots(line)) }

  /// Nil for a row in which nothing stands.
  package mutating func decode(_ row: RawRow) -> RowResult? {
    if row.isTooLong { return quarantined(row, [CellMistake(RowTooLong(), at: wholeRow)]) }
    do throws(RowProblem) {
      let text = try text(of: row)
      switch context.layout.format {
      case .ndjson: return try decodeJSON(text, row)
      case .csv(let header): return try decodeCSV(text, row, header)
      }
    } catch {
      return quarantined(row, [error.mistake])
    }
  }

  /// The key of the row's application, where it can be read.
  mutating func key(of row: RawRow) -> ApplicationKey? {
    if isOrdinary(row), let key = compact.key(line) { return key }
    guard !row.isTooLong, let text = try? text(of: row) else { return nil }
    switch context.layout.format {
    case .ndjson:
      guard let root = try? JSONParser.parse(text) else { return nil }
      var decoder = RecordDecoder(JSONFields(root), occupations: occupations)
      return decoder.key()
    case .csv(let header):
      guard (try? cells.split(text)) != nil, cells.count == header.names.count else { return nil }
      var decoder = RecordDecoder(CSVFields(header: header, cells: cells), occupations: occupations)
      return decoder.key()
    }
  }

  /// A mistake because of which a row has no cells.
  private struct RowProblem: Error {
    let mistake: CellMistake

    init(_ message: any FindingMessage, at cell: String) { mistake = CellMistake(message, at: cell) }
  }

  private var wholeRow: String {
    switch context.layout.format {
    case .ndjson: "/"
    case .csv(let header): header.name(ofCell: 0)
    }
  }

  /// The row in UTF-8.
  private func text(of row: RawRow) throws(RowProblem) -> ArraySlice<UInt8> {
    let bytes = context.bytes[row.range]
    if UTF8Text.containsNull(bytes) { throw RowProblem(NullCharacter(), at: wholeRow) }
    switch context.layout.encoding {
    case .utf8:
      guard let offset = UTF8Text.firstInvalid(bytes) else { return bytes }
      throw RowProblem(UndecodableText(encoding: .utf8, byte: offset - bytes.startIndex + 1), at: wholeRow)
    case .gb18030:
      guard let converter, bytes.contains(where: { $0 >= 0x80 }) else { return bytes }
      do throws(GB18030Converter.Unconvertible) {
        return try converter.utf8(bytes)[...]
      } catch {
        throw RowProblem(UndecodableText(encoding: .gb18030, byte: error.offset + 1), at: wholeRow)
      }
    }
  }

  private mutating func decodeJSON(_ text: ArraySlice<UInt8>, _ row: RawRow) throws(RowProblem) -> RowResult? {
    if text.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return nil }
    if line.scan(text) {
      var decoder = RecordDecoder(OrdinaryLineFields(line: line), occupations: occupations)
      if let record = decoder.record() { return .record(record, origin(row, decoder.slots)) }
      // What is wrong is found by the strict parser, so that it is found in one way only.
    }
    let root: JSONValue
    do throws(JSONSyntaxError) {
      root = try JSONParser.parse(text)
    } catch {
      let column = String(decoding: text.prefix(error.offset), as: UTF8.self).count + 1
      throw RowProblem(InvalidJSON(reason: error.reason, column: column), at: wholeRow)
    }
    let fields = JSONFields(root)
    var decoder = RecordDecoder(fields, occupations: occupations, mistakes: fields.mistakes)
    if let record = decoder.record() { return .record(record, origin(row, decoder.slots)) }
    return quarantined(row, decoder.mistakes)
  }

  private mutating func decodeCSV(
    _ text: ArraySlice<UInt8>, _ row: RawRow, _ header: CSVHeader
  ) throws(RowProblem) -> RowResult? {
    do throws(CSVCells.Problem) {
      try cells.split(text)
    } catch {
      switch error {
      case .unclosedQuote(let cell): throw RowProblem(UnclosedQuote(), at: header.name(ofCell: cell))
      case .textAfterQuote(let cell): throw RowProblem(TextAfterQuote(), at: header.name(ofCell: cell))
      }
    }
    let isBlank = (0..<cells.count).allSatisfy { cells.isBlank($0) }
    if isBlank { return nil }
    guard cells.count == header.names.count else {
      let mistake = notACandidate() ?? WrongCellCount(expected: header.names.count, actual: cells.count)
      throw RowProblem(mistake, at: wholeRow)
    }
    var decoder = RecordDecoder(
      CSVFields(header: header, cells: cells), occupations: occupations, mistakes: unnamedContent(header))
    if let record = decoder.record() { return .record(record, origin(row, decoder.slots)) }
    if let reason = notACandidate() { throw RowProblem(reason, at: wholeRow) }
    return quarantined(row, decoder.mistakes)
  }

  private func unnamedContent(_ header: CSVHeader) -> [CellMistake] {
    header.unnamed.compactMap { column in
      cells.text(column).map { CellMistake(ContentWithoutColumn(content: $0), at: header.name(ofCell: column)) }
    }
  }

  /// What a row is that makes no record because it never was one.
  private func notACandidate() -> (any FindingMessage)? {
    let written = (0..<cells.count).compactMap { cells.text($0) }
    if let first = written.first, let label = TotalRow.label(first) { return TotalRow(label: label) }
    let names = written.count(where: ColumnMeaning.isNameOfColumn)
    return names >= 2 && names * 2 > written.count ? SecondHeader() : nil
  }

  private func origin(_ row: RawRow, _ slots: ElementSlots) -> RowOrigin {
    RowOrigin(line: row.line, batch: context, range: row.range, slots: slots)
  }

  private func quarantined(_ row: RawRow, _ mistakes: [CellMistake]) -> RowResult {
    let text = RawText.readable(context.bytes[row.range], encoding: context.layout.encoding)
    return .quarantined(
      QuarantinedRow(
        line: row.line, text: row.isTooLong ? text + "…" : text,
        findings: mistakes.map { $0.finding(file: context.layout.file, line: row.line) }))
  }
}
