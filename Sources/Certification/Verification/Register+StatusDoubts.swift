package import Diagnostics
import GRDB
import Vocabulary

extension Register {
  /// What speaks against the status told of a number; nil where its history bears it out.
  ///
  /// A status stands in a column, which anybody who has the file can write to; what led to it are entries sealed one by one.
  /// So they are held against each other and, where the key is at hand, each against its seal.
  ///
  /// - Parameter log: whether the audit log is asked too, which takes as long as it is.
  package func doubt(of number: CertificateNumber, log: Bool = false) throws -> StatusContradicted? {
    try read { database in
      let reason = try doubt(number, database) ?? (log ? doubtByLog(number, database) : nil)
      return reason.map { StatusContradicted(number: number, reason: $0) }
    }
  }

  private func doubt(_ number: CertificateNumber, _ database: Database) throws -> StatusContradicted.Reason? {
    let events = try Row.fetchAll(
      database.cachedStatement(sql: "SELECT * FROM status_event WHERE number = ? ORDER BY id"),
      arguments: [number.description])
    guard events.allSatisfy({ isAsEntered($0, in: .statusEvent) }) else { return .altered }
    let certificates = try Row.fetchAll(
      database.cachedStatement(sql: "SELECT * FROM certificate WHERE number = ?"),
      arguments: [number.description])
    for certificate in certificates {
      let credential: String = certificate["credential_id"]
      let own = events.filter { $0["credential"] == credential }
      let told = try told(in: certificate)
      guard try CertificateStatus(after: own.map { try statusEvent(in: $0).change }) == told.status,
        certificate["last_event"] as Int64? == own.last?["id"]
      else { return .history(told: told.status) }
      guard told.isAsEntered else { return .status }
    }
    return nil
  }

  private func doubtByLog(_ number: CertificateNumber, _ database: Database) throws -> StatusContradicted.Reason? {
    let lines = try Row.fetchAll(
      database, sql: "SELECT * FROM audit WHERE subject = ?", arguments: [number.description])
    guard lines.allSatisfy({ isAsEntered($0, in: .audit) }) else { return .altered }
    return try RegisterCheck.loggedChanges(of: number, database).allSatisfy(\.isInBoth) ? nil : .log
  }
}

/// A certificate's status that what happened to it does not bear out: nobody can say what it is worth.
package struct StatusContradicted: FindingMessage, Hashable {
  package enum Reason: Hashable, Sendable {
    case history(told: CertificateStatus)
    /// An entry does not fit its seal.
    case altered
    /// The status does not fit its seal.
    case status
    /// The history and the audit log do not tell the same.
    case log
  }

  package static let code: FindingCode = "TS6090"
  package let number: CertificateNumber
  package let reason: Reason

  package init(number: CertificateNumber, reason: Reason) {
    self.number = number
    self.reason = reason
  }

  package var text: Bilingual {
    switch reason {
    case .history(let told):
      Bilingual(
        zh: "登记簿称证书 `\(number)` 的状态为“\(told.chinese)”，但其状态记录并非如此",
        en:
          "the register tells that certificate `\(number)` is \(told.rawValue), but its history does not bear that out")
    case .altered:
      Bilingual(
        zh: "证书 `\(number)` 的状态记录被改动过：封印不符",
        en: "an entry in the history of certificate `\(number)` was altered: its seal does not fit")
    case .status:
      Bilingual(
        zh: "登记簿中证书 `\(number)` 的状态被改动过：封印不符",
        en: "the status of certificate `\(number)` was altered in the register: its seal does not fit")
    case .log:
      Bilingual(
        zh: "证书 `\(number)` 的状态记录与审计日志不符",
        en: "the history of certificate `\(number)` and the audit log do not agree")
    }
  }

  package var advice: Bilingual {
    Bilingual(
      zh: "登记簿可能被改动：停止发证和公布，保留原文件，运行 `touchstone register check`，并与备份比对",
      en: "the register may have been tampered with: issue and publish nothing, keep the file as it is, run "
        + "`touchstone register check`, and compare it with a backup")
  }
}
