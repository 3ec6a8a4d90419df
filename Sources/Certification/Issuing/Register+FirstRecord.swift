import CanonicalJSON
import GRDB
import LearnerRecords

extension Register {
  /// The record that a number was first issued for, before any correction; nil where it can no longer be read.
  func firstRecord(of number: CertificateNumber) throws -> LearnerRecord? {
    let first = try read { database in
      try Row.fetchOne(
        database, sql: "SELECT * FROM full_certificate WHERE number = ? AND version = 1",
        arguments: [number.description]
      ).map(certificate)
    }
    return first?.record.flatMap { try? CanonicalCoding.decode(LearnerRecord.self, from: $0) }
  }
}
