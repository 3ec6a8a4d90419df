import Diagnostics
import Testing
import Vocabulary

@testable import Certification

/// An award counts once (rule 28).
struct AwardUseTests {
  private let folder: TemporaryFolder
  private let path: String
  private let signer: CertificateSigner

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("register.db")
    _ = try Register(at: path, .new)
    signer = CertificateSigner(keys: try Sample.keys(), issuerID: Sample.issuer.id)
  }

  private static let award = "national-1 worker 3 6-31-01-03 2025-09-01"

  private func candidate(_ index: Int, level: String, awards: [String] = [award]) throws -> IssueCandidate {
    let plain = try Sample.candidate(index, level: level)
    return IssueCandidate(
      applicationID: "\(plain.applicationID)/\(level)", attainment: plain.attainment, record: plain.record,
      decision: plain.decision, awards: awards)
  }

  private func issue(_ candidates: [IssueCandidate], _ batch: String = "2026-07") throws -> [IssueOutcome] {
    try Register(at: path).issue(
      candidates, in: Sample.batch(batch), from: Sample.inputs(), now: Sample.now(),
      makeCertificate: signer.certificate)
  }

  private func reason(_ outcome: IssueOutcome) -> NotIssued.Reason? {
    guard case .refused(let message) = outcome else { return nil }
    return message.reason
  }

  @Test func `a second use by the same person is refused by the first certificate's number, in one batch or two`()
    throws
  {
    let outcomes = try issue([candidate(0, level: "3"), candidate(0, level: "2")])
    let first = try some(outcomes[0].number)
    #expect(reason(outcomes[1]) == .awardUsed(Self.award, certificate: first))
    #expect(try reason(issue([candidate(0, level: "2")], "b")[0]) == .awardUsed(Self.award, certificate: first))
  }

  @Test func `in Chinese a refusal is told in Chinese`() throws {
    let number = try Sample.number()
    let reasons: [NotIssued.Reason] = [
      .liveCertificate(number, batch: "b", status: .suspended), .levelWithoutNumber("apprentice"),
      .notReviewed(batch: "b"), .awardUsed("national-1 worker 2025-09-01", certificate: number),
    ]
    for reason in reasons {
      let message = NotIssued(applicationID: "A1", reason: reason)
      for text in [message.text.zh, message.advice.zh] {
        // What is quoted is told as it is.
        #expect(try !text.replacing(Regex("`[^`]*`"), with: "").contains(/[A-Za-z]/), "\(text)")
      }
    }
    #expect(NotIssued(applicationID: "A1", reason: reasons[3]).text.zh.contains("国家级一类职工组 2025-09-01"))
  }

  @Test func `the same batch again is no second use`() throws {
    let first = try issue([candidate(0, level: "3")])[0].number
    guard case .alreadyIssued(let number, changed: nil) = try issue([candidate(0, level: "3")])[0] else {
      throw Missing()
    }
    #expect(number == first)
  }

  @Test func `another person, another award, and a level attained without one are free`() throws {
    let outcomes = try issue([
      candidate(0, level: "3"), candidate(1, level: "3"), candidate(0, level: "2", awards: ["another"]),
      candidate(0, level: "1", awards: []),
    ])
    #expect(outcomes.allSatisfy { $0.number != nil })
  }

  private func correct(_ number: CertificateNumber, to index: Int) throws {
    let register = try Register(at: path)
    let certificate = try register.demand(number)
    _ = try register.correct(
      certificate, candidate(index, level: certificate.level), issuer: Sample.issuer, engineVersion: "1.0.0",
      cause: "x",
      by: "y", now: Sample.now(), makeCertificate: signer.certificate)
  }

  @Test func `a correction is no way to a second use`() throws {
    let first = try some(issue([candidate(0, level: "3")])[0].number)
    let second = try some(issue([candidate(1, level: "2")], "b")[0].number)
    let refusal = try #require(throws: NotIssued.self) { try correct(second, to: 0) }
    #expect(refusal.reason == .awardUsed(Self.award, certificate: first))
  }

  @Test func `the award of a certificate that was corrected and then revoked is free again`() throws {
    let number = try some(issue([candidate(0, level: "3")])[0].number)
    try correct(number, to: 0)
    #expect(try reason(issue([candidate(0, level: "2")], "b")[0]) == .awardUsed(Self.award, certificate: number))
    _ = try Register(at: path).change(number, to: .revoked, cause: "fraud", by: "王五", now: Sample.now())
    #expect(try issue([candidate(0, level: "2")], "b")[0].number != nil)
  }

  @Test func `the award of a certificate that was revoked is free again`() throws {
    let number = try some(issue([candidate(0, level: "3")])[0].number)
    _ = try Register(at: path).change(number, to: .suspended, cause: "complaint", by: "王五", now: Sample.now())
    #expect(try reason(issue([candidate(0, level: "2")], "b")[0]) == .awardUsed(Self.award, certificate: number))
    _ = try Register(at: path).change(number, to: .revoked, cause: "fraud", by: "王五", now: Sample.now())
    #expect(try issue([candidate(0, level: "2")], "b")[0].number != nil)
  }
}
