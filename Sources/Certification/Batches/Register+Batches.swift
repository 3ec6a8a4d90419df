import CompetencyModel
import FoundationEssentials
import GRDB
package import Vocabulary

extension Register {
  /// Enters one person's review of a batch's decisions. A later review takes the place of an earlier one; until it is
  /// released, nothing more of the batch is issued.
  ///
  /// - Parameters:
  ///   - reason: why the notice had begun before today.
  ///   - today: the day it is where the notice is public.
  /// - Returns: the review as entered, and the one waiting for its release that it takes the place of.
  /// - Throws: ``UnusableDecisions`` where nobody attained; ``BatchDiffers`` where the batch was issued under another
  ///   scheme or as-of date; ``NoticeRefused``.
  package func review(
    _ batch: String, _ decisions: ReviewedDecisions, notice: NoticePeriod, reason: String? = nil, by person: String,
    on today: CalendarDate, now: Timestamp
  ) throws -> (entered: BatchReview, replaced: BatchReview?) {
    guard !decisions.attained.isEmpty else { throw UnusableDecisions(fault: .nobodyAttained) }
    guard decisions.asOf < notice.from else {
      throw NoticeRefused(batch: batch, notice: notice, reason: .beforeDecisions(asOf: decisions.asOf))
    }
    guard today <= notice.from || reason != nil else {
      throw NoticeRefused(batch: batch, notice: notice, reason: .begunBefore(today))
    }
    return try write { database in
      let earlier = try lastReview(batch, database)
      if let registered = try Row.fetchOne(database, sql: "SELECT * FROM batch WHERE id = ?", arguments: [batch])
        .map(self.batch)
      {
        if registered.scheme != decisions.scheme {
          throw BatchDiffers(batch: batch, part: .scheme, registered: registered.scheme, given: decisions.scheme)
        }
        if registered.asOf != decisions.asOf {
          throw BatchDiffers(
            batch: batch, part: .asOf, registered: registered.asOf.description, given: decisions.asOf.description)
        }
      }
      try database.execute(
        sql: SealedTable.review.insertion,
        arguments: [
          batch, decisions.scheme, decisions.asOf.description, decisions.model.description,
          decisions.digest.description, decisions.decided, decisions.attained.count, notice.from.description,
          notice.until.description, person, now.description,
        ])
      let review = database.lastInsertedRowID
      let insertion = try database.cachedStatement(
        sql: "\(SealedTable.reviewedDecision.insertion) ON CONFLICT DO NOTHING")
      let key = try demandKey()
      for decision in decisions.attained {
        try insertion.execute(arguments: [review, key.blinded(decision.bytes)])
      }
      guard let entered = try lastReview(batch, database) else { throw RegisterFailure.damaged(path, "batch_review") }
      try audit(
        "review", subject: batch, detail: entered.logged + (reason.map { " \($0)" } ?? ""), person: person, now,
        database)
      return (entered, earlier.flatMap { $0.release == nil ? $0 : nil })
    }
  }

  /// A second person's release of a batch's last review. From then on it can be issued.
  ///
  /// - Parameters:
  ///   - seen: what that person looked at, which has to be what was reviewed.
  ///   - today: the day it is where the notice is public.
  /// - Throws: ``ReleaseRefused``.
  package func release(
    _ batch: String, seen: BatchReview.Seen, by person: String, on today: CalendarDate, now: Timestamp
  ) throws -> BatchReview {
    func refuse(_ reason: ReleaseRefused.Reason) -> ReleaseRefused { ReleaseRefused(batch: batch, reason: reason) }
    return try write { database in
      guard
        let row = try Row.fetchOne(
          database, sql: "\(Self.reviews) WHERE batch = ? ORDER BY id DESC", arguments: [batch])
      else { throw refuse(.notReviewed) }
      let review = try self.review(in: row)
      if let release = review.release { throw refuse(.releasedBefore(by: release.person)) }
      if ReviewingPerson.isSame(review.person, person) { throw refuse(.samePerson(review.person)) }
      guard review.is(seen) else { throw refuse(.notWhatWasReviewed(review.decisions, by: review.person)) }
      guard review.notice.until < today else { throw refuse(.onNotice(review.notice)) }
      try database.execute(
        sql: SealedTable.release.insertion, arguments: [row["id"] as Int64, person, now.description])
      try audit("release", subject: batch, detail: "\(review.decisions)", person: person, now, database)
      return review
    }
  }

