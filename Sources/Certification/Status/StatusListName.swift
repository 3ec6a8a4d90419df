import CompetencyModel
import Vocabulary

/// The lists of an issuer on which some certificates stand, one for each purpose, under one random name: so that neither
/// two registers of an issuer ever use the same, nor their number can be told from it.
package struct StatusListName: Hashable, Sendable {
  /// The issuer's `did:web`.
  package let issuer: String
  /// 128 random bits in hexadecimal.
  package let id: String
  private let base: String

  /// Nil where the issuer has no address at which lists could be published, as a `did:key` has none.
  package init?(issuer: String, id: String) {
    guard let base = Self.base(issuer), id.utf8.count == 32, CredentialTerms.isHexadecimal(id.utf8) else { return nil }
    self.issuer = issuer
    self.id = id
    self.base = base
  }

  /// From the address of one of an issuer's lists of revocations.
  init?(issuer: String, revocations url: String) {
    let id = String(url.dropLast(5).suffix(32))
    guard let name = StatusListName(issuer: issuer, id: id), name.url(.revocation) == url else { return nil }
    self = name
  }

  package func url(_ purpose: StatusPurpose) -> String { "\(base)/\(path(purpose))" }

  /// Where a list stands below the address at which they are published.
  package func path(_ purpose: StatusPurpose) -> String { "\(purpose.rawValue)/\(id).json" }

  /// Below the address that a `did:web` denotes (did:web Method Specification §3.2): colons are slashes, `%3A` is a
  /// port's colon.
  private static func base(_ issuer: String) -> String? {
    let prefix = "did:web:"
    guard IssuerIdentity.isIssuerID(issuer), issuer.hasPrefix(prefix) else { return nil }
    let parts = issuer.dropFirst(prefix.count).split(separator: ":", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty }), let host = parts.first else { return nil }
    let address = host.contains("%") ? host.replacing("%3A", with: ":").replacing("%3a", with: ":") : host
    let folders = parts.dropFirst().map { "/\($0)" }.joined()
    return "https://\(address)\(folders)/status"
  }
}

/// Where a certificate stands on its issuer's status lists: the credential's `credentialStatus`.
package struct StatusEntry: Hashable, Sendable {
  package let list: StatusListName
  package let index: Int

  /// Nil where no list is so long.
  package init?(list: StatusListName, index: Int) {
    guard StatusBits.indices.contains(index) else { return nil }
    self.list = list
    self.index = index
  }
}
