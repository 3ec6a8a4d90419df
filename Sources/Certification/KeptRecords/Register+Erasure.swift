package import Diagnostics
import GRDB
package import Vocabulary

extension Register {
  /// Years for which what a certificate was issued from has to be kept in electronic form: 职业技能等级认定 demands five at
  /// least. The certificate itself stays for good.
  package static let retention = 5

  /// What an erasure of the records behind certificates would destroy; nothing is erased yet.
  ///
  /// - Parameter early: whether to erase before the time for which they have to be kept, as a court may order.
  /// - Throws: ``NotInRegister``, or ``ErasureTooEarly``.
  package func planErasure(
    of numbers: [CertificateNumber], early: Bool, on today: CalendarDate
  ) throws -> ErasurePlan {
    try read { database in
      var items: [ErasurePlan.Item] = []
      var erasedBefore: [CertificateNumber] = []
      for number in Set(numbers).sorted() {
        let item = try erasable(number, database)
        guard early || item.keptUntil <= today else { throw ErasureTooEarly(number: number, until: item.keptUntil) }
        if item.records > 0 { items.append(item) } else { erasedBefore.append(number) }
      }
      return ErasurePlan(items: items, erasedBefore: erasedBefore, isEarly: early)
    }
  }

  private func erasable(_ number: CertificateNumber, _ database: Database) throws -> ErasurePlan.Item {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT issue_date, data_key IS NOT NULL AS kept,
          (SELECT min(at) FROM status_event WHERE status_event.number = certificate.number) AS entered
        FROM certificate
        JOIN kept_record ON kept_record.credential = certificate.credential_id WHERE certificate.number = ?
        """, arguments: [number.description])
    guard let first = rows.first else { throw NotInRegister(number: number) }
    guard let issued = CalendarDate(first["issue_date"] as String),
      let entered = (first["entered"] as String?).flatMap({ Timestamp($0) })
    else { throw RegisterFailure.damaged(path, "issue_date") }
    return ErasurePlan.Item(
      number: number, records: rows.count { $0["kept"] },
      // A certificate may bear an earlier date than the day it was made on.
      keptUntil: max(issued, entered.date).adding(months: 12 * Self.retention))
  }

  /// Destroys the data keys of the records kept with certificates, all versions of each, and so the records, the decisions
  /// and the holders' disclosures: nobody can read them any more, be it from this register's file or its log. The
  /// certificates stay, and stay valid. All or none.
  ///
  /// - Throws: ``PlanOutdated`` where a certificate is no longer what the plan says; ``Failure`` where the records are
  ///   erased but another program that is reading keeps the old bytes in the file, which ``clearErased(_:)`` then clears
  ///   away.
  package func erase(_ plan: ErasurePlan, cause: String, by person: String, now: Timestamp) throws {
    try write { database in
      for item in plan.items {
        guard try erasable(item.number, database) == item else { throw PlanOutdated(number: item.number) }
        try database.execute(
          sql: """
            UPDATE kept_record SET data_key = NULL, content = x'', sealed_disclosure = x''
            WHERE data_key IS NOT NULL AND credential IN (SELECT credential_id FROM certificate WHERE number = ?)
            """, arguments: [item.number.description])
        try audit(
          plan.isEarly ? "erase early" : "erase", subject: item.number.description, detail: cause, person: person, now,
          database)
      }
    }
    try clearErased(plan.items.count)
  }

  /// Has what was erased gone from the file and from its log, too; whoever still reads it keeps it there.
  package func clearErased(_ erased: Int = 0) throws {
    let isBusy = try RegisterFailure.translating(path) {
      try queue.writeWithoutTransaction { try Bool.fetchOne($0, sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    }
    guard isBusy == false else { throw RegisterFailure.erasedBytesStay(path, erased) }
  }

  /// Certificates dated before a day whose records are not erased yet, in order.
  package func certificates(keptAndIssuedBefore day: CalendarDate) throws -> [CertificateNumber] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT DISTINCT number FROM certificate JOIN kept_record ON kept_record.credential = certificate.credential_id
          WHERE issue_date < ? AND data_key IS NOT NULL ORDER BY number
          """, arguments: [day.description]
      ).map(number)
    }
  }
}

/// A record that has to be kept for longer.
package struct ErasureTooEarly: FindingMessage, Error, Hashable {
  package static let code: FindingCode = "TS6074"
  package let number: CertificateNumber
  package let until: CalendarDate

  package var text: Bilingual {
    Bilingual(
      zh: "证书 `\(number)` 的材料须保存至 \(until)，未删除任何材料",
      en: "the record behind `\(number)` has to be kept until \(until); nothing was erased")
  }

  package var advice: Bilingual {
    Bilingual(zh: "到期后再删除；依法须提前删除时加 --early", en: "erase it then; where the law demands it earlier, add --early")
  }
}

/// A certificate whose record was erased.
package struct RecordErased: FindingMessage, Hashable {
  package static let code: FindingCode = "TS6064"
  package static let severity: Severity = .warning
  let number: CertificateNumber

  package var text: Bilingual {
    Bilingual(
      zh: "证书 `\(number)` 的材料已删除，无法重算，也没有披露文件了",
      en: "the record behind `\(number)` was erased; it cannot be replayed, and there is no disclosure any more")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "证书本身不受影响；何人何时删除见 `touchstone register history \(number)`",
      en: "the certificate is as good as before; who erased it and when: `touchstone register history \(number)`")
  }
}

/// A certificate whose record cannot be opened, as the register's key is not at hand.
package struct RecordLocked: FindingMessage, Hashable {
  package static let code: FindingCode = "TS6065"
  let number: CertificateNumber

  package var text: Bilingual {
    Bilingual(
      zh: "没有登记簿的密钥，证书 `\(number)` 的材料和披露文件无法解密",
      en: "without the register's key the record and the disclosure of `\(number)` cannot be decrypted")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "把登记簿的密钥文件（登记簿文件名加 .key）放在登记簿旁，或用 `--key-file` 指明",
      en: "put the register's key file (its name and .key) beside it, or say where it is with `--key-file`")
  }
}
