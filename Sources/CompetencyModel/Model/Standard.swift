package import Standards
package import Vocabulary

/// One edition of one standard in the model, with the effective requirements of each of its levels.
package struct Standard: Codable, Hashable, Sendable {
  package var id: String
  package var edition: String
  package var layer: Layer
  package var title: LocalizedText
  package var body: String
  package var document: String?
  package var occupation: Occupation
  /// 工种 or 职业方向 that candidates are told apart by; sorted.
  package var workTypes: [String]
  package var ladder: String
  package var inForce: Validity
  package var related: Related
  /// Empty where it refines others in force: then its ``variants`` say whom, and when.
  package var refines: [Refined]
  /// Empty where it refines others in force, likewise.
  package var levels: [EffectiveLevel]
  /// Oldest first; nil where every edition that it refines is named, directly and through others.
  package var variants: [Variant]?
  package var functions: [FunctionTitle]
  package var items: [Item]

  package var key: StandardEdition { StandardEdition(standard: id, edition: edition) }

  /// How many levels it has at any time.
  package var levelCount: Int { Set(timeline.flatMap(\.levels).map(\.level)).count }

  package func level(_ id: String) -> EffectiveLevel? { levels.first { $0.level == id } }

  /// What holds over days on which a standard that refines others in force is joined with the same editions of them.
  package struct Variant: Codable, Hashable, Sendable {
    package var days: Validity
    /// The editions of the standards that it follows, directly or through others; sorted.
    package var follows: [StandardEdition]
    package var refines: [Refined]
    package var levels: [EffectiveLevel]
  }

  /// All that it asks for at any time, oldest first; of a standard that names the editions it refines, one entry.
  package var timeline: [Variant] {
    variants ?? [Variant(days: inForce, follows: [], refines: refines, levels: levels)]
  }

  package struct Related: Codable, Hashable, Sendable {
    package var occupations: [OccupationCode]
    package var ownMajors: [String]
    package var majors: [String]
    /// Specialities of corresponding professional titles.
    package var titles: [String]
  }

  package struct Refined: Codable, Hashable, Sendable {
    package var standard: StandardEdition
    /// Own level → refined level.
    package var levels: [String: String]
  }

  package struct FunctionTitle: Codable, Hashable, Sendable {
    package var level: String
    package var code: String
    package var title: LocalizedText
  }

  /// An item's words; what is asked of it stands in the clauses.
  package struct Item: Codable, Hashable, Sendable {
    package var name: ItemName
    package var text: LocalizedText
    package var isKey: Bool
    /// The candidates who are examined in it; empty: all.
    package var workTypes: [String]

    package func concerns(_ workType: String?) -> Bool {
      workTypes.isEmpty || workTypes.contains { $0 == workType }
    }
  }
}

/// What attaining one level of one standard takes: its own clauses joined with those of all it refines (rule 7).
package struct EffectiveLevel: Codable, Hashable, Sendable {
  package var level: String
  /// Each must be met: one per standard of the chain that has conditions.
  package var eligibility: [EligibilityClause]
  package var examinations: [ExaminationClause]
  /// Items that need evidence of their own.
  package var items: [ItemClause]
  /// Joined rules on evidence of skills at this level.
  package var evidence: EvidenceClause
}

/// 申报条件 of one standard and level: any of the alternatives.
package struct EligibilityClause: Codable, Hashable, Sendable {
  package var owner: StandardLevel
  package var alternatives: [EligibilityAlternative]

  package var id: String { owner.description + "/eligibility" }
}

/// One component of one standard's examination, under the joined mark and panel.
package struct ExaminationClause: Codable, Hashable, Sendable {
  /// Whose examination it is: sittings and items belong to this standard and level.
  package var owner: StandardLevel
  package var component: Component
  package var pass: Score
  /// The candidates it is for; nil: all.
  package var workType: String?
  /// Smallest panel.
  package var assessors: Int?
  /// 单数: an even panel does not count.
  package var oddPanel: Bool
  /// Only assessors count who are qualified for the occupation and level on the day; nil: it is not asked.
  package var qualified: Bool?
  /// No assessor counts who is of the candidate's own employer; nil: that is not asked.
  package var independent: Bool?
  /// 成绩保留: how long before the as-of date a sitting may lie; nil: any time.
  package var carryOver: CalendarLength?
  /// Reference, checked nowhere: records do not carry it.
  package var minutes: Int?
  /// Reference: the most candidates to one assessor.
  package var candidatesPerAssessor: Int?
  /// Reference: the forms of examination allowed; nil: any.
  package var methods: [AssessmentMethod]?
  /// Empty: the component is passed on a given total only (综合评审).
  package var weights: [WeightedRow]
  /// ★ items with the mark below which each fails the practical; of the owner, by whomever they were marked.
  package var keyItems: [KeyItem]

  package var id: String {
    owner.description + "/" + component.rawValue + (workType.map { "/" + $0 } ?? "")
  }

  /// Whether it is the same examination under the same conditions, whatever is said for reference.
  package func asks(asMuchAs other: ExaminationClause) -> Bool {
    var other = other
    (other.minutes, other.candidatesPerAssessor, other.methods) = (minutes, candidatesPerAssessor, methods)
    return self == other
  }

  package struct WeightedRow: Codable, Hashable, Sendable {
    /// `ethics`, `basics` or a function's code.
    package var row: String
    package var percent: Int
    /// The level's items of the function that the component averages.
    package var items: [ItemName]
  }

  package struct KeyItem: Codable, Hashable, Sendable {
    package var item: ItemName
    package var pass: Score
  }
}

/// An item that needs evidence of its own, at its mark.
package struct ItemClause: Codable, Hashable, Sendable {
  package var item: ItemName
  package var pass: Score
  /// The candidates it is for; empty: all.
  package var workTypes: [String]

  package var id: String { item.description }
}

/// Joined rules on evidence of skills: kinds intersect or unite, counts take the larger, windows the smaller.
package struct EvidenceClause: Codable, Hashable, Sendable {
  /// Nil: every kind.
  package var acceptedKinds: [EvidenceKind]?
  package var requiredKinds: [EvidenceKind]
  package var count: Int
  package var recency: CalendarLength?
  package var assessors: Int

  package static let none = EvidenceClause(
    acceptedKinds: nil, requiredKinds: [], count: 1, recency: nil, assessors: 0)
}
