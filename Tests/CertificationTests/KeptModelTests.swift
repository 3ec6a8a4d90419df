import CompetencyModel
import Diagnostics
import Foundation
import GRDB
import Testing
import Vocabulary

@testable import Certification

/// Whether two codes are one occupation, by the model that an earlier certificate was issued under: what cannot be known
/// gives nobody a second certificate (rule 15).
struct KeptModelTests {
  private let folder: TemporaryFolder
  private let path: String
  private let signer: CertificateSigner

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("register.db")
    signer = CertificateSigner(keys: try Sample.keys(), issuerID: Sample.issuer.id)
    _ = try Register(at: path, .new)
  }

  private static let codes = #"{"catalogue":"2015","code":"6-31-01-03"},{"catalogue":"2022","code":"6-31-01-13"}"#

  /// One person's certificate, of a batch of its own.
  private func issue(_ catalogue: String, _ code: String, under model: String) throws -> IssueOutcome {
    var attainment = try Sample.attainment()
    attainment.occupation = CertifiedOccupation(
      identity: Occupation(catalogue: catalogue, code: try some(OccupationCode(code))),
      title: Bilingual(zh: "电工", en: "Electrician"))
    let candidate = IssueCandidate(
      applicationID: code, attainment: attainment, record: Array("record".utf8), decision: Array("decision".utf8))
    let inputs = DecisionInputs(model: Array(model.utf8), lock: [0x7B, 0x7D], engineVersion: "1.0.0", semantics: 1)
    return try some(
      Register(at: path).issue(
        [candidate], in: Sample.batch(code), from: inputs, now: Sample.now(), makeCertificate: signer.certificate
      ).first)
  }

  private func issueFirst(under model: String) throws {
    try #require(issue("2015", "6-31-01-03", under: model).number != nil)
  }

  /// Under a model that knows nothing of the earlier code.
  private func issueSecond() throws -> IssueOutcome {
    try issue("2022", "6-31-01-13", under: #"{"format":2,"occupations":[]}"#)
  }

  private func alter(_ sql: String) throws { try AlteredFile(path: path).alter(sql) }

  private func count() throws -> Int {
    var count = 0
    try Register(at: path, .reading).forEachCertificate { _ in count += 1 }
    return count
  }

  @Test(arguments: [2, 3])
  func `a model that tells the codes is believed, whatever else has changed in it since`(format: Int) throws {
    try issueFirst(under: #"{"format":\#(format),"levels":7,"occupations":[{"members":[\#(Self.codes)]}]}"#)
    guard case .refused(let refusal) = try issueSecond(), case .liveCertificate(let number, _, _) = refusal.reason
    else { throw Missing() }
    #expect(number.serial == 1)
  }

  @Test(arguments: [#"{"format":1}"#, #"{"format":2,"occupations":[]}"#])
  func `two codes of which a model says nothing are two occupations, in the first format as well`(model: String) throws
  {
    try issueFirst(under: model)
    #expect(try issueSecond().number?.serial == 2)
  }

  @Test(arguments: [
    "DELETE FROM model", #"UPDATE model SET bytes = CAST('{"format":2,"occupations":[]}' AS BLOB)"#,
    "UPDATE model SET bytes = x''",
  ])
  func `where the model is not there as it was entered, nothing is issued`(change: String) throws {
    try issueFirst(under: #"{"format":2,"occupations":[{"members":[\#(Self.codes)]}]}"#)
    try alter(change)
    let failure = try #require(throws: Failure.self) { try issueSecond() }
    #expect(failure.text.en == "register `\(path)` is damaged (`model`)" && failure.text.zh.contains("已损坏（`model`）"))
    #expect(try count() == 1)
  }

  @Test(arguments: [
    "no model", #"{"format":2}"#, #"{"format":3,"codes":[]}"#,
    #"{"format":3,"occupations":[[{"catalogue":"2015","code":"6-31-01-03"}]]}"#,
  ])
  func `where this version cannot read the model, nothing is issued, and it is said why`(model: String) throws {
    try issueFirst(under: model)
    let failure = try #require(throws: Failure.self) { try issueSecond() }
    let digest = ContentDigest(of: Array(model.utf8)).description
    for text in [failure.text.zh, failure.text.en] { #expect(text.contains(digest) && text.contains(path)) }
    #expect(try count() == 1)
  }
}
