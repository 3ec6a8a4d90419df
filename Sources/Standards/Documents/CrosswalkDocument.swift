import Diagnostics
package import Vocabulary
import YAMLSource

/// Alignments between items of different standards, owned by whoever publishes them. They count for standards at the
/// publisher's layer and below; for higher ones they only inform (rule 8).
package struct CrosswalkDocument: Sendable {
  package var id: Sited<String>
  package var layer: Sited<Layer>
  package var owner: String
  package var date: CalendarDate
  package var alignments: [Sited<Alignment>]

  package struct Alignment: Sendable {
    package var from: Sited<ItemName>
    package var relation: AlignmentRelation
    package var to: Sited<ItemName>
    package var reason: String?

    private static let shape = Shape(
      Bilingual(zh: "一条对照", en: "an alignment"), required: [Keys.fromItem, Keys.alignmentRelation, Keys.toItem],
      optional: [Keys.reason])

    static let form = Form<Alignment>.object(shape) { reader, decoding in
      let from = reader.read(Keys.fromItem, &decoding)
      let relation = reader.read(Keys.alignmentRelation, &decoding)
      let to = reader.read(Keys.toItem, &decoding)
      let reason = reader.read(Keys.reason, &decoding)
      guard let from, let relation, let to else { return nil }
      return Alignment(from: from, relation: relation, to: to, reason: reason)
    }
  }

  static let shape = Shape(
    Bilingual(zh: "条目对照", en: "a crosswalk"),
    required: [Keys.kind, Keys.id, Keys.layer, Keys.owner, Keys.date, Keys.alignments])

  static let form = Form<CrosswalkDocument>.object(shape) { reader, decoding in
    let id = reader.read(Keys.id, &decoding)
    let layer = reader.read(Keys.layer, &decoding)
    let owner = reader.read(Keys.owner, &decoding)
    let date = reader.read(Keys.date, &decoding)
    let alignments = reader.read(Keys.alignments, &decoding)
    guard let id, let layer, let owner, let date, let alignments else { return nil }
    return CrosswalkDocument(id: id, layer: layer, owner: owner, date: date, alignments: alignments)
  }
}
