import CanonicalJSON
package import Standards
package import Vocabulary

/// The unified competency model: every standard with its effective requirements, the ladders, the flows of evidence
/// that crosswalks allow, and the certification schemes. It holds no places, so its digest does not depend on layout
/// (rule 12); ``Provenance`` holds where each value came from.
///
/// Every list is sorted by its elements' names: the same documents in any order are the same bytes.
package struct UnifiedModel: Codable, Sendable {
  /// Changes whenever the same documents would give other bytes.
  package var format = 1
  package var ladders: [Ladder]
  package var standards: [Standard]
  package var evidenceFlows: [EvidenceFlow]
  package var competencies: [Competency]
  package var schemes: [Scheme]
  /// Occupations that several editions of the 大典 have under different codes.
  package var occupations: [OccupationClass]
  /// Nil where the workspace has none, so that models without chains keep their bytes.
  package var chains: [Chain]?

  package func ladder(_ id: String) -> Ladder? { ladders.first { $0.id == id } }

  package func scheme(_ id: String) -> Scheme? { schemes.first { $0.id == id } }

  package func standard(_ key: StandardEdition) -> Standard? { standards.first { $0.key == key } }

  /// The edition to judge by: the pinned one, else the newest in force on the date (rule 5).
  package func standard(_ id: String, on date: CalendarDate, pinned edition: String?) -> Standard? {
    let editions = standards.filter { $0.id == id }
    if let edition { return editions.first { $0.edition == edition } }
    return editions.filter { $0.inForce.contains(date) }
      .max { ($0.inForce.from, $0.edition) < ($1.inForce.from, $1.edition) }
  }

  /// RFC 8785 bytes; their SHA-256 is the model digest.
  package func canonicalBytes() throws -> [UInt8] { try CanonicalCoding.bytes(self) }

  package init(
    ladders: [Ladder], standards: [Standard], evidenceFlows: [EvidenceFlow], competencies: [Competency],
    schemes: [Scheme], occupations: [OccupationClass], chains: [Chain]? = nil
  ) {
    self.ladders = ladders
    self.standards = standards
    self.evidenceFlows = evidenceFlows
    self.competencies = competencies
    self.schemes = schemes
    self.occupations = occupations
    self.chains = chains
  }
}

/// A system of levels, low to high; a step's rank is its place in the list.
package struct Ladder: Codable, Hashable, Sendable {
  package struct Step: Codable, Hashable, Sendable {
    package var id: String
    package var title: LocalizedText
    package var digit: String?
  }

  package struct Mapping: Codable, Hashable, Sendable {
    package var from: String
    package var ladder: String
    package var to: String
    package var relation: LevelRelation
    package var exempts: [Component]
    package var authority: String
    package var date: CalendarDate
  }

  package var id: String
  package var layer: Layer
  package var title: LocalizedText
  package var steps: [Step]
  package var mappings: [Mapping]

  /// Higher is higher, whatever the level's digit (national level 1 stands above 5).
  package func rank(_ step: String) -> Int? { steps.firstIndex { $0.id == step } }
}

/// The items that alignments join into one competency, named by the smallest of them.
package struct Competency: Codable, Hashable, Sendable {
  /// The layer at which this class holds: crosswalks of lower layers do not reach it (rule 8).
  package var layer: Layer
  package var members: [ItemName]
}

/// Codes of different editions of the 职业分类大典 that are one occupation; sorted, named by the smallest of them.
package struct OccupationClass: Codable, Hashable, Sendable {
  package var members: [Occupation]
}

/// Evidence for any of `from` counts for `item`, with the same score.
package struct EvidenceFlow: Codable, Hashable, Sendable {
  package var item: ItemName
  package var from: [ItemName]
}

/// A certification scheme.
package struct Scheme: Codable, Hashable, Sendable {
  package var id: String
  package var title: LocalizedText
  package var occupation: Occupation
  package var certifies: String
  package var endorses: [String]
  /// The chain by which a candidate's employer decides what is endorsed too (rule 23).
  package var chain: String?
  package var levels: [String]
  package var issuer: String
  package var declaredExperience: Bool
}
