package import Diagnostics
package import Vocabulary
import YAMLSource

/// One published edition of one standard at one layer, as its file has it.
package struct StandardDocument: Sendable {
  package var id: Sited<String>
  package var edition: Sited<String>
  package var layer: Sited<Layer>
  package var title: LocalizedText
  package var body: String
  package var document: String?
  package var occupation: Sited<Occupation>
  package var workTypes: [String]
  package var description: Description
  /// Nil: the national ladder.
  package var ladder: Sited<String>?
  package var inForce: Sited<Validity>
  package var refines: [Sited<Refinement>]
  package var related: RelatedFields
  package var basics: Basics
  package var levels: [LevelRequirements]
  package var functions: [WorkFunction]

  package var key: StandardEdition { StandardEdition(standard: id.value, edition: edition.value) }

  /// 概况 in words: nothing is decided by these.
  package struct Description: Sendable {
    package var definition: LocalizedText?
    package var environment: LocalizedText?
    package var abilities: LocalizedText?
    package var minEducation: LocalizedText?
  }

  private static let shape = Shape(
    Bilingual(zh: "标准", en: "a standard"),
    required: [.kind, .id, .edition, .layer, .title, .body, .occupation, .inForce, .levels, .functions],
    optional: [
      .document, .workTypes, .definition, .environment, .abilities, .minEducation, .ladder, .refines, .related,
      .basics,
    ])

  private static let levelsForm = Form<[(key: Sited<String>, value: Sited<LevelRequirements>)]>.table(
    Bilingual(zh: "各等级的要求", en: "requirements by level"), key: .text, value: LevelRequirements.form)

  static let form = Form<StandardDocument>.object(shape) { reader, decoding in
    let id = reader.read(Field(.id, Form.identifier.sited), &decoding)
    let edition = reader.read(Field(.edition, Form.identifier.sited), &decoding)
    let layer = reader.read(Field(.layer, Form<Layer>.term.sited), &decoding)
    let title = reader.read(Field(.title, LocalizedText.form), &decoding)
    let body = reader.read(Field(.body, .text), &decoding)
    let document = reader.read(Field(.document, .text), &decoding)
    let occupation = reader.read(Field(.occupation, Occupation.form.sited), &decoding)
    let workTypes = reader.read(Field(.workTypes, Form.text.nameList), &decoding)
    let description = Description(
      definition: reader.read(Field(.definition, LocalizedText.form), &decoding),
      environment: reader.read(Field(.environment, LocalizedText.form), &decoding),
      abilities: reader.read(Field(.abilities, LocalizedText.form), &decoding),
      minEducation: reader.read(Field(.minEducation, LocalizedText.form), &decoding))
    let ladder = reader.read(Field(.ladder, Form.identifier.sited), &decoding)
    let inForce = reader.read(Field(.inForce, Validity.form.sited), &decoding)
    let refines = reader.read(Field(.refines, Refinement.form.sited.list), &decoding)
    let related = reader.read(Field(.related, RelatedFields.form), &decoding)
    let basics = reader.read(Field(.basics, Basics.form), &decoding)
    let levels = reader.read(Field(.levels, levelsForm.nonEmpty(.levels)), &decoding)
    let functions = reader.read(Field(.functions, WorkFunction.form.list), &decoding)
    guard let id, let edition, let layer, let title, let body, let occupation, let inForce, let levels, let functions
    else { return nil }
    return StandardDocument(
      id: id, edition: edition, layer: layer, title: title, body: body, document: document, occupation: occupation,
      workTypes: (workTypes ?? []).map(\.value), description: description, ladder: ladder, inForce: inForce,
      refines: refines ?? [],
      related: related ?? RelatedFields(), basics: basics ?? Basics(),
      levels: levels.map { level, requirements in
        var requirements = requirements.value
        requirements.level = level
        return requirements
      },
      functions: functions)
  }
}

/// Which edition of which higher standard is refined, and how the levels correspond (rule 7).
package struct Refinement: Sendable {
  package var standard: Sited<String>
  package var edition: Sited<String>
  /// Own level → refined level.
  package var levels: [(own: Sited<String>, refined: Sited<String>)]

  package var target: StandardEdition { StandardEdition(standard: standard.value, edition: edition.value) }

  private static let shape = Shape(
    Bilingual(zh: "一条细化关系", en: "an entry of `refines`"), required: [.standard, .edition, .levelMap])

  private static let mapForm = Form<[(key: Sited<String>, value: Sited<String>)]>.table(
    Bilingual(zh: "等级对应表", en: "a level map, own level: refined level"), key: .text, value: .text)

  static let form = Form<Refinement>.object(shape) { reader, decoding in
    let standard = reader.read(Field(.standard, Form.identifier.sited), &decoding)
    let edition = reader.read(Field(.edition, Form.identifier.sited), &decoding)
    let levels = reader.read(Field(.levelMap, mapForm), &decoding)
    guard let standard, let edition, let levels else { return nil }
    return Refinement(standard: standard, edition: edition, levels: levels.map { ($0.key, $0.value) })
  }
}

/// 相关职业, 本专业 and 相关专业 (the footnotes of 申报条件).
package struct RelatedFields: Sendable {
  package var occupations: [OccupationCode] = []
  package var ownMajors: [String] = []
  package var majors: [String] = []

  private static let shape = Shape(
    Bilingual(zh: "相关职业与专业", en: "`related`"), required: [], optional: [.occupations, .ownMajors, .majors])

  static let form = Form<RelatedFields>.object(shape) { reader, decoding in
    RelatedFields(
      occupations: (reader.read(Field(.occupations, Form.occupationCode.nameList), &decoding) ?? []).map(\.value),
      ownMajors: (reader.read(Field(.ownMajors, Form.text.nameList), &decoding) ?? []).map(\.value),
      majors: (reader.read(Field(.majors, Form.text.nameList), &decoding) ?? []).map(\.value))
  }
}

/// 基本要求: 职业道德 and 基础知识, shared by every level.
package struct Basics: Sendable {
  package var ethics: [RequirementItem] = []
  package var knowledge: [RequirementItem] = []

  private static let shape = Shape(
    Bilingual(zh: "基本要求", en: "`basics`"), required: [], optional: [.ethics, .basicKnowledge])

  static let form = Form<Basics>.object(shape) { reader, decoding in
    Basics(
      ethics: reader.read(Field(.ethics, RequirementItem.basicForm.list), &decoding) ?? [],
      knowledge: reader.read(Field(.basicKnowledge, RequirementItem.basicForm.list), &decoding) ?? [])
  }
}
