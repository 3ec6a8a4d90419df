import Diagnostics
import Foundation
import GRDB
import Testing

@testable import Certification

struct BatchReviewTests {
  private let folder: TemporaryFolder
  private let register: Register
  private let signer: CertificateSigner

  init() throws {
    folder = try TemporaryFolder()
    register = try Register(at: folder.file("register.db"), .new)
    signer = CertificateSigner(keys: try Sample.keys(), issuerID: Sample.issuer.id)
  }

  private func decisions(_ candidates: [IssueCandidate], asOf: String = "2026-06-30") throws -> ReviewedDecisions {
    let lines = candidates.map { candidate in
      """
      {"asOf":"\(asOf)","decision":"\(candidate.decisionDigest)","level":"3","model":"\(Sample.inputs().modelDigest)",\
      "scheme":"gd/electrician","verdict":"attained"}

      """
    }
    let path = folder.file("decisions.ndjson")
    try Data(lines.joined().utf8).write(to: URL(filePath: path))
    return try ReviewedDecisions(reading: path)
  }

  private func notice() throws -> NoticePeriod {
    try some(NoticePeriod(from: Sample.date("2026-07-04"), until: Sample.date("2026-07-10")))
  }

  private func review(_ decisions: ReviewedDecisions, by person: String = "张三") throws {
    _ = try register.review(
      "2026-07", decisions, notice: notice(), by: person, on: Sample.date("2026-07-04"), now: Sample.now())
  }

  /// What was reviewed last.
  private func seen() throws -> BatchReview.Seen {
    .code(try some(register.account(ofBatch: "2026-07")?.reviews.last).code)
  }

  private func issue(_ candidates: [IssueCandidate], release: IssueBatch.Release) throws -> [IssueOutcome] {
    var batch = try Sample.batch()
    batch.release = release
    return try register.issue(
      candidates, in: batch, from: Sample.inputs(), now: Sample.now(), makeCertificate: signer.certificate)
  }

  @Test func `the notice's last day is still notice`() throws {
    try review(decisions([try Sample.candidate(1)]))
    for (day, isOver) in [("2026-07-10", false), ("2026-07-11", true)] {
      if isOver {
        _ = try register.release("2026-07", seen: seen(), by: "李四", on: Sample.date(day), now: Sample.now())
      } else {
        let refusal = try #require(throws: ReleaseRefused.self) {
          try register.release("2026-07", seen: seen(), by: "李四", on: Sample.date(day), now: Sample.now())
        }
        #expect(refusal.reason == .onNotice(try notice()))
      }
    }
  }

  @Test func `the register itself issues nothing reviewed that no second person released`() throws {
    let candidates = try (1...3).map { try Sample.candidate($0) }
    #expect(throws: BatchNotReleased.self) { try issue(candidates, release: .reviewed(by: "李四")) }
    try review(decisions(Array(candidates[..<2])))
    #expect(throws: BatchNotReleased.self) { try issue(candidates, release: .reviewed(by: "李四")) }
    _ = try register.release("2026-07", seen: seen(), by: "李四", on: Sample.date("2026-07-11"), now: Sample.now())
    let outcomes = try issue(candidates, release: .reviewed(by: "李四"))
    #expect(outcomes.map { $0.number?.serial } == [1, 2, nil])
    guard case .refused(let refusal) = outcomes[2] else { throw Missing() }
    #expect(refusal.reason == .notReviewed(batch: "2026-07"))
    let other = DecisionInputs(model: Array("{}".utf8), lock: [], engineVersion: "1.0.0", semantics: 1)
    var batch = try Sample.batch()
    batch.release = .reviewed(by: "李四")
    let difference = try #require(throws: BatchDiffers.self) {
      try register.issue(
        candidates, in: batch, from: other, now: Sample.now(), makeCertificate: signer.certificate)
    }
    #expect(difference.part == .model)
  }

  @Test func `reviews and releases are never rewritten, nor released by their reviewer`() throws {
    try review(decisions([try Sample.candidate(1)]))
    func sql(_ statement: String) throws {
      try DatabaseQueue(path: folder.file("register.db")).writeWithoutTransaction { try $0.execute(sql: statement) }
    }
    #expect(throws: DatabaseError.self) {
      try sql("INSERT INTO batch_release VALUES (1, '张三', '2026-07-15T08:30:00Z', x'')")
    }
    try sql("INSERT INTO batch_release VALUES (1, '李四', '2026-07-15T08:30:00Z', x'')")
    for table in ["batch_review", "reviewed_decision", "batch_release"] {
      #expect(throws: DatabaseError.self, "\(table)") { try sql("DELETE FROM \(table)") }
    }
    for change in [
      "batch_review SET person = 'x'", "reviewed_decision SET decision = x'00'", "batch_release SET person = 'x'",
    ] {
      #expect(throws: DatabaseError.self, "\(change)") { try sql("UPDATE \(change)") }
    }
  }

  @Test func `with a unit or a title the reviewer is the reviewer still; what was released so before is no fault`()
    throws
  {
    try review(decisions([try Sample.candidate(1)]))
    for person in ["质控部 张三", "张三 主任", "张三（质控部）"] {
      let refusal = try #require(throws: ReleaseRefused.self) {
        try register.release("2026-07", seen: seen(), by: person, on: Sample.date("2026-07-11"), now: Sample.now())
      }
      #expect(refusal.reason == .samePerson("张三"))
    }
    func releaseFaults() throws -> Int? {
      try RegisterCheck(register).answers.first { $0.question == .releases }?.faultCount
    }
    for (person, faults) in [("张三 主任", 0), ("张三（主任）", 1)] {
      try review(decisions([try Sample.candidate(1)]))
      try register.write { database in
        try database.execute(
          sql: "\(SealedTable.release.insertion)",
          arguments: [
            Int64.fetchOne(database, sql: "SELECT max(id) FROM batch_review"), person, Sample.now().description,
          ])
      }
      #expect(try releaseFaults() == faults, "\(person)")
    }
  }

  @Test func `who is told of in the account of a batch`() throws {
    #expect(try register.account(ofBatch: "2026-07") == nil)
    try review(decisions([try Sample.candidate(1)]))
    let account = try some(register.account(ofBatch: "2026-07"))
    #expect(account.state(on: try Sample.date("2026-07-10")) == .onNotice(until: try Sample.date("2026-07-10")))
    #expect(account.state(on: try Sample.date("2026-07-11")) == .toBeReleased)
    _ = try register.release("2026-07", seen: seen(), by: "李四", on: Sample.date("2026-07-11"), now: Sample.now())
    #expect(try some(register.account(ofBatch: "2026-07")).state(on: try Sample.date("2026-07-11")) == .released)
    _ = try issue([try Sample.candidate(1)], release: .reviewed(by: "李四"))
    let issued = try some(register.batches().first)
    #expect(issued.state(on: try Sample.date("2026-07-11")) == .issued)
    #expect(issued.certificates == [.issued: 1])
    #expect(issued.registered?.release == .reviewed(by: "李四"))
  }
}
