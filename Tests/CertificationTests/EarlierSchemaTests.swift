import CompetencyModel
import Diagnostics
import Foundation
import GRDB
import Testing

@testable import Certification

/// Registers as earlier releases left them: read as they are, and brought up to date when written to.
struct EarlierSchemaTests {
  private let folder: TemporaryFolder
  private let path: String
  private let signer: CertificateSigner
  private let pepper = Data((0..<32).map { UInt8($0) })

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("register.db")
    signer = CertificateSigner(keys: try Sample.keys(), issuerID: Sample.issuer.id)
  }

  /// A register at an earlier step with two certificates, what was in clear then in clear, and the secrets of it.
  private func make(_ step: String) throws -> [Data] {
    let current = folder.file("current.db")
    let register = try Register(at: current, .new)
    _ = try register.issue(
      [Sample.candidate(1), Sample.candidate(2)], in: Sample.batch(), from: Sample.inputs(), now: Sample.now(),
      makeCertificate: signer.certificate)
    var disclosures: [String: Data] = [:]
    try register.forEachCertificate { disclosures[$0.credentialID] = Data(try some($0.disclosure)) }
    try register.queue.close()
    let inClearThen = disclosures
    let queue = try DatabaseQueue(path: path)
    try RegisterSchema.migrator.migrate(queue, upTo: step)
    try queue.writeWithoutTransaction { database in
      try database.execute(
        sql: """
          PRAGMA application_id = \(RegisterSchema.applicationID);
          ATTACH '\(current)' AS current;
          """)
      database.add(
        function: DatabaseFunction("disclosure", argumentCount: 1) { values in
          values.first.flatMap { String.fromDatabaseValue($0) }.flatMap { inClearThen[$0] }
        })
      let inClear = [
        "record": "CAST('record 1' AS BLOB)", "decision": "CAST('decision 1' AS BLOB)",
        "disclosure": "disclosure(credential_id)", "record_digest": "model_digest", "decision_digest": "model_digest",
      ]
      let tables = try String.fetchAll(database, sql: "SELECT name FROM main.sqlite_master WHERE type = 'table'")
      for table in [
        "meta", "model", "lock", "batch", "status_list", "certificate", "kept_record", "status_event", "audit",
      ]
      where tables.contains(table) {
        let columns = try database.columns(in: table, in: "main").map(\.name)
        try database.execute(
          sql: """
            INSERT INTO main.\(table) (\(columns.joined(separator: ", ")))
            SELECT \(columns.map { inClear[$0] ?? $0 }.joined(separator: ", ")) FROM current.\(table)
            """)
      }
      try database.execute(sql: "UPDATE meta SET value = ? WHERE name = 'pepper'", arguments: [pepper])
    }
    if step == "certificates" {
      // Steps were counted in `user_version` then, and there was no key.
      try queue.write {
        try $0.execute(
          sql: "DROP TABLE grdb_migrations; PRAGMA user_version = 1; DELETE FROM meta WHERE name <> 'pepper'")
      }
    } else {
      try FileManager.default.copyItem(atPath: "\(current).key", toPath: "\(path).key")
      let key = try some(try RegisterKey(reading: "\(path).key"))
      try queue.write { database in
        database.add(function: key.rows.function)
        try RegisterSchema.unguarded("certificate", database) {
          try database.execute(sql: "UPDATE certificate SET seal = \(RegisterSchema.certificateWithDisclosure.code)")
        }
        // Entries were sealed without their numbers.
        for log in SealedTable.logs {
          try RegisterSchema.unguarded(log.table, database) {
            try database.execute(
              sql: "UPDATE \(log.table) SET seal = \(SealedTable(name: log.name, columns: log.columns).code)")
          }
        }
        try database.execute(
          sql: "INSERT INTO meta (name, value) VALUES ('pepper_seal', seal('meta', 'pepper', ?))", arguments: [pepper])
      }
    }
    try queue.close()
    let salts = try disclosures.values.map { try Disclosure(reading: Array($0)).numberSalt.text }
    return [pepper] + salts.map { Data($0.utf8) }
  }

  private func isInFiles(_ bytes: Data) throws -> Bool {
    try ["", "-wal"].map { URL(filePath: path + $0) }.contains { file in
      guard FileManager.default.fileExists(atPath: file.path) else { return false }
      return try Data(contentsOf: file).range(of: bytes) != nil
    }
  }

  @Test func `a register of the first schema can be read, and is brought up to date`() throws {
    let secrets = try make("certificates")
    let read = try some(Register(at: path, .reading).certificate(Sample.number()))
    #expect(read.proof == nil)
    #expect(read.document == nil)
    #expect(read.disclosure != nil)
    #expect(try secrets.allSatisfy(isInFiles), "or the search proves nothing")

    let failures = Failures()
    DispatchQueue.concurrentPerform(iterations: 4) { _ in
      do { _ = try Register(at: path) } catch { failures.add("\(error)") }
    }
    #expect(failures.all == [])
    let later = try Register(at: path)
    #expect(try later.certificate(Sample.number()) == read)
    try expectSound(later)
    #expect(try secrets.filter(isInFiles) == [])
    _ = try later.issue(
      [Sample.candidate(3)], in: Sample.batch(), from: Sample.inputs(), now: Sample.now(),
      makeCertificate: signer.certificate)
    #expect(try later.certificate(Sample.number("S000044000123263000003"))?.proof != nil)
  }

  private func expectSound(_ register: Register) throws {
    let check = try RegisterCheck(register)
    #expect(check.isSound, "\(check.answers.filter { $0.faultCount > 0 })")
  }

  @Test func `salts that stood in clear go under the key, and people are told apart as before`() throws {
    let secrets = try make("sealed rows")
    let holder = try Sample.candidate(1).attainment.holder
    let before = try Register(at: path, .reading).certificate(Sample.number())
    let register = try Register(at: path)
    try expectSound(register)
    #expect(try secrets.filter(isInFiles) == [])
    #expect(try register.certificate(Sample.number()) == before)
    let identity = Data("resident-id|\(holder.number)".utf8)
    #expect(try register.personKey(holder) == Keyed.code(identity, pepper))
  }

  @Test func `a row that was altered before does not come by a fitting seal`() throws {
    _ = try make("sealed rows")
    try DatabaseQueue(path: path).write { database in
      try RegisterSchema.unguarded("certificate", database) {
        try database.execute(sql: "UPDATE certificate SET application = 'A9' WHERE serial = 2")
      }
    }
    let check = try RegisterCheck(Register(at: path))
    #expect(check.answers.filter { $0.faultCount > 0 }.map(\.question) == [.seals])
  }

  @Test(arguments: [
    ("UPDATE status_event SET cause = 'x' WHERE id = 2", "status_event", 2),
    ("UPDATE audit SET person = 'x' WHERE id = 1", "audit", 0),
    ("UPDATE certificate SET status = 'revoked' WHERE serial = 2", "certificate", 2),
  ])
  func `neither does an entry or a status that was altered before`(change: String, table: String, serial: Int) throws {
    _ = try make("sealed rows")
    try DatabaseQueue(path: path).write { database in
      try RegisterSchema.unguarded(table, database) { try database.execute(sql: change) }
    }
    let register = try Register(at: path)
    #expect(try RegisterCheck(register).answers.first { $0.question == .seals }?.faultCount ?? 0 > 0)
    let sound = try Sample.number("S000044000123263000001")
    #expect(try register.certificate(sound)?.status == .issued)
    guard serial > 0 else { return }
    let number = try Sample.number("S00004400012326300000\(serial)")
    let told = try some(register.certificate(number))
    #expect(throws: Failure.self) { try told.status }
    #expect(throws: Failure.self) {
      try register.change(number, to: .suspended, cause: "x", by: "y", now: Sample.now())
    }
  }

  @Test func `a salt that was altered before is not sealed`() throws {
    _ = try make("sealed rows")
    try DatabaseQueue(path: path).write {
      try $0.execute(sql: "UPDATE meta SET value = zeroblob(32) WHERE name = 'pepper'")
    }
    #expect(throws: (any Error).self) { try Register(at: path) }
  }

  @Test func `without its key it is read as it is, and not brought up to date`() throws {
    _ = try make("sealed rows")
    try FileManager.default.removeItem(atPath: "\(path).key")
    #expect(try Register(at: path, .reading).certificate(Sample.number()) != nil)
    #expect(throws: (any Error).self) { try Register(at: path) }
    #expect(!FileManager.default.fileExists(atPath: "\(path).key"))
  }
}
