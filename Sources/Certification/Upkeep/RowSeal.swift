import Crypto
import FoundationEssentials
import GRDB

/// A table whose rows are sealed: beside each stands a code over what never changes in it, under a key that is not in the
/// register. So whoever has the file without the key cannot alter a row, or add one, unnoticed; and no damage to a row
/// passes for something else.
///
/// Not sealed, as something else vouches for it: models and lock files (their digests name them), kept records (sealed
/// under keys of their own).
struct SealedTable: Sendable {
  let name: String
  let columns: [String]
  /// Whether its rows are entries numbered one after another. The number is sealed with them, before all else: what is
  /// taken out leaves a gap.
  let isLog: Bool
  /// The table that the columns stand in.
  let table: String
  /// The column of the code.
  let seal: String

  init(name: String, columns: [String], isLog: Bool = false, table: String? = nil, seal: String = "seal") {
    self.name = name
    self.columns = columns
    self.isLog = isLog
    self.table = table ?? name
    self.seal = seal
  }

  static let certificate = SealedTable(
    name: "certificate",
    columns: [
      "credential_id", "number", "version", "prefix", "year", "level_digit", "serial", "batch", "application", "person",
      "occupation_catalogue", "occupation_code", "work_type", "level", "kind", "jwt", "proof", "model_digest",
      "lock_digest", "engine", "semantics", "as_of", "issue_date", "status_list", "status_index", "awards",
    ])
  /// What changes in a certificate's row, and the entry of its history that it follows from.
  static let status = SealedTable(
    name: "certificate_status", columns: ["credential_id", "status", "print_serial", "last_event"],
    table: "certificate", seal: "status_seal")
  static let statusEvent = SealedTable(
    name: "status_event", columns: ["number", "credential", "change", "cause", "person", "at"], isLog: true)
  static let audit = SealedTable(name: "audit", columns: ["action", "subject", "detail", "person", "at"], isLog: true)
  static let batch = SealedTable(
    name: "batch",
    columns: [
      "id", "scheme", "issuer", "prefix", "as_of", "issue_date", "cohort", "reviewed", "released_by", "created",
    ])
  static let statusList = SealedTable(name: "status_list", columns: ["id", "issuer"])
  static let review = SealedTable(
    name: "batch_review",
    columns: [
      "batch", "scheme", "as_of", "model_digest", "decisions_digest", "decided", "attained", "notice_from",
      "notice_until", "person", "at",
    ], isLog: true)
  static let reviewedDecision = SealedTable(name: "reviewed_decision", columns: ["review", "decision"])
  static let release = SealedTable(name: "batch_release", columns: ["review", "person", "at"])
  static let awardUse = SealedTable(name: "award_use", columns: ["person", "award", "credential"])

  static let skippedSerials = SealedTable(
    name: "skipped_serials", columns: ["prefix", "year", "level_digit", "first", "last", "cause", "person", "at"],
    isLog: true)
  static let logEnds = SealedTable(name: "log_ends", columns: ["id"] + logs.map(\.table))

  static let all = [
    certificate, status, statusEvent, audit, batch, statusList, review, reviewedDecision, release, awardUse,
    skippedSerials, logEnds,
  ]
  static let logs = [statusEvent, audit, review, skippedSerials]

  /// Enters a row, its columns given in order but for an entry's number, and seals it.
  var insertion: String {
    let places = (1...columns.count).map { "?\($0)" }
    guard isLog else {
      return "INSERT INTO \(table) (\(Self.list(columns)), \(seal)) VALUES (\(Self.list(places)), \(code(of: places)))"
    }
    return """
      INSERT INTO \(table) (id, \(Self.list(columns)), \(seal))
      SELECT next, \(Self.list(places)), \(code(of: ["next"] + places)) FROM (\(next))
      """
  }

  /// Appends entries of a log from elsewhere, in their order: they are numbered and sealed anew. Those that were altered
  /// there are left.
  ///
  /// - Parameter source: what gives the entries, in SQL, with all the columns of the table.
  func appending(_ source: String) -> String {
    let moved = """
      SELECT *, (SELECT next FROM (\(next))) + row_number() OVER (ORDER BY id) - 1 AS place
      FROM \(source) WHERE \(seal) IS \(code)
      """
    return """
      INSERT INTO main.\(table) (id, \(Self.list(columns)), \(seal))
      SELECT place, \(Self.list(columns)), \(code(of: ["place"] + columns)) FROM (\(moved)) ORDER BY place
      """
  }

  /// The number of a log's next entry, in SQL.
  var next: String { "SELECT coalesce(max(id), 0) + 1 AS next FROM main.\(table)" }

  /// What a row is told to be as it was entered by, in SQL.
  var selection: String { Self.list(sealed + [seal]) }

  /// What a row's code is over.
  var sealed: [String] { isLog ? ["id"] + columns : columns }

  /// The code of a row, in SQL.
  var code: String { code(of: sealed) }

  /// The code over values in SQL, in the order of what is sealed.
  func code(of values: [String]) -> String { "\(RowSeal.functionName)('\(name)', \(Self.list(values)))" }

  private static func list(_ parts: [String]) -> String { parts.joined(separator: ", ") }

  /// Which row it is, in SQL.
  var title: String {
    switch name {
    case "certificate", "certificate_status", "status_event": "number"
    case "audit", "batch", "status_list", "skipped_serials", "log_ends": "id"
    case "batch_review": "batch"
    case "award_use": "credential"
    default: "review"
    }
  }
}

extension Register {
  /// Whether a row of a sealed table is as it was entered, as far as can be said: without the key nothing speaks against
  /// it.
  func isAsEntered(_ row: Row, in table: SealedTable) -> Bool {
    guard let key else { return true }
    return row[table.seal] as Data? == key.rows.code(table.name, table.sealed.map { row[$0] })
  }
}

/// Makes the codes: HMAC-SHA256, its first 128 bits, over the table's name and the values with their types and lengths.
struct RowSeal: Sendable {
  static let functionName = "seal"

  private let key: SymmetricKey

  init(_ key: SymmetricKey) {
    self.key = HKDF<SHA256>.deriveKey(inputKeyMaterial: key, info: Data("row seals".utf8), outputByteCount: 32)
  }

  func code(_ table: String, _ values: some Sequence<DatabaseValue>) -> Data {
    var message: [UInt8] = []
    func add(_ type: UInt8, _ bytes: some Collection<UInt8>) {
      message.append(type)
      withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { message.append(contentsOf: $0) }
      message.append(contentsOf: bytes)
    }
    add(0, table.utf8)
    for value in values {
      switch value.storage {
      case .null: add(1, EmptyCollection())
      case .int64(let number): withUnsafeBytes(of: number.littleEndian) { add(2, $0) }
      case .double(let number): withUnsafeBytes(of: number.bitPattern.littleEndian) { add(3, $0) }
      case .string(let text): add(4, text.utf8)
      case .blob(let data): add(5, data)
      }
    }
    return Data(HMAC<SHA256>.authenticationCode(for: message, using: key).prefix(16))
  }

  /// `seal(table, value, …)`.
  var function: DatabaseFunction {
    DatabaseFunction(Self.functionName, pure: true) { values in
      guard let table = values.first.flatMap({ String.fromDatabaseValue($0) }) else { return nil }
      return code(table, values.dropFirst())
    }
  }
}
