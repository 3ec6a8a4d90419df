import Diagnostics

/// A mistake in one cell of a row, before the row's file and line are put to it.
struct CellMistake: Sendable {
  let message: any FindingMessage
  let cell: String

  init(_ message: any FindingMessage, at cell: String) {
    self.message = message
    self.cell = cell
  }

  func finding(file: String, line: Int) -> Finding {
    Finding(message, at: .cell(RecordCell(file: file, line: line, cell: cell)))
  }
}
