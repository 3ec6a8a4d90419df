import Diagnostics
package import Standards
import Vocabulary

extension IssuerDocument {
  /// Who the certificates name.
  package var identity: IssuerIdentity { IssuerIdentity(id: did.value, name: title.zh) }

  /// 备案 as a document has it; nil where its codes make no numbering prefix.
  package var filed: Certification.Filing? {
    NumberingPrefix(
      "\(filing.category.rawValue)\(filing.institution)\(filing.province)\(filing.site)"
    ).map { prefix in
      Certification.Filing(
        prefix: prefix, from: filing.inForce.from, to: filing.inForce.to,
        scope: filing.scope.map(\.value).map {
          Certification.Filing.Scope(occupation: $0.occupation.value, levels: $0.levels.map(\.value))
        })
    }
  }
}
