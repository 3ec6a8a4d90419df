import FoundationEssentials
import GRDB
import Vocabulary

/// What a restored register waits for: nobody can tell from it what was issued after the backup, so no run of numbers
/// goes on before somebody has said how far it went.
///
/// It stands in the register under `unsettled` for as long as it waits, in lines: until when the backup knew of
/// everything (`-` where it knew of nothing), then every run that somebody has spoken for. It ends when somebody says
/// that nothing else was issued, and not sooner: an institution may have been given a further site code since the
/// backup, of which the register does not know, or have issued with a date set back into a year before it.
struct PendingSettlement: Hashable {
  let knownUntil: Timestamp?
  var settled: Set<SerialRun> = []

  /// The years in which a run can have begun since the backup, as numbers have them.
  ///
  /// An issue date may be set back, be it by years, so a run of a year before the backup's can have begun as well. As a
  /// rule such a number is a mistyped one, though, and where the rest is said not to have been issued, the run that was
  /// meant would go on from the backup's last number and give numbers twice. So an earlier year counts only where
  /// somebody names it beside its number: one slip does not make the same mistake in both.
  ///
  /// - Parameter named: the earlier years that somebody names, in full; none before there were such numbers counts.
  func years(until today: CalendarDate, and named: Set<Int> = []) -> [Int] {
    let first = min(knownUntil?.dateInChina.year ?? CertificateNumber.firstYear, today.year)
    let earlier = named.filter { CertificateNumber.firstYear <= $0 && $0 < first }.sorted()
    return (earlier + Array(first...today.year)).map { $0 % 100 }
  }

  /// The same of a register that is restored: what was said of its runs is of no use for what was issued since.
  ///
  /// - Parameter standing: what it waited for already.
  static func restored(_ knownUntil: Timestamp?, standing: PendingSettlement?) -> PendingSettlement {
    guard let standing else { return PendingSettlement(knownUntil: knownUntil) }
    guard let knownUntil, let before = standing.knownUntil else { return PendingSettlement(knownUntil: nil) }
    return PendingSettlement(knownUntil: min(before, knownUntil))
  }
}

extension PendingSettlement {
  private var text: String {
    ([knownUntil?.description ?? "-"] + settled.sorted().map(\.description)).joined(separator: "\n")
  }

  /// Nil where the text is none of these.
  private init?(_ text: String) {
    var lines = text.split(separator: "\n")
    guard !lines.isEmpty else { return nil }
    let moment = String(lines.removeFirst())
    let runs = lines.compactMap { SerialRun($0) }
    guard moment == "-" || Timestamp(moment) != nil, runs.count == lines.count else { return nil }
    self.init(knownUntil: Timestamp(moment), settled: Set(runs))
  }

  /// Nil where the register waits for nothing.
  ///
  /// - Throws: ``Failure`` where the line on it is not as it was written.
  init?(_ database: Database, _ path: String) throws {
    let value = try Data.fetchOne(database, sql: "SELECT value FROM meta WHERE name = 'unsettled'")
    guard let value else { return nil }
    guard let pending = PendingSettlement(String(decoding: value, as: UTF8.self)) else {
      throw RegisterFailure.damaged(path, "meta unsettled")
    }
    self = pending
  }

  func save(_ database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO meta (name, value) VALUES ('unsettled', ?)
        ON CONFLICT (name) DO UPDATE SET value = excluded.value
        """,
      arguments: [Data(text.utf8)])
  }

  static func end(_ database: Database) throws {
    try database.execute(sql: "DELETE FROM meta WHERE name = 'unsettled'")
  }
}
