package import Diagnostics

/// A number that the register knows it lost: whether a certificate has it cannot be said any more.
package struct NumberLost: FindingMessage, Error, Hashable {
  package static let code: FindingCode = "TS6091"
  package static let severity: Severity = .warning
  package let number: CertificateNumber

  package init(number: CertificateNumber) { self.number = number }

  package var text: Bilingual {
    Bilingual(
      zh: "编号 `\(number)` 已发出或被跳过，其记录在恢复登记簿时丢失",
      en: "number `\(number)` was handed out or skipped, and its record was lost in a restore")
  }

  package var advice: Bilingual {
    Bilingual(zh: "向发证机构核实此证书", en: "ask the issuing institution about the certificate")
  }
}
