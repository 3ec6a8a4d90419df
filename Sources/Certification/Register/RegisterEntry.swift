import CanonicalJSON
import CompetencyModel
import FoundationEssentials
import GRDB
import Vocabulary

/// A certificate about to be entered, with everything sealed that is to be: what takes time is done, on whichever
/// processor made the certificate, before the register is asked.
struct RegisterEntry: Sendable {
  let credentialID: String
  let number: CertificateNumber
  /// Whose it is, by the register's own key.
  private let person: Data
  private let awards: [String]
  /// In the order of the table's sealed columns.
  private let values: [DatabaseValue]
  private let seal: Data
  private let record: SealedRecord

  static let kind = CertificateKind.national.rawValue

  init(
    facts: CertificateFacts, certificate: SignedCertificate, candidate: IssueCandidate, person: Data, batch: String,
    version: Int, key: RegisterKey
  ) throws {
    let (decision, occupation) = (facts.decision, facts.attainment.occupation)
    number = facts.number
    credentialID = certificate.credentialID
    self.person = person
    awards = candidate.awards
    let values: [(any DatabaseValueConvertible)?] = [
      certificate.credentialID, number.description, version, number.prefix.description, number.year,
      number.level.rawValue, number.serial, batch, candidate.applicationID, person, occupation.identity.catalogue,
      occupation.identity.code.description, occupation.workType ?? "--", facts.attainment.level.id, Self.kind,
      certificate.jwt, certificate.proof.json.canonicalText, decision.model.description, decision.lock.description,
      decision.engineVersion, decision.semantics, decision.asOf.description, facts.issueDate.description,
      facts.status?.list.id, facts.status?.index,
    ]
    self.values = values.map { $0?.databaseValue ?? .null }
    seal = key.rows.code(SealedTable.certificate.name, self.values)
    record = try SealedRecord(
      record: candidate.record, decision: candidate.decision, disclosure: certificate.disclosure.bytes,
      of: certificate.credentialID, under: key)
  }

  private static let insertion = """
    INSERT INTO certificate (\(SealedTable.certificate.columns.joined(separator: ", ")), seal, status)
    VALUES (\(repeatElement("?", count: SealedTable.certificate.columns.count + 2).joined(separator: ", ")))
    """

  func insert(_ database: Database) throws {
    try database.cachedStatement(sql: Self.insertion).execute(
      arguments: StatementArguments(
        values + [seal.databaseValue, CertificateStatus.issued.rawValue.databaseValue]))
    try database.cachedStatement(
      sql: "INSERT INTO kept_record (credential, data_key, content, sealed_disclosure) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [credentialID, record.dataKey, record.content, record.disclosure])
    for award in awards {
      try database.cachedStatement(sql: SealedTable.awardUse.insertion).execute(
        arguments: [person, award, credentialID])
    }
  }
}
