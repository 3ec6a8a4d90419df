package import YAMLSource

/// The authoring language as a whole, as its documents' shapes have it.
package enum AuthoringLanguage {
  /// Every mapping that a document may hold, each once, in the order in which a reader meets them.
  package static let shapes: [Shape] = {
    var found: [Shape] = []
    func visit(_ shape: Shape) {
      guard !found.contains(where: { $0 === shape }) else { return }
      found.append(shape)
      for row in shape.rows { row.value.objects.forEach(visit) }
    }
    DocumentKind.allCases.map(\.shape).forEach(visit)
    return found
  }()

  /// Every key of the table, each once.
  package static let keywords: [Keyword] = {
    var seen: Set<Keyword> = []
    return shapes.flatMap(\.keywords).filter { seen.insert($0).inserted }
  }()
}
