import Diagnostics
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
  package var awards: [Sited<AwardRule>]
  package var recognitions: [Sited<RecognitionRule>]

  package struct Step: Sendable {
    package var id: Sited<String>
    package var title: LocalizedText
    /// The level position of the 22-character certificate number; nil: this step has no such number.
    package var digit: Sited<String>?
    /// What a standard that stands alone must examine at this step; nil: nothing is laid down.
    package var components: Sited<[Component]>?

    private static let shape = Shape(
      Bilingual(zh: "一个级次", en: "a step"), required: [Keys.stepID, Keys.title],
      optional: [Keys.digit, Keys.components])

    static let form = Form<Step>.object(shape) { reader, decoding in
      let id = reader.read(Keys.stepID, &decoding)
      let title = reader.read(Keys.title, &decoding)
      let digit = reader.read(Keys.digit, &decoding)
      let components = reader.read(Keys.components, &decoding)
      guard let id, let title else { return nil }
      return Step(id: id, title: title, digit: digit, components: components)
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
      required: [Keys.fromStep, Keys.otherLadder, Keys.toStep, Keys.levelRelation, Keys.authority, Keys.date],
      optional: [Keys.exempts])

    static let form = Form<Mapping>.object(shape) { reader, decoding in
      let from = reader.read(Keys.fromStep, &decoding)
      let ladder = reader.read(Keys.otherLadder, &decoding)
      let to = reader.read(Keys.toStep, &decoding)
      let relation = reader.read(Keys.levelRelation, &decoding)
      let exempts = reader.read(Keys.exempts, &decoding)
      let authority = reader.read(Keys.authority, &decoding)
      let date = reader.read(Keys.date, &decoding)
      // Of components that are written but cannot be read, only that is told.
      guard !reader.hasUnknownKeys, exempts != nil || reader.node(Keys.exempts) == nil else { return nil }
      guard let from, let ladder, let to, let relation, let authority, let date else { return nil }
      return Mapping(
        from: from, ladder: ladder, to: to, relation: relation, exempts: (exempts ?? []).map(\.value).sorted(),
        authority: authority, date: date)
    }
  }

  static let shape = Shape(
    Bilingual(zh: "等级体系", en: "a ladder"),
    required: [Keys.kind, Keys.id, Keys.layer, Keys.title, Keys.authority, Keys.date, Keys.steps],
    optional: [Keys.mappings, Keys.awards, Keys.recognitions])

  static let form = Form<LadderDocument>.object(shape) { reader, decoding in
    let id = reader.read(Keys.id, &decoding)
    let layer = reader.read(Keys.layer, &decoding)
    let title = reader.read(Keys.title, &decoding)
    let authority = reader.read(Keys.authority, &decoding)
    let date = reader.read(Keys.date, &decoding)
    let steps = reader.read(Keys.steps, &decoding)
    let mappings = reader.read(Keys.mappings, &decoding)
    let awards = reader.read(Keys.awards, &decoding)
    let recognitions = reader.read(Keys.recognitions, &decoding)
    guard let id, let layer, let title, let authority, let date, let steps else { return nil }
    return LadderDocument(
      id: id, layer: layer, title: title, authority: authority, date: date, steps: steps, mappings: mappings ?? [],
      awards: awards ?? [], recognitions: recognitions ?? [])
  }
}
