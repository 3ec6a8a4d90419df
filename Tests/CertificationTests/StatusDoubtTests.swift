import Diagnostics
import Foundation
import GRDB
import Testing

@testable import Certification

/// What the register says of a certificate's status is what happened to it, whoever wrote to the file.
struct StatusDoubtTests {
  private let folder: TemporaryFolder
  private let path: String
  private let keys: IssuerKeys

  /// Three certificates, the second of them revoked.
  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("register.db")
    keys = try Sample.keys()
    let register = try Register(at: path, .new)
    _ = try register.issue(
      (1...3).map { try Sample.candidate($0) }, in: Sample.batch(), from: Sample.inputs(), now: Sample.now(),
      makeCertificate: CertificateSigner(keys: keys, issuerID: Sample.issuer.id).certificate)
    let refused = try register.change(number(2), to: .revoked, cause: "替考", by: "王五", now: Sample.now())
    try #require(refused == nil)
  }

  private func number(_ serial: Int) throws -> CertificateNumber { try Sample.number("S00004400012326300000\(serial)") }

  private func alter(_ sql: String) throws {
    try AlteredFile(path: path).alter(sql, key: RegisterKey(reading: "\(path).key"))
  }

  private func status(_ serial: Int) throws -> VerificationCheck.Outcome? {
    let verifier = CertificateVerifier(trust: try Sample.trust(keys), register: try Register(at: path, .reading))
    return try verifier.verify(number: number(serial)).checks.first { $0.name == .status }?.outcome
  }

  private func doubt(_ serial: Int) throws -> StatusContradicted.Reason? {
    guard case .cannotCheck(let message)? = try status(serial) else { return nil }
    return (message as? StatusContradicted)?.reason
  }

  private func lists() throws -> [StatusListCredential] {
    try Register(at: path, .reading).statusLists(
      of: Sample.issuer.id, from: Sample.now(), until: some(Sample.now().adding(days: 7)), signedWith: keys.proof
    ).map(\.list)
  }

  private func faults() throws -> [RegisterCheck.Question] {
    try RegisterCheck(Register(at: path, .reading)).answers.filter { $0.faultCount > 0 }.map(\.question)
  }

  private func removeKey() throws { try FileManager.default.removeItem(atPath: "\(path).key") }

  private static let forgetEvent = """
    DELETE FROM status_event WHERE id = (SELECT max(id) FROM status_event);
    UPDATE certificate SET status = 'issued' WHERE serial = 2;
    """

  @Test func `what nobody altered is told as it is`() throws {
    guard case .passed? = try status(1), case .failed(let message)? = try status(2) else {
      Issue.record("not as it is")
      return
    }
    #expect(message is NotInForce)
    #expect(try lists().count == StatusPurpose.allCases.count)
    let register = try Register(at: path, .reading)
    for serial in 1...3 { #expect(try register.doubt(of: number(serial), log: true) == nil) }
  }

  @Test(arguments: [true, false])
  func `a status set back is not believed, and no list is signed, with the key or without`(hasKey: Bool) throws {
    try alter("UPDATE certificate SET status = 'issued' WHERE serial = 2")
    if !hasKey { try removeKey() }
    #expect(try doubt(2) == .history(told: .issued))
    #expect(try doubt(1) == nil)
    let failure = try #require(throws: Failure.self) { try lists() }
    guard hasKey else { return #expect(failure.text.en.contains("key file")) }
    #expect(failure.text.en.hasSuffix("; no status list was signed"), "\(failure.text.en)")
    #expect(failure.text.zh.hasSuffix("；没有签出状态列表"))
  }

  @Test func `a status set without a change is not believed either`() throws {
    try alter("UPDATE certificate SET status = 'revoked' WHERE serial = 3")
    #expect(try doubt(3) == .history(told: .revoked))
    #expect(throws: Failure.self) { try lists() }
  }

  @Test(arguments: ["cause = '申请'", "person = '赵六'", "at = '2026-07-16T00:00:00Z'"])
  func `an entry that was altered is not told as the truth where the key is at hand`(change: String) throws {
    try alter("UPDATE status_event SET \(change) WHERE change = 'revoked'")
    #expect(try doubt(2) == .altered)
    #expect(throws: Failure.self) { try lists() }
    try removeKey()
    #expect(try doubt(2) == .log, "what is left is that the two do not tell the same")
    #expect(try Register(at: path, .reading).doubt(of: number(2), log: true) == .init(number: number(2), reason: .log))
  }

  @Test func `a revocation taken out of the history is still in the log`() throws {
    try alter(Self.forgetEvent)
    #expect(try faults() == [.seals, .entries, .history, .log])
    #expect(throws: Failure.self) { try lists() }
    #expect(try doubt(2) == .history(told: .issued))
    #expect(try doubt(1) == nil)
    try alter("UPDATE certificate SET last_event = 2 WHERE serial = 2")
    #expect(try doubt(2) == .status)
    try removeKey()
    #expect(try doubt(2) == .log)
    #expect(try Register(at: path, .reading).doubt(of: number(2), log: true)?.reason == .log)
    let answers = try RegisterCheck(Register(at: path, .reading)).answers
    #expect(
      answers.first { $0.question == .log }?.faults
        == ["S000044000123263000002 revoked 2026-07-15T08:30:00Z, not in status_event"])
  }

  @Test func `a revocation taken out of the log is still in the history`() throws {
    try alter("DELETE FROM audit WHERE id = (SELECT max(id) FROM audit)")
    #expect(try faults() == [.entries, .log])
    #expect(throws: Failure.self) { try lists() }
  }

  @Test(arguments: [true, false])
  func `so it is where all behind it is numbered anew`(inLog: Bool) throws {
    let register = try Register(at: path)
    _ = try register.change(number(3), to: .suspended, cause: "调查", by: "王五", now: Sample.now())
    let table = inLog ? "audit" : "status_event"
    let column = inLog ? "action" : "change"
    try alter(
      """
      DELETE FROM \(table) WHERE \(column) = 'revoked';
      UPDATE \(table) SET id = id - 1 WHERE \(column) = 'suspended';
      UPDATE certificate SET status = 'issued' WHERE serial = 2;
      """)
    #expect(try faults().contains(.log))
  }

  @Test func `certificates taken out with all that was entered of them are still in the log`() throws {
    try alter(
      """
      DELETE FROM kept_record WHERE credential IN (SELECT credential_id FROM certificate WHERE serial = 3);
      DELETE FROM status_event WHERE number LIKE '%000003';
      DELETE FROM certificate WHERE serial = 3;
      UPDATE status_event SET id = 3 WHERE id = 4;
      """)
    #expect(try faults() == [.seals, .entries, .history, .log])
  }

  /// With what an earlier copy of the file has under seal.
  @Test func `what is set back in every row to what it was before is missed at the end of the logs`() throws {
    try alter(
      """
      DELETE FROM status_event WHERE id = (SELECT max(id) FROM status_event);
      DELETE FROM audit WHERE id = (SELECT max(id) FROM audit);
      UPDATE certificate SET status = 'issued', last_event = 2 WHERE serial = 2;
      UPDATE certificate SET status_seal = \(SealedTable.status.code) WHERE serial = 2;
      """)
    #expect(try faults() == [.entries])
    #expect(throws: Failure.self) { try lists() }
    let failure = try #require(throws: Failure.self) {
      try Register(at: path).change(number(3), to: .suspended, cause: "调查", by: "王五", now: Sample.now())
    }
    #expect(failure.text.en == "entries without a gap: 2 wrong in the register: `status_event 4`, `audit 3`")
    #expect(failure.advice.en.hasPrefix("stop issuing"))
    #expect(try Register(at: path, .reading).history(number(3)).map(\.change) == [.issued])
  }

  @Test(arguments: [
    ("status = 'issued'", 2), ("status = 'superseded'", 1), ("print_serial = 'P1'", 1), ("status = 'cancelled'", 3),
  ])
  func `nothing is done that rests on a status that was set past the program`(change: String, serial: Int) throws {
    try alter("UPDATE certificate SET \(change) WHERE serial = \(serial)")
    let failure = try #require(throws: Failure.self) { try Register(at: path) }
    #expect(
      failure.text.en
        == "seals of the rows: 1 wrong in the register: `certificate_status S00004400012326300000\(serial)`")
    // One that was open then is asked as well.
    let (register, number) = (try Register(at: path, .unexamined), try number(serial))
    let refusal = try #require(throws: Failure.self) {
      try register.change(number, to: .suspended, cause: "x", by: "y", now: Sample.now())
    }
    #expect(
      refusal.text.en == "the status of certificate `\(number)` was altered in the register: its seal does not fit")
    let sign = CertificateSigner(keys: keys, issuerID: Sample.issuer.id).certificate
    let another = try Sample.batch("2026-08")
    let attempts: [() throws -> Void] = [
      { _ = try register.plan(.suspended, of: .numbers([number]), for: "x") },
      { _ = try register.plan(.suspended, of: .cause(CertificateSelection.Cause(batch: Sample.batch().id)), for: "x") },
      { _ = try register.reissue(number, printSerial: "P2", cause: "x", by: "y", now: Sample.now()) },
      { _ = try CertificateExport(to: folder.file("out")).write(register, batch: Sample.batch().id) },
      {
        _ = try register.issue(
          [Sample.candidate(serial)], in: another, from: Sample.inputs(), now: Sample.now(), makeCertificate: sign)
      },
    ]
    for (place, attempt) in attempts.enumerated() {
      #expect(throws: Failure.self, "attempt \(place)") { try attempt() }
    }
    #expect(try register.batch(another.id) == nil)
  }

  @Test func `reviews, releases and batches are held against the log`() throws {
    let busy = try BusyRegister()
    try busy.register.queue.writeWithoutTransaction { database in
      for trigger in try String.fetchAll(database, sql: "SELECT name FROM main.sqlite_master WHERE type = 'trigger'") {
        try database.execute(sql: "DROP TRIGGER \(trigger)")
      }
      try database.execute(sql: "DELETE FROM batch_release")
    }
    let answer = try RegisterCheck(busy.register).answers.first { $0.question == .log }
    #expect(answer?.faults == ["2026-07 release 2026-07-15T08:30:00Z, not in batch_release"])
  }

  @Test func `suspended for several causes, of which one is lifted`() throws {
    #expect(CertificateStatus(after: [.issued, .suspended, .suspended]) == .suspended)
    #expect(CertificateStatus(after: [.issued, .suspended, .suspended, .reinstated, .suspended]) == .suspended)
    #expect(CertificateStatus(after: [.issued, .reissued, .revoked]) == .revoked)
    #expect(CertificateStatus(after: [.issued, .revoked, .reinstated]) == nil)
    #expect(CertificateStatus(after: [.issued, .issued, .issued]) == nil)
    #expect(CertificateStatus(after: [.suspended]) == nil)
    #expect(CertificateStatus(after: []) == nil)
  }

  @Test(arguments: [true, false])
  func `a number that a restore lost is told as lost, not as unknown`(isSealed: Bool) throws {
    let register = try Register(at: path)
    try register.write { database in
      let insertion =
        isSealed
        ? SealedTable.skippedSerials.insertion
        : "INSERT INTO skipped_serials (prefix, year, level_digit, first, last, cause, person, at, seal) "
          + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, x'')"
      try database.execute(
        sql: insertion, arguments: ["S000044000123", 26, "3", 4, 6, "恢复", "王五", Sample.now().description])
    }
    let verifier = CertificateVerifier(trust: try Sample.trust(keys), register: register)
    let lost = try verifier.verify(number: number(5))
    #expect(lost.verdict == (isSealed ? .cannotCheck : .notValid))
    let message = lost.checks.first { $0.name == .status }?.message
    #expect(isSealed ? message is NumberLost : message is NotInRegister)
    #expect(try verifier.verify(number: number(7)).verdict == .notValid)
    // So it is where its file is at hand.
    let signed = try CertificateSigner(keys: keys, issuerID: Sample.issuer.id).certificate(
      Sample.facts(number: number(5)))
    #expect(try verifier.verify(.jwt(signed.jwt)).verdict == (isSealed ? .cannotCheck : .notValid))
    if isSealed {
      #expect(throws: NumberLost(number: try number(5))) { try register.demand(number(5)) }
    } else {
      #expect(throws: NotInRegister(number: try number(5))) { try register.demand(number(5)) }
    }
  }

  @Test func `the messages say what is wrong and what to do`() throws {
    let number = try number(2)
    let texts: [(StatusContradicted.Reason, String, String)] = [
      (
        .history(told: .issued), "登记簿称证书 `\(number)` 的状态为“有效”，但其状态记录并非如此",
        "the register tells that certificate `\(number)` is issued, but its history does not bear that out"
      ),
      (
        .altered, "证书 `\(number)` 的状态记录被改动过：封印不符",
        "an entry in the history of certificate `\(number)` was altered: its seal does not fit"
      ),
      (
        .status, "登记簿中证书 `\(number)` 的状态被改动过：封印不符",
        "the status of certificate `\(number)` was altered in the register: its seal does not fit"
      ),
      (
        .log, "证书 `\(number)` 的状态记录与审计日志不符",
        "the history of certificate `\(number)` and the audit log do not agree"
      ),
    ]
    for (reason, zh, en) in texts {
      let message = StatusContradicted(number: number, reason: reason)
      #expect(message.text == Bilingual(zh: zh, en: en))
      #expect(message.advice.en.contains("`touchstone register check`"))
    }
    #expect(
      NumberLost(number: number).text
        == Bilingual(
          zh: "编号 `\(number)` 已发出或被跳过，其记录在恢复登记簿时丢失",
          en: "number `\(number)` was handed out or skipped, and its record was lost in a restore"))
  }
}
