import Diagnostics

/// The first row of a CSV file in which anything stands.
struct HeaderRow {
  let bytes: ArraySlice<UInt8>
  let line: Int
  let isTooLong: Bool
  /// Where the first row after it begins, in the file.
  let next: Int
  let nextLine: Int

  struct Problem: Error {
    let message: any FindingMessage
  }

  /// Nil where there is none.
  static func find(in file: RecordFile, from start: Int) throws(Failure) -> HeaderRow? {
    let bytes = try file.read(at: start, count: RowSplitter.longestRow + 2)
    let isFinal = start + bytes.count >= file.byteCount
    return bytes.withUnsafeBufferPointer { buffer -> HeaderRow? in
      var splitter = RowSplitter(format: .csv, columnCount: nil, bytes: buffer, isFinal: isFinal)
      var at = 0
      var line = 1
      while at < buffer.count {
        guard case .row(let range, let next, let lines) = splitter.step(from: at) else {
          return HeaderRow(bytes: bytes[at...], line: line, isTooLong: true, next: start, nextLine: line)
        }
        if bytes[range].contains(where: { $0 > 0x20 && $0 != UInt8(ascii: ",") }) {
          return HeaderRow(
            bytes: bytes[range], line: line, isTooLong: false, next: start + next, nextLine: line + lines)
        }
        line += lines
        at = next
      }
      return nil
    }
  }

  func cells(encoding: TextEncoding) throws(Failure) -> Result<[String], Problem> {
    var text = bytes
    switch encoding {
    case .utf8:
      if let offset = UTF8Text.firstInvalid(bytes) {
        return .failure(
          Problem(message: UndecodableText(encoding: .utf8, byte: offset - bytes.startIndex + 1)))
      }
    case .gb18030:
      let converter = try GB18030Converter()
      do throws(GB18030Converter.Unconvertible) {
        text = try converter.utf8(bytes)[...]
      } catch {
        return .failure(Problem(message: UndecodableText(encoding: .gb18030, byte: error.offset + 1)))
      }
    }
    var cells = CSVCells()
    do throws(CSVCells.Problem) {
      try cells.split(text)
    } catch {
      switch error {
      case .unclosedQuote: return .failure(Problem(message: UnclosedQuote()))
      case .textAfterQuote: return .failure(Problem(message: TextAfterQuote()))
      }
    }
    return .success((0..<cells.count).map { cells.text($0) ?? "" })
  }
}
