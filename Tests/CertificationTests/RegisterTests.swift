import Diagnostics
import Foundation
import GRDB
import Testing
import Vocabulary

@testable import Certification

struct RegisterTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("register.db")
  }

  private func sql(_ statement: String) throws {
    try DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: statement) }
  }

  @Test func `a register is made only where that is wanted`() throws {
    #expect(throws: Failure.self) { try Register(at: path) }
    #expect(!FileManager.default.fileExists(atPath: path))
    _ = try Register(at: path, .new)
    _ = try Register(at: path)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test func `a register that is there already is not made again`() throws {
    _ = try Register(at: path, .new)
    let before = try Data(contentsOf: URL(filePath: path))
    let failure = try #require(throws: Failure.self) { try Register(at: path, .new) }
    #expect(failure.text.en.contains("there already"))
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
  }

  @Test func `where its key cannot be written there is no register either, and the next attempt makes one`() throws {
    let key = folder.file("stick/register.key")
    let failure = try #require(throws: Failure.self) { try Register(at: path, .new, keyFile: key) }
    #expect(failure.text.en.contains("`\(key)`"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    try FileManager.default.createDirectory(atPath: folder.file("stick"), withIntermediateDirectories: false)
    _ = try Register(at: path, .new, keyFile: key)
    #expect(try Register(at: path, .reading, keyFile: key).key != nil)
  }

  @Test func `what is committed is on the disk`() throws {
    let register = try Register(at: path, .new)
    let settings = try register.read { database in
      try ["journal_mode", "synchronous", "foreign_keys"].map {
        try String.fetchOne(database, sql: "PRAGMA \($0)")
      }
    }
    #expect(settings == ["wal", "2", "1"])
  }

  @Test func `another program's database is left alone`() throws {
    try sql("CREATE TABLE theirs (x)")
    let before = try Data(contentsOf: URL(filePath: path))
    for opening in [Register.Opening.existing, .new, .reading] {
      let failure = try #require(throws: Failure.self) { try Register(at: path, opening) }
      #expect(failure.text.en.contains("not a register"))
    }
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
  }

  @Test func `a file that is no database is refused`() throws {
    let text = Data(String(repeating: "certificates, ", count: 100).utf8)
    #expect(FileManager.default.createFile(atPath: path, contents: text))
    #expect(throws: Failure.self) { try Register(at: path) }
  }

  @Test func `a newer schema is refused`() throws {
    _ = try Register(at: path, .new)
    try sql("INSERT INTO grdb_migrations (identifier) VALUES ('of a later release')")
    let failure = try #require(throws: Failure.self) { try Register(at: path) }
    #expect(failure.text.en.contains("newer version"))
  }

  @Test func `a damaged register is refused`() throws {
    let register = try Register(at: path, .new)
    let signer = CertificateSigner(keys: try Sample.keys(), issuerID: Sample.issuer.id)
    _ = try register.issue(
      (0..<200).map { try Sample.candidate($0) }, in: Sample.batch(), from: Sample.inputs(), now: Sample.now(),
      makeCertificate: signer.certificate)
    try register.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    try register.queue.close()
    let file = try FileHandle(forUpdating: URL(filePath: path))
    for page in 8..<40 {
      try file.seek(toOffset: UInt64(page * 4096))
      try file.write(contentsOf: Data(repeating: 0xFF, count: 64))
    }
    try file.close()
    let failure = try #require(throws: Failure.self) { try Register(at: path) }
    #expect(failure.text.en.contains("damaged"))
  }

  @Test func `certificates, batches and history cannot be rewritten`() throws {
    let register = try Register(at: path, .new)
    let signer = CertificateSigner(keys: try Sample.keys(), issuerID: Sample.issuer.id)
    _ = try register.issue(
      [Sample.candidate(1)], in: Sample.batch(), from: Sample.inputs(), now: Sample.now(),
      makeCertificate: signer.certificate)
    for statement in [
      "DELETE FROM certificate", "UPDATE certificate SET jwt = ''", "UPDATE certificate SET proof = NULL",
      "UPDATE certificate SET serial = 5",
      "UPDATE certificate SET person = x'00'", "DELETE FROM status_event", "UPDATE status_event SET cause = ''",
      "DELETE FROM audit", "UPDATE audit SET person = ''", "DELETE FROM batch", "UPDATE batch SET issue_date = ''",
    ] {
      #expect(throws: DatabaseError.self, "\(statement)") { try sql(statement) }
    }
    try sql("UPDATE certificate SET print_serial = 'P1'")
  }

  @Test func `the same person has another key in another register`() throws {
    let first = try Register(at: path, .new)
    let second = try Register(at: folder.file("other.db"), .new)
    let holder = try Sample.attainment().holder
    #expect(try first.personKey(holder) == Register(at: path).personKey(holder))
    #expect(try first.personKey(holder) != second.personKey(holder))
    let lower = CertificateHolder(document: .residentID, number: "11010519491231002x", name: "张三")
    #expect(try first.personKey(holder) == first.personKey(lower))
    func permit(_ number: String) throws -> Data {
      try first.personKey(CertificateHolder(document: .hkMacauPermit, number: number, name: "陈大文"))
    }
    #expect(try permit("H1234567801") == permit("H12345678"), "the last two digits count renewals")
    #expect(try permit("H1234567801") != permit("H1234567901"))
  }

  @Test func `of several that make one register at once, one does`() throws {
    for round in 0..<20 {
      let path = folder.file("race\(round).db")
      let failures = Failures()
      DispatchQueue.concurrentPerform(iterations: 4) { _ in
        do { _ = try Register(at: path, .new) } catch { failures.add("\(error)") }
      }
      #expect(failures.all.count == 3)
      #expect(failures.all.allSatisfy { $0.contains("there already") }, "\(failures.all)")
      _ = try Register(at: path)
    }
    // What was made aside and not needed is gone again.
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(left.filter { $0.hasSuffix(".new") } == [])
  }

  @Test func `a folder is no register`() throws {
    let failure = try #require(throws: Failure.self) { try Register(at: folder.path, .reading) }
    #expect(failure.text.en.contains("not a register"))
  }

  @Test func `erased bytes that a reader keeps in the file are told of, and cleared away by a second run`() throws {
    let signer = CertificateSigner(keys: try Sample.keys(), issuerID: Sample.issuer.id)
    _ = try Register(at: path, .new).issue(
      [Sample.candidate(1)], in: Sample.batch(), from: Sample.inputs(), now: Sample.now(),
      makeCertificate: signer.certificate)
    let wrapped = try some(
      DatabaseQueue(path: path).read { try Data.fetchOne($0, sql: "SELECT data_key FROM kept_record") })
    let register = try Register(at: path, patience: 0)
    func plan() throws -> ErasurePlan {
      try register.planErasure(of: [Sample.number()], early: true, on: Sample.date("2026-07-16"))
    }
    func isInFile() throws -> Bool {
      try ["", "-wal"].contains { suffix in
        let file = URL(filePath: path + suffix)
        guard FileManager.default.fileExists(atPath: file.path) else { return false }
        return try Data(contentsOf: file).range(of: wrapped) != nil
      }
    }
    let reader = try DatabaseQueue(path: path)
    try reader.writeWithoutTransaction { database in
      try database.execute(sql: "BEGIN; SELECT count(*) FROM certificate")
      let failure = try #require(throws: Failure.self) {
        try register.erase(plan(), cause: "x", by: "y", now: Sample.now())
      }
      #expect(failure.text.en.contains("still in the file"))
      #expect(try isInFile())
      try database.execute(sql: "COMMIT")
    }
    #expect(try plan().items == [] && plan().erasedBefore == [Sample.number()])
    try register.clearErased()
    #expect(try !isInFile())
  }

  @Test func `a change of status needs a state it can follow`() throws {
    let register = try Register(at: path, .new)
    let signer = CertificateSigner(keys: try Sample.keys(), issuerID: Sample.issuer.id)
    _ = try register.issue(
      [Sample.candidate(1)], in: Sample.batch(), from: Sample.inputs(), now: Sample.now(),
      makeCertificate: signer.certificate)
    let number = try Sample.number()
    func change(_ change: StatusChange) throws -> (any FindingMessage)? {
      try register.change(number, to: change, cause: "test", by: "王五", now: Sample.now())
    }
    #expect(try change(.reinstated) is StatusChangeRefused)
    #expect(try change(.suspended) == nil)
    #expect(try change(.suspended) is StatusChangeRefused)
    #expect(try change(.reinstated) == nil)
    #expect(try change(.revoked) == nil)
    #expect(try change(.reinstated) is StatusChangeRefused)
    #expect(try register.certificate(number)?.status == .revoked)
    #expect(try register.history(number).map(\.change) == [.issued, .suspended, .reinstated, .revoked])
    let other = try Sample.number("S000044000123263000002")
    #expect(try register.change(other, to: .revoked, cause: "x", by: "y", now: Sample.now()) is NotInRegister)
  }
}
