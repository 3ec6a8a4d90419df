import FoundationEssentials
import GRDB

extension RegisterCheck {
  /// Every row is as it was entered.
  static func seals(_ register: Register, _ database: Database, _ survey: inout Survey) throws {
    guard let key = register.key else { return survey.leaveOpen() }
    for table in SealedTable.all {
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT CAST(\(table.title) AS TEXT) AS title, \(table.seal) IS \(table.code) AS is_right FROM \(table.table)
          """)
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

  /// Entries are numbered one after another, none is ever taken out, and the last is the one on record as such.
  static func entries(_ database: Database, _ survey: inout Survey) throws {
    let recorded = try LogEnds.recorded(database)
    for log in SealedTable.logs {
      var last: Int64 = 0
      let ids = try Int64.fetchCursor(database, sql: "SELECT id FROM \(log.table) ORDER BY id")
      while let id = try ids.next() {
        survey.add(id == last + 1, "\(log.table) \(last + 1)")
        last = id
      }
      let end: Int64 = recorded?[log.table] ?? 0
      survey.add(end == last, "\(log.table) \(max(end, last))")
    }
  }

  /// The tables, indexes and triggers are those that this release makes: without its triggers a register guards nothing,
  /// and what others do as well nobody knows.
  static func schema(_ database: Database, _ survey: inout Survey) throws {
    let (expected, found) = (try RegisterSchema.ownParts.get(), try RegisterSchema.parts(database))
    for (name, text) in expected.sorted(by: { $0.key < $1.key }) { survey.add(found[name] == text, name) }
    for name in found.keys.sorted() where expected[name] == nil { survey.add(false, name) }
    survey.add(try Int.fetchOne(database, sql: "PRAGMA user_version") == 0, "user_version")
  }
}
