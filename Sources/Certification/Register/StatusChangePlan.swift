package import Diagnostics

/// A change of status for many certificates at once, as it is shown before it is made.
package struct StatusChangePlan: Hashable, Sendable {
  package struct Item: Hashable, Sendable {
    package let number: CertificateNumber
    /// How it stands now.
    package let standing: CertificateStanding
    /// The clauses it rests on, of those it was selected by.
    package let clauses: [RestingClause]
  }

  package let change: StatusChange
  package let cause: String
  /// Which ground a reinstatement lifts; nil for the only one there is.
  package let lifted: String?
  /// Those that will change, in order of number.
  package let items: [Item]
  /// Those selected that cannot change that way, as what is revoked cannot be suspended.
  package let refused: [StatusChangeRefused]
  /// How many could not be asked, as their records are erased or cannot be decrypted.
  package let unread: Int
  /// Why no certificate is selected; nil where some are.
  package let nothing: NothingSelected?

  /// Of how many only a cause of their suspension is added or lifted.
  package var suspendedBeforeAndAfter: Int {
    items.count { $0.standing.status(after: change, for: cause, lifting: lifted) == $0.standing.status }
  }

  /// Stands for exactly this change of exactly these certificates as they are now: whoever confirms it has seen them.
  package var code: String {
    ConfirmationCode.of(
      [change.rawValue, lifted ?? ""]
        + items.map { item in
          (["\(item.number) \(item.standing.status.rawValue)"]
            + item.standing.grounds.map { "\($0.person) \($0.cause)" }
            + item.clauses.map { "\($0.verdict) \($0.subject)" }).joined(separator: "\t")
        })
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
