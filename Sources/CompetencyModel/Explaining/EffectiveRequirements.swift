package import Standards
package import Vocabulary

/// What attaining one level takes, or what it takes of one item, with the winner and the losers of every join.
package struct EffectiveRequirements: Hashable, Encodable, Sendable {
  package var level: StandardLevel
  package var layer: Layer
  package var title: LocalizedText
  package var place: CitedPlace
  /// Empty where one item is explained: conditions are the level's.
  package var eligibility: [Eligibility]
  package var examinations: [Examination]
  /// Items that need evidence of their own.
  package var items: [OwnEvidence]
  /// Rules on evidence of skills; empty where no standard has any, or the item is a piece of knowledge.
  package var evidence: [JoinedRequirement]
  /// Resolutions on what the level asks; empty where one item is explained.
  package var decisions: [DecisionOnLevel]

  /// 申报条件 of one standard; each standard's must be met, by any of its alternatives.
  package struct Eligibility: Hashable, Encodable, Sendable {
    package var owner: StandardLevel
    package var alternatives: [Alternative]

    package struct Alternative: Hashable, Encodable, Sendable {
      package var wording: Wording
      package var place: CitedPlace
    }
  }

  /// A text made from data, in both languages.
  package struct Wording: Hashable, Encodable, Sendable {
    package var zh: String
    package var en: String
  }

  /// One component of one standard's examination.
  package struct Examination: Hashable, Encodable, Sendable {
    package var owner: StandardLevel
    package var component: Component
    package var workType: String?
    package var requirements: [JoinedRequirement]
    /// The rows of the examiner's own table; where one item is explained, that of its function.
    package var weights: [Weight]
    package var keyItems: [KeyItem]
  }

  /// A row of a weight table.
  package struct Weight: Hashable, Encodable, Sendable {
    package var row: String
    package var title: LocalizedText?
    package var percent: Int
    /// How many items the row averages.
    package var items: Int
    package var place: CitedPlace
  }

  package struct KeyItem: Hashable, Encodable, Sendable {
    package var item: ItemName
    package var text: LocalizedText
    package var requirement: JoinedRequirement
  }

  /// An item that no table covers, or that has a mark of its own.
  package struct OwnEvidence: Hashable, Encodable, Sendable {
    package var item: ItemName
    package var text: LocalizedText
    package var pass: JoinedRequirement
  }
}
