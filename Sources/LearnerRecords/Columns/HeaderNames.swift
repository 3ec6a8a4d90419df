/// 列名对照: which columns the headers of a scheme's own sheets are, where the table of columns does not have them.
package struct HeaderNames: Sendable {
  private let columns: [ColumnName: String]

  package static let none = HeaderNames([])

  /// - Parameter entries: headers as they are written, with the names of the columns that they are.
  package init(_ entries: [(header: String, column: String)]) {
    columns = Dictionary(
      entries.map { (ColumnName($0.header), CellText.prose($0.column)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The name by which a header is read: its own where nothing else is said of it.
  func name(of header: String) -> String { columns[ColumnName(header)] ?? header }

  // MARK: What may be said of a header

  package enum Fault: Hashable, Sendable {
    /// There is no such column; the nearest, if any is near.
    case unknownColumn(suggestion: String?)
    /// The table has the header itself, and no scheme may make something else of it.
    case knownHeader
  }

  package static func fault(header: String, column: String) -> Fault? {
    if ColumnMeaning(ColumnName(header)) != nil { return .knownHeader }
    let name = ColumnName(column)
    guard let meaning = ColumnMeaning(name), meaning != .blank else {
      return .unknownColumn(suggestion: ColumnMeaning.suggestion(for: name))
    }
    return nil
  }

  /// What is the same for all headers that are read as one: spaces, widths and marks make no other.
  package static func identity(of header: String) -> String { ColumnName(header).text }
}
