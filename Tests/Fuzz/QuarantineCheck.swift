import Diagnostics
import Glibc

@testable import LearnerRecords

/// The file of quarantined rows: whatever stood in them, it is a table that a spreadsheet opens as it was meant.
enum QuarantineCheck {
  /// In memory, and gone after each input.
  private static let path = "/dev/shm/touchstone-fuzz-\(getpid()).quarantine.csv"
  private static let columnCount = 6
  private static let mostReasons = 100

  static func run(_ found: [RowResult], _ language: Language) throws {
    let rows = found.compactMap { if case .quarantined(let row) = $0 { row } else { nil } }
    if rows.isEmpty { return }
    var writer = try QuarantineWriter(path: path, language: language)
    for row in rows { try writer.append(row) }
    try writer.finish()
    let table = parse(contents().dropFirst(ByteOrderMark.utf8.count))
    unlink(path)
    var at = 1
    for row in rows {
      let reasons = min(row.findings.count, mostReasons)
      precondition(at + reasons <= table.count, "a reason is not in the file")
      precondition(table[at][5] == CSVText.inert(row.text), "the file shows another row than there was")
      for reason in table[at..<at + reasons] {
        precondition(reason[0] == String(row.line), "the file has another line")
        for cell in reason[1...] { precondition(!isFormula(cell), "the file has a formula") }
      }
      at += reasons + (row.findings.count > mostReasons ? 1 : 0)
    }
    precondition(at == table.count, "the file has lines that tell no reason")
  }

  private static func contents() -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    defer { close(descriptor) }
    var status = stat()
    precondition(fstat(descriptor, &status) == 0, "there is no quarantine")
    return [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
      count = max(0, Glibc.read(descriptor, buffer.baseAddress, buffer.count))
    }
  }

  private static func isFormula(_ cell: String) -> Bool {
    cell.unicodeScalars.first.map { "=+-@\t\r\n＝＋－＠".unicodeScalars.contains($0) } ?? false
  }

  /// RFC 4180 to the letter: lines end in CR LF, and what a cell must quote is quoted.
  private static func parse(_ bytes: ArraySlice<UInt8>) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var at = bytes.startIndex
    while at < bytes.endIndex {
      var cell: [UInt8] = []
      if bytes[at] == 0x22 {
        at += 1
        while bytes[at] != 0x22 || at + 1 < bytes.endIndex && bytes[at + 1] == 0x22 {
          if bytes[at] == 0x22 { at += 1 }
          cell.append(bytes[at])
          at += 1
        }
        at += 1
      } else {
        while bytes[at] != UInt8(ascii: ","), bytes[at] != 0x0D {
          precondition(bytes[at] != 0x22 && bytes[at] != 0x0A, "a cell that is not quoted as it must be")
          cell.append(bytes[at])
          at += 1
        }
      }
      row.append(String(decoding: cell, as: UTF8.self))
      if bytes[at] == 0x0D {
        precondition(bytes[at + 1] == 0x0A, "a line that does not end in CR LF")
        precondition(row.count == columnCount, "a line of another number of cells")
        rows.append(row)
        row = []
        at += 1
      }
      at += 1
    }
    precondition(row.isEmpty, "the last line has no end")
    return rows
  }
}
