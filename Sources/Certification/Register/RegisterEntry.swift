import CanonicalJSON
import CompetencyModel
import FoundationEssentials
import GRDB
import Vocabulary

/// A certificate about to be entered.
struct RegisterEntry {
  let facts: CertificateFacts
  let certificate: SignedCertificate
  let candidate: IssueCandidate
  /// Whose it is, by the register's own key.
  let person: Data
  let batch: String
  let version: Int
  let key: RegisterKey

  static let kind = CertificateKind.national.rawValue

  func insert(_ database: Database) throws {
    let (number, decision, occupation) = (facts.number, facts.decision, facts.attainment.occupation)
    try database.cachedStatement(
      sql: """
        INSERT INTO certificate (
          credential_id, number, version, prefix, year, level_digit, serial, batch, application, person,
          occupation_catalogue, occupation_code, work_type, level, kind, jwt, proof, disclosure, model_digest,
          lock_digest, record_digest, decision_digest, engine, semantics, as_of, issue_date, status,
          status_list, status_index)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        certificate.credentialID, number.description, version, number.prefix.description, number.year,
        number.level.rawValue, number.serial, batch, candidate.applicationID, person, occupation.identity.catalogue,
        occupation.identity.code.description, occupation.workType ?? "--", facts.attainment.level.id, Self.kind,
        certificate.jwt, certificate.proof.json.canonicalText, Data(certificate.disclosure.bytes),
        decision.model.description, decision.lock.description,
        decision.record.description, decision.decision.description, decision.engineVersion, decision.semantics,
        decision.asOf.description, facts.issueDate.description, CertificateStatus.issued.rawValue,
        facts.status?.list.id, facts.status?.index,
      ])
    let sealed = try SealedRecord(
      record: candidate.record, decision: candidate.decision, of: certificate.credentialID, under: key)
    try Self.keep(sealed, of: certificate.credentialID, database)
    for award in candidate.awards {
      try database.cachedStatement(sql: "INSERT INTO award_use (person, award, credential) VALUES (?, ?, ?)").execute(
        arguments: [person, award, certificate.credentialID])
    }
  }

  static func keep(_ record: SealedRecord, of credential: String, _ database: Database) throws {
    try database.cachedStatement(sql: "INSERT INTO kept_record (credential, data_key, content) VALUES (?, ?, ?)")
      .execute(
        arguments: [credential, record.dataKey, record.content])
  }
}
