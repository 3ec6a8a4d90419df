import Vocabulary

/// What a status list tells of its certificates. A certificate names the list of revocations; the others stand beside it
/// and use the same index (rule 18).
package enum StatusPurpose: String, Term, CaseIterable {
  case revocation
  case suspension
  case supersession

  package var chinese: String {
    switch self {
    case .revocation: "撤销"
    case .suspension: "暂停"
    case .supersession: "更正"
    }
  }

  /// The status that a set bit means.
  var status: CertificateStatus {
    switch self {
    case .revocation: .revoked
    case .suspension: .suspended
    case .supersession: .superseded
    }
  }

  /// Whether a certificate of some status has its bit set.
  func holds(_ status: CertificateStatus) -> Bool {
    switch self {
    case .revocation: status == .revoked || status == .cancelled
    case .suspension: status == .suspended
    case .supersession: status == .superseded
    }
  }
}
