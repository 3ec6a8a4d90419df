package import Diagnostics
package import Vocabulary
import YAMLSource

/// An institution that issues certificates, and what it is filed (备案) to issue.
package struct IssuerDocument: Sendable {
  package var id: Sited<String>
  package var did: Sited<String>
  /// The name as filed; it stands on the certificate.
  package var title: LocalizedText
  package var filing: Filing

  package struct Filing: Sendable {
    package var category: InstitutionCategory
    package var institution: String
    package var province: String
    package var site: String
    package var inForce: Validity
    package var scope: [Scope]

    private static let shape = Shape(
      Bilingual(zh: "备案", en: "`filing`"),
      required: [.category, .institution, .province, .site, .inForce, .scope])

    static let form = Form<Filing>.object(shape) { reader, decoding in
      let category = reader.read(Field(.category, Form<InstitutionCategory>.term), &decoding)
      let institution = reader.read(Field(.institution, .digits(4)), &decoding)
      let province = reader.read(Field(.province, .digits(2)), &decoding)
      let site = reader.read(Field(.site, .digits(6)), &decoding)
      let inForce = reader.read(Field(.inForce, Validity.form), &decoding)
      let scope = reader.read(Field(.scope, Scope.form.list.nonEmpty(.scope)), &decoding)
      guard let category, let institution, let province, let site, let inForce, let scope else { return nil }
      return Filing(
        category: category, institution: institution, province: province, site: site, inForce: inForce, scope: scope)
    }
  }

  package struct Scope: Sendable {
    package var occupation: OccupationCode
    package var levels: [String]

    private static let shape = Shape(
      Bilingual(zh: "一项备案范围", en: "an entry of `scope`"), required: [.occupation, .schemeLevels])

    static let form = Form<Scope>.object(shape) { reader, decoding in
      let occupation = reader.read(Field(.occupation, .occupationCode), &decoding)
      let levels = reader.read(Field(.schemeLevels, Form.text.nameList.nonEmpty(.schemeLevels)), &decoding)
      guard let occupation, let levels else { return nil }
      return Scope(occupation: occupation, levels: levels.map(\.value))
    }
  }

  private static let shape = Shape(
    Bilingual(zh: "颁证机构", en: "an issuer"), required: [.kind, .id, .did, .title, .filing])

  private static let didForm = Form<String>.scalar(
    Bilingual(zh: "did:web 标识，如 did:web:cert.example.cn", en: "a did:web identifier such as did:web:cert.example.cn")
  ) { $0.hasPrefix("did:web:") && $0.count > "did:web:".count && !$0.contains(" ") ? $0 : nil }

  static let form = Form<IssuerDocument>.object(shape) { reader, decoding in
    let id = reader.read(Field(.id, Form.identifier.sited), &decoding)
    let did = reader.read(Field(.did, didForm.sited), &decoding)
    let title = reader.read(Field(.title, LocalizedText.form), &decoding)
    let filing = reader.read(Field(.filing, Filing.form), &decoding)
    guard let id, let did, let title, let filing else { return nil }
    return IssuerDocument(id: id, did: did, title: title, filing: filing)
  }
}
