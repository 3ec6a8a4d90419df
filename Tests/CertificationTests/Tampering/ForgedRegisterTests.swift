import Diagnostics
import Foundation
import GRDB
import Testing

@testable import Certification

/// What somebody could bring about who has a register's file, without its key, at times when nobody is at work on it:
/// the next command does not go on as if nothing had been.
struct ForgedRegisterTests {
  private let busy: BusyRegister
  private let path: String

  init() throws {
    busy = try BusyRegister()
    path = busy.folder.file("register.db")
    try busy.register.queue.close()
  }

  private func alter(_ sql: String) throws { try AlteredFile(path: path).alter(sql) }

  /// Why the register is not opened for writing.
  private func refusal() throws -> String { try #require(throws: Failure.self) { try Register(at: path) }.text.en }

  private func faults() throws -> [RegisterCheck.Question] {
    try RegisterCheck(Register(at: path, .reading)).answers.filter { $0.faultCount > 0 }.map(\.question)
  }

  @Test func `one that nobody altered is opened`() throws {
    #expect(try faults() == [])
    _ = try Register(at: path)
  }

  @Test func `no second salt is made where people were entered under a first`() throws {
    try alter("DELETE FROM meta WHERE name IN ('pepper', 'record_key')")
    #expect(try refusal() == "register `\(path)` is damaged (`meta`)")
    #expect(try DatabaseQueue(path: path).read { try Int.fetchOne($0, sql: "SELECT count(*) FROM meta") } == 0)
  }

  private static let planted = """
    CREATE TRIGGER planted AFTER INSERT ON audit BEGIN
      UPDATE certificate SET status_seal = seal('certificate_status', credential_id, 'issued', print_serial, last_event)
        WHERE serial = 4;
    END
    """

  @Test func `a planted trigger is noticed before it gets anything sealed, and gets nothing sealed`() throws {
    try DatabaseQueue(path: path).write { try $0.execute(sql: Self.planted) }
    #expect(try refusal() == "tables and triggers: 1 wrong in the register: `trigger planted`")
    let register = try Register(at: path, .unexamined)
    #expect(throws: (any Error).self) {
      try register.change(busy.number(1), to: .suspended, cause: "x", by: "y", now: Sample.now())
    }
    #expect(try Register(at: path, .reading).history(busy.number(1)).last?.change == .reissued)
  }

  @Test func `numbers passed over stay so, whatever is taken out`() throws {
    try alter("DELETE FROM skipped_serials")
    #expect(try refusal() == "entries without a gap: 1 wrong in the register: `skipped_serials 1`")
    try alter("DELETE FROM log_ends")
    #expect(try refusal().hasPrefix("entries without a gap: 3 wrong in the register: `status_event "))
  }

  @Test func `ends of logs of somebody else's are not believed`() throws {
    try alter(
      """
      DELETE FROM audit WHERE id = (SELECT max(id) FROM audit);
      UPDATE log_ends SET audit = audit - 1;
      """)
    #expect(try refusal() == "seals of the rows: 1 wrong in the register: `log_ends 1`")
    let failure = try #require(throws: Failure.self) { try Register(at: path, .unexamined).write { _ in } }
    #expect(failure.text.en == "seals of the rows: 1 wrong in the register: `log_ends`")
  }

  @Test func `a log cut off while the register is open is told with its ends`() throws {
    let register = try Register(at: path)
    try alter("DELETE FROM audit WHERE id = (SELECT max(id) FROM audit)")
    let failure = try #require(throws: Failure.self) { try register.write { _ in } }
    let text = failure.text
    let end = try #require(text.en.firstMatch(of: /entry (\d+), but (\d+)/)).output
    #expect(Int(end.1).map { $0 + 1 } == Int(end.2))
    #expect(text.zh == "登记簿 `\(path)` 的日志 `audit` 应止于第 \(end.2) 条，现止于第 \(end.1) 条")
  }

  @Test func `an award that is no longer on record as used is missed`() throws {
    try alter("DELETE FROM award_use")
    let answers = try RegisterCheck(Register(at: path, .reading)).answers
    #expect(answers.first { $0.question == .references }?.faults == ["\(try busy.number(1)) award_use"])
  }

