import CompetencyModel
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Certification

/// Every column of every row of every table, changed by whoever has the file and an SQL prompt: each change is noticed.
@Suite struct RegisterTamperTests {
  /// What a value is changed to, in SQL.
  private static func changes(of value: DatabaseValue, _ random: inout SeededGenerator) -> [String] {
    func flipped(_ bytes: [UInt8]) -> String {
      var bytes = bytes
      bytes[Int.random(in: bytes.indices, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      return "x'\(Hexadecimal.text(bytes))'"
    }
    switch value.storage {
    case .null: return ["'x'", "1", "x'00'"]
    case .int64(let number): return ["\(number ^ 1)", "\(number + 1_000)", "NULL"]
    case .double: return ["NULL"]
    case .string(let text):
      return (text.isEmpty ? ["'x'"] : ["CAST(\(flipped(Array(text.utf8))) AS TEXT)", "''"]) + ["NULL"]
    case .blob(let data): return (data.isEmpty ? ["x'00'"] : [flipped(Array(data)), "x''"]) + ["NULL"]
    }
  }

  private struct Tally {
    var tried = 0
    /// By the first question that noticed.
    var noticed: [String: Int] = [:]
    var impossible = 0
    var unnoticed: [String] = []
  }

  @Test func `a sound register with rows of every kind is found sound`() throws {
    let busy = try BusyRegister()
    let check = try RegisterCheck(busy.register)
    #expect(check.isSound, "\(check.answers.filter { $0.faultCount > 0 })")
    let empty = try busy.register.read { database in
      try Self.tables(database).filter { try Int.fetchOne(database, sql: "SELECT count(*) FROM \($0)") == 0 }
    }
    #expect(empty == [], "without rows nothing of it is tried")
  }

  @Test func `every column of every row is watched over`() throws {
    let busy = try BusyRegister()
    var random = SeededGenerator(seed: 6)
    var tallies: [String: Tally] = [:]
    // The triggers are no obstacle to somebody with the file; that they are gone is another question's finding.
    let questions = RegisterCheck.Question.allCases.filter { $0 != .schema }
    try busy.register.queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
      for trigger in try String.fetchAll(database, sql: "SELECT name FROM main.sqlite_master WHERE type = 'trigger'") {
        try database.execute(sql: "DROP TRIGGER \(trigger)")
      }
      for table in try Self.tables(database) where table != "grdb_migrations" {
        let columns = try database.columns(in: table).map(\.name)
        let key = try database.primaryKey(table).columns
        for row in try Row.fetchAll(database, sql: "SELECT * FROM main.\(table)") {
          let place = key.map { "\($0) IS \((row[$0] as DatabaseValue).sqlText)" }.joined(separator: " AND ")
          for column in columns {
            for change in Self.changes(of: row[column], &random) {
              let sql = "UPDATE main.\(table) SET \(column) = \(change) WHERE \(place)"
              try database.inTransaction {
                tallies[table, default: Tally()].tried += 1
                do {
                  try database.execute(sql: sql)
                } catch is DatabaseError {
                  // A column's type, or that it must be unique or not null, does not allow it.
                  tallies[table]?.impossible += 1
                  return .rollback
                }
                if let question = Self.noticed(busy.register, database, questions) {
                  tallies[table]?.noticed[question, default: 0] += 1
                } else {
                  tallies[table]?.unnoticed.append(sql)
                }
                return .rollback
              }
            }
          }
        }
      }
    }
    for (table, tally) in tallies.sorted(by: { $0.key < $1.key }) {
      let noticed = tally.noticed.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
      print(
        "tampered \(table): \(tally.tried) changes, \(tally.impossible) impossible, noticed by \(noticed); "
          + "unnoticed \(tally.unnoticed.count)")
      #expect(tally.unnoticed == [])
    }
    #expect(tallies.count == 15)
  }

  /// The first question that something is wrong with; nil where nothing is.
  private static func noticed(
    _ register: Register, _ database: Database, _ questions: [RegisterCheck.Question]
  ) -> String? {
    for question in questions {
      do {
        let check = try RegisterCheck(register, database, asking: [question])
        if !check.isSound { return question.rawValue }
      } catch {
        return "cannot be read"
      }
    }
    return nil
  }

  private static func tables(_ database: Database) throws -> [String] {
    try String.fetchAll(database, sql: "SELECT name FROM main.sqlite_master WHERE type = 'table' ORDER BY name")
  }

  @Test func `which steps of the schema were taken is watched over`() throws {
    let busy = try BusyRegister()
    try busy.register.queue.close()
    let path = busy.folder.file("register.db")
    let bytes = try Data(contentsOf: URL(filePath: path))
    let steps = RegisterSchema.migrator.migrations
    for step in steps {
      try bytes.write(to: URL(filePath: path))
      let queue = try DatabaseQueue(path: path)
      try queue.writeWithoutTransaction {
        try $0.execute(
          sql: "UPDATE grdb_migrations SET identifier = 'x' || identifier WHERE identifier = ?", arguments: [step])
      }
      try queue.close()
      #expect(throws: (any Error).self, "\(step)") { try Register(at: path) }
    }
  }

  @Test(arguments: [
    "DROP TRIGGER audit_fixed", "DROP INDEX one_live_certificate", "CREATE TABLE theirs (x)",
    "DROP TRIGGER certificate_stays; CREATE TRIGGER certificate_stays BEFORE DELETE ON certificate BEGIN SELECT 1; END",
    "PRAGMA user_version = 7",
  ])
  func `tables and triggers that are not this release's are noticed`(sql: String) throws {
    let busy = try BusyRegister()
    try busy.register.queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    let check = try RegisterCheck(busy.register)
    #expect(check.answers.filter { $0.faultCount > 0 }.map(\.question) == [.schema])
  }

  @Test(arguments: ["audit", "status_event"])
  func `an entry taken out is noticed`(table: String) throws {
    let busy = try BusyRegister()
    try busy.register.queue.writeWithoutTransaction { database in
      for trigger in try String.fetchAll(database, sql: "SELECT name FROM main.sqlite_master WHERE type = 'trigger'") {
        try database.execute(sql: "DROP TRIGGER \(trigger)")
      }
      try database.execute(sql: "PRAGMA foreign_keys = OFF; DELETE FROM \(table) WHERE id = 1")
    }
    let answers = try RegisterCheck(busy.register).answers
    #expect(answers.contains { $0.question == .entries && $0.faultCount > 0 })
  }

  @Test func `a row entered without the key is noticed`() throws {
    let busy = try BusyRegister()
    try busy.register.queue.writeWithoutTransaction {
      try $0.execute(
        sql: "INSERT INTO audit (action, subject, detail, person, at, seal) VALUES ('issue', 'b', '', '', '', x'')")
    }
    let check = try RegisterCheck(busy.register)
    #expect(check.answers.filter { $0.faultCount > 0 }.map(\.question) == [.seals, .entries, .log])
  }

  @Test func `without its key a register's rows are left open, and it is not written to`() throws {
    let busy = try BusyRegister()
    let path = busy.folder.file("register.db")
    try FileManager.default.removeItem(atPath: "\(path).key")
    let register = try Register(at: path)
    #expect(try RegisterCheck(register).openCount > 0)
    #expect(throws: (any Error).self) {
      try register.change(busy.number(1), to: .revoked, cause: "x", by: "y", now: Sample.now())
    }
  }
}

extension DatabaseValue {
  fileprivate var sqlText: String {
    switch storage {
    case .null: "NULL"
    case .int64(let number): "\(number)"
    case .double(let number): "\(number)"
    case .string(let text): "'\(text.replacing("'", with: "''"))'"
    case .blob(let data): "x'\(Hexadecimal.text(Array(data)))'"
    }
  }
}
