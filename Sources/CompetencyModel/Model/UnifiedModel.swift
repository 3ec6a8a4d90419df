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
  package var format = 2
  package var ladders: [Ladder]
  package var standards: [Standard]
  package var evidenceFlows: [EvidenceFlow]
  package var competencies: [Competency]
  package var schemes: [Scheme]
  /// Occupations that several editions of the 大典 have under different codes.
  package var occupations: [OccupationClass]
  /// Which items of later editions took the place of which of earlier ones; nil where nothing says so.
  package var replacements: [Replacement]?
  /// Nil where the workspace has none, so that models without chains keep their bytes.
  package var chains: [Chain]?

  package func ladder(_ id: String) -> Ladder? { ladders.first { $0.id == id } }

  package func scheme(_ id: String) -> Scheme? { schemes.first { $0.id == id } }

  package func standard(_ key: StandardEdition) -> Standard? { standards.first { $0.key == key } }

  /// By item, the items whose evidence counts for it. The item itself may be among them.
  package var evidenceSources: [ItemName: [ItemName]] {
    Dictionary(
      evidenceFlows.flatMap { flow in flow.items.map { ($0, flow.from) } }, uniquingKeysWith: { first, _ in first })
  }

  /// RFC 8785 bytes; their SHA-256 is the model digest.
  package func canonicalBytes() throws -> [UInt8] { try CanonicalCoding.bytes(self) }

  package init(
    ladders: [Ladder], standards: [Standard], evidenceFlows: [EvidenceFlow], competencies: [Competency],
    schemes: [Scheme], occupations: [OccupationClass], replacements: [Replacement] = [], chains: [Chain]? = nil
  ) {
    self.ladders = ladders
    self.standards = standards
    self.evidenceFlows = evidenceFlows
    self.competencies = competencies
    self.schemes = schemes
    self.occupations = occupations
    self.replacements = replacements.isEmpty ? nil : replacements
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

  /// Which level an award of a competition stands for (rule 28).
  package struct Award: Codable, Hashable, Sendable {
    package var competitionClass: CompetitionClass
    package var group: CompetitionGroup
    package var firstRank: Int?
    package var lastRank: Int?
    package var prizes: [Prize]?
    package var grants: String
    package var upTo: String?
    package var within: CalendarLength?
    package var authority: String
    package var date: CalendarDate
  }

  /// At which levels somebody may be recognised, and instead of what (rule 30).
  package struct Recognition: Codable, Hashable, Sendable {
    package var kind: RecognitionKind
    package var levels: [String]
    package var waives: [WaivedPart]
    package var authority: String
    package var date: CalendarDate
  }

  package var id: String
  package var layer: Layer
  package var title: LocalizedText
  package var steps: [Step]
  package var mappings: [Mapping]
  /// Nil where there are none, so that ladders without them keep their bytes.
  package var awards: [Award]?
  package var recognitions: [Recognition]?

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

/// Evidence for any of `from` counts for each of `items`, with the same score. The items are members of one class, so
/// they stand in `from` too.
package struct EvidenceFlow: Codable, Hashable, Sendable {
  package var items: [ItemName]
  package var from: [ItemName]
}

/// History between editions of one standard: `by` took the place of `item`. One item may be replaced by several, and
/// several by one.
package struct Replacement: Codable, Hashable, Comparable, Sendable {
  package var item: ItemName
  package var by: ItemName
  /// Of whoever says so.
  package var layer: Layer

  package static func < (left: Replacement, right: Replacement) -> Bool {
    (left.item, left.by, left.layer) < (right.item, right.by, right.layer)
  }
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
  /// By id; nil where there are none.
  package var cohorts: [Cohort]?
  /// 考评人员 of its issuer, by number; nil where the issuer lists none.
  package var assessors: [Assessor]?
  /// 成绩保留; nil: as the standards say.
  package var carryOver: CalendarLength?
  /// 列名对照 of its sheets, by header; nil where they call their columns by the table's names.
  package var columns: [Column]?

  /// A header of the scheme's own sheets.
  package struct Column: Codable, Hashable, Sendable {
    package var header: String
    /// A name of the table of columns.
    package var column: String
  }

  /// Somebody qualified to assess some levels of some occupations for a time.
  package struct Assessor: Codable, Hashable, Sendable {
    package var id: String
    package var occupations: [OccupationCode]
    package var levels: [String]
    package var inForce: Validity
    package var unit: String?

    /// - Parameter codes: those that mean one occupation. A qualification for the occupation is one for each of its 工种.
    package func isQualified(for codes: [OccupationCode], at level: String) -> Bool {
      levels.contains(level)
        && codes.contains { code in occupations.contains { code.isWithin($0) } }
    }
  }

  /// Candidates who stay with the edition they entered under (过渡期).
  package struct Cohort: Codable, Hashable, Sendable {
    package var id: String
    /// Of the certified standard.
    package var edition: String
    /// The last application date it holds for.
    package var until: CalendarDate
    package var reason: String
  }
}
