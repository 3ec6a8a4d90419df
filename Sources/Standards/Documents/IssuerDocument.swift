import Diagnostics
package import Vocabulary
import YAMLSource

/// An institution that issues certificates, and what it is filed (备案) to issue.
package struct IssuerDocument: Sendable {
  package var id: Sited<String>
  package var did: Sited<String>
  /// The name as filed; it stands on the certificate.
  package var title: LocalizedText
  package var filing: Filing
  package var assessors: [Sited<AssessorEntry>]

  package struct Filing: Sendable {
    package var category: InstitutionCategory
    package var institution: String
    package var province: String
    package var site: String
    package var inForce: Validity
    package var scope: [Sited<Scope>]

    private static let shape = Shape(
      Bilingual(zh: "备案", en: "`filing`"),
      required: [Keys.category, Keys.institution, Keys.province, Keys.site, Keys.filingInForce, Keys.scope])

    static let form = Form<Filing>.object(shape) { reader, decoding in
      let category = reader.read(Keys.category, &decoding)
      let institution = reader.read(Keys.institution, &decoding)
      let province = reader.read(Keys.province, &decoding)
      let site = reader.read(Keys.site, &decoding)
      let inForce = reader.read(Keys.filingInForce, &decoding)
      let scope = reader.read(Keys.scope, &decoding)
      guard let category, let institution, let province, let site, let inForce, let scope else { return nil }
      return Filing(
        category: category, institution: institution, province: province, site: site, inForce: inForce, scope: scope)
    }
  }

  package struct Scope: Sendable {
    package var occupation: Sited<OccupationCode>
    package var levels: [Sited<String>]

    private static let shape = Shape(
      Bilingual(zh: "一项备案范围", en: "an entry of `scope`"), required: [Keys.scopeOccupation, Keys.schemeLevels])

    static let form = Form<Scope>.object(shape) { reader, decoding in
      let occupation = reader.read(Keys.scopeOccupation, &decoding)
      let levels = reader.read(Keys.schemeLevels, &decoding)
      guard let occupation, let levels else { return nil }
      return Scope(occupation: occupation, levels: levels)
    }
  }

  static let shape = Shape(
    Bilingual(zh: "颁证机构", en: "an issuer"), required: [Keys.kind, Keys.id, Keys.did, Keys.title, Keys.filing],
    optional: [Keys.assessorList])

  static let form = Form<IssuerDocument>.object(shape) { reader, decoding in
    let id = reader.read(Keys.id, &decoding)
    let did = reader.read(Keys.did, &decoding)
    let title = reader.read(Keys.title, &decoding)
    let filing = reader.read(Keys.filing, &decoding)
    let assessors = reader.read(Keys.assessorList, &decoding)
    guard let id, let did, let title, let filing else { return nil }
    return IssuerDocument(id: id, did: did, title: title, filing: filing, assessors: assessors ?? [])
  }
}

extension Form where Value == String {
  static let did = Form.scalar(
    Bilingual(zh: "did:web 标识，如 did:web:cert.example.cn", en: "a did:web identifier such as did:web:cert.example.cn"),
    .pattern("^did:web:[^ ]+$")
  ) { $0.hasPrefix("did:web:") && $0.count > "did:web:".count && !$0.contains(" ") ? $0 : nil }
}
