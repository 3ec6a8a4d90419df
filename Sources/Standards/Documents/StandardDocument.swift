package import Diagnostics
package import Vocabulary
import YAMLSource

/// One published edition of one standard at one layer, as its file has it.
package final class StandardDocument: Sendable {
  package let id: Sited<String>
  package let edition: Sited<String>
  package let layer: Sited<Layer>
  package let title: LocalizedText
  /// Where it is written.
  package let titleSpan: SourceSpan
  package let body: String
  package let document: String?
  package let occupation: Sited<Occupation>
  package let family: Sited<StandardFamily>?
  package let workTypes: [Sited<WorkType>]
  package let overview: Overview
  /// Nil: the national ladder.
  package let ladder: Sited<String>?
  package let inForce: Sited<Validity>
  package let refines: [Sited<Refinement>]
  package let related: RelatedFields
  package let basics: Basics
  package let levels: [LevelRequirements]
  /// Where `levels:` is written.
  package let levelsSpan: SourceSpan
  package let functions: [WorkFunction]
  package let appendix: [Sited<AppendixSection>]

  init(
    id: Sited<String>, edition: Sited<String>, layer: Sited<Layer>, title: LocalizedText, titleSpan: SourceSpan,
    body: String, document: String?, occupation: Sited<Occupation>, family: Sited<StandardFamily>?,
    workTypes: [Sited<WorkType>],
    overview: Overview, ladder: Sited<String>?, inForce: Sited<Validity>, refines: [Sited<Refinement>],
    related: RelatedFields, basics: Basics, levels: [LevelRequirements], levelsSpan: SourceSpan,
    functions: [WorkFunction], appendix: [Sited<AppendixSection>]
  ) {
    self.id = id
    self.edition = edition
    self.layer = layer
    self.title = title
    self.titleSpan = titleSpan
    self.body = body
    self.document = document
    self.occupation = occupation
    self.family = family
    self.workTypes = workTypes
    self.overview = overview
    self.ladder = ladder
    self.inForce = inForce
    self.refines = refines
    self.related = related
    self.basics = basics
    self.levels = levels
    self.levelsSpan = levelsSpan
    self.functions = functions
    self.appendix = appendix
    functionsByLevel = Dictionary(grouping: functions, by: \.level.value)
  }

  private let functionsByLevel: [String: [WorkFunction]]

  /// A level's functions in the order in which they are written.
  package func functions(at level: String) -> [WorkFunction] { functionsByLevel[level] ?? [] }

  package var itemCount: Int {
    functions.reduce(0) { $1.tasks.reduce($0) { $0 + $1.skills.count + $1.knowledge.count } }
  }

  /// The family, where the document does not say it: 国家职业标准 at the national layer, 行业企业评价规范 below it.
  package var effectiveFamily: StandardFamily {
    family?.value ?? (layer.value == .national ? .occupational : .evaluationNorm)
  }

  /// Whether it must be whole by itself: there is nothing above it that it could leave things to.
  package var isWholeByItself: Bool {
    layer.value == .national || effectiveFamily == .onePlusX || effectiveFamily == .specialAbility
  }

  package var key: StandardEdition { StandardEdition(standard: id.value, edition: edition.value) }

  static let shape = Shape(
    Bilingual(zh: "标准", en: "a standard"),
    required: [
      Keys.kind, Keys.id, Keys.edition, Keys.layer, Keys.title, Keys.body, Keys.occupation, Keys.inForce, Keys.levels,
      Keys.functions,
    ],
    optional: [
      Keys.document, Keys.family, Keys.workTypes, Keys.definition, Keys.environment, Keys.abilities,
      Keys.minEducation, Keys.trainingRequirements, Keys.facilities, Keys.ladder, Keys.refines, Keys.related,
      Keys.basics, Keys.appendix,
    ])

  static let levelsForm = Form<[(key: Sited<String>, value: Sited<LevelRequirements>)]>.table(
    Bilingual(zh: "各等级的要求", en: "requirements by level"), key: .step, value: LevelRequirements.form, minimum: 1)

  static let form = Form<StandardDocument>.object(shape) { reader, decoding in
    let id = reader.read(Keys.id, &decoding)
    let edition = reader.read(Keys.edition, &decoding)
    let layer = reader.read(Keys.layer, &decoding)
    let title = reader.read(Keys.title, &decoding)
    let body = reader.read(Keys.body, &decoding)
    let document = reader.read(Keys.document, &decoding)
    let occupation = reader.read(Keys.occupation, &decoding)
    let family = reader.read(Keys.family, &decoding)
    let workTypes = reader.read(Keys.workTypes, &decoding)
    let overview = Overview(
      definition: reader.read(Keys.definition, &decoding),
      environment: reader.read(Keys.environment, &decoding),
      abilities: reader.read(Keys.abilities, &decoding),
      minEducation: reader.read(Keys.minEducation, &decoding),
      training: reader.read(Keys.trainingRequirements, &decoding),
      facilities: reader.read(Keys.facilities, &decoding))
    let ladder = reader.read(Keys.ladder, &decoding)
    let inForce = reader.read(Keys.inForce, &decoding)
    let refines = reader.read(Keys.refines, &decoding)
    let related = reader.read(Keys.related, &decoding)
    let basics = reader.read(Keys.basics, &decoding)
    let levels = reader.read(Keys.levels, &decoding)
    let functions = reader.read(Keys.functions, &decoding)
    let appendix = reader.read(Keys.appendix, &decoding)
    guard let id, let edition, let layer, let title, let body, let occupation, let inForce, let levels, let functions
    else { return nil }
    return StandardDocument(
      id: id, edition: edition, layer: layer, title: title,
      titleSpan: reader.node(Keys.title)?.span ?? reader.node.span, body: body, document: document,
      occupation: occupation,
      family: family, workTypes: workTypes ?? [], overview: overview, ladder: ladder, inForce: inForce,
      refines: refines ?? [],
      related: related ?? RelatedFields(), basics: basics ?? Basics(),
      levels: levels.map { level, requirements in requirements.value.named(level) },
      levelsSpan: reader.key(Keys.levels)?.span ?? reader.node.span, functions: functions, appendix: appendix ?? [])
  }
}

