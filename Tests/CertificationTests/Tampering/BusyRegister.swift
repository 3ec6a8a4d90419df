import Foundation
import Vocabulary

@testable import Certification

/// A register with rows of every kind: batches reviewed and not, an award used, certificates in force, suspended,
/// reinstated, revoked, cancelled, corrected and printed again, one of them with its record erased; numbers skipped.
struct BusyRegister {
  let folder: TemporaryFolder
  let register: Register
  let keys: IssuerKeys

  init() throws {
    folder = try TemporaryFolder()
    keys = try Sample.keys()
    register = try Register(at: folder.file("register.db"), .new, random: Sample.random())
    let signer = CertificateSigner(keys: keys, issuerID: Sample.issuer.id)
    var candidates = try (1...6).map { try Sample.candidate($0) }
    candidates[0] = IssueCandidate(
      applicationID: "A1", attainment: candidates[0].attainment, record: candidates[0].record,
      decision: candidates[0].decision, awards: ["national-1 worker 3 6-31-01-03 2025-09-01"])
    try review(candidates)
    var batch = try Sample.batch()
    batch.release = .reviewed(by: "李四")
    _ = try register.issue(
      candidates, in: batch, from: Sample.inputs(), now: Sample.now(), makeCertificate: signer.certificate)
    var pinned = try Sample.batch("pinned")
    pinned.cohort = "2023-autumn"
    _ = try register.issue(
      [Sample.candidate(7, level: "4", workType: "数控车工")], in: pinned, from: Sample.inputs(), now: Sample.now(),
      makeCertificate: signer.certificate)
    let changes: [(Int, StatusChange)] = [
      (2, .suspended), (3, .suspended), (3, .reinstated), (4, .revoked), (5, .cancelled),
    ]
    for (serial, change) in changes {
      _ = try register.change(number(serial), to: change, cause: "原因", by: "王五", now: Sample.now())
    }
    _ = try register.reissue(number(1), printSerial: "P-0001", cause: "遗失", by: "王五", now: Sample.now())
    let old = try some(register.certificate(number(6)))
    _ = try register.correct(
      old, Sample.candidate(6), issuer: Sample.issuer, engineVersion: "1.0.0", cause: "更正", by: "王五",
      now: Sample.now(), makeCertificate: signer.certificate)
    try register.erase(
      register.planErasure(of: [number(4)], early: true, on: Sample.date("2026-07-20")), cause: "申请", by: "王五",
      now: Sample.now())
    try register.write { try PendingSettlement(knownUntil: Sample.now()).save($0) }
    let plan = try some(
      register.planSettling(last: [number(9)], noneElse: true, filed: [], on: Sample.date("2026-07-20")))
    try register.settle(plan, cause: "恢复", by: "王五", now: Sample.now())
  }

  func number(_ serial: Int) throws -> CertificateNumber {
    try Sample.number("S00004400012326300000\(serial)")
  }

  private func review(_ candidates: [IssueCandidate]) throws {
    let lines = candidates.map { candidate in
      """
      {"asOf":"2026-06-30","decision":"\(candidate.decisionDigest)","level":"3","model":"\(Sample.inputs().modelDigest)",\
      "scheme":"gd/electrician","verdict":"attained"}

      """
    }
    let path = folder.file("decisions.ndjson")
    try Data(lines.joined().utf8).write(to: URL(filePath: path))
    let notice = try some(NoticePeriod(from: Sample.date("2026-07-04"), until: Sample.date("2026-07-10")))
    let review = try register.review(
      "2026-07", ReviewedDecisions(reading: path), notice: notice, by: "张三", on: notice.from, now: Sample.now()
    ).entered
    _ = try register.release(
      "2026-07", seen: .code(review.code), by: "李四", on: Sample.date("2026-07-11"), now: Sample.now())
  }
}
