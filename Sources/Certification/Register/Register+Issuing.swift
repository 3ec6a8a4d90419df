import CompetencyModel
import FoundationEssentials
import GRDB
import Vocabulary

extension Register {
  /// Certifies candidates in the order given, which is the order of their numbers.
  ///
  /// Each chunk is one transaction that takes the register for itself from its first statement: numbers are allocated,
  /// certificates made and rows inserted in it, or nothing of it happened. So a process killed at any moment, or two at
  /// once, leave no gap and nothing twice, and running the same batch again returns what there is: the same application
  /// (person, occupation, work type and level in a batch) never gets a second number. A person who holds a live certificate
  /// for the same thing from another batch is refused by that one's number (rule 15).
  ///
  /// `makeCertificate` is called for several certificates at a time and has to give back that of the number in the facts.
  /// Throws ``BatchDiffers`` where the batch's name is in use for something else, ``BatchNotReleased`` where the batch
  /// is to be a reviewed one and no second person has released it, ``BatchDatesRefused``, ``RestoreUnsettled``. A batch is
  /// entered with its first certificate.
  package func issue(
    _ candidates: [IssueCandidate], in batch: IssueBatch, from inputs: DecisionInputs, chunkSize: Int = 1_000,
    now: Timestamp, makeCertificate: @Sendable (CertificateFacts) throws -> SignedCertificate
  ) throws -> [IssueOutcome] {
    var outcomes: [IssueOutcome] = []
    outcomes.reserveCapacity(candidates.count)
    var start = 0
    while start < candidates.count || start == 0 {
      let chunk = candidates[start..<min(start + max(chunkSize, 1), candidates.count)]
      outcomes += try write { database in
        guard try !isUnsettled(database) else { throw RestoreUnsettled(path: path) }
        let isEntered = try self.isEntered(batch, database)
        let review = try self.review(of: batch, inputs, isEntered: isEntered, database)
        var issuing = ChunkIssuing(
          register: self, database: database, batch: batch, inputs: inputs, review: review, now: now)
        return try issuing.issue(chunk, makeCertificate) {
          if !isEntered { try enter(batch, database, now) }
          try keep(inputs, database)
        }
      }
      start += max(chunk.count, 1)
    }
    return outcomes
  }

  /// The review that a batch is issued under, which must have been of these standards, this scheme and day; nil for a
  /// batch without.
  private func review(
    of batch: IssueBatch, _ inputs: DecisionInputs, isEntered: Bool, _ database: Database
  ) throws -> Int64? {
    // What stands in the register with its dates can be gone on with.
    if !isEntered, batch.issueDate < batch.asOf {
      throw BatchDatesRefused(reason: .issuedBeforeAward(issue: batch.issueDate, award: batch.asOf))
    }
    guard batch.release.isReviewed else {
      if let review = try lastReview(batch.id, database), review.release == nil || !isEntered {
        throw ReviewPassedOver(batch: batch.id, notice: review.notice, isReleased: review.release != nil)
      }
      return nil
    }
    let (id, review) = try releasedReview(batch.id, database)
    if !isEntered, batch.issueDate <= review.notice.until {
      throw BatchDatesRefused(reason: .issuedOnNotice(issue: batch.issueDate, notice: review.notice))
    }
    let parts: [(BatchDiffers.Part, String, String)] = [
      (.scheme, review.scheme, batch.scheme), (.asOf, review.asOf.description, batch.asOf.description),
      (.model, review.model.description, inputs.modelDigest.description),
    ]
    for (part, reviewed, given) in parts where reviewed != given {
      throw BatchDiffers(batch: batch.id, part: part, registered: reviewed, given: given)
    }
    return id
  }

  /// Whether the batch was entered before.
  ///
  /// - Throws: ``BatchDiffers`` where it was another.
  private func isEntered(_ batch: IssueBatch, _ database: Database) throws -> Bool {
    guard let row = try Row.fetchOne(database, sql: "SELECT * FROM batch WHERE id = ?", arguments: [batch.id]) else {
      return false
    }
    if let difference = Self.difference(batch, from: row) { throw difference }
    return true
  }

  private func enter(_ batch: IssueBatch, _ database: Database, _ now: Timestamp) throws {
    try database.execute(
      sql: SealedTable.batch.insertion,
      arguments: [
        batch.id, batch.scheme, batch.issuer.id, batch.prefix.description, batch.asOf.description,
        batch.issueDate.description, batch.cohort, batch.release.isReviewed, batch.release.person, now.description,
      ])
    try audit(
      "batch", subject: batch.id, detail: batch.release.isReviewed ? "reviewed" : "unreviewed",
      person: batch.release.person, now, database)
  }

  private func keep(_ inputs: DecisionInputs, _ database: Database) throws {
    try database.execute(
      sql: "INSERT INTO model (digest, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING",
      arguments: [inputs.modelDigest.description, Data(inputs.model)])
    try database.execute(
      sql: "INSERT INTO lock (digest, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING",
      arguments: [inputs.lockDigest.description, Data(inputs.lock)])
  }

  private static func difference(_ batch: IssueBatch, from row: Row) -> BatchDiffers? {
    let parts: [(BatchDiffers.Part, column: String, given: String)] = [
      (.scheme, "scheme", batch.scheme), (.issuer, "issuer", batch.issuer.id),
      (.numbering, "prefix", batch.prefix.description), (.asOf, "as_of", batch.asOf.description),
      (.issueDate, "issue_date", batch.issueDate.description), (.cohort, "cohort", batch.cohort ?? "-"),
    ]
    let wasReviewed: Bool = row["reviewed"]
    if wasReviewed != batch.release.isReviewed {
      func text(_ isReviewed: Bool) -> String { isReviewed ? "reviewed" : "unreviewed" }
      return BatchDiffers(
        batch: batch.id, part: .review, registered: text(wasReviewed), given: text(batch.release.isReviewed))
    }
    for (part, column, given) in parts {
      let registered: String = row[column] ?? "-"
      if registered != given {
        return BatchDiffers(batch: batch.id, part: part, registered: registered, given: given)
      }
    }
    return nil
  }

  func audit(
    _ action: String, subject: String, detail: String, person: String, _ now: Timestamp, _ database: Database
  ) throws {
    try database.execute(
      sql: SealedTable.audit.insertion, arguments: [action, subject, detail, person, now.description])
  }
}
