import CanonicalJSON
import GRDB
import LearnerRecords
import Vocabulary

/// A certificate for a thing that was a person's by the details given and is so no longer: it was revoked, or corrected
/// since.
struct FormerCertificate {
  let number: CertificateNumber
  let batch: String
  /// That of the version that stands.
  let status: CertificateStatus
}

extension Register {
  /// What a person had for a thing, in order of number.
  ///
  /// A certificate whose document number was corrected is still that of the person it was first made out to: a list of
  /// candidates from before the correction tells of the same person (rule 15). Whoever bears that number by right is
  /// another person, and has another name; where what would tell their names apart is erased, the number counts.
  func formerCertificates(
    for thing: HeldThing, named name: String, besides own: CertificateNumber? = nil, _ database: Database
  ) throws -> [FormerCertificate] {
    let rows = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT number, status, occupation_catalogue, occupation_code, model_digest FROM certificate
          WHERE person = ?1 AND work_type = ?2 AND level = ?3 AND kind = ?4 AND status IN ('superseded', 'revoked')
            AND (?5 IS NULL OR number <> ?5)
          ORDER BY number
          """),
      arguments: [thing.person, thing.workType, thing.level, RegisterEntry.kind, own?.description])
    var found: [FormerCertificate] = []
    for row in try rows.filter({ try thing.isOccupation(of: $0, in: self, database) }) {
      let number = try number(in: row)
      guard found.last?.number != number, let standing = try standing(number, database),
        try status(in: row) == .revoked || isNamed(name, number, database)
      else { continue }
      found.append(FormerCertificate(number: number, batch: standing["batch"], status: try status(in: standing)))
    }
    return found
  }

  /// Whether a certificate bears a name, or bore it before a correction; so it is taken where a version's record cannot
  /// be read.
  private func isNamed(_ name: String, _ number: CertificateNumber, _ database: Database) throws -> Bool {
    try Row.fetchAll(
      database, sql: "SELECT * FROM full_certificate WHERE number = ?", arguments: [number.description]
    ).contains { row in
      guard case .readable(let bytes, _, _) = kept(in: row),
        let record = try? CanonicalCoding.decode(LearnerRecord.self, from: bytes)
      else { return true }
      return record.person.name == name
    }
  }
}
