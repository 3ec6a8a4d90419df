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
  /// Those just certified who had a certificate for the same thing that was revoked.
  func certifiedAnew(
    _ certified: [(candidate: IssueCandidate, number: CertificateNumber)], from inputs: DecisionInputs
  ) throws -> [CertifiedAnew] {
    try read { database in
      try certified.flatMap { candidate, number in
        let holder = candidate.attainment.holder
        let thing = HeldThing(candidate.attainment, of: try personKey(holder), model: inputs.modelDigest)
        let held = try certificates(for: thing, database)
        return try formerCertificates(among: held, named: holder.name, database).filter { $0.status == .revoked }
          .compactMap {
            former in
            try revocation(of: former.number, database).map {
              CertifiedAnew(
                applicationID: candidate.applicationID, number: number, revoked: former.number, revocation: $0)
            }
          }
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
