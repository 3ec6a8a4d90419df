package import Vocabulary

/// The codes by which records may mean an occupation: its own, and those of other editions of the 职业分类大典 that the
/// catalogues say are the same occupation. Records name no edition, so a code that some other occupation has as well
/// means only that one.
package struct OccupationCodes: Sendable {
  private let others: [Occupation: [OccupationCode]]

  package init(_ model: UnifiedModel) {
    var holders: [OccupationCode: Set<Occupation>] = [:]
    let classes = Dictionary(
      model.occupations.flatMap { occupations in occupations.members.map { ($0, occupations.members[0]) } },
      uniquingKeysWith: { first, _ in first })
    for occupation in Set(classes.keys).union(model.standards.map(\.occupation)) {
      holders[occupation.code, default: []].insert(classes[occupation] ?? occupation)
    }
    var others: [Occupation: [OccupationCode]] = [:]
    for members in model.occupations.map(\.members) {
      let certain = Set(members.map(\.code)).filter { holders[$0]?.count == 1 }
      for occupation in members { others[occupation] = certain.subtracting([occupation.code]).sorted() }
    }
    self.others = others
  }

  /// Its own code first.
  package func codes(of occupation: Occupation) -> [OccupationCode] { [occupation.code] + (others[occupation] ?? []) }
}

extension Standard {
  /// The related occupations are of the edition of the catalogue by which the standard names its own.
  package var relatedOccupations: [Occupation] {
    related.occupations.map { Occupation(catalogue: occupation.catalogue, code: $0) }
  }
}
