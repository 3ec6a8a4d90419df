package import Diagnostics
import GRDB

/// A person whose earlier certificate for the same thing was revoked, and who has one again: at most one is live
/// (rule 15), so nothing stands in the way, but whoever issues should know.
package struct CertifiedAnew: FindingMessage, Hashable {
  package static let code: FindingCode = "TS6087"
  package static let severity: Severity = .warning
  package let applicationID: String
  package let number: CertificateNumber
  package let revoked: CertificateNumber
  package let revocation: StatusEvent

  package var text: Bilingual {
    Bilingual(
      zh: "`\(applicationID)` 新发证书 `\(number)`，而此人同职业同等级的证书 `\(revoked)` 已于 \(revocation.at) 撤销（\(revocation.person)："
        + "\(revocation.cause)）",
      en:
        "`\(applicationID)` got `\(number)`, while `\(revoked)`, this person's certificate for the same occupation and "
        + "level, was revoked at \(revocation.at) (\(revocation.person): \(revocation.cause))")
  }

  package var advice: Bilingual {
    Bilingual(
      zh: "核实撤销的原因是否仍在；不应再发的，撤销新证书",
      en: "see whether the cause of the revocation still stands; revoke the new one if it does")
  }
}

extension Register {
  /// What there is to know of a certificate about to be entered for a person who has those for the same thing.
  func certifiedAnew(
    _ application: String, _ number: CertificateNumber, among held: [Row], _ holder: CertificateHolder,
    _ database: Database
  ) throws -> [CertifiedAnew] {
    try formerCertificates(among: held, named: holder.name, database).filter { $0.status == .revoked }.compactMap {
      former in
      try revocation(of: former.number, database).map {
        CertifiedAnew(applicationID: application, number: number, revoked: former.number, revocation: $0)
      }
    }
  }

  private func revocation(of number: CertificateNumber, _ database: Database) throws -> StatusEvent? {
    try Row.fetchOne(
      database, sql: "SELECT * FROM status_event WHERE number = ? AND change = 'revoked' ORDER BY id DESC LIMIT 1",
      arguments: [number.description]
    ).map(statusEvent)
  }
}
