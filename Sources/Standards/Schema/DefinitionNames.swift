import YAMLSource

/// What the schema's definitions are called: one for each key and one for each mapping of the language, the same in the
/// schema of every kind.
///
/// A key is called by its English name; where another key has that name already, by the place it stands in too:
/// `title-of-blueprint`.
struct DefinitionNames {
  private var keywords: [Keyword: String] = [:]
  private var shapes: [ObjectIdentifier: String] = [:]
  private var taken: Set<String> = []

  init() {
    for kind in DocumentKind.allCases {
      visit(kind.shape, as: "\(kind.rawValue)-document", owner: kind.rawValue)
    }
  }

  subscript(keyword: Keyword) -> String {
    guard let name = keywords[keyword] else { preconditionFailure("a key that no document may hold") }
    return name
  }

  subscript(shape: Shape) -> String {
    guard let name = shapes[ObjectIdentifier(shape)] else { preconditionFailure("a mapping that no document may hold") }
    return name
  }

  private mutating func visit(_ shape: Shape, as name: String, owner: String) {
    guard shapes[ObjectIdentifier(shape)] == nil else { return }
    shapes[ObjectIdentifier(shape)] = take(name, owner: owner)
    for keyword in shape.keywords where keywords[keyword] == nil {
      keywords[keyword] = take(keyword.english, owner: owner)
    }
    for row in shape.rows {
      for object in row.value.objects {
        visit(object, as: "mapping-of-\(self[row.keyword])", owner: self[row.keyword])
      }
    }
  }

  private mutating func take(_ name: String, owner: String) -> String {
    var name = name
    while !taken.insert(name).inserted { name += "-of-\(owner)" }
    return name
  }
}
