import Diagnostics
import Foundation
import GRDB
import Synchronization
import Testing
import Vocabulary

@testable import Certification

struct IssuingTests {
  private let folder: TemporaryFolder
  private let path: String
  private let signer: CertificateSigner

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("register.db")
    _ = try Register(at: path, .new)
    signer = CertificateSigner(keys: try Sample.keys(), issuerID: Sample.issuer.id)
  }

  private func candidates(_ range: Range<Int>, level: String = "3") throws -> [IssueCandidate] {
    try range.map { try Sample.candidate($0, level: level) }
  }

  @discardableResult
  private func issue(
    _ candidates: [IssueCandidate], _ batch: IssueBatch? = nil, in register: Register? = nil, chunkSize: Int = 7,
    make: (@Sendable (CertificateFacts) throws -> SignedCertificate)? = nil
  ) throws -> [IssueOutcome] {
    let register = try register ?? Register(at: path)
    return try register.issue(
      candidates, in: batch ?? Sample.batch(), from: Sample.inputs(), chunkSize: chunkSize, now: Sample.now(),
      makeCertificate: make ?? signer.certificate)
  }

  private func serials(_ level: NationalLevel = .three) throws -> [Int] {
    var serials: [Int] = []
    try Register(at: path).forEachCertificate { if $0.number.level == level { serials.append($0.number.serial) } }
    return serials
  }

  private func jwts() throws -> [String] {
    var jwts: [String] = []
    try Register(at: path).forEachCertificate { jwts.append($0.jwt) }
    return jwts
  }

  @Test func `numbers follow the order of the candidates, across chunks`() throws {
    let outcomes = try issue(candidates(0..<20))
    #expect(
      outcomes.map(\.number)
        == (try (1...20).map { try Sample.number("S0000440001232630000\($0 < 10 ? "0" : "")\($0)") }))
    for outcome in outcomes { guard case .issued = outcome else { throw Missing() } }
    let register = try Register(at: path)
    for (index, outcome) in outcomes.enumerated() {
      let certificate = try some(register.certificate(some(outcome.number)))
      #expect(certificate.applicationID == "A\(index)")
      #expect(certificate.record == Array("record \(index)".utf8))
      #expect(certificate.decision == Array("decision \(index)".utf8))
    }
  }

  @Test func `issuing the same batch twice gives the same certificates and no new number`() throws {
    let first = try issue(candidates(0..<20))
    let before = try jwts()
    let second = try issue(candidates(0..<20), chunkSize: 3)
    #expect(second.map(\.number) == first.map(\.number))
    for outcome in second {
      guard case .alreadyIssued(_, changed: nil) = outcome else { throw Missing() }
    }
    #expect(try jwts() == before)
  }

  @Test func `going on with a batch numbers only those who are new`() throws {
    try issue(candidates(0..<5))
    let outcomes = try issue(candidates(3..<8))
    #expect(outcomes.compactMap { $0.number?.serial } == [4, 5, 6, 7, 8])
    #expect(try serials() == Array(1...8))
  }

  @Test func `the same application from another record keeps its certificate, and says so`() throws {
    try issue(candidates(0..<1))
    let same = try Sample.candidate(0)
    let changed = IssueCandidate(
      applicationID: "A0", attainment: same.attainment, record: Array("other".utf8), decision: same.decision)
    guard case .alreadyIssued(let number, let message) = try issue([changed])[0] else { throw Missing() }
    #expect(number.serial == 1)
    #expect(message?.applicationID == "A0")
    #expect(try Register(at: path).certificate(number)?.record == Array("record 0".utf8))
  }

  @Test(arguments: [1, 100])
  func `the same application twice in one run gets one number`(chunkSize: Int) throws {
    let candidate = try Sample.candidate(0)
    let outcomes = try issue([candidate, candidate, Sample.candidate(1), candidate], chunkSize: chunkSize)
    #expect(outcomes.compactMap { $0.number?.serial } == [1, 1, 2, 1])
    #expect(try serials() == [1, 2])
  }

  @Test func `a second certificate from another batch is refused by the first's number`() throws {
    try issue(candidates(0..<3))
    let outcomes = try issue(candidates(2..<4), Sample.batch("2026-08"))
    guard case .refused(let message) = outcomes[0] else { throw Missing() }
    #expect(
      message.reason
        == .liveCertificate(try Sample.number("S000044000123263000003"), batch: "2026-07", status: .issued))
    #expect(message.text.en.contains("S000044000123263000003"))
    // The refused one leaves no gap.
    #expect(outcomes[1].number?.serial == 4)
  }

  @Test func `a suspended certificate still stands in the way, a revoked one does not`() throws {
    try issue(candidates(0..<1))
    let register = try Register(at: path)
    let number = try Sample.number()
    _ = try register.change(number, to: .suspended, cause: "complaint", by: "王五", now: Sample.now())
    guard case .refused = try issue(candidates(0..<1), Sample.batch("b"))[0] else { throw Missing() }
    _ = try register.change(number, to: .revoked, cause: "fraud", by: "王五", now: Sample.now())
    #expect(try issue(candidates(0..<1), Sample.batch("b"))[0].number?.serial == 2)
    guard case .alreadyIssued(let first, _) = try issue(candidates(0..<1))[0] else { throw Missing() }
    #expect(first == number)
  }

  @Test func `another level or work type is another certificate`() throws {
    try issue([Sample.candidate(0)])
    #expect(try issue([Sample.candidate(0, level: "2")])[0].number?.description == "S000044000123262000001")
    #expect(try issue([Sample.candidate(0, workType: "电梯维修")], Sample.batch("b"))[0].number?.serial == 2)
  }

  @Test func `serials are counted per prefix, year and level`() throws {
    try issue(candidates(0..<2))
    try issue(candidates(2..<4, level: "4"))
    try issue(candidates(4..<5), Sample.batch("2027", issueDate: "2027-01-01"))
    var other = try Sample.batch("other")
    other.prefix = try Sample.prefix("S000044000999")
    try issue(candidates(5..<6), other)
    try issue(candidates(6..<7), Sample.batch("later"))
    var numbers: [String] = []
    try Register(at: path).forEachCertificate { numbers.append($0.number.description) }
    #expect(
      numbers == [
        "S000044000123263000001", "S000044000123263000002", "S000044000123263000003", "S000044000123264000001",
        "S000044000123264000002", "S000044000123273000001", "S000044000999263000001",
      ])
  }

  @Test func `a batch's name cannot be used for something else`() throws {
    try issue(candidates(0..<1))
    let edits: [(BatchDiffers.Part, (inout IssueBatch) throws -> Void)] = [
      (.scheme, { $0.scheme = "other" }), (.issueDate, { $0.issueDate = try Sample.date("2026-07-16") }),
      (.asOf, { $0.asOf = try Sample.date("2026-06-29") }), (.cohort, { $0.cohort = "2018" }),
      (.issuer, { $0.issuer.id = "did:web:other.example" }),
      (.numbering, { $0.prefix = try Sample.prefix("S000044000999") }),
    ]
    for (part, edit) in edits {
      var batch = try Sample.batch()
      try edit(&batch)
      let message = try #require(throws: BatchDiffers.self) { try issue(candidates(1..<2), batch) }
      #expect(message.part == part)
    }
    #expect(try serials() == [1])
  }

  @Test func `a level without a digit gets no national number`() throws {
    guard case .refused(let message) = try issue([Sample.candidate(0, level: "apprentice")])[0] else { throw Missing() }
    #expect(message.reason == .levelWithoutNumber("apprentice"))
  }

  @Test func `used-up serials stop the issue`() throws {
    try issue(candidates(0..<1))
    let register = try Register(at: path)
    try register.write { database in
      try register.skip(
        SerialRun(prefix: "S000044000123", year: 26, level: "3"), through: 999_998, cause: "x", by: "y", Sample.now(),
        database)
    }
    let failure = try #require(throws: Failure.self) { try issue(candidates(1..<3), chunkSize: 1) }
    #expect(failure.text.en.contains("used up"))
    #expect(try serials() == [1, 999_999])
  }

  struct Killed: Error {}

  @Test(arguments: [1, 2, 7, 8, 15, 20])
  func `stopped in the middle and started again, nothing is missing, doubled or skipped`(at stop: Int) throws {
    let calls = Mutex(0)
    let signer = signer
    #expect(throws: Killed.self) {
      try issue(candidates(0..<20)) { facts in
        if facts.number.serial >= stop { throw Killed() }
        calls.withLock { $0 += 1 }
        return try signer.certificate(facts)
      }
    }
    let committed = (stop - 1) / 7 * 7
    #expect(try serials() == Array(1..<(committed + 1)))
    let before = try jwts()
    let outcomes = try issue(candidates(0..<20))
    #expect(outcomes.compactMap { $0.number?.serial } == Array(1...20))
    #expect(try serials() == Array(1...20))
    #expect(Array(try jwts().prefix(before.count)) == before)
  }

  @Test func `nothing is issued before it was attained, and a batch of nothing leaves its name free`() throws {
    let refusal = try #require(throws: BatchDatesRefused.self) {
      try issue(candidates(0..<1), Sample.batch("b", issueDate: "2026-06-29"))
    }
    #expect(
      refusal.reason
        == .issuedBeforeAward(issue: try Sample.date("2026-06-29"), award: try Sample.date("2026-06-30")))
    try issue([], Sample.batch("b"))
    #expect(try Register(at: path).batch("b") == nil)
    try issue(candidates(0..<1), Sample.batch("b", issueDate: "2026-07-16"))
  }

  @Test func `a certificate of another number is not entered`() throws {
    let signer = signer
    let failure = try #require(throws: Failure.self) {
      try issue(candidates(0..<1)) { facts in
        var facts = facts
        facts.number = try Sample.number("S000044000123263000009")
        return try signer.certificate(facts)
      }
    }
    #expect(failure.text.en.contains("not that of number"))
    #expect(try serials() == [])
  }

  @Test func `two at once on one register never collide and leave no gap`() throws {
    let registers = [try Register(at: path), try Register(at: path)]
    let candidates = [try candidates(0..<150), try candidates(100..<250)]
    let batches = [try Sample.batch("first"), try Sample.batch("second")]
    let failures = Failures()
    let refused = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 2) { side in
      do {
        for outcome in try issue(candidates[side], batches[side], in: registers[side], chunkSize: 4) {
          if case .refused = outcome { refused.withLock { $0 += 1 } }
        }
      } catch { failures.add("\(error)") }
    }
    #expect(failures.all == [])
    // The fifty who are in both batches are certified once, whoever was first.
    #expect(refused.withLock { $0 } == 50)
    #expect(try serials() == Array(1...250))
  }

  @Test func `the same batch from two at once is issued once`() throws {
    let registers = [try Register(at: path), try Register(at: path)]
    let candidates = try candidates(0..<60)
    let failures = Failures()
    DispatchQueue.concurrentPerform(iterations: 2) { side in
      do { try issue(candidates, in: registers[side], chunkSize: 5) } catch { failures.add("\(error)") }
    }
    #expect(failures.all == [])
    #expect(try serials() == Array(1...60))
  }

  @Test func `what was judged can be had again for replay`() throws {
    try issue(candidates(0..<1))
    let register = try Register(at: path, .reading)
    let certificate = try some(register.certificate(Sample.number()))
    #expect(try register.model(certificate.modelDigest) == Sample.inputs().model)
    #expect(try register.lock(certificate.lockDigest) == Sample.inputs().lock)
    let batch = try some(register.batch(certificate.batch))
    #expect(batch.release == .unreviewed(by: "李四"))
    #expect(batch.asOf == (try Sample.date("2026-06-30")))
    #expect(throws: Failure.self) { try issue(candidates(1..<2), in: register) }
  }

  @Test func `no identity stands in clear outside the record`() throws {
    try issue([Sample.candidate(0)])
    let columns = "person || jwt || application || work_type"
    let text = try Register(at: path).read { database in
      try String.fetchOne(database, sql: "SELECT hex(\(columns)) || \(columns) FROM certificate")
    }
    #expect(try !some(text).contains("440104199901010000"))
    #expect(try !some(text).contains("张三"))
  }
}

/// Failures gathered from several threads.
final class Failures: Sendable {
  private let texts = Mutex<[String]>([])

  func add(_ text: String) { texts.withLock { $0.append(text) } }

  var all: [String] { texts.withLock { $0 } }
}
