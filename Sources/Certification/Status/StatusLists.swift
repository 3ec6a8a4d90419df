import Diagnostics
import Vocabulary

/// The status lists at hand when certificates are verified, and the time it is then.
package struct StatusLists: Sendable {
  /// By address those that stand: more than one only where they were made in the same second.
  private let lists: [String: [StatusListCredential]]
  private let now: Timestamp

  /// Of several of one address the one made last stands, however long an earlier one would have counted: what came after
  /// that one, it cannot know. Of those made in the same second a bit set in any of them counts.
  package init(_ lists: [StatusListCredential], now: Timestamp) {
    self.lists = Dictionary(grouping: lists, by: \.id).mapValues { lists in
      let last = lists.map(\.validFrom).max()
      return lists.filter { $0.validFrom == last }
    }
    self.now = now
  }

  /// What the lists say of a certificate: only if every one of them is there, signed and in its time, and has its bit
  /// unset, is it in force (rule 18).
  func status(of credential: VerifiedCredential, trust: TrustFile) -> VerificationCheck.Outcome {
    guard let entry = credential.status else { return .cannotCheck(NoStatusEntry(number: credential.number)) }
    var open: (any FindingMessage)?
    for purpose in StatusPurpose.allCases {
      let url = entry.list.url(purpose)
      guard let standing = lists[url] else {
        open = open ?? UnusableStatusList(purpose: purpose, fault: .missing(url))
        continue
      }
      for list in standing {
        if let fault = fault(of: list, of: entry.list.issuer, purpose, trust) {
          open = open ?? UnusableStatusList(purpose: purpose, fault: fault)
        } else if list.bits.isSet(entry.index) {
          return .failed(
            NotInForce(number: credential.number, status: purpose.status, source: .list(validUntil: list.validUntil)))
        }
      }
    }
    return open.map { .cannotCheck($0) } ?? .passed
  }

  /// Why nothing can be said from a list; nil where it is its issuer's and in its time.
  private func fault(
    of list: StatusListCredential, of issuer: String, _ purpose: StatusPurpose, _ trust: TrustFile
  ) -> UnusableStatusList.Fault? {
    guard list.purpose == purpose, let issuer = trust.issuer(issuer), list.isSigned(by: issuer) else {
      return .notSigned(list.id)
    }
    guard list.validFrom <= now else { return .notYet(from: list.validFrom) }
    guard now < list.validUntil else { return .stale(until: list.validUntil) }
    return nil
  }
}
