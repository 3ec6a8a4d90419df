/// Says where places are in terms of a document rather than of its lines, such as `levels.4.weights.theory`.
package protocol LogicalPlacing {
  /// One for each place, all in one file; empty where a place is the document itself or cannot be told.
  func logicalPlaces(of places: [LogicalPlaceQuestion], in file: SourceFile) -> [String]
}

package struct LogicalPlaceQuestion: Sendable {
  package var span: SourceSpan
  /// Whether what encloses the place is meant, see ``FindingMessage/concernsEnclosing``.
  package var enclosing: Bool

  package init(_ span: SourceSpan, enclosing: Bool = false) {
    self.span = span
    self.enclosing = enclosing
  }
}
