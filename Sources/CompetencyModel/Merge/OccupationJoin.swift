import Diagnostics
import Standards
import Vocabulary
import YAMLSource

/// Codes that are one occupation, by what the catalogues say became of them. Union–find, each class led by its smallest
/// member, so that neither the order of entries nor that of documents matters.
struct OccupationJoin {
  private var leaders: [Occupation: Occupation] = [:]

  /// Sorted classes of at least two, with the places that make them one.
  static func classes(in index: DocumentIndex, _ origins: inout OriginNotes) -> [OccupationClass] {
    let successions = index.catalogues.values.flatMap(\.entries).compactMap { entry in
      entry.value.became.map { (from: entry.value.occupation, became: $0, span: entry.span) }
    }
    var join = OccupationJoin()
    for succession in successions { join.unite(succession.from, succession.became.value) }
    var members: [Occupation: [Occupation]] = [:]
    for occupation in join.leaders.keys { members[join.leader(of: occupation), default: []].append(occupation) }
    for succession in successions {
      let leader = join.leader(of: succession.from)
      origins.add("members/\(succession.from.name)", of: leader.name, succession.from.name, at: succession.span)
      origins.add(
        "members/\(succession.became.value.name)", of: leader.name, succession.became.value.name,
        at: succession.became.span)
    }
    return members.values.filter { $0.count > 1 }.map { OccupationClass(members: $0.sorted()) }
      .sorted { $0.members[0] < $1.members[0] }
  }

  private mutating func leader(of occupation: Occupation) -> Occupation {
    guard let next = leaders[occupation], next != occupation else { return occupation }
    let leader = leader(of: next)
    leaders[occupation] = leader
    return leader
  }

  private mutating func unite(_ one: Occupation, _ other: Occupation) {
    let (left, right) = (leader(of: one), leader(of: other))
    leaders[left] = min(left, right)
    leaders[right] = min(left, right)
  }
}

extension Occupation {
  fileprivate var name: String { "\(catalogue)/\(code)" }
}
