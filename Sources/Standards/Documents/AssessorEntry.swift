import Diagnostics
package import Vocabulary
import YAMLSource

/// 考评人员 of an institution: for which occupations and levels, and when, somebody is qualified to assess. Whoever is
/// qualified for several times or scopes has an entry for each.
package struct AssessorEntry: Sendable {
  /// 考评员证卡 number, as records name the assessor.
  package var id: String
  package var occupations: [Sited<OccupationCode>]
  package var levels: [Sited<String>]
  package var inForce: Validity
  /// 工作单位; nil: not known.
  package var unit: String?

  private static let shape = Shape(
    Bilingual(zh: "一名考评人员", en: "an assessor"),
    required: [Keys.assessorID, Keys.assessorOccupations, Keys.schemeLevels, Keys.assessorInForce],
    optional: [Keys.assessorUnit])

  static let form = Form<AssessorEntry>.object(shape) { reader, decoding in
    let id = reader.read(Keys.assessorID, &decoding)
    let occupations = reader.read(Keys.assessorOccupations, &decoding)
    let levels = reader.read(Keys.schemeLevels, &decoding)
    let inForce = reader.read(Keys.assessorInForce, &decoding)
    let unit = reader.read(Keys.assessorUnit, &decoding)
    guard let id, let occupations, let levels, let inForce else { return nil }
    return AssessorEntry(id: id, occupations: occupations, levels: levels, inForce: inForce, unit: unit)
  }
}
