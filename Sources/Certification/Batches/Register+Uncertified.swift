package import CompetencyModel
package import Diagnostics
import FoundationEssentials
import GRDB

extension Register {
  /// What is left of a released batch: its review lets people be certified who have no certificate in it. Nil where there
  /// is nobody.
  ///
  /// A certificate whose record is erased counts as that of somebody released, as nothing can be said of it any more.
  func uncertified(in batch: String) throws -> ReleasedNotCertified? {
    let key = try demandKey()
    var certified: Set<Data> = []
    var unread = 0
    // A corrected certificate was released as it first was.
    try forEachCertificate(inBatch: batch, versions: true) { certificate in
      guard certificate.version == 1 else { return }
      guard let digest = certificate.decisionDigest else { return unread += 1 }
      certified.insert(key.blinded(digest.bytes))
    }
    return try read { database in
      let (id, review) = try releasedReview(batch, database)
      let isReleased = try database.cachedStatement(
        sql: "SELECT EXISTS (SELECT 1 FROM reviewed_decision WHERE review = ? AND decision = ?)")
      let known = try certified.filter { try Bool.fetchOne(isReleased, arguments: [id, $0]) ?? false }
      let left = review.attained - known.count - unread
      guard left > 0 else { return nil }
      return ReleasedNotCertified(batch: batch, count: left, released: review.attained, decisions: review.decisions)
    }
  }
}

/// People of a released batch who got no certificate.
package struct ReleasedNotCertified: FindingMessage, Hashable {
  package static let code: FindingCode = "TS6006"
  package static let severity: Severity = .warning
  package let batch: String
  package let count: Int
  package let released: Int
  /// SHA-256 of the decisions that were reviewed.
  package let decisions: ContentDigest

  package var text: Bilingual {
    Bilingual(
      zh: "批次 `\(batch)` 放行的 \(released) 人中有 \(count) 人没有证书",
      en: "\(count) of the \(released) people released with batch `\(batch)` have no certificate")
  }

  package var advice: Bilingual {
    Bilingual(
      zh: "他们或在隔离文件里（附原因），或不在这次的记录里：对照所复核的决定文件（SHA-256 \(decisions)），用全部记录再发一次，已发的不会重复",
      en: "they are in the quarantine file with the reason, or not in these records: look at the decisions that were "
        + "reviewed (SHA-256 \(decisions)), and issue again from all the records; nothing is issued twice")
  }
}
