package import Diagnostics
import GRDB

/// What a register knows and a backup that is to take its place does not.
package struct RegisterLoss: Hashable, Sendable {
  /// Numbers that only the register has, in order.
  package private(set) var certificates: [CertificateNumber] = []
  package private(set) var corrections = 0
  package private(set) var statusChanges = 0
  package private(set) var erasures = 0
  package private(set) var reviews = 0
  package private(set) var releases = 0

  init() {}

  /// Of a connection's database `main` beside the one attached as `backup`, both of this release's schema.
  init(_ database: Database) throws {
    func count(_ sql: String) throws -> Int { try Int.fetchOne(database, sql: "SELECT count(*) \(sql)") ?? 0 }
    certificates = try String.fetchAll(
      database,
      sql: """
        SELECT DISTINCT number FROM main.certificate
        WHERE number NOT IN (SELECT number FROM backup.certificate) ORDER BY number
        """
    ).compactMap { CertificateNumber($0) }
    corrections = try count(
      """
      FROM main.certificate WHERE number IN (SELECT number FROM backup.certificate)
        AND credential_id NOT IN (SELECT credential_id FROM backup.certificate)
      """)
    statusChanges = try count(
      """
      FROM main.status_event AS mine WHERE credential IN (SELECT credential_id FROM backup.certificate)
        AND NOT EXISTS (
          SELECT 1 FROM backup.status_event AS theirs
          WHERE theirs.id = mine.id AND theirs.credential = mine.credential AND theirs.change = mine.change
            AND theirs.at = mine.at)
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
    var parts: [(zh: String, en: String)] = []
    if let first = certificates.first {
      let shown = certificates.prefix(3).map { "`\($0)`" }
      let more = certificates.count > shown.count
      parts.append(
        (
          "\(certificates.count) 份证书（\(shown.joined(separator: "、"))\(more ? "……" : "")）",
          certificates.count == 1
            ? "1 certificate (`\(first)`)"
            : "\(certificates.count) certificates (\(shown.joined(separator: ", "))\(more ? ", …" : ""))"
        ))
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

/// A register where a backup is to go.
package struct RegisterInTheWay: FindingMessage, Error, Hashable {
  package static let code: FindingCode = "TS6072"
  package let path: String

  package var text: Bilingual {
    Bilingual(zh: "`\(path)` 已有登记簿，不会覆盖", en: "there is a register at `\(path)`, which is not overwritten")
  }

  package var advice: Bilingual {
    Bilingual(
      zh: "另选路径；确要替换时加 --replace，原登记簿会另存保留",
      en: "choose another path; to replace it add --replace, and a copy of it is kept")
  }
}

/// A backup that lacks what the register in its place knows.
package struct BackupBehind: FindingMessage, Error, Hashable {
  package static let code: FindingCode = "TS6073"
  package let loss: RegisterLoss

  package var text: Bilingual {
    Bilingual(
      zh: "备份缺少现有登记簿中的 \(loss.text.zh)；没有恢复",
      en: "the backup lacks what the present register knows: \(loss.text.en); nothing was restored")
  }

  package var advice: Bilingual {
    Bilingual(
      zh: "用更新的备份；确要退回时加 --accept-loss：备份中已有证书的更正、状态和材料删除会保留，其余丢失，丢失的编号不会再次发出",
      en: "use a later backup; to go back all the same add --accept-loss: corrections, statuses and erasures of "
        + "certificates that the backup has are kept, the rest is lost, and lost numbers are not given again")
  }
}