/// Which higher standard is refined, in which edition, and how the levels correspond (rule 7).
package struct Refinement: Sendable {
  package var standard: Sited<String>
  /// Nil: whichever edition is in force on the application date.
  package var edition: Sited<String>?
  /// Own level → refined level.
  package var levels: [(own: Sited<String>, refined: Sited<String>)]

  /// The one edition it names.
  package var named: StandardEdition? {
    edition.map { StandardEdition(standard: standard.value, edition: $0.value) }
  }

  private static let shape = Shape(
    Bilingual(zh: "一条细化关系", en: "an entry of `refines`"), required: [Keys.standard, Keys.levelMap],
    optional: [Keys.refinedEdition])

  static let mapForm = Form<[(key: Sited<String>, value: Sited<String>)]>.table(
    Bilingual(zh: "等级对应表", en: "a level map, own level: refined level"), key: .step, value: .step, minimum: 1)

  static let form = Form<Refinement>.object(shape) { reader, decoding in
    let standard = reader.read(Keys.standard, &decoding)
    let edition = reader.read(Keys.refinedEdition, &decoding)
    let levels = reader.read(Keys.levelMap, &decoding)
    // An edition that cannot be read is not one that was left out.
    guard let standard, let levels, edition != nil || reader.node(Keys.refinedEdition) == nil else { return nil }
    return Refinement(standard: standard, edition: edition, levels: levels.map { ($0.key, $0.value) })
  }
}

/// 相关职业, 本专业 and 相关专业 (the footnotes of 申报条件).
package struct RelatedFields: Sendable {
  package var occupations: [Sited<OccupationCode>] = []
  package var ownMajors: [String] = []
  package var majors: [String] = []
  /// Specialities of professional titles that correspond to the occupation (专业对应关系).
  package var titles: [String] = []

  private static let shape = Shape(
    Bilingual(zh: "相关职业与专业", en: "`related`"), optional: [Keys.occupations, Keys.ownMajors, Keys.majors, Keys.titles])

  static let form = Form<RelatedFields>.object(shape) { reader, decoding in
    RelatedFields(
      occupations: reader.read(Keys.occupations, &decoding) ?? [],
      ownMajors: (reader.read(Keys.ownMajors, &decoding) ?? []).map(\.value),
      majors: (reader.read(Keys.majors, &decoding) ?? []).map(\.value),
      titles: (reader.read(Keys.titles, &decoding) ?? []).map(\.value))
  }
}

/// 基本要求: 职业道德 and 基础知识, shared by every level.
package struct Basics: Sendable {
  package var ethics: [RequirementItem] = []
  package var knowledge: [RequirementItem] = []

  private static let shape = Shape(
    Bilingual(zh: "基本要求", en: "`basics`"), optional: [Keys.ethics, Keys.basicKnowledge])

  static let form = Form<Basics>.object(shape) { reader, decoding in
    Basics(
      ethics: reader.read(Keys.ethics, &decoding) ?? [],
      knowledge: reader.read(Keys.basicKnowledge, &decoding) ?? [])
  }
}
