import GRDB

extension RegisterSchema {
  /// Shows this connection certificates with what is kept of them, and a register of an earlier schema, which is not to be
  /// written to, in the present form.
  static func makeViews(_ database: Database) throws {
    if try !database.columns(in: "certificate").contains(where: { $0.name == "version" }) {
      try database.execute(sql: "CREATE TEMP VIEW certificate AS SELECT *, 1 AS version FROM main.certificate")
    }
    guard try database.tableExists("kept_record") else {
      return try database.execute(sql: "CREATE TEMP VIEW full_certificate AS SELECT * FROM certificate")
    }
    let kept = try database.columns(in: "kept_record").map(\.name).filter { $0 != "credential" }
    try database.execute(
      sql: """
        CREATE TEMP VIEW full_certificate AS
          SELECT certificate.*, \(kept.joined(separator: ", ")) FROM certificate
          LEFT JOIN kept_record ON kept_record.credential = certificate.credential_id
        """)
  }
}
