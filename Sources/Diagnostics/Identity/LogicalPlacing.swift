/// Says where places are in terms of a document rather than of its lines, such as `levels.4.weights.theory`.
package protocol LogicalPlacing {
  /// One for each place, all in one file; empty where a place is the document itself or cannot be told.
  func logicalPlaces(of places: [LogicalPlaceQuestion], in file: SourceFile) -> PlacesInDocument
}

package struct PlacesInDocument: Sendable {
  /// What the document calls itself, such as `standard cn/6-30-99-00@2020`; nil where it has no name of its own.
  package var document: String?
  package var places: [String]

  package init(document: String?, places: [String]) {
    self.document = document
    self.places = places
  }
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
