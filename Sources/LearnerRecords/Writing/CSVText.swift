/// Cells and rows of CSV as Excel writes them (RFC 4180, CR LF).
package enum CSVText {
  package static func append(row cells: some Sequence<String>, to out: inout [UInt8]) {
    var isFirst = true
    for cell in cells {
      if !isFirst { out.append(UInt8(ascii: ",")) }
      isFirst = false
      append(cell: cell, to: &out)
    }
    out += "\r\n".utf8
  }

  private static func append(cell: String, to out: inout [UInt8]) {
    let mustQuote = cell.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    guard mustQuote else {
      out += cell.utf8
      return
    }
    out.append(0x22)
    for byte in cell.utf8 {
      if byte == 0x22 { out.append(0x22) }
      out.append(byte)
    }
    out.append(0x22)
  }

  /// Text for people's eyes in a spreadsheet: what would be taken for a formula is marked as text.
  package static func inert(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, formulaStarts.contains(first) else { return text }
    return "'" + text
  }

  /// Spreadsheets also take the full-width forms for operators.
  private static let formulaStarts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"]
}