  /// The review that counts: the last one, once it is released. Whoever reviewed anew found something to change, so what
  /// was released before counts no longer.
  ///
  /// - Throws: ``BatchNotReleased`` where there is none, or the last one waits for its release.
  package func releasedReview(_ batch: String) throws -> BatchReview {
    try read { try releasedReview(batch, $0).review }
  }

  /// Nil where there was none.
  func lastReview(_ batch: String, _ database: Database) throws -> BatchReview? {
    try Row.fetchOne(database, sql: "\(Self.reviews) WHERE batch = ? ORDER BY id DESC LIMIT 1", arguments: [batch])
      .map(review)
  }

  func releasedReview(_ batch: String, _ database: Database) throws -> (id: Int64, review: BatchReview) {
    let rows = try Row.fetchAll(
      database, sql: "\(Self.reviews) WHERE batch = ? ORDER BY id DESC", arguments: [batch])
    guard let last = rows.first else { throw BatchNotReleased(batch: batch, waiting: nil) }
    let review = try self.review(in: last)
    guard review.release != nil else {
      let released = try rows.first { $0["releaser"] as String? != nil }.map(self.review)
      throw BatchNotReleased(
        batch: batch,
        waiting: .init(reviewer: review.person, notice: review.notice, released: released?.release?.person))
    }
    return (last["id"], review)
  }

  /// Every batch that was reviewed or issued, in order of its name.
  package func batches() throws -> [BatchAccount] {
    try read { database in
      let ids =
        try Set(String.fetchAll(database, sql: "SELECT id FROM batch"))
        .union(String.fetchAll(database, sql: "SELECT DISTINCT batch FROM batch_review"))
      return try ids.sorted().map { try account(of: $0, database) }
    }
  }

  /// Nil where the register knows nothing of it.
  package func account(ofBatch id: String) throws -> BatchAccount? {
    let account = try read { try self.account(of: id, $0) }
    return account.registered == nil && account.reviews.isEmpty ? nil : account
  }

  /// - Throws: ``Failure`` where a certificate's status is not as it was entered.
  private func account(of id: String, _ database: Database) throws -> BatchAccount {
    let reviews = try reviews(of: id, database)
    var certificates: [CertificateStatus: Int] = [:]
    let rows = try Row.fetchCursor(
      database, sql: "SELECT number, \(SealedTable.status.selection) FROM certificate WHERE batch = ?", arguments: [id])
    while let row = try rows.next() { certificates[try status(in: row), default: 0] += 1 }
    return BatchAccount(
      id: id,
      registered: try Row.fetchOne(database, sql: "SELECT * FROM batch WHERE id = ?", arguments: [id]).map(batch),
      reviews: reviews, certificates: certificates)
  }

  /// Oldest first, with what the audit log says of them.
  private func reviews(of batch: String, _ database: Database) throws -> [BatchReview] {
    let lines = try Row.fetchAll(
      database, sql: "SELECT * FROM audit WHERE action = 'review' AND subject = ?", arguments: [batch])
    return try Row.fetchAll(
      database, sql: "\(Self.reviews) WHERE batch = ? ORDER BY id", arguments: [batch]
    ).map { row in
      var review = try review(in: row)
      let start = "\(review.logged) "
      review.reason =
        lines.lazy.filter { $0["person"] == review.person && $0["at"] == review.at.description }
        .compactMap {
          ($0["detail"] as String?).flatMap { $0.hasPrefix(start) ? String($0.dropFirst(start.count)) : nil }
        }
        .first
      return review
    }
  }

  private static let reviews = """
    SELECT batch_review.*, batch_release.person AS releaser, batch_release.at AS released
    FROM batch_review LEFT JOIN batch_release ON batch_release.review = batch_review.id
    """
}
