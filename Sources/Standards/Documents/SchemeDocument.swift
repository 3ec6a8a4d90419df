package import Diagnostics
package import Vocabulary
import YAMLSource

/// A certification scheme: which standard it certifies, which others it endorses on the same certificate, and who issues.
package struct SchemeDocument: Sendable {
  package var id: Sited<String>
  package var title: LocalizedText
  package var occupation: Sited<Occupation>
  package var certifies: Sited<String>
  package var endorses: [Sited<String>]
  package var levels: [Sited<String>]
  package var issuer: Sited<String>
  /// Whether a bare 工作年限 counts as experience (tier C).
  package var declaredExperience: Bool

  private static let shape = Shape(
    Bilingual(zh: "认定方案", en: "a scheme"),
    required: [.kind, .id, .title, .occupation, .certifies, .schemeLevels, .issuer],
    optional: [.endorses, .declaredExperience])

  static let form = Form<SchemeDocument>.object(shape) { reader, decoding in
    let id = reader.read(Field(.id, Form.identifier.sited), &decoding)
    let title = reader.read(Field(.title, LocalizedText.form), &decoding)
    let occupation = reader.read(Field(.occupation, Occupation.form.sited), &decoding)
    let certifies = reader.read(Field(.certifies, Form.identifier.sited), &decoding)
    let endorses = reader.read(Field(.endorses, Form.identifier.nameList), &decoding)
    let levels = reader.read(Field(.schemeLevels, Form.text.nameList.nonEmpty(.schemeLevels)), &decoding)
    let issuer = reader.read(Field(.issuer, Form.identifier.sited), &decoding)
    let declared = reader.read(Field(.declaredExperience, .flag), &decoding)
    guard let id, let title, let occupation, let certifies, let levels, let issuer else { return nil }
    return SchemeDocument(
      id: id, title: title, occupation: occupation, certifies: certifies, endorses: endorses ?? [], levels: levels,
      issuer: issuer, declaredExperience: declared ?? false)
  }
}
