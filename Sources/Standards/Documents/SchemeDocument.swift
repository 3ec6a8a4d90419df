import Diagnostics
package import Vocabulary
import YAMLSource

/// A certification scheme: which standard it certifies, which others it endorses on the same certificate, and who issues.
package struct SchemeDocument: Sendable {
  package var id: Sited<String>
  package var title: LocalizedText
  package var occupation: Sited<Occupation>
  package var certifies: Sited<String>
  package var endorses: [Sited<String>]
  /// The chain that decides, by a candidate's employer, which enterprise standard is endorsed too (rule 23).
  package var chain: Sited<String>?
  package var levels: [Sited<String>]
  package var issuer: Sited<String>
  /// Whether a bare 工作年限 counts as experience (tier C).
  package var declaredExperience: Bool
  package var cohorts: [Sited<SchemeCohort>]
  /// 成绩保留 of every component, where the standard does not keep passes for a shorter time.
  package var carryOver: CalendarLength?
  /// 列名对照 of its sheets.
  package var columns: [SchemeColumn]

  static let shape = Shape(
    Bilingual(zh: "认定方案", en: "a scheme"),
    required: [Keys.kind, Keys.id, Keys.title, Keys.occupation, Keys.certifies, Keys.schemeLevels, Keys.issuer],
    optional: [
      Keys.endorses, Keys.schemeChain, Keys.declaredExperience, Keys.cohorts, Keys.schemeCarryOver, Keys.columns,
    ])

  static let form = Form<SchemeDocument>.object(shape) { reader, decoding in
    let id = reader.read(Keys.id, &decoding)
    let title = reader.read(Keys.title, &decoding)
    let occupation = reader.read(Keys.occupation, &decoding)
    let certifies = reader.read(Keys.certifies, &decoding)
    let endorses = reader.read(Keys.endorses, &decoding)
    let chain = reader.read(Keys.schemeChain, &decoding)
    let levels = reader.read(Keys.schemeLevels, &decoding)
    let issuer = reader.read(Keys.issuer, &decoding)
    let declared = reader.read(Keys.declaredExperience, &decoding)
    let cohorts = reader.read(Keys.cohorts, &decoding)
    let carryOver = reader.read(Keys.schemeCarryOver, &decoding)
    let columns = reader.read(Keys.columns, &decoding)
    guard let id, let title, let occupation, let certifies, let levels, let issuer else { return nil }
    return SchemeDocument(
      id: id, title: title, occupation: occupation, certifies: certifies, endorses: endorses ?? [], chain: chain,
      levels: levels, issuer: issuer, declaredExperience: declared ?? false, cohorts: cohorts ?? [],
      carryOver: carryOver, columns: columns ?? [])
  }
}

/// What a header of the scheme's own sheets stands for.
package struct SchemeColumn: Sendable {
  package var header: Sited<String>
  /// A name of the table of columns.
  package var column: Sited<String>

  static let form = Form.table(
    Bilingual(zh: "列名对照", en: "headers and the columns that they are"), key: .text, value: .text
  ).map { rows in rows.map { SchemeColumn(header: $0.key, column: $0.value) } }
}

/// 批次: candidates who entered under an edition and stay with it until a day (过渡期), whatever comes into force.
package struct SchemeCohort: Sendable {
  package var id: Sited<String>
  /// Of the certified standard.
  package var edition: Sited<String>
  /// The last application date on which it holds.
  package var until: Sited<CalendarDate>
  package var reason: String

  private static let shape = Shape(
    Bilingual(zh: "一个批次", en: "a cohort"),
    required: [Keys.cohortID, Keys.cohortEdition, Keys.cohortUntil, Keys.cohortReason])

  static let form = Form<SchemeCohort>.object(shape) { reader, decoding in
    let id = reader.read(Keys.cohortID, &decoding)
    let edition = reader.read(Keys.cohortEdition, &decoding)
    let until = reader.read(Keys.cohortUntil, &decoding)
    let reason = reader.read(Keys.cohortReason, &decoding)
    guard let id, let edition, let until, let reason else { return nil }
    return SchemeCohort(id: id, edition: edition, until: until, reason: reason)
  }
}
