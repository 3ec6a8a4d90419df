package import Diagnostics
import Standards
package import Vocabulary

/// All that the unified model asks at the levels of one standard, each part with the lines it rests on.
package struct StandardExplanation: Hashable, Encodable, Sendable {
  package var standard: CitedStandard
  package var editions: EditionsInForce
  /// The levels asked about, low to high; each tells what it refines and who refines it.
  package var levels: [Level]
  /// The enterprises of chains that it applies to.
  package var chains: [ChainUse]

  package struct Level: Hashable, Encodable, Sendable {
    package var requirements: EffectiveRequirements
    /// How many items the standard itself lists at the level.
    package var items: Int
    /// What the level refines, directly or through others.
    package var refines: [StandardLevel]
    package var refinedBy: [StandardLevel]
    package var schemes: [SchemeUse]
  }

  /// - Parameters:
  ///   - level: the only one to be told of; nil: all.
  ///   - date: the day whose editions are joined; nil: each standard as it was last.
  /// - Returns: nil where there is no such standard, or none of its levels could be read.
  package init?(
    _ name: StandardEdition, level: String? = nil, in merge: Merge, _ sources: SourceMap, asOf date: CalendarDate? = nil
  ) {
    guard let document = merge.index.standards[name] else { return nil }
    let ladder = merge.model.ladder(merge.index.ladderID(of: document))
    let reading = RequirementReading(merge, sources, asOf: date)
    let levels = document.levels.map(\.level.value).filter { level == nil || $0 == level }
      .sorted { (ladder?.rank($0) ?? 0, $0) < (ladder?.rank($1) ?? 0, $1) }
    self.levels = levels.compactMap { level in
      let owner = StandardLevel(standard: name, level: level)
      let dependants = Dependants(owner, reading.graph)
      return reading.requirements(of: owner).map { requirements in
        Level(
          requirements: requirements,
          items: merge.model.standard(name)?.items.count { $0.name.owner == owner } ?? 0,
          refines: reading.graph.cone(owner).dropFirst().map(\.owner),
          refinedBy: Array(dependants.levels.dropFirst()), schemes: dependants.schemes(merge, sources))
      }
    }
    if self.levels.isEmpty { return nil }
    standard = CitedStandard(document, sources)
    editions = EditionsInForce(of: name.standard, on: date, in: merge.index, sources)
    chains = ChainUse.all(of: name.standard, in: merge, sources)
  }
}
