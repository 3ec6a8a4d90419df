package import Diagnostics
import GRDB

/// What a register knows and a backup that is to take its place does not.
package struct RegisterLoss: Hashable, Sendable {
  /// Numbers that only the register has, in order.
  package private(set) var certificates: [CertificateNumber] = []
  /// Numbers that bear two certificates of one version, one in each: the two registers went on separately.
  package private(set) var collisions: [CertificateNumber] = []
  /// Numbers of the same certificate in both, with which both went on, each in its own way.
  package private(set) var differing: [CertificateNumber] = []
  package private(set) var corrections = 0
  package private(set) var statusChanges = 0
  package private(set) var erasures = 0
  package private(set) var reviews = 0
  package private(set) var releases = 0

  init() {}

  /// Of a connection's database `main` beside the one attached as `backup`, both of this release's schema. The
  /// connection then has the table of those that parted (``RegisterDifference``).
  init(_ database: Database) throws {
    func count(_ sql: String) throws -> Int { try Int.fetchOne(database, sql: "SELECT count(*) \(sql)") ?? 0 }
    func numbers(_ sql: String) throws -> [CertificateNumber] {
      try String.fetchAll(database, sql: "SELECT DISTINCT number FROM \(sql) ORDER BY number")
        .compactMap { CertificateNumber($0) }
    }
    certificates = try numbers("main.certificate WHERE number NOT IN (SELECT number FROM backup.certificate)")
    try database.execute(sql: RegisterDifference.parting)
    collisions = try numbers(
      """
      main.certificate AS mine WHERE EXISTS (
        SELECT 1 FROM backup.certificate AS theirs
        WHERE theirs.number = mine.number AND theirs.version = mine.version
          AND theirs.credential_id <> mine.credential_id)
      """)
    let colliding = Set(collisions)
    differing = try numbers("parted").filter { !colliding.contains($0) }
    corrections = try count(
      """
      FROM main.certificate WHERE number IN (SELECT number FROM backup.certificate)
        AND credential_id NOT IN (SELECT credential_id FROM backup.certificate)
        AND number NOT IN (SELECT number FROM parted)
      """)
    statusChanges = try count(
      """
      FROM \(RegisterDifference.events(of: "main", beyond: "backup"))
      WHERE credential IN (SELECT credential_id FROM backup.certificate) AND number NOT IN (SELECT number FROM parted)
      """)
    erasures = try count(
      """
      FROM main.kept_record WHERE data_key IS NULL
        AND credential IN (SELECT credential FROM backup.kept_record WHERE data_key IS NOT NULL)
      """)
    reviews = try count(
      """
      FROM main.batch_review AS mine WHERE NOT EXISTS (
        SELECT 1 FROM backup.batch_review AS theirs
        WHERE theirs.id = mine.id AND theirs.batch = mine.batch AND theirs.decisions_digest = mine.decisions_digest
          AND theirs.at = mine.at)
      """)
    releases = try count(
      """
      FROM main.batch_release AS mine WHERE NOT EXISTS (
        SELECT 1 FROM backup.batch_release AS theirs
        WHERE theirs.review = mine.review AND theirs.person = mine.person AND theirs.at = mine.at)
      """)
  }

  package var isEmpty: Bool { self == RegisterLoss() }

  /// Counts in words; the first few numbers by name.
  package var text: Bilingual {
    let named: [([CertificateNumber], zh: String, en: String, one: String)] = [
      (certificates, "份证书", "certificates", "certificate"),
      (
        collisions, "份证书，其编号在备份中属于另一份证书", "certificates whose numbers are other certificates' in the backup",
        "certificate whose number is another's in the backup"
      ),
      (
        differing, "份证书，其后两边各有变更", "certificates with which both went on differently",
        "certificate with which both went on differently"
      ),
    ]
    var parts = named.filter { !$0.0.isEmpty }.map { numbers, zh, en, one in
      let shown = numbers.prefix(3).map { "`\($0)`" }
      let more = numbers.count > shown.count
      return (
        zh: "\(numbers.count) \(zh)（\(shown.joined(separator: "、"))\(more ? "……" : "")）",
        en: "\(numbers.count) \(numbers.count == 1 ? one : en) (\(shown.joined(separator: ", "))\(more ? ", …" : ""))"
      )
    }
    for (count, zh, en) in [
      (corrections, "次更正", "correction"), (statusChanges, "次状态变更", "change of status"),
      (erasures, "次材料删除", "erasure"), (reviews, "次批次复核", "review"), (releases, "次批次放行", "release"),
    ] where count > 0 {
      let words = count == 1 ? en : en == "change of status" ? "changes of status" : "\(en)s"
      parts.append(("\(count) \(zh)", "\(count) \(words)"))
    }
    return Bilingual(zh: parts.map(\.zh).joined(separator: "，"), en: parts.map(\.en).joined(separator: ", "))
  }
}