  @Test func `a record that came back after it was erased is noticed`() throws {
    try alter(
      """
      UPDATE kept_record SET (data_key, content, sealed_disclosure) = (
          SELECT data_key, content, sealed_disclosure FROM kept_record AS other
          WHERE other.credential = (SELECT credential_id FROM certificate WHERE serial = 1))
        WHERE credential = (SELECT credential_id FROM certificate WHERE serial = 4);
      """)
    #expect(try faults() == [.records])
  }

  @Test func `a number in the history is not given again where its certificate is gone`() throws {
    try alter(
      """
      DELETE FROM kept_record WHERE credential IN (SELECT credential_id FROM certificate WHERE level_digit = '4');
      DELETE FROM certificate WHERE level_digit = '4';
      """)
    let register = try Register(at: path, .unexamined)
    let serial = try register.read {
      try register.lastSerial(SerialRun(prefix: "S000044000123", year: 26, level: "4"), $0)
    }
    #expect(serial == 1)
  }

  @Test func `no list is signed where nobody can tell whether the rows are as they were entered`() throws {
    try FileManager.default.removeItem(atPath: "\(path).key")
    #expect(throws: Failure.self) {
      try Register(at: path, .reading).statusLists(
        of: Sample.issuer.id, from: Sample.now(), until: some(Sample.now().adding(days: 7)), signedWith: busy.keys.proof
      )
    }
  }

  @Test func `a register whose steps were taken out is neither read nor written`() throws {
    try alter("DELETE FROM grdb_migrations")
    let failure = try #require(throws: Failure.self) { try Register(at: path, .reading) }
    #expect(failure.text.en == "register `\(path)` is not in the form of this version of the program")
    #expect(throws: Failure.self) { try Register(at: path) }
  }

  @Test func `where the register was altered since its backup, restoring says that something may be missing`() throws {
    let copy = busy.folder.file("copy.db")
    try Register(at: path).backUp(to: copy)
    _ = try Register(at: path).change(busy.number(1), to: .revoked, cause: "替考", by: "王五", now: Sample.now())
    try alter(
      """
      DELETE FROM status_event WHERE id = (SELECT max(id) FROM status_event);
      DELETE FROM audit WHERE id = (SELECT max(id) FROM audit);
      """)
    func restore(_ isAccepted: Bool) throws {
      _ = try Restoration(
        copy, to: path, replacing: true, lossAccepted: isAccepted, cause: "被改动", by: "王五", now: Sample.now()
      ).run()
    }
    let failure = try #require(throws: Failure.self) { try restore(false) }
    #expect(failure.text.en.hasPrefix("register `\(path)`, to be replaced, was altered (entries without a gap: "))
    #expect(failure.advice.zh.contains("`--accept-loss`"))
    try restore(true)
    #expect(try faults() == [])
  }

  @Test func `what was altered since the backup is not carried over, and the register can be gone on with`() throws {
    let copy = busy.folder.file("copy.db")
    let register = try Register(at: path)
    try register.backUp(to: copy)
    for serial in [1, 3] {
      _ = try register.change(busy.number(serial), to: .revoked, cause: "替考", by: "王五", now: Sample.now())
    }
    try register.queue.close()
    try alter("UPDATE status_event SET cause = '申请' WHERE change = 'revoked' AND number LIKE '%000003'")
    try alter("UPDATE certificate SET print_serial = 'P-9' WHERE serial = 2")
    _ = try Restoration(
      copy, to: path, replacing: true, lossAccepted: true, cause: "被改动", by: "王五", now: Sample.now()
    ).run()
    let restored = try Register(at: path)
    #expect(try restored.certificate(busy.number(1))?.status == .revoked)
    #expect(try restored.certificate(busy.number(3))?.status == .issued)
    #expect(try faults() == [.log], "that the third was revoked stands in the log alone")
    let later = try some(Sample.now().adding(days: 1))
    _ = try restored.change(busy.number(3), to: .revoked, cause: "替考", by: "王五", now: later)
    #expect(try faults() == [])
  }
}
