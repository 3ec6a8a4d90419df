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
  /// Which of the certificates made out to a person for a thing are so no longer, in order of number.
  ///
  /// A certificate whose document number was corrected is still that of the person it was first made out to: a list of
  /// candidates from before the correction tells of the same person (rule 15). Whoever bears that number by right is
  /// another person, and has another name; where what would tell their names apart is erased, the number counts.
  func formerCertificates(
    among rows: [Row], named name: String, _ database: Database
  ) throws -> [FormerCertificate] {
    var found: [FormerCertificate] = []
    for row in rows {
      let (number, status) = (try number(in: row), try status(in: row))
      guard status == .superseded || status == .revoked, found.last?.number != number,
        let standing = try standing(number, database), try status == .revoked || isNamed(name, number, database)
      else { continue }
      found.append(FormerCertificate(number: number, batch: standing["batch"], status: try self.status(in: standing)))
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
