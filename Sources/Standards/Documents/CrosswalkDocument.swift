package import Diagnostics
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
      Bilingual(zh: "一条对照", en: "an alignment"), required: [.fromItem, .relation, .toItem], optional: [.reason])

    static let form = Form<Alignment>.object(shape) { reader, decoding in
      let from = reader.read(Field(.fromItem, Form.itemName.sited), &decoding)
      let relation = reader.read(Field(.relation, Form<AlignmentRelation>.term), &decoding)
      let to = reader.read(Field(.toItem, Form.itemName.sited), &decoding)
      let reason = reader.read(Field(.reason, .text), &decoding)
      guard let from, let relation, let to else { return nil }
      return Alignment(from: from, relation: relation, to: to, reason: reason)
    }
  }

  private static let shape = Shape(
    Bilingual(zh: "条目对照", en: "a crosswalk"), required: [.kind, .id, .layer, .owner, .date, .alignments])

  static let form = Form<CrosswalkDocument>.object(shape) { reader, decoding in
    let id = reader.read(Field(.id, Form.identifier.sited), &decoding)
    let layer = reader.read(Field(.layer, Form<Layer>.term.sited), &decoding)
    let owner = reader.read(Field(.owner, .text), &decoding)
    let date = reader.read(Field(.date, .date), &decoding)
    let alignments = reader.read(Field(.alignments, Alignment.form.sited.list.nonEmpty(.alignments)), &decoding)
    guard let id, let layer, let owner, let date, let alignments else { return nil }
    return CrosswalkDocument(id: id, layer: layer, owner: owner, date: date, alignments: alignments)
  }
}
