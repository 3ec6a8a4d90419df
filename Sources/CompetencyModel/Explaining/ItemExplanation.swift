import Diagnostics
package import Standards
package import Vocabulary
import YAMLSource

/// All that the unified model knows of one item, each part with the lines it rests on.
package struct ItemExplanation: Hashable, Encodable, Sendable {
  package var item: CitedItem
  package var standard: CitedStandard
  package var editions: EditionsInForce
  /// The items of earlier editions whose place it took.
  package var replaces: [SucceedingItem]
  /// The items of later editions that took its place.
  package var replacedBy: [SucceedingItem]
  package var function: Heading
  package var task: Heading
  /// 工种 or 职业方向 that are examined in it; empty: all.
  package var workTypes: [String]
  /// The classes of items that are the same, where there are others.
  package var competencies: [CompetencyClass]
  /// Narrower items, for which evidence of this one counts.
  package var covers: [RelatedItem]
  /// Broader items, whose evidence counts for this one.
  package var coveredBy: [RelatedItem]
  /// Every item, the same or broader, whose evidence counts for this one (rule 8).
  package var evidenceFrom: [ItemName]
  /// Alignments that name it and let no evidence flow: of a lower layer, or only `related`.
  package var informing: [CitedAlignment]
  /// Of the item's own level, then of each that refines it.
  package var requirements: [EffectiveRequirements]
  package var schemes: [SchemeUse]

  /// An item with its words.
  package struct CitedItem: Hashable, Encodable, Sendable {
    package var name: ItemName
    package var text: LocalizedText
    package var place: CitedPlace
  }

  package struct Heading: Hashable, Encodable, Sendable {
    package var code: String
    package var title: LocalizedText
  }

  /// A competency at one or several layers, as far as its members are the same there.
  package struct CompetencyClass: Hashable, Encodable, Sendable {
    package var layers: [Layer]
    /// The explained item first.
    package var members: [RelatedItem]
  }

  /// Another item with the alignments that lead to it; none: the explained item itself.
  package struct RelatedItem: Hashable, Encodable, Sendable {
    package var item: CitedItem
    package var standard: LocalizedText
    package var layer: Layer
    package var alignments: [CitedAlignment]
  }
}

/// A standard as it introduces itself.
package struct CitedStandard: Hashable, Encodable, Sendable {
  package var name: StandardEdition
  package var title: LocalizedText
  package var layer: Layer
  package var body: String
  package var document: String?
  package var occupation: Occupation
  package var inForce: Validity
  package var place: CitedPlace

  init(_ document: StandardDocument, _ sources: SourceMap) {
    name = document.key
    title = document.title
    layer = document.layer.value
    body = document.body
    self.document = document.document
    occupation = document.occupation.value
    inForce = document.inForce.value
    place = CitedPlace(document.id.span, in: sources)
  }
}
