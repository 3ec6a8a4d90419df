import FoundationEssentials
import GRDB

extension Register {
  /// The certificate that a person's award was used for (rule 28). An award is free again once its certificate is revoked or
  /// cancelled; of a corrected certificate what stands counts.
  ///
  /// - Parameter besides: a number that does not count.
  func certificate(
    usingAward award: String, of person: Data, besides own: CertificateNumber? = nil, _ database: Database
  ) throws -> CertificateNumber? {
    let rows = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT certificate.* FROM award_use JOIN certificate ON certificate.credential_id = award_use.credential
          WHERE award_use.person = ?1 AND award_use.award = ?2 AND (?3 IS NULL OR certificate.number <> ?3)
          ORDER BY certificate.number, version
          """), arguments: [person, award, own?.description])
    return try rows.first { try status(in: $0).isLive }.map { try number(in: $0) }
  }
}
