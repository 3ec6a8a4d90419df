import Diagnostics
import Vocabulary

/// The status lists at hand when certificates are verified, and the time it is then.
package struct StatusLists: Sendable {
  private let lists: [String: StatusListCredential]
  private let now: Timestamp

  /// Of several of one address the one that counts longest stands.
  package init(_ lists: [StatusListCredential], now: Timestamp) {
    self.lists = Dictionary(lists.map { ($0.id, $0) }) { $0.validUntil < $1.validUntil ? $1 : $0 }
    self.now = now
  }

  /// What the lists say of a certificate: only if every one of them is there, signed and in its time, and has its bit
  /// unset, is it in force (rule 18).
  func status(of credential: VerifiedCredential, trust: TrustFile) -> VerificationCheck.Outcome {
    guard let entry = credential.status else { return .cannotCheck(NoStatusEntry(number: credential.number)) }
    var open: (any FindingMessage)?
    for purpose in StatusPurpose.allCases {
      switch usable(entry.list, purpose, trust) {
      case .failure(let fault): open = open ?? UnusableStatusList(purpose: purpose, fault: fault)
      case .success(let list):
        if list.bits.isSet(entry.index) {
          return .failed(
            NotInForce(number: credential.number, status: purpose.status, source: .list(validUntil: list.validUntil)))
        }
      }
    }
    return open.map { .cannotCheck($0) } ?? .passed
  }

  private func usable(
    _ name: StatusListName, _ purpose: StatusPurpose, _ trust: TrustFile
  ) -> Result<StatusListCredential, UnusableStatusList.Fault> {
    guard let list = lists[name.url(purpose)] else { return .failure(.missing(name.url(purpose))) }
    guard list.purpose == purpose, let issuer = trust.issuer(name.issuer), list.isSigned(by: issuer) else {
      return .failure(.notSigned(list.id))
    }
    guard list.validFrom <= now else { return .failure(.notYet(from: list.validFrom)) }
    guard now < list.validUntil else { return .failure(.stale(until: list.validUntil)) }
    return .success(list)
  }
}
