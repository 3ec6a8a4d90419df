/// Where a pass over a file of records stands: between two rows, or inside one that is too long to be read.
package struct RowPosition: Hashable, Codable, Sendable {
  /// Of the byte that comes next.
  package let offset: Int
  /// The line that it stands on, one-based.
  package let line: Int
  /// The rest of the line belongs to a row that was refused for its length.
  package let isInsideRefusedRow: Bool

  init(offset: Int, line: Int, isInsideRefusedRow: Bool = false) {
    self.offset = offset
    self.line = line
    self.isInsideRefusedRow = isInsideRefusedRow
  }
}
