import Diagnostics
package import Vocabulary
import YAMLSource

/// 工种 or 职业方向 that the occupation includes; functions and weights may belong to some of them only.
package struct WorkType: Hashable, Sendable, CustomStringConvertible {
  package var title: String
  package var code: OccupationCode?

  package var description: String { title }

  private static let shape = Shape(
    Bilingual(zh: "一个工种", en: "a work type"), required: [Keys.workTypeTitle], optional: [Keys.workTypeCode])

  static let form = Form<String>.text.map { WorkType(title: $0) }.orObject(shape) { reader, decoding in
    let title = reader.read(Keys.workTypeTitle, &decoding)
    let code = reader.read(Keys.workTypeCode, &decoding)
    return title.map { WorkType(title: $0, code: code) }
  }
}

/// 概况 in words (技术规程 1.3 to 1.9.5): nothing is decided by these.
package struct Overview: Sendable {
  package var definition: LocalizedText?
  package var environment: LocalizedText?
  package var abilities: LocalizedText?
  package var minEducation: LocalizedText?
  package var training: TrainingRequirements?
  package var facilities: LocalizedText?
}

/// 职业培训要求: who may teach, and where (技术规程 1.8).
package struct TrainingRequirements: Sendable {
  package var teachers: LocalizedText?
  package var facilities: LocalizedText?

  private static let shape = Shape(
    Bilingual(zh: "职业培训要求", en: "`trainingRequirements`"), optional: [Keys.teachers, Keys.facilities])

  static let form = Form<TrainingRequirements>.object(shape) { reader, decoding in
    TrainingRequirements(
      teachers: reader.read(Keys.teachers, &decoding), facilities: reader.read(Keys.facilities, &decoding))
  }
}

/// A section of the 附录, such as terms.
package struct AppendixSection: Sendable {
  package var title: LocalizedText
  package var text: LocalizedText

  private static let shape = Shape(
    Bilingual(zh: "一节附录", en: "an appendix"), required: [Keys.appendixTitle, Keys.appendixText])

  static let form = Form<AppendixSection>.object(shape) { reader, decoding in
    let title = reader.read(Keys.appendixTitle, &decoding)
    let text = reader.read(Keys.appendixText, &decoding)
    guard let title, let text else { return nil }
    return AppendixSection(title: title, text: text)
  }
}
