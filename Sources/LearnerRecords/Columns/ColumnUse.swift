/// What one column of a file is read as, for people: a sheet's own names are many.
package struct ColumnUse: Hashable, Sendable {
  /// As the file has it.
  package let name: String
  /// The name in the table of columns, in the same language; nil where no decision depends on the column.
  package let canonicalName: String?

  /// Whether the file calls it something else.
  package var isSynonym: Bool { canonicalName.map { $0 != name } ?? false }
}

extension CSVHeader {
  /// Of every column with a name.
  var uses: [ColumnUse] {
    zip(names, called).compactMap { name, called in
      let column = ColumnName(called)
      return switch ColumnMeaning(column) {
      case nil, .blank: nil
      case .unused: ColumnUse(name: name, canonicalName: nil)
      case let meaning?: ColumnUse(name: name, canonicalName: Self.canonicalName(of: meaning, called: called, column))
      }
    }
  }

  /// Spaces, widths, marks and the sign between the parts of a name make no other name.
  private static func canonicalName(of meaning: ColumnMeaning, called name: String, _ column: ColumnName) -> String {
    guard let canonical = meaning.canonicalName(like: column) else { return name }
    return ColumnName(canonical).reads(like: column) ? name : canonical
  }
}
