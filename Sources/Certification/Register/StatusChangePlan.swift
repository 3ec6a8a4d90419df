package import Diagnostics

/// A change of status for many certificates at once, as it is shown before it is made.
package struct StatusChangePlan: Hashable, Sendable {
  package struct Item: Hashable, Sendable {
    package let number: CertificateNumber
    /// What it is now.
    package let status: CertificateStatus
  }

  package let change: StatusChange
  /// Those that will change, in order of number.
  package let items: [Item]
  /// Those selected that cannot change that way, as what is revoked cannot be suspended.
  package let refused: [StatusChangeRefused]
  /// How many could not be asked, as their records are erased or cannot be decrypted.
  package let unread: Int

  /// Stands for exactly this change of exactly these certificates as they are now: whoever confirms it has seen them.
  package var code: String {
    ConfirmationCode.of([change.rawValue] + items.map { "\($0.number) \($0.status.rawValue)" })
  }
}

/// A plan that the register has moved on from.
package struct PlanOutdated: FindingMessage, Error, Hashable {
  package static let code: FindingCode = "TS6015"
  /// Nil where it is the code that is another's.
  package let number: CertificateNumber?

  package init(number: CertificateNumber?) { self.number = number }

  package var text: Bilingual {
    guard let number else {
      return Bilingual(zh: "确认码与当前的预览不符，未作任何改动", en: "the code is not that of the present preview; nothing was changed")
    }
    return Bilingual(
      zh: "证书 `\(number)` 在预览之后有变，未作任何改动", en: "certificate `\(number)` changed after the preview; nothing was changed")
  }

  package var advice: Bilingual {
    Bilingual(zh: "重新预览，核对后再确认", en: "look at the preview again, and confirm that one")
  }
}
