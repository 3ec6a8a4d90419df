import FoundationEssentials
import GRDB

extension RegisterCheck {
  /// Every row is as it was entered. A register of an earlier schema that is only read has no seals yet.
  static func seals(_ register: Register, _ database: Database, _ survey: inout Survey) throws {
    let sealed = try SealedTable.all.filter { table in
      try database.tableExists(table.name)
        && database.columns(in: table.name).contains { $0.name == RowSeal.functionName }
    }
    guard !sealed.isEmpty else { return }
    guard let key = register.key else { return survey.leaveOpen() }
    for table in sealed {
      let rows = try Row.fetchCursor(
        database,
        sql: "SELECT CAST(\(table.title) AS TEXT) AS title, seal IS \(table.code) AS is_right FROM \(table.name)")
      while let row = try rows.next() {
        survey.add(row["is_right"], "\(table.name) \(row["title"] as String? ?? "")")
      }
    }
    let values = try Row.fetchAll(database, sql: "SELECT name, value FROM meta WHERE name <> 'unsettled' ORDER BY name")
    survey.add(values.map { $0["name"] as String } == ["pepper", "record_key"], "meta")
    let meta = Dictionary(values.map { ($0["name"] as String, $0["value"] as Data) }, uniquingKeysWith: { $1 })
    survey.add(meta["pepper"].flatMap { key.opened($0, as: RegisterKey.pepper) } != nil, "meta pepper")
    survey.add(meta["record_key"] == Data(key.id.utf8), "meta record_key")
  }

  /// Entries are numbered one after another, and none is ever taken out.
  static func entries(_ database: Database, _ survey: inout Survey) throws {
    for table in ["status_event", "audit", "batch_review", "skipped_serials"] {
      guard try database.tableExists(table) else { continue }
      var last: Int64 = 0
      let ids = try Int64.fetchCursor(database, sql: "SELECT id FROM \(table) ORDER BY id")
      while let id = try ids.next() {
        survey.add(id == last + 1, "\(table) \(last + 1)")
        last = id
      }
    }
  }

  /// The tables, indexes and triggers are those that this release makes: without its triggers a register guards nothing.
  static func schema(_ database: Database, _ survey: inout Survey) throws {
    guard try RegisterSchema.isCurrent(database) else { return }
    let made = try DatabaseQueue()
    try RegisterSchema.migrator.migrate(made)
    let (expected, found) = (try made.read(parts), try parts(database))
    for (name, text) in expected.sorted(by: { $0.key < $1.key }) { survey.add(found[name] == text, name) }
    for name in found.keys.sorted() where expected[name] == nil { survey.add(false, name) }
    survey.add(try Int.fetchOne(database, sql: "PRAGMA user_version") == 0, "user_version")
  }

  /// By kind and name. How names are quoted and lines broken is SQLite's affair.
  private static func parts(_ database: Database) throws -> [String: String] {
    let rows = try Row.fetchAll(database, sql: "SELECT type, name, tbl_name, sql FROM main.sqlite_master")
    return Dictionary(
      rows.map { row in
        let text = (row["sql"] as String? ?? "").filter { !$0.isWhitespace && $0 != "\"" }
        return ("\(row["type"] as String) \(row["name"] as String)", "\(row["tbl_name"] as String) \(text)")
      }, uniquingKeysWith: { $1 })
  }
}
