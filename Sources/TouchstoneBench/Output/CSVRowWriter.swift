import Diagnostics
import LearnerRecords

/// Works on the bytes of written rows: commas, quotation marks and line ends are single bytes in UTF-8 and in GB18030,
/// never part of another character.
struct CSVRowWriter: RowWriter {
  private let writer: RecordCSVWriter
  /// Column names in order.
  private let columns: [String]

  /// - Parameter widest: a record that has as much of everything as any that will be written.
  init(widest: LearnerRecord, encoding: OutputEncoding) throws(Failure) {
    var layout = RecordCSVLayout()
    layout.include(widest)
    writer = try RecordCSVWriter(
      layout: layout, encoding: encoding.textEncoding, byteOrderMark: encoding == .utf8WithMark)
    columns = Self.cells(try RecordCSVWriter(layout: layout).header()).map { String(decoding: $0, as: UTF8.self) }
  }

  func header() throws -> [UInt8] { try writer.header() }

  func row(_ record: LearnerRecord) throws -> [UInt8] { try writer.row(record) }

  func row(_ record: LearnerRecord, with cell: CellText) throws -> [UInt8] {
    var cells = Self.cells(try writer.row(record))
    if let column = columns.firstIndex(of: cell.column) { cells[column] = Array(cell.text.utf8)[...] }
    return Self.line(cells)
  }

  /// Some cells are missing at the end.
  func brokenRow(_ record: LearnerRecord) throws -> [UInt8] {
    Self.line(Self.cells(try writer.row(record)).dropLast(3))
  }

  private static func cells(_ line: [UInt8]) -> [ArraySlice<UInt8>] {
    var cells: [ArraySlice<UInt8>] = []
    var start = 0
    var isQuoted = false
    for (index, byte) in line.enumerated() {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted, UInt8(ascii: "\r") where !isQuoted:
        cells.append(line[start..<index])
        start = index + 1
      default: break
      }
    }
    return cells
  }

  private static func line(_ cells: some Sequence<ArraySlice<UInt8>>) -> [UInt8] {
    Array(cells.joined(separator: CollectionOfOne(UInt8(ascii: ",")))) + Array("\r\n".utf8)
  }
}
