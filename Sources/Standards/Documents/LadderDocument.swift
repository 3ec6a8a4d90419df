package import Diagnostics
package import Vocabulary
import YAMLSource

/// A system of levels: its steps low to high, and what they are worth on other ladders.
package struct LadderDocument: Sendable {
  package var id: Sited<String>
  package var layer: Sited<Layer>
  package var title: LocalizedText
  package var authority: String
  package var date: CalendarDate
  package var steps: [Step]
  package var mappings: [Sited<Mapping>]

  package struct Step: Sendable {
    package var id: Sited<String>
    package var title: LocalizedText
    /// The level position of the 22-character certificate number; nil: this step has no such number.
    package var digit: Sited<String>?

    private static let shape = Shape(
      Bilingual(zh: "一个级次", en: "a step"), required: [.id, .title], optional: [.digit])

    static let form = Form<Step>.object(shape) { reader, decoding in
      let id = reader.read(Field(.id, Form.text.sited), &decoding)
      let title = reader.read(Field(.title, LocalizedText.form), &decoding)
      let digit = reader.read(Field(.digit, Form.digits(1).sited), &decoding)
      guard let id, let title else { return nil }
      return Step(id: id, title: title, digit: digit)
    }
  }

  /// What one step is worth elsewhere; what is not written does not hold.
  package struct Mapping: Sendable {
    package var from: Sited<String>
    package var ladder: Sited<String>
    package var to: Sited<String>
    package var relation: LevelRelation
    package var exempts: [Component]
    package var authority: String
    package var date: CalendarDate

    private static let shape = Shape(
      Bilingual(zh: "一条对应", en: "a mapping"),
      required: [.fromStep, .ladder, .toStep, .relation, .authority, .date], optional: [.exempts])

    static let form = Form<Mapping>.object(shape) { reader, decoding in
      let from = reader.read(Field(.fromStep, Form.text.sited), &decoding)
      let ladder = reader.read(Field(.ladder, Form.identifier.sited), &decoding)
      let to = reader.read(Field(.toStep, Form.text.sited), &decoding)
      let relation = reader.read(Field(.relation, Form<LevelRelation>.term), &decoding)
      let exempts = reader.read(Field(.exempts, Form<Component>.term.list), &decoding)
      let authority = reader.read(Field(.authority, .text), &decoding)
      let date = reader.read(Field(.date, .date), &decoding)
      guard let from, let ladder, let to, let relation, let authority, let date else { return nil }
      return Mapping(
        from: from, ladder: ladder, to: to, relation: relation, exempts: (exempts ?? []).sorted(),
        authority: authority, date: date)
    }
  }

  private static let shape = Shape(
    Bilingual(zh: "等级体系", en: "a ladder"),
    required: [.kind, .id, .layer, .title, .authority, .date, .steps], optional: [.mappings])

  static let form = Form<LadderDocument>.object(shape) { reader, decoding in
    let id = reader.read(Field(.id, Form.identifier.sited), &decoding)
    let layer = reader.read(Field(.layer, Form<Layer>.term.sited), &decoding)
    let title = reader.read(Field(.title, LocalizedText.form), &decoding)
    let authority = reader.read(Field(.authority, .text), &decoding)
    let date = reader.read(Field(.date, .date), &decoding)
    let steps = reader.read(Field(.steps, Step.form.list.nonEmpty(.steps)), &decoding)
    let mappings = reader.read(Field(.mappings, Mapping.form.sited.list), &decoding)
    guard let id, let layer, let title, let authority, let date, let steps else { return nil }
    return LadderDocument(
      id: id, layer: layer, title: title, authority: authority, date: date, steps: steps, mappings: mappings ?? [])
  }
}
