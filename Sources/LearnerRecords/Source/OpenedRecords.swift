package import Diagnostics

/// A file that was opened: ready to be read, or refused as a whole.
package enum OpenedRecords: Sendable {
  case readable(RecordSource)
  /// Nothing of the file may be used.
  case refused([Finding])
  /// There is no record in the file.
  case empty(Finding)
}

extension RecordSource {
  /// Opens a file, or standard input under the path `-`.
  ///
  /// - Parameters:
  ///   - format: nil to go by the file's extension.
  ///   - encoding: nil to find it out. A byte order mark always decides.
  ///   - headers: what a scheme says of the headers of its sheets.
  package static func open(
    path: String, format: RecordFormat? = nil, encoding: TextEncoding? = nil, headers: HeaderNames = .none
  ) throws(Failure) -> OpenedRecords {
    let file = try RecordFile(path: path)
    func refuse(_ message: any FindingMessage) -> OpenedRecords { .refused([Finding(message, at: .file(path))]) }
    if file.byteCount == 0 { return .empty(Finding(EmptyFile(), at: .file(path))) }
    if let kind = WorkbookFile.Kind(magic: try file.read(at: 0, count: 8)) { return refuse(WorkbookFile(kind: kind)) }
    guard let format = format ?? RecordFormat(path: path) else { return refuse(UnknownFormat()) }
    switch try EncodingDetection.detect(file, given: encoding) {
    case .unreadable(let looksLike): return refuse(UnreadableEncoding(looksLike: looksLike))
    case .found(let encoding, let textStart):
      let opened: OpenedRecords =
        switch format {
        case .ndjson:
          .readable(
            RecordSource(
              file: file, layout: RecordLayout(file: path, encoding: encoding, format: .ndjson),
              start: RowPosition(offset: textStart, line: 1)))
        case .csv: try openCSV(file, encoding: encoding, textStart: textStart, headers)
        }
      guard case .readable(let source) = opened else { return opened }
      return try source.hasRows() ? opened : .empty(Finding(NoRows(), at: .file(path)))
    }
  }

  private static func openCSV(
    _ file: RecordFile, encoding: TextEncoding, textStart: Int, _ headers: HeaderNames
  ) throws(Failure) -> OpenedRecords {
    guard let header = try HeaderRow.find(in: file, from: textStart) else {
      return .empty(Finding(EmptyFile(), at: .file(file.path)))
    }
    func refuse(_ message: any FindingMessage) -> OpenedRecords {
      .refused([Finding(message, at: .cell(RecordCell(file: file.path, line: header.line, cell: "#1")))])
    }
    if header.isTooLong { return refuse(RowTooLong()) }
    if header.bytes.contains(0) { return refuse(NullCharacter()) }
    let cells: [String]
    switch try header.cells(encoding: encoding) {
    case .success(let found): cells = found
    case .failure(let problem): return refuse(problem.message)
    }
    let (read, findings) = CSVHeaderReader.read(cells, by: headers, line: header.line, file: file.path)
    guard let read else { return .refused(findings) }
    return .readable(
      RecordSource(
        file: file, layout: RecordLayout(file: file.path, encoding: encoding, format: .csv(read)),
        start: RowPosition(offset: header.next, line: header.nextLine)))
  }

  private func hasRows() throws(Failure) -> Bool {
    var batches = batches()
    while let batch = try batches.next() {
      var decoder = try decoder(batch)
      for row in batch.rows where decoder.decode(row) != nil { return true }
    }
    return false
  }
}
