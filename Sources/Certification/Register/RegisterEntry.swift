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
    let proof = String(decoding: certificate.proof.json.bytes, as: UTF8.self)
    let values: [(any DatabaseValueConvertible)?] = [
      certificate.credentialID, number.description, version, number.prefix.description, number.year,
      number.level.rawValue, number.serial, batch, candidate.applicationID, person, occupation.identity.catalogue,
      occupation.identity.code.description, occupation.workType ?? "--", facts.attainment.level.id, Self.kind,
      certificate.jwt, proof, decision.model.description, decision.lock.description,
      decision.engineVersion, decision.semantics, decision.asOf.description, facts.issueDate.description,
      facts.status?.list.id, facts.status?.index, candidate.awards.count,
    ]
    self.values = values.map { $0?.databaseValue ?? .null }
    seal = key.rows.code(SealedTable.certificate.name, self.values)
    record = try SealedRecord(
      record: candidate.record, decision: candidate.decision, disclosure: certificate.disclosure.bytes,
      of: certificate.credentialID, under: key)
  }

  /// The next entry of the history is to be of its issue.
  private static let insertion: String = {
    let columns = SealedTable.certificate.columns + ["seal", "status"]
    let given = columns.enumerated().map { "?\($0.offset + 1) AS \($0.element)" }.joined(separator: ", ")
    let list = columns.joined(separator: ", ")
    return """
      INSERT INTO certificate (\(list), last_event, status_seal)
      SELECT \(list), next, \(SealedTable.status.code(of: ["credential_id", "status", "NULL", "next"]))
      FROM (SELECT \(given)), (\(SealedTable.statusEvent.next))
      """
  }()

  /// Enters it with the history's first entry of it.
  func insert(
    in register: Register, cause: String, by person: String, _ now: Timestamp, _ database: Database
  ) throws {
    try database.cachedStatement(sql: Self.insertion).execute(
      arguments: StatementArguments(
        values + [seal.databaseValue, CertificateStatus.issued.rawValue.databaseValue]))
    try register.note(.issued, of: credentialID, number: number.description, cause: cause, person, now, database)
    try database.cachedStatement(
      sql: "INSERT INTO kept_record (credential, data_key, content, sealed_disclosure) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [credentialID, record.dataKey, record.content, record.disclosure])
    for award in awards {
      try database.cachedStatement(sql: SealedTable.awardUse.insertion).execute(
        arguments: [self.person, award, credentialID])
    }
  }
}
