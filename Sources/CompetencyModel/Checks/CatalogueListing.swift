import Standards
import Vocabulary

/// The codes that catalogues list: an occupation's own stands for every 工种 of it.
struct CatalogueListing {
  private let codes: [String: Set<OccupationCode>]

  init(_ occupations: some Sequence<Occupation>) {
    codes = Dictionary(grouping: occupations, by: \.catalogue).mapValues { Set($0.map(\.code)) }
  }

  /// Whether an edition of the 大典 lists it; nil where nothing of that edition is listed.
  func lists(_ occupation: Occupation) -> Bool? {
    codes[occupation.catalogue].map { Self.holds(occupation.code, $0) }
  }

  /// Whether any edition lists it.
  func lists(_ code: OccupationCode) -> Bool { codes.values.contains { Self.holds(code, $0) } }

  /// Those of an edition, or of all.
  func sorted(of catalogue: String? = nil) -> [String] {
    let listed = catalogue.map { codes[$0] ?? [] } ?? codes.values.reduce(into: []) { $0.formUnion($1) }
    return listed.map(\.description).sorted()
  }

  private static func holds(_ code: OccupationCode, _ listed: Set<OccupationCode>) -> Bool {
    listed.contains(code) || code.ofOccupation.map(listed.contains) == true
  }
}
