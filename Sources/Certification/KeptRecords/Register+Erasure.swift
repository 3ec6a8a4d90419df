package import Diagnostics
import GRDB
package import Vocabulary

extension Register {
  /// Years for which what a certificate was issued from has to be kept in electronic form: 职业技能等级认定 demands five at
  /// least. The certificate itself stays for good.
  package static let retention = 5

  /// Destroys the data keys of the records kept with certificates, all versions of each, so that nobody can read them any
  /// more, be it from this register's file or its log. The certificates stay, and stay valid. All or none.
  ///
  /// - Parameter early: whether to erase before the time for which they have to be kept, as a court may order.
  /// - Returns: how many records were erased; those erased before are not counted.
  /// - Throws: ``NotInRegister``, or ``ErasureTooEarly``; ``Failure`` where the records are erased but another program that
  ///   is reading keeps the old bytes in the file. The same call again then clears them away.
  package func erase(
    _ numbers: [CertificateNumber], early: Bool, cause: String, by person: String, on today: CalendarDate,
    now: Timestamp
  ) throws -> Int {
    let erased = try write { database in
      var erased = 0
      for number in Set(numbers).sorted() {
        let rows = try Row.fetchAll(
          database,
          sql: """
            SELECT certificate.credential_id, issue_date, data_key IS NULL AS erased,
              (SELECT min(at) FROM status_event WHERE status_event.number = certificate.number) AS entered
            FROM certificate
            JOIN kept_record ON kept_record.credential = certificate.credential_id WHERE certificate.number = ?
            """, arguments: [number.description])
        guard let first = rows.first else { throw NotInRegister(number: number) }
        guard let issued = CalendarDate(first["issue_date"] as String),
          let entered = (first["entered"] as String?).flatMap({ Timestamp($0) })
        else { throw RegisterFailure.damaged(path, "issue_date") }
        // A certificate may bear an earlier date than the day it was made on.
        let end = max(issued, entered.date).adding(months: 12 * Self.retention)
        guard early || end <= today else { throw ErasureTooEarly(number: number, until: end) }
        for row in rows where !(row["erased"] as Bool) {
          try database.execute(
            sql: "UPDATE kept_record SET data_key = NULL, content = x'' WHERE credential = ?",
            arguments: [row["credential_id"] as String])
          erased += 1
        }
        try audit(
          early ? "erase early" : "erase", subject: number.description, detail: cause, person: person, now, database)
      }
      return erased
    }
    // What was written before has to be gone from the file and from its log, too; whoever still reads it keeps it there.
    let isBusy = try RegisterFailure.translating(path) {
      try queue.writeWithoutTransaction { try Bool.fetchOne($0, sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    }
    guard isBusy == false else { throw RegisterFailure.erasedBytesStay(path, erased) }
    return erased
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
    Bilingual(zh: "证书 `\(number)` 的材料已删除，无法重算", en: "the record behind `\(number)` was erased; it cannot be replayed")
  }
  package var advice: Bilingual {
    Bilingual(zh: "证书本身不受影响；经办记录见登记簿", en: "the certificate is as good as before; the register says who erased it")
  }
}

/// A certificate whose record cannot be opened.
package struct RecordLocked: FindingMessage, Hashable {
  package static let code: FindingCode = "TS6065"
  let number: CertificateNumber

  package var text: Bilingual {
    Bilingual(zh: "证书 `\(number)` 的材料无法解密", en: "the record behind `\(number)` cannot be decrypted")
  }
  package var advice: Bilingual {
    Bilingual(
      zh: "把登记簿的密钥文件（登记簿文件名加 .key）放在登记簿旁；仍不行则登记簿可能被改动",
      en: "put the register's key file (its name and .key) beside it; failing that, the register may have been altered")
  }
}
